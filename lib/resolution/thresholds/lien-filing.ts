import { draftFinding, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { type Cents, formatCents } from '../money/cents'
import { lienFilingThreshold } from '../parameters/lien-filing-threshold'
import type { PlainDate } from '../time/plain-date'

export interface LienFiling {
  /** A lien notice is normally filed, or decided on. A simple plan in time spares the decision. */
  expected: boolean
  threshold: Cents
}

/** Whether the assessed balance of all periods reaches the amount from which a lien notice is normally filed (IRM 5.12.2). */
export function testLienFiling({
  asOf,
  assessed,
}: {
  asOf: PlainDate
  assessed: Cents | null
}): Finding<LienFiling> {
  const draft = draftFinding()
  if (!arePossible(draft, { amounts: { 'The assessed balance': assessed } }))
    return draft.settle<LienFiling>(null)
  const threshold = draft.figure(lienFilingThreshold, asOf)
  if (assessed === null)
    draft.missing({ fact: 'Assessed balance of all periods', wouldTell: 'The account transcripts' })
  if (threshold === null || assessed === null) return draft.settle<LienFiling>(null)
  const expected = assessed >= threshold
  draft.step(
    'Assessed balance',
    `${formatCents(assessed)} against ${formatCents(threshold)}`,
    words(expected ? 'reached' : 'below'),
  )
  return draft.settle({ expected, threshold })
}
