import type { MissingFact, Problem } from '../finding/finding'
import { formatDay, type PlainDate } from '../time/plain-date'
import { type EventEnd, eventWords, type StatuteEvent } from './events'
import type { Extent } from './extent'
import type { Reach } from './reach'

interface Dated {
  kind: StatuteEvent['kind']
  from: PlainDate | null
  to: EventEnd
}

/** Days that are not known, and days in the wrong order. */
export function gapsOf(
  event: Dated,
  { open, backwards }: Extent,
): Pick<Reach, 'open' | 'missing' | 'problems'> {
  if (event.from !== null && !open && !backwards) return nothingMissing
  const missing: MissingFact[] = []
  if (event.from === null) missing.push(missingOf('First day', event.kind))
  if (event.to === null) missing.push(missingOf('Last day', event.kind))
  if (event.to === 'pending') missing.push(missingOf('Last day, still to come', event.kind))
  const problems: Problem[] = backwards
    ? [
        {
          name: 'ends-before-start',
          detail: `${nameOf(event)}: counted as nothing at the earliest, and as if the two days were exchanged at the latest.`,
        },
      ]
    : []
  return { open, missing, problems }
}

const nothingMissing: Pick<Reach, 'open' | 'missing' | 'problems'> = {
  open: false,
  missing: [],
  problems: [],
}

/** A fact about an event, and the paper that would tell it. */
export function missingOf(what: string, kind: StatuteEvent['kind']): MissingFact {
  return { fact: `${what}: ${eventWords[kind]}`, wouldTell: wouldTell[kind] }
}

const wouldTell: Record<StatuteEvent['kind'], string> = {
  'offer-pending': 'Account transcript: code 480 and what ended it (481, 482, 780)',
  'installment-agreement-pending': 'Account transcript: the rows of code 971 and 972 about the agreement',
  'installment-agreement-terminated': 'Account transcript, or the letter that ended the agreement',
  'collection-due-process': 'Proof of mailing of Form 12153, and the determination or the court’s docket',
  bankruptcy: 'The court’s docket; account transcript: codes 520 and 521',
  'court-custody': 'The court’s docket',
  'innocent-spouse': 'Form 8857 as received, and the final determination',
  'combat-zone': 'Orders and discharge; account transcript: code 500',
  'advocate-order': 'Form 911 and the answer of the Taxpayer Advocate',
  'outside-us': 'Passport stamps or tickets of the client',
  waiver: 'Form 900, signed; account transcript: code 550',
  judgment: 'The court’s docket',
  'installment-agreement-in-force': 'Account transcript',
  'equivalent-hearing': 'The letter of Appeals',
  'not-collectible': 'Account transcript: code 530',
}

/** `Bankruptcy, Feb 12, 2014 to Sep 30, 2015` */
export function nameOf({ kind, from, to }: Partial<Dated> & Pick<Dated, 'kind'>): string {
  const words = eventWords[kind]
  if (from == null && to == null) return words
  const end = to == null ? 'an unknown day' : to === 'pending' ? 'now' : formatDay(to)
  return `${words}, ${from == null ? 'an unknown day' : formatDay(from)} to ${end}`
}
