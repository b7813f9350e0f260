import type { Citation } from '../assessment'
import { cents } from '../money/cents'
import { sources } from '../sources/library'
import { day, type PlainDate } from '../time/plain-date'

/** A figure that the firm chose for itself. No law stands behind it, so it has no history and claims no authority. */
export interface FirmPolicy<V> {
  title: string
  unit: string
  value: V
  why: string
  decidedOn: PlainDate
  source: Citation
}

const source = sources.firmPolicy
const decidedOn = day('2026-11-24')

export const firmPolicy = {
  transcriptAge: {
    title: 'Age at which a transcript is pulled again',
    unit: 'days since its response date',
    value: { ordinary: 30, enforcement: 14, beforeLastDay: 3 },
    why: 'Transactions post weekly or daily and payments take one to three weeks.',
    decidedOn,
    source,
  },
  payByWarning: {
    title: 'Days before the pay-by day on which to warn',
    unit: 'calendar days',
    value: 7,
    why: 'A bank payment needs some days; a week leaves time to ask the client.',
    decidedOn,
    source,
  },
  noticeTolerance: {
    title: 'Difference between notice and transcript that is left alone',
    unit: 'the larger of cents and basis points of the amount due',
    value: { cents: cents(1_000), basisPoints: 50 },
    why: 'The two are struck on different days; less than this is not worth a call.',
    decidedOn,
    source,
  },
  paymentMatch: {
    title: 'Days between a payment and its row on the transcript',
    unit: 'calendar days on either side; days to wait before it is called missing',
    value: { within: 10, patience: 21 },
    why: 'The IRS posts the day of receipt, and up to three weeks late.',
    decidedOn,
    source,
  },
  sameNotice: {
    title: 'Days between a notice and its row on the transcript',
    unit: 'calendar days on either side',
    value: 10,
    why: 'The row carries the day of the action, the page the day of mailing.',
    decidedOn,
    source,
  },
  recentLevyPayment: {
    title: 'Days for which a levy payment means that a levy is running',
    unit: 'calendar days',
    value: 60,
    why: 'A wage levy pays at least monthly; older rows may belong to a levy that was released.',
    decidedOn,
    source,
  },
  snooze: {
    title: 'Longest time for which a flag may sleep',
    unit: 'calendar days',
    value: 90,
    why: 'To leave a flag alone for longer is a judgement against its rule: an override, with its reason.',
    decidedOn,
    source,
  },
  deskReading: {
    title: 'Days in which a person reads a paper that the rules cannot place',
    unit: 'business days',
    value: 1,
    why: 'A right may hang on it, and only a reader can tell.',
    decidedOn,
    source,
  },
} as const satisfies Record<string, FirmPolicy<unknown>>
