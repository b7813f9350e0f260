import { agreed } from '../finding/conditions'
import { count, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { sources } from '../sources/library'
import { termsOf } from './plan-cost'
import type { Position } from './position'

/** Whether the proposed payment takes longer than the time to collect leaves (26 USC 6502). */
export function findPlanTooLong(position: Position): Finding<boolean> {
  const draft = draftFinding()
  const left = position.monthsLeft
  const terms = termsOf(position)
  draft.cite(sources.collectionStatute)
  if (left === null)
    draft.missing({ fact: 'Last day to collect', wouldTell: 'The account transcripts of all periods' })
  if (position.input.payment.monthly === null)
    draft.missing({ fact: 'Monthly payment', wouldTell: 'The client: what can be paid in a month' })
  if (position.owed === null)
    draft.missing({ fact: 'What has accrued since', wouldTell: 'A payoff from the IRS, or the transcripts' })
  if (left === null) return draft.settle<boolean>(null)
  draft.step('Left to collect', 'At the least', count(left.atLeast, 'months'))
  const readings = terms.flatMap(months => {
    if (months === null) return [null]
    draft.step('The plan takes', 'By the proposed payment', count(months, 'months'))
    return [months > left.atLeast, months > left.atMost]
  })
  return draft.settle(agreed(readings))
}
