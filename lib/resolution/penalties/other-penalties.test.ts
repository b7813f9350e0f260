import { describe, expect, it } from 'vitest'
import { cents, dollars } from '../money/cents'
import { day } from '../time/plain-date'
import { computeDishonoredPayment } from './dishonored-payment'
import { computeFailureToDeposit } from './failure-to-deposit'

const tenThousand = dollars(10_000)

describe('the addition for depositing late', () => {
  const question = {
    amount: tenThousand,
    dueDate: day('2025-01-15'),
    deposited: true,
    demandDate: 'none' as const,
    immediateDemand: 'none' as const,
  }

  it.each([
    ['2025-01-15', 0],
    ['2025-01-16', 20_000],
    ['2025-01-20', 20_000],
    ['2025-01-21', 50_000],
    ['2025-01-30', 50_000],
    ['2025-01-31', 100_000],
  ])('of a deposit on %s is one tier of the whole: %d', (through, penalty) => {
    expect(computeFailureToDeposit({ ...question, through: day(through) }).value?.penalty).toBe(penalty)
  })

  it('is highest from the eleventh day after the first notice, and from the day after a demand for immediate payment', () => {
    const demanded = { ...question, demandDate: day('2025-03-03') }
    expect(computeFailureToDeposit({ ...demanded, through: day('2025-03-13') }).value?.penalty).toBe(100_000)
    expect(computeFailureToDeposit({ ...demanded, through: day('2025-03-14') }).value?.penalty).toBe(150_000)
    const immediate = { ...question, immediateDemand: day('2025-03-03') }
    expect(computeFailureToDeposit({ ...immediate, through: day('2025-03-03') }).value?.penalty).toBe(100_000)
    expect(computeFailureToDeposit({ ...immediate, through: day('2025-03-04') }).value?.penalty).toBe(150_000)
  })

  it('of a late deposit is not told where a demand is not known, unless another already counts', () => {
    const unknown = { ...question, demandDate: null, through: day('2025-01-20') }
    expect(computeFailureToDeposit(unknown)).toMatchObject({
      value: null,
      missing: [{ fact: 'Whether and when the tax was demanded' }],
    })
    const raised = { ...unknown, immediateDemand: day('2025-01-16') }
    expect(computeFailureToDeposit(raised).value?.penalty).toBe(150_000)
    expect(computeFailureToDeposit({ ...unknown, through: day('2025-01-15') }).value?.penalty).toBe(0)
  })

  it('of a deposit not made is reckoned to the day asked about, and says so', () => {
    const found = computeFailureToDeposit({ ...question, deposited: false, through: day('2025-02-15') })
    expect(found.marks.map(({ kind }) => kind)).toContain('assumption')
  })

  it('names a deposit before its day and an amount below nothing', () => {
    const early = computeFailureToDeposit({ ...question, through: day('2025-01-14') })
    expect(early).toMatchObject({ value: { penalty: 0 }, problems: [{ name: 'paid-before-due' }] })
    const negative = computeFailureToDeposit({ ...question, amount: cents(-1), through: day('2025-01-20') })
    expect(negative).toMatchObject({ value: null, problems: [{ name: 'negative-amount' }] })
  })
})

describe('the addition for a payment that was not honored', () => {
  it.each([
    [dollars(2_000), 4_000],
    [dollars(1_250), 2_500],
    [cents(124_999), 2_500],
    [dollars(20), 2_000],
  ])('of %d cents is %d', (payment, penalty) => {
    expect(computeDishonoredPayment(payment, day('2025-01-15')).value).toBe(penalty)
  })

  it('is unknown before the rule that was read, and for an amount below nothing', () => {
    expect(computeDishonoredPayment(tenThousand, day('2006-01-15'))).toMatchObject({
      value: null,
      missing: [{ table: 'dishonored-payment-penalty' }],
    })
    expect(computeDishonoredPayment(cents(-1), day('2025-01-15')).problems).toHaveLength(1)
  })
})
