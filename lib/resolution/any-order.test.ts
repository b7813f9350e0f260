import { expect, test } from 'vitest'
import { anyCaseOf, shuffledCase } from './any-case.test-support'
import { assess } from './assess'
import { readCase } from './collection/case-view'
import { sum } from './money/cents'
import { findMisapplied } from './reconciliation/find-misapplied'
import { reconcileCase } from './reconciliation/reconcile'
import { day } from './time/plain-date'

const today = day('2026-11-24')
/** The measurement `assess` of `npm run bench` shuffles ten thousand. */
const CASES = 100

const judged = (facts: ReturnType<typeof anyCaseOf>) => {
  const view = readCase(facts, today)
  return JSON.stringify([
    assess(facts, today),
    view.periods.map(({ account }) =>
      account
        ? [
            ...[account.running, account.totals, account.balance, account.statuses, account.changes],
            ...[account.assessments, account.credits, account.collectible, account.accrueTo(today)],
          ]
        : null,
    ),
    reconcileCase(view),
    findMisapplied(view),
  ])
}

test('the order in which facts come changes nothing of any account, reconciliation or assessment', {
  timeout: 60_000,
}, () => {
  for (let seed = 1; seed <= CASES; seed++) {
    const facts = anyCaseOf(seed)
    expect(judged(shuffledCase(facts, seed)), `case ${seed}`).toBe(judged(facts))
  }
})

test('the last running balance of any account is the sum of its rows', () => {
  for (let seed = 1; seed <= CASES; seed++)
    for (const { account } of readCase(anyCaseOf(seed), today).periods)
      if (account)
        expect(account.running.at(-1)?.balance).toBe(sum(account.postings.map(({ cents }) => cents)))
})

test('a credit never has more taken back than it was, and an assessment never more abated', () => {
  for (let seed = 1; seed <= CASES; seed++)
    for (const { account } of readCase(anyCaseOf(seed), today).periods) {
      for (const { standing, credited, takenBack } of account?.credits ?? []) {
        expect(standing).toBeGreaterThanOrEqual(0)
        expect(standing + sum(takenBack.map(({ cents }) => cents))).toBe(credited)
      }
      for (const { abated, cents } of account?.assessments ?? []) expect(abated).toBeLessThanOrEqual(cents)
    }
})
