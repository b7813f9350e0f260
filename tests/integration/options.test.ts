import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { decideOption, enterFinances, getFinances, getOptions } from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { compareOptions } from '@/lib/resolution'
import { foundFirm, foundFurtherFirm } from '../factories/firm/people'
import { decide, done, enter, takeIn } from '../factories/firm/work'
import { asOwner, startEmpty } from './owner'

startEmpty()

let owner: Actor
let stranger: Actor
beforeAll(async () => {
  await openJobs()
  owner = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).actor
  stranger = (await foundFurtherFirm({ firmName: 'Other', name: 'Odd Other', email: 'odd@other.example' }))
    .actor
})

async function newCase(): Promise<string> {
  const caseId = await takeIn(owner, { firstName: 'Alba', lastName: `Invented-${Math.random()}` })
  await enter(owner, caseId, {
    periodEnd: '2024',
    filed: 'filed',
    balance: '9,000.00',
    balanceAsOf: '2026-11-02',
  })
  return caseId
}

const told = { asOf: '2026-11-02', wages: '4,500.00', monthly: '300.00', currentYear: 'yes' }

describe('the finances of a case', () => {
  test('are kept as they were entered, and what was left open is not zero', async () => {
    const caseId = await newCase()
    done(await enterFinances(owner, { caseId, version: '0', ...told, benefits: '0' }))
    const found = await getFinances(owner, caseId)
    expect(found).toMatchObject({ version: 1, asOf: '2026-11-02', by: 'Maren Ostrow' })
    expect(found?.told).toMatchObject({
      wages: 450_000,
      benefits: 0,
      selfEmployment: null,
      currentYear: true,
      deposits: null,
    })
    const { input, financesVersion } = await getOptions(owner, caseId)
    expect(financesVersion).toBe(1)
    expect(input.payment.monthly).toBe(30_000)
    expect(input.finances.income).toContainEqual({ name: 'Self-employment after its costs', monthly: null })
  })

  test('keep their earlier versions, and refuse a save made from one of them', async () => {
    const caseId = await newCase()
    done(await enterFinances(owner, { caseId, version: '0', ...told }))
    done(await enterFinances(owner, { caseId, version: '1', ...told, wages: '5,000.00' }))
    const late = await enterFinances(owner, { caseId, version: '1', ...told, wages: '1.00' })
    expect(late).toMatchObject({
      ok: false,
      failure: { code: 'stale', theirs: { wages: '5,000.00', version: '2' } },
    })
    const rows = await asOwner<{ version: number }>(
      'select version from "Finances" where "caseId" = $1 order by version',
      [caseId],
    )
    expect(rows.map(({ version }) => version)).toEqual([1, 2])
  })

  test.each([
    ['wages', '-4'],
    ['wages', 'much'],
    ['under65', '1.5'],
    ['under65', '31'],
    ['asOf', '2027-01-01'],
    ['asOf', ''],
  ])('are refused with %s of “%s”, at the field', async (name, value) => {
    const outcome = await enterFinances(owner, {
      caseId: await newCase(),
      version: '0',
      ...told,
      [name]: value,
    })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { [name]: expect.anything() } },
    })
  })

  test('are nobody else’s', async () => {
    const caseId = await newCase()
    expect(await enterFinances(stranger, { caseId, version: '0', ...told })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    })
    await expect(getFinances(stranger, caseId)).rejects.toMatchObject({ failure: { code: 'not-found' } })
    await expect(getOptions(stranger, caseId)).rejects.toMatchObject({ failure: { code: 'not-found' } })
  })
})

describe('a decision about an option', () => {
  test('is kept with what was proposed, the rule and its version, the finances and the reason', async () => {
    const caseId = await newCase()
    done(await enterFinances(owner, { caseId, version: '0', ...told }))
    const { input, today } = await getOptions(owner, caseId)
    const option = compareOptions(input, today).options.find(({ id }) => id === 'simple-plan')
    const outcome = await decideOption(owner, {
      caseId,
      optionId: 'simple-plan',
      state: option?.state,
      verdict: 'changed',
      reason: 'Direct debit from the joint account.',
    })
    done(outcome)
    const [row] = await asOwner<Record<string, unknown>>(
      'select * from "OptionDecision" where "caseId" = $1',
      [caseId],
    )
    expect(row).toMatchObject({ verdict: 'changed', rule: 'simple-plan.1', financesVersion: 1 })
    expect(row?.proposal).toEqual(JSON.parse(JSON.stringify(option)))
    expect((await getOptions(owner, caseId)).decisions).toMatchObject([
      { optionId: 'simple-plan', verdict: 'changed', by: 'Maren Ostrow', stateThen: option?.state },
    ])
  })

  test('made anew leaves the earlier ones to be read, the newest first', async () => {
    const caseId = await newCase()
    const about = { caseId, optionId: 'simple-plan' }
    await decide(owner, { ...about, verdict: 'rejected', reason: 'She wants to sell first.' })
    await decide(owner, { ...about, verdict: 'accepted', reason: 'The sale fell through.' })
    expect((await getOptions(owner, caseId)).decisions).toMatchObject([
      { verdict: 'accepted', reason: 'The sale fell through.', by: 'Maren Ostrow', rule: 'simple-plan.1' },
      { verdict: 'rejected', reason: 'She wants to sell first.', by: 'Maren Ostrow', rule: 'simple-plan.1' },
    ])
  })

  test('is refused where the option stands otherwise than it was seen, or without a reason', async () => {
    const caseId = await newCase()
    const decision = { caseId, optionId: 'simple-plan', verdict: 'accepted', reason: 'It fits.' }
    expect(await decideOption(owner, { ...decision, state: 'available' })).toMatchObject({
      ok: false,
      failure: { code: 'stale' },
    })
    expect(await decideOption(owner, { ...decision, state: 'not-yet', reason: '' })).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    })
    expect(await decideOption(owner, { ...decision, optionId: 'no-such', state: 'closed' })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    })
  })

  test('is a practitioner’s', async () => {
    const caseId = await newCase()
    const manager: Actor = { ...owner, role: 'case-manager' }
    const decision = {
      caseId,
      optionId: 'waiting',
      state: 'unknown',
      verdict: 'rejected',
      reason: 'Too long.',
    }
    expect(await decideOption(manager, decision)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })
})
