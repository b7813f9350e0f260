import { describe, expect, it } from 'vitest'
import { assessedCase } from '@/lib/launch/assessed-case'
import { compareOptions, day, optionsInput, owedOn, readCase } from '@/lib/resolution'
import type { MoneyRange } from '@/lib/resolution/money/money-range'
import { cases } from './cases'
import { factsOfTruth } from './judge-case'

/** All together; null where one of them cannot be told. */
function together(ranges: readonly (MoneyRange | null)[]): { atLeast: number; atMost: number } | null {
  const known = ranges.filter(range => range !== null)
  if (known.length < ranges.length) return null
  return {
    atLeast: known.reduce((total, { atLeast }) => total + atLeast, 0),
    atMost: known.reduce((total, { atMost }) => total + atMost, 0),
  }
}

describe('what it costs to pay is one figure in options, account and command', () => {
  it.each(cases.map((one, index) => ({ index, one })))('$index $one.0', async ({ index, one }) => {
    const [, truth] = one
    const asOf = day(truth.asOf ?? '2026-11-24')
    const facts = await factsOfTruth(truth, index)
    const view = readCase(facts, asOf)
    const payoffs = view.periods.map(period => owedOn(period, asOf))

    const command = assessedCase({ facts, asOf, papers: [] }).years.filter(({ of }) => of === 'client')
    expect(command.map(({ accruals }) => accruals?.owedAtLeastCents ?? null)).toEqual(
      payoffs.map(payoff => payoff?.owed?.atLeast ?? null),
    )

    for (const [at, { account, balance }] of view.periods.entries())
      if (account && balance?.told === 'transcript') expect(account.accrueTo(asOf)).toEqual(payoffs[at])

    const option = compareOptions(optionsInput(facts, asOf), asOf).options.find(
      ({ id }) => id === 'full-payment',
    )
    const owing = payoffs.filter((payoff, at) =>
      payoff ? payoff.assessed > 0 : view.periods[at]?.balance === null || view.periods[at]?.balance?.inDoubt,
    )
    expect(option?.cells.totalPaid?.value ?? null).toEqual(
      together(owing.map(payoff => payoff?.owed ?? null)),
    )
  })
})
