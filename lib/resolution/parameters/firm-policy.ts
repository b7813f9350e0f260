import type { Citation } from '../assessment'
import { cents, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day, type PlainDate } from '../time/plain-date'
import { alone, counted, each, percent, type Said } from './said'

/** A figure that the firm chose for itself. No law stands behind it, so it has no history and claims no authority. */
export interface FirmPolicy<V> {
  title: string
  unit: string
  /** The value in a person's words. */
  says(value: V): readonly Said[]
  value: V
  why: string
  decidedOn: PlainDate
  source: Citation
}

const source = sources.firmPolicy
const decidedOn = day('2026-11-24')

const decisionWays = {
  atOnce: 'Payment',
  plan: 'A plan without a financial statement',
  planByStatement: 'A plan with a financial statement',
  hardship: 'Hardship status',
  offer: 'An offer',
  penaltyByPhone: 'Penalty relief by phone',
  penaltyInWriting: 'Penalty relief in writing',
  reconsideration: 'Audit reconsideration',
  refund: 'A refund claim',
} as const

/** Infers the value of each, so that it is said by its own words. */
function policy<V>(written: FirmPolicy<V>): FirmPolicy<V> {
  return written
}

export const firmPolicy = {
  transcriptAge: policy({
    title: 'Age at which a transcript is pulled again',
    unit: 'days since its response date',
    says: ({ ordinary, enforcement, beforeLastDay }) =>
      each({
        Ordinarily: counted(ordinary, 'day'),
        'Once enforcement has begun': counted(enforcement, 'day'),
        'Before a last day': counted(beforeLastDay, 'day'),
      }),
    value: { ordinary: 30, enforcement: 14, beforeLastDay: 3 },
    why: 'Transactions post weekly or daily and payments take one to three weeks.',
    decidedOn,
    source,
  }),
  payByWarning: policy({
    title: 'Days before the pay-by day on which to warn',
    unit: 'calendar days',
    says: days => alone(counted(days, 'day')),
    value: 7,
    why: 'A bank payment needs some days; a week leaves time to ask the client.',
    decidedOn,
    source,
  }),
  noticeTolerance: policy({
    title: 'Difference between notice and transcript that is left alone',
    unit: 'the larger of the two',
    says: ({ cents, basisPoints }) =>
      alone(`${formatCents(cents)}, or ${percent(basisPoints)} of the amount due where that is more`),
    value: { cents: cents(1_000), basisPoints: 50 },
    why: 'The two are struck on different days; less than this is not worth a call.',
    decidedOn,
    source,
  }),
  paymentMatch: policy({
    title: 'Days between a payment and its row on the transcript',
    unit: 'calendar days',
    says: ({ within, patience }) =>
      each({ 'On either side': counted(within, 'day'), 'Called missing after': counted(patience, 'day') }),
    value: { within: 10, patience: 21 },
    why: 'The IRS posts the day of receipt, and up to three weeks late.',
    decidedOn,
    source,
  }),
  sameNotice: policy({
    title: 'Days between a notice and its row on the transcript',
    unit: 'calendar days on either side',
    says: days => alone(counted(days, 'day')),
    value: 10,
    why: 'The row carries the day of the action, the page the day of mailing.',
    decidedOn,
    source,
  }),
  recentLevyPayment: policy({
    title: 'Days for which a levy payment means that a levy is running',
    unit: 'calendar days',
    says: days => alone(counted(days, 'day')),
    value: 60,
    why: 'A wage levy pays at least monthly; older rows may belong to a levy that was released.',
    decidedOn,
    source,
  }),
  hearingNear: policy({
    title: 'Days within which a hearing explains a code 520',
    unit: 'calendar days after the notice that offers it, or on either side of the request',
    says: days => alone(counted(days, 'day')),
    value: 60,
    why: 'Code 520 stands for bankruptcy, a suit and a hearing alike; the rows around it tell which.',
    decidedOn,
    source,
  }),
  agreementPending: policy({
    title: 'Age at which a pending agreement is asked after',
    unit: 'calendar days since it was asked for',
    says: days => alone(counted(days, 'day')),
    value: 90,
    why: 'The time to collect stands still while nobody decides.',
    decidedOn,
    source,
  }),
  statuteEnd: policy({
    title: 'How long before its end the time to collect is watched',
    unit: 'whole months to the earliest last day',
    says: ({ act, plan, note }) =>
      each({
        'Act within': counted(act, 'month'),
        'Plan within': counted(plan, 'month'),
        'Note within': counted(note, 'month'),
      }),
    value: { act: 12, plan: 24, note: 36 },
    why: 'The nearer the end, the more a request that stops the time costs the client.',
    decidedOn,
    source,
  }),
  daysAddedTold: policy({
    title: 'Days that a request adds to the time to collect from which they are told',
    unit: 'days at the most, where the time is watched',
    says: days => alone(counted(days, 'day')),
    value: 60,
    why: 'Less than two months seldom changes what a client chooses.',
    decidedOn,
    source,
  }),
  refundClaimNear: policy({
    title: 'How long before its end the time to claim back is watched',
    unit: 'calendar months',
    says: months => alone(counted(months, 'month')),
    value: 6,
    why: 'A claim needs its return and its proof, and both take months to gather.',
    decidedOn,
    source,
  }),
  recomputedTolerance: policy({
    title: 'Difference between a charge and its recomputation that is left alone',
    unit: 'the larger of the two',
    says: ({ cents, basisPoints }) =>
      alone(`${formatCents(cents)}, or ${percent(basisPoints)} of the charge where that is more`),
    value: { cents: cents(500), basisPoints: 100 },
    why: 'Days and rounding move a charge by cents; more has a cause.',
    decidedOn,
    source,
  }),
  penaltyShare: policy({
    title: 'Share of penalties in a balance at which relief is looked at first',
    unit: 'percent of the balance, more than this',
    says: share => alone(counted(share, 'percent')),
    value: 20,
    why: 'Relief settles what is owed before a plan or an offer is built on it.',
    decidedOn,
    source,
  }),
  receivedLate: policy({
    title: 'When a notice with a hearing came late',
    unit: 'calendar days from its date',
    says: ({ late, stillTold }) =>
      each({ 'Late after': counted(late, 'day'), 'Told for': counted(stillTold, 'day') }),
    value: { late: 10, stillTold: 60 },
    why: 'Mail takes about a week; once the days are long over other rules speak.',
    decidedOn,
    source,
  }),
  incomeApart: policy({
    title: 'Difference between stated income and the bank that is explained before signing',
    unit: 'percent of the stated income, more than this',
    says: share => alone(counted(share, 'percent')),
    value: 10,
    why: 'A financial statement is signed under penalty of perjury.',
    decidedOn,
    source,
  }),
  paperAge: policy({
    title: 'How old a paper of the client may be when it is used',
    unit: 'calendar days since its date',
    says: ({ payStub, statement }) =>
      each({ 'Pay stub': counted(payStub, 'day'), 'Statement of an account': counted(statement, 'day') }),
    value: { payStub: 30, statement: 60 },
    why: 'What is put before the IRS has to show the present.',
    decidedOn,
    source,
  }),
  snooze: policy({
    title: 'Longest time for which a flag may sleep',
    unit: 'calendar days',
    says: days => alone(counted(days, 'day')),
    value: 90,
    why: 'To leave a flag alone for longer is a judgement against its rule: an override, with its reason.',
    decidedOn,
    source,
  }),
  deskReading: policy({
    title: 'Days in which a person reads a paper that the rules cannot place',
    unit: 'business days',
    says: days => alone(counted(days, 'business day')),
    value: 1,
    why: 'A right may hang on it, and only a reader can tell.',
    decidedOn,
    source,
  }),
  decisionTime: policy({
    title: 'How long the IRS is expected to take',
    unit: 'calendar days from the request to the answer',
    says: times =>
      each(
        Object.fromEntries(
          Object.entries(times).map(([way, { from, to }]) => [
            decisionWays[way as keyof typeof decisionWays],
            from === to ? counted(to, 'day') : `${from} to ${counted(to, 'day')}`,
          ]),
        ),
      ),
    value: {
      atOnce: { from: 0, to: 0 },
      plan: { from: 0, to: 30 },
      planByStatement: { from: 30, to: 120 },
      hardship: { from: 1, to: 90 },
      offer: { from: 180, to: 365 },
      penaltyByPhone: { from: 1, to: 60 },
      penaltyInWriting: { from: 60, to: 180 },
      reconsideration: { from: 90, to: 270 },
      refund: { from: 60, to: 180 },
    },
    why: 'Nothing that was read promises a time; it is what the firm has seen, to plan with.',
    decidedOn,
    source,
  }),
  lawReview: policy({
    title: 'When the law is looked up again',
    unit: 'after the last look; before the last published day',
    says: ({ recheckAfterMonths, endingWithinDays }) =>
      each({
        'Stale after': counted(recheckAfterMonths, 'month'),
        'Ending soon within': counted(endingWithinDays, 'day'),
      }),
    value: { recheckAfterMonths: 12, endingWithinDays: 60 },
    why: 'Most figures change once a year, and quarterly rates are published some weeks before they begin.',
    decidedOn,
    source,
  }),
} as const satisfies Record<string, FirmPolicy<unknown>>
