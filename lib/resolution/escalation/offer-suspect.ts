import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { sayRange } from '../options/cells'
import { findMistake } from '../options/check-intended'
import { exampleNothing, exampleWealth } from '../options/example-input'
import { positionOf } from '../options/options-of-view'
import { sources } from '../sources/library'
import { financesEvidence, readIntention, workingOf } from './intention'
import { optionsExamples } from './intention-examples'
import { flagged, type Trigger, unknown } from './trigger'
import { readDebt } from './whole-debt'

const text = {
  id: 'T-12',
  version: 1,
  title: 'No doubt that all can be collected',
  severity: 3,
  precedence: 9,
  reversibility: 2,
  rule: 'Doubt as to collectibility needs that equity and future income come to less than what is owed.',
  why: 'An offer is talked about that its own form refutes.',
  citations: [sources.offerAbility, sources.offerTerms],
} as const

/** Asked once finances are on file: an offer is the last way that is looked at. */
function evaluate(view: CaseView): FlagFinding[] {
  const debt = readDebt(view)
  if (debt === null || !view.facts.finances) return []
  const position = positionOf(view)
  const { made } = findMistake(position, ['offer-lump-sum'], 'offer-with-ability')
  if (made.value === false) return []
  const said = {
    subject: 'debt',
    periods: debt.periods,
    evidence: [...debt.evidence, ...financesEvidence(view)],
    nextAction: 'Leave offers aside but for effective administration or doubt as to the tax; look at plans.',
    wouldChange: ['Equity or income that is less than entered.'],
    working: workingOf(made),
  }
  if (made.value)
    return [
      flagged(text, {
        ...said,
        claim: `Equity and future income reach what is owed${position.owed === null ? '' : `, ${sayRange(position.owed)}`}: an offer for doubt as to collectibility does not fit.`,
      }),
    ]
  const [lacking] = made.missing
  // Whoever intends no offer is not asked for a whole statement.
  if (!readIntention(view)?.groups.has('offer')) return []
  return [
    unknown(text, {
      ...said,
      severity: 4,
      claim: 'Cannot tell yet whether less than is owed can be collected.',
      missing: {
        fact: lacking?.fact ?? 'Equity and income',
        document: lacking?.wouldTell ?? 'Form 433-F or 433-A with its papers',
      },
    }),
  ]
}

export const offerSuspect: Trigger = {
  ...text,
  evaluate,
  examples: optionsExamples(
    { tells: 'A house worth more than what is owed.', finances: { assets: exampleWealth } },
    { tells: '$90,000 owed and nothing to sell.', owed: 90_000, finances: { assets: exampleNothing } },
    {
      tells: 'An offer is intended, and nobody knows what is owned.',
      owed: 90_000,
      finances: { assets: null },
      intended: ['offer-lump-sum'],
    },
  ),
}
