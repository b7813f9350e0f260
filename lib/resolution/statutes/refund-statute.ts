import { formFamily } from '../filing/form-family'
import { findExtendedDue, findPostponedDue, findStatutoryDue } from '../filing/return-due'
import { findWageReturnDay } from '../filing/wage-return'
import { type Draft, draftFinding, missingTable, onDay, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { automaticExtensionMonths } from '../parameters/automatic-extension-months'
import { businessExtension } from '../parameters/business-extension'
import type { Parameter } from '../parameters/parameter'
import { refundClaimYears } from '../parameters/refund-claim-years'
import type { FormPeriod } from '../reading'
import { sources } from '../sources/library'
import { addYears } from '../time/calendar-steps'
import { nextBusinessDay } from '../time/holidays'
import { earlier, formatDay, formatDeadline, later, type PlainDate } from '../time/plain-date'

/** A payment on a tax period, and what bears on the time in which it can be claimed back. */
export interface RefundablePayment {
  period: FormPeriod
  /** Day on which the taxpayer's own return was received. */
  filed: PlainDate | 'not-filed' | null
  /** Whether the time to file was extended; null where that is not known. */
  extended: boolean | null
  payment: { kind: 'withholding' | 'estimated' | 'other'; on: PlainDate }
  /** A disaster postponement for the place where the client lives (26 USC 7508A): what falls due in it is due on its last day. */
  postponed?: { from: PlainDate; through: PlainDate } | null
}

/** The last day to claim one payment back (its RSED). */
export interface RefundStatute {
  /** Day on which the law takes it to be paid. */
  paid: PlainDate
  earliest: PlainDate
  /** Equal to the earliest where the answer is settled. */
  latest: PlainDate
}

/**
 * Until when one payment can be claimed back (26 USC 6511): within three years from the return, as far as it was paid
 * within three years (and the extension) before the claim; or within two years from the payment. Without a return the
 * return itself is the claim. Withholding and estimated tax count as paid on the day that the return was due; tax on wages
 * and its returns count as paid and filed on a day of the next year, if it was sooner.
 */
export function findRefundStatute(facts: RefundablePayment): Finding<RefundStatute> {
  const draft = draftFinding()
  const due = findStatutoryDue(facts.period)
  if (due === null) {
    draft.missing({
      fact: `Day on which Form ${facts.period.form} was due`,
      wouldTell: 'A rule for that form, which this release does not have',
    })
    return draft.settle<RefundStatute>(null)
  }
  const years = draft.figure(refundClaimYears, due)
  if (years === null) return draft.settle<RefundStatute>(null)
  const paid = paidOn(facts, findWageReturnDay(facts.period), due, draft)
  const from = lookBackFrom(facts, paid, due, draft)
  const extendedFrom = facts.extended === false ? from : findExtendedDue(facts.period, due, from)
  if (extendedFrom === null && !isEmployment(facts.period.form)) {
    draft.missing(missingTable(extensionOf(facts.period.form), due))
    return draft.settle<RefundStatute>(null)
  }
  const reached = { ...years, paid, lookBackFrom: from, extendedFrom: extendedFrom ?? from }
  draft.cite(sources.refundLookBack)
  draft.mark('unverified', 'How far back a claim reaches', sources.refundLookBack.cite)
  const days = readingsOf(facts, due, draft).map(reading => countClaim(reading, reached))
  const [first, last] = [days.reduce(earlier), days.reduce(later)]
  const earliest = move(first, facts, draft)
  const latest = first === last ? earliest : move(last, facts, draft)
  writeSteps(facts, { earliest, latest, ...reached }, draft)
  return draft.settle({ paid, earliest, latest })
}

/** Employment returns have no extension, so nothing is added for one. */
function isEmployment(form: string): boolean {
  return formFamily(form) === 'employment'
}

function extensionOf(form: string): Parameter<unknown> {
  return formFamily(form) === 'individual' ? automaticExtensionMonths : businessExtension
}

interface Reading {
  /** Day on which the return counts as filed; null where it is not filed yet. */
  filed: PlainDate | null
  extended: boolean
}

interface Reached {
  fromReturn: number
  fromPayment: number
  paid: PlainDate
  lookBackFrom: PlainDate
  /** The same, later by as much as the time to file can be extended. */
  extendedFrom: PlainDate
}

/** The last day of one reading of the facts. */
function countClaim(
  { filed, extended }: Reading,
  { fromReturn, fromPayment, paid, lookBackFrom, extendedFrom }: Reached,
): PlainDate {
  const byPayment = addYears(paid, fromPayment)
  const byLookBack = addYears(extended ? extendedFrom : lookBackFrom, fromReturn)
  const byReturn = filed === null ? byLookBack : earlier(addYears(filed, fromReturn), byLookBack)
  return later(byPayment, byReturn)
}

/** Every way in which the unknown facts may be: a return on its due day or not yet, an extension or none. */
function readingsOf({ filed, extended, period }: RefundablePayment, due: PlainDate, draft: Draft): Reading[] {
  if (filed === null)
    draft.missing({
      fact: 'Whether and when the return was filed',
      wouldTell: 'Account transcript: code 150 and the return received date',
    })
  if (extended === null)
    draft.missing({
      fact: 'Whether the time to file was extended',
      wouldTell: 'Account transcript: code 460',
    })
  if (filed !== null && filed !== 'not-filed' && filed < period.periodEnd)
    draft.problem(
      'filed-before-period-end',
      `Filed ${formatDay(filed)}, before ${formatDay(period.periodEnd)}: counted from the day it was due.`,
    )
  const floor = findWageReturnDay(period) ?? due
  const days = filed === null ? [floor, null] : filed === 'not-filed' ? [null] : [later(filed, floor)]
  const extensions = extended === null ? [false, true] : [extended]
  return days.flatMap(day => extensions.map(extended => ({ filed: day, extended })))
}

function paidOn(
  { payment }: RefundablePayment,
  wages: PlainDate | null,
  due: PlainDate,
  draft: Draft,
): PlainDate {
  if (payment.kind === 'other' && payment.on >= (wages ?? due)) {
    draft.step('Paid', 'Day of the payment', onDay(payment.on))
    return payment.on
  }
  if (wages !== null) {
    draft.cite(sources.deemedPaidWages)
    draft.mark('unverified', 'When tax on wages counts as paid', sources.deemedPaidWages.cite)
    draft.step('Counts as paid', 'Tax on wages counts as paid in the next year', onDay(wages))
    return wages
  }
  draft.cite(sources.deemedPaid)
  draft.mark('unverified', 'What counts as paid on the due day', sources.deemedPaid.cite)
  draft.step('Counts as paid', 'The day on which the return was due, extensions aside', onDay(due))
  return due
}

/** For 2019 and 2020 the days of the postponement are left out of the three years (Notice 2023-21). */
function lookBackFrom(
  { period }: RefundablePayment,
  paid: PlainDate,
  due: PlainDate,
  draft: Draft,
): PlainDate {
  const postponed = paid === due ? findPostponedDue(period.form, due) : null
  if (postponed === null) return paid
  draft.cite(sources.refundLookBackPostponed)
  draft.mark('unverified', 'Postponed due day in the look-back', sources.refundLookBackPostponed.cite)
  draft.step('Counts back from', 'The day to which the due day was postponed', onDay(postponed))
  return postponed
}

/** A disaster postponement first, then a weekend or a holiday (26 USC 7508A, 7503). */
function move(lastDay: PlainDate, { postponed }: RefundablePayment, draft: Draft): PlainDate {
  const within = postponed != null && lastDay >= postponed.from && lastDay <= postponed.through
  if (postponed != null && postponed.through < postponed.from)
    draft.problem('ends-before-start', 'The postponement ends before it starts: it is left out.')
  if (within) draft.cite(sources.disasterPostponement)
  const after = within ? postponed.through : lastDay
  const moved = nextBusinessDay(after, 'district-of-columbia')
  if (within) draft.step('Postponed', `${formatDay(lastDay)} falls into the postponement`, onDay(after))
  if (moved !== after) {
    draft.cite(sources.weekendRoll, sources.refundLookBackRolls)
    draft.step('Moved', `${formatDeadline(after)} is no business day`, onDay(moved))
  }
  return moved
}

function writeSteps(
  { filed }: RefundablePayment,
  { earliest, latest, fromReturn, fromPayment }: { earliest: PlainDate; latest: PlainDate } & Reached,
  draft: Draft,
): void {
  const formula =
    filed === 'not-filed'
      ? `The return is the claim: filed within ${fromReturn} years and the extension, or ${fromPayment} years from the payment`
      : `The later of ${fromPayment} years from the payment and ${fromReturn} years from the return, as far as the look-back reaches`
  if (earliest !== latest) draft.step('Last day to claim at the earliest', formula, onDay(earliest))
  draft.step('Last day to claim', formula, onDay(latest))
  draft.step('After that day', 'The payment stays with the IRS', words('lost'))
}
