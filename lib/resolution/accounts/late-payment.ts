import { lastDayToFile } from '../collection/last-day-to-file'
import { countBillWindow } from '../deadlines/bill-window'
import { findReturnDue } from '../filing/return-due'
import type { Span } from '../interest/interest'
import { type Cents, cents, sum, zero } from '../money/cents'
import { computeFailureToPay, type FailureToPayQuestion } from '../penalties/failure-to-pay'
import { later, type PlainDate } from '../time/plain-date'
import type { Credit } from './account'
import type { AccrualSources } from './accrue'
import { readLatePaymentRelief } from './late-payment-relief'
import { isTax } from './totals'

/** One assessment of tax, and what was paid on it, oldest tax first (Rev. Proc. 2002-26). */
interface TaxToPay {
  amount: Cents
  /** The day on which it had to be paid: that of the return, or the end of the window of a later bill. */
  due: PlainDate
  paid: { on: PlainDate; amount: Cents }[]
}

export interface LatePayment {
  /** One for each reading of the facts; the readings are the same on every day. */
  penalties: readonly [Cents, ...Cents[]]
  /** Where the law leaves a choice that moves the amount: what was chosen, and what the other reading gives. */
  remarks: readonly string[]
}

/**
 * The whole addition for paying late (26 USC 6651(a)(2) and (3)) from the beginning to a day, whether assessed or not.
 * Null where the form has no known due day, or where an agreement's rate hangs on a day of filing that is not known.
 */
export function latePaymentOf(facts: AccrualSources): (through: PlainDate) => LatePayment | null {
  const due = findReturnDue(facts.period)
  if (due === null) return () => null
  const paid = listPaid(facts, due.nominal)
  const circumstances = {
    agreements: listAgreements(facts.statuses),
    filedTimely: filedInTime(facts),
    levyNotice: facts.intentOn,
  }
  const {
    readings: [first, ...more],
    remark,
  } = readLatePaymentRelief(facts)
  return through => {
    const taxes = listTaxes(facts, due.nominal, through)
    payInOrder(taxes, paid)
    const underReading = (relief: Span | null) =>
      together(
        taxes.map(tax =>
          additionOn(tax, { ...circumstances, relief, through, timelyThrough: later(due.due, tax.due) }),
        ),
      )
    const [found, ...others] = [underReading(first), ...more.map(underReading)]
    const known = others.filter(other => other !== null)
    if (found === null || known.length < others.length) return null
    return {
      penalties: [found.penalty, ...known.map(({ penalty }) => penalty)],
      remarks: [...found.remarks, ...(remark === null ? [] : [remark])],
    }
  }
}

type Circumstances = Pick<
  FailureToPayQuestion,
  'agreements' | 'filedTimely' | 'levyNotice' | 'relief' | 'through' | 'timelyThrough'
>

interface Addition {
  penalty: Cents
  remarks: readonly string[]
}

function together(parts: readonly (Addition | null)[]): Addition | null {
  const known = parts.filter(part => part !== null)
  if (known.length < parts.length) return null
  return {
    penalty: sum(known.map(({ penalty }) => penalty)),
    remarks: known.flatMap(({ remarks }) => remarks),
  }
}

function additionOn({ amount, due, paid }: TaxToPay, circumstances: Circumstances): Addition | null {
  if (amount <= 0 || circumstances.through <= due) return { penalty: zero, remarks: [] }
  const before = paid.filter(({ on }) => on <= due)
  const found = computeFailureToPay({
    ...circumstances,
    unpaidTax: cents(amount - sum(before.map(payment => payment.amount))),
    dueDate: due,
    payments: paid.filter(({ on }) => on > due),
  })
  const penalty = found.value?.penalty ?? null
  const unsettled = found.marks.filter(({ kind }) => kind === 'unsettled')
  return penalty === null
    ? null
    : { penalty, remarks: unsettled.map(({ about, detail }) => `${about}: ${detail}.`) }
}

/** Days on which an agreement was in force; while it is only asked for, the ordinary rate runs. */
function listAgreements(
  statuses: AccrualSources['statuses'],
): { from: PlainDate; through: PlainDate | null }[] {
  return statuses.flatMap(({ kind, state, inForceFrom, since }) =>
    kind === 'installment-agreement' && inForceFrom !== null
      ? [{ from: inForceFrom, through: state === 'ended' ? since : null }]
      : [],
  )
}

/** The return's day is printed only where it came after the due day, and else it came in by then. */
function filedInTime({ period, transcript }: AccrualSources): boolean | null {
  const day = transcript.returnDueOrReceived ?? null
  if (day === null) return null
  const last = lastDayToFile(period, transcript)
  return last === null ? null : day <= last
}

/**
 * Tax as it was assessed, less what was abated. The return's is due with the return, and so is all of a substitute's,
 * which counts as tax shown on one (26 USC 6651(g)(2)); other later tax is due after its bill.
 */
function listTaxes({ postings, statuses }: AccrualSources, due: PlainDate, through: PlainDate): TaxToPay[] {
  const isSubstitute = statuses.some(({ kind }) => kind === 'substitute-return')
  return postings.assessments.flatMap(({ kind, cents: charged, abated, on }) => {
    if (!isTax(kind) || on === null || on > through) return []
    const amount = cents(charged - abated)
    const isWithReturn = isSubstitute || kind === 'original-return'
    const last = isWithReturn ? due : (countBillWindow(on, amount)?.day ?? on)
    return [{ amount, due: later(last, due), paid: [] }]
  })
}

/** Credits that still count; withheld tax and credits of the return count as paid by the due day (26 USC 6513). */
function listPaid(
  { postings, underWay }: AccrualSources,
  due: PlainDate,
): { on: PlainDate; amount: Cents }[] {
  const posted = postings.credits.flatMap(({ kind, standing, on }) =>
    standing > 0 && kind !== 'designated-payment'
      ? [{ on: paidWithReturn(kind) ? due : (on ?? due), amount: standing }]
      : [],
  )
  const coming = underWay.map(({ on, cents }) => ({ on, amount: cents }))
  const out = sum(postings.out.map(sent => cents(sent.out - sent.putBack)))
  return lessWhatLeft(
    [...posted, ...coming].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    out,
  )
}

const WITH_RETURN: readonly Credit['kind'][] = [
  'withholding',
  'refundable-credit',
  'credit-elect-in',
  'estimated-payment',
]

function paidWithReturn(kind: Credit['kind']): boolean {
  return WITH_RETURN.includes(kind)
}

/** Credit that left the account pays nothing here: it comes off the newest credits. */
function lessWhatLeft(
  paid: readonly { on: PlainDate; amount: Cents }[],
  out: Cents,
): { on: PlainDate; amount: Cents }[] {
  let left: number = out
  const kept = paid.toReversed().flatMap(payment => {
    const taken = Math.min(left, payment.amount)
    left -= taken
    return payment.amount > taken ? [{ ...payment, amount: cents(payment.amount - taken) }] : []
  })
  return kept.reverse()
}

function payInOrder(taxes: readonly TaxToPay[], paid: readonly { on: PlainDate; amount: Cents }[]): void {
  for (const { on, amount } of paid) {
    let left: number = amount
    for (const tax of taxes) {
      const open = tax.amount - sum(tax.paid.map(payment => payment.amount))
      const taken = Math.min(left, Math.max(0, open))
      if (taken > 0) tax.paid.push({ on, amount: cents(taken) })
      left -= taken
    }
  }
}
