import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { checkIntended } from './check-intended'
import { cleanYear, exampleAccount, exampleInput, exampleNothing, exampleWealth } from './example-input'
import type { OptionId } from './option'
import { changed, whatIf } from './what-if'

const asOf = day('2026-11-24')

describe('what if', () => {
  it('moves nothing where nothing is changed', () => {
    expect(whatIf(exampleInput(), asOf, {}).moved).toEqual([])
  })

  it('closes the simple plan above its balance, and says by which gate', () => {
    const { moved } = whatIf(exampleInput({ payment: { monthly: dollars(900) } }), asOf, {
      balance: dollars(60_000),
    })
    expect(moved).toContainEqual(
      expect.objectContaining({
        option: 'simple-plan',
        cell: 'state',
        before: 'available',
        after: 'closed',
        why: expect.stringContaining('$18,000.00, at most $50,000.00 → $60,000.00, at most $50,000.00'),
      }),
    )
  })

  it('closes hardship by more income, with what is left in a month', () => {
    const input = exampleInput({ income: dollars(3_000), assets: exampleNothing })
    const { moved } = whatIf(input, asOf, { income: dollars(6_000) })
    const state = moved.find(({ option, cell }) => option === 'not-collectible' && cell === 'state')
    expect(state).toMatchObject({ before: 'available', after: 'closed' })
    expect(state?.why).toContain('after allowable expenses')
  })

  it('brings the streamlined plan back on a day before March 2025', () => {
    const { moved } = whatIf(exampleInput(), asOf, { asOf: day('2024-11-25') })
    expect(moved).toContainEqual(
      expect.objectContaining({ option: 'streamlined-plan', cell: 'state', after: 'available' }),
    )
  })

  it('changes the total of a plan by its payment, and tells the step', () => {
    const { moved } = whatIf(exampleInput(), asOf, { payment: dollars(800) })
    const total = moved.find(({ option, cell }) => option === 'simple-plan' && cell === 'totalPaid')
    expect(total?.why).toContain('Interest and additions while it is paid')
  })

  it('pays the oldest period first, tax before penalty before interest, and adds more to the newest', () => {
    const older = exampleAccount({ period: { form: '1040', periodEnd: day('2022-12-31') } })
    const input = exampleInput({ accounts: [exampleAccount(), older] })
    const less = changed(input, { balance: dollars(20_000) }).accounts
    expect(less.map(({ balance }) => balance)).toEqual([dollars(18_000), dollars(2_000)])
    expect(less[1]?.split).toEqual({ tax: cents(0), penalty: dollars(900), interest: dollars(1_100) })
    const more = changed(input, { balance: dollars(40_000) }).accounts
    expect(more.map(({ balance }) => balance)).toEqual([dollars(22_000), dollars(18_000)])
  })
})

describe('a strategy that is intended', () => {
  const find = (name: string, input: ReturnType<typeof exampleInput>, ...intended: OptionId[]) =>
    checkIntended(input, asOf, intended).find(mistake => mistake.name === name)?.made

  it.each([
    ['unclear-facts', exampleInput({ balancesRight: null }), exampleInput(), ['simple-plan']],
    [
      'hardship-above-standards',
      exampleInput({ expenses: { housing: dollars(2_900), living: dollars(800), operating: dollars(200) } }),
      exampleInput({ expenses: { living: dollars(800), operating: dollars(200) } }),
      ['not-collectible'],
    ],
    [
      'offer-with-ability',
      exampleInput({ assets: exampleWealth }),
      exampleInput({ account: { balance: dollars(90_000) } }),
      ['offer-lump-sum'],
    ],
    [
      'plan-ignores-current-year',
      exampleInput({ compliance: { currentYear: false } }),
      exampleInput(),
      ['simple-plan'],
    ],
    [
      'settlement-before-plan',
      exampleInput(),
      exampleInput({ account: { balance: dollars(90_000) } }),
      ['offer-periodic'],
    ],
    [
      'payment-above-ability',
      exampleInput({ payment: { monthly: dollars(2_000) } }),
      exampleInput(),
      ['simple-plan'],
    ],
    [
      'full-payment-at-hand',
      exampleInput({ payment: { lumpSum: dollars(50_000) } }),
      exampleInput(),
      ['simple-plan'],
    ],
  ] as const)('%s is made and not made', (name, made, right, intended) => {
    expect(find(name, made, ...intended)?.value).toBe(true)
    expect(find(name, right, ...intended)?.value).toBe(false)
    // Of what is not asked for nothing is said.
    expect(find(name, made, 'full-payment')?.value).toBe(false)
  })

  it('asks for all three at once', () => {
    const three = ['simple-plan', 'offer-lump-sum', 'not-collectible'] as const
    expect(find('three-at-once', exampleInput(), ...three)?.value).toBe(true)
    expect(find('three-at-once', exampleInput(), 'simple-plan', 'offer-lump-sum')?.value).toBe(false)
  })

  it('names the fact where it can not be told', () => {
    const unknown = find('offer-with-ability', exampleInput({ income: null }), 'offer-lump-sum')
    expect(unknown?.value).toBeNull()
    expect(unknown?.missing[0]?.fact).toBe('Monthly income')
  })

  it('lets a case with a credit and a clean year stand beside what is owed', () => {
    const credit = { ...cleanYear(2023), balance: cents(-50_000) }
    const input = exampleInput({ accounts: [exampleAccount(), credit] })
    expect(changed(input, { balance: dollars(10_000) }).accounts.map(({ balance }) => balance)).toEqual([
      dollars(10_000),
      cents(-50_000),
    ])
  })
})
