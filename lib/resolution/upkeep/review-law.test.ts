import { describe, expect, it } from 'vitest'
import { agreementFee } from '../parameters/agreement-fee'
import { hearingRequestDays } from '../parameters/hearing-request-days'
import { lateFilingMinimum } from '../parameters/late-filing-minimum'
import { postponedDueDay } from '../parameters/postponed-due-day'
import { requiredFilingYears } from '../parameters/required-filing-years'
import { underpaymentRate } from '../parameters/underpayment-rate'
import { day, type PlainDate } from '../time/plain-date'
import { reviewLaw } from './review-law'
import { listRows, listSteps } from './rows'

const today = day('2026-11-24')

function reviewOf({ table }: { table: string }, on: PlainDate = today) {
  const found = reviewLaw(on).figures.find(({ parameter }) => parameter.table === table)
  if (found === undefined) throw new Error(`${table} is not reviewed`)
  return found
}

describe('a figure of law under review', () => {
  it('ends soon within the days of the firm’s policy before its last published day, and ended after it', () => {
    // Published through December 31, 2026; sixty days before it is November 1.
    expect(reviewOf(underpaymentRate, day('2026-10-31')).states).not.toContain('ending')
    expect(reviewOf(underpaymentRate, day('2026-11-01')).states).toContain('ending')
    expect(reviewOf(underpaymentRate, day('2026-12-31')).states).toContain('ending')
    expect(reviewOf(underpaymentRate, day('2027-01-01')).states).toContain('ended')
    expect(reviewOf(underpaymentRate, day('2027-01-01')).states).not.toContain('ending')
  })

  it('is stale from the day on which the firm wants it looked up again', () => {
    expect(reviewOf(hearingRequestDays).recheckOn).toBe('2027-11-24')
    expect(reviewOf(hearingRequestDays, day('2027-11-23')).states).toEqual([])
    expect(reviewOf(hearingRequestDays, day('2027-11-24')).states).toEqual(['stale'])
  })

  it('says what was not read at its authority and where sources conflict', () => {
    expect(reviewOf(requiredFilingYears).states).toEqual(['unverified'])
    expect(reviewOf(agreementFee).states).toContain('conflict')
    expect(reviewOf(hearingRequestDays).states).toEqual([])
  })

  it('says that nothing holds on a day between its rows', () => {
    expect(reviewOf(postponedDueDay).today.known).toBe(false)
    expect(reviewOf(underpaymentRate).today).toMatchObject({ known: true, value: 700 })
  })

  it('knows which rules and computations lean on it, by their names', () => {
    expect(reviewOf(requiredFilingYears).uses).toContainEqual({
      kind: 'rule',
      id: 'C-01',
      title: 'Missing return',
    })
    expect(reviewOf(underpaymentRate).uses).toContainEqual({
      kind: 'computation',
      id: 'interest/interest',
      title: 'Interest',
    })
  })
})

describe('a rule under review', () => {
  it('is as well known as the texts that it cites, and stale when the oldest look at one is', () => {
    const ruleOn = (on: PlainDate) => reviewLaw(on).rules.find(({ rule }) => rule.id === 'E-01')
    expect(ruleOn(today)?.states).toEqual(['secondary'])
    expect(ruleOn(day('2027-11-24'))?.states).toEqual(['stale', 'secondary'])
  })

  it('is not held against a policy of the firm, which claims no authority', () => {
    const policyRule = reviewLaw(today).rules.find(({ rule }) => rule.id === 'R-01')
    expect(policyRule?.rule.citations.some(({ kind }) => kind === 'policy')).toBe(true)
    expect(policyRule?.states).not.toContain('unverified')
  })
})

describe('the rows of a figure', () => {
  it('end the day before the next begins, and the last with what is published', () => {
    const rows = listRows(underpaymentRate).slice(-2)
    expect(rows.map(({ from, through }) => [from, through])).toEqual([
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-12-31'],
    ])
    expect(listRows(hearingRequestDays).at(-1)?.through).toBeNull()
  })

  it('show of another source only what differs', () => {
    expect(
      listRows(agreementFee)
        .at(-1)
        ?.otherwise.map(({ said }) => said),
    ).toEqual([[{ label: 'Online, direct debit', words: '$29.00' }]])
  })

  it('are levels to draw where the figure is one number that changed', () => {
    expect(listSteps(lateFilingMinimum)?.at(-1)).toEqual({
      from: '2027-01-01',
      through: '2027-12-31',
      value: 53_500,
    })
    expect(listSteps(hearingRequestDays)).toBeNull()
    expect(listSteps(agreementFee)).toBeNull()
  })
})
