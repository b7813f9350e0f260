import { count, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import type { DaysRange } from './option'
import type { Position } from './position'

/** Whether days that are added meet a time to collect that the firm watches for its end (26 USC 6331(k), 6502). */
export function findStatuteCost({ monthsLeft }: Position, added: DaysRange): Finding<boolean> {
  const draft = draftFinding()
  draft.cite(sources.statuteSuspensions)
  if (monthsLeft === null) {
    draft.missing({ fact: 'Last day to collect', wouldTell: 'The account transcripts of all periods' })
    return draft.settle<boolean>(null)
  }
  draft.step(
    'Left to collect',
    'Of the period that ends first, at the least',
    count(monthsLeft.atLeast, 'months'),
  )
  draft.step('Added, at the most', 'While it is pending and after a refusal', count(added.atMost, 'days'))
  return draft.settle(monthsLeft.atLeast <= firmPolicy.statuteEnd.value.note)
}
