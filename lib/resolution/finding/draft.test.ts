import { describe, expect, it } from 'vitest'
import { dollars } from '../money/cents'
import { agreementFee } from '../parameters/agreement-fee'
import { failureToPayRate } from '../parameters/failure-to-pay-rate'
import { passportThreshold } from '../parameters/passport-threshold'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { count, draftFinding, money, onDay, words } from './draft'

describe('a finding', () => {
  it('cites the row that it used, once', () => {
    const draft = draftFinding()
    draft.figure(failureToPayRate, day('2024-04-15'))
    draft.figure(failureToPayRate, day('2024-05-15'))
    expect(draft.settle(1)).toMatchObject({
      value: 1,
      citations: [sources.latePayment],
      marks: [],
      missing: [],
    })
  })

  it('says that a row is secondary or unverified, and that sources conflict', () => {
    const draft = draftFinding()
    draft.figure(passportThreshold, day('2020-06-01'))
    draft.figure(passportThreshold, day('2021-06-01'))
    draft.figure(agreementFee, day('2026-11-24'))
    const marks = draft.settle(null).marks
    expect(marks.map(({ kind, about }) => [kind, about])).toEqual([
      ['unverified', passportThreshold.title],
      ['secondary', passportThreshold.title],
      ['conflict', agreementFee.title],
    ])
  })

  it('names the table that would have to say what is not known', () => {
    const draft = draftFinding()
    expect(draft.figure(underpaymentRate, day('2027-01-01'))).toBeNull()
    expect(draft.settle(null)).toMatchObject({
      value: null,
      missing: [{ fact: 'Underpayment rate on Jan 1, 2027', table: 'underpayment-rate' }],
    })
  })

  it('takes over what another finding wrote down, with or without its steps', () => {
    const inner = draftFinding()
    inner.step('Days', 'January 1 to January 3', count(2, 'days'))
    inner.mark('unsettled', 'First day', 'Counted; without it one day less')
    inner.missing({ fact: 'Notice date', wouldTell: 'The notice' })
    inner.problem('paid-before-due', 'Paid on January 1')
    const found = inner.settle(dollars(2))
    const outer = draftFinding()
    expect(outer.take(found)).toBe(200)
    outer.take(found, 'without-steps')
    outer.step('Sum', 'All parts', money(dollars(2)))
    outer.step('Last day', 'Due day', onDay(day('2026-04-15')))
    outer.step('So', 'As found', words('paid'))
    const { steps, marks, missing, problems } = outer.settle(dollars(2))
    expect([steps.length, marks.length, missing.length, problems.length]).toEqual([4, 1, 1, 1])
  })
})
