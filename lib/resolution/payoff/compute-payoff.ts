import { type Draft, draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { chooseRates, computeInterest } from '../interest/interest'
import { sortPayments } from '../interest/payment'
import { type Cents, formatCents, greater, subtract, sum, zero } from '../money/cents'
import { paymentOrder } from '../parameters/payment-order'
import { sources } from '../sources/library'
import { dayNumber, earliestDay, formatDay, type PlainDate } from '../time/plain-date'
import { type Additions, computeAdditions, partsOfTax } from './additions'
import { type Book, openBook } from './book'
import type { Payoff, PayoffPart, PayoffQuestion, Posting, YearAccount, YearPayment } from './payoff'

/**
 * What one year costs on a day: tax, the late additions and the interest on each, with the payments in the order of Rev.
 * Proc. 2002-26 or as the payer designated. A day after the last published rate needs an assumption, which is marked.
 */
export function computePayoff({ account, asOf, assumption }: PayoffQuestion): Finding<Payoff> {
  const draft = draftFinding()
  if (!isPossible(account, asOf, draft)) return draft.settle<Payoff>(null)
  const { dueDate, timelyThrough = dueDate } = account
  // A payoff on a day on which payment is still timely is the tax alone.
  const end = asOf <= timelyThrough ? dueDate : asOf
  const rates = chooseRates({ from: dueDate, to: end, assumption }, draft)
  const payments = sortPayments(account.payments ?? [], dueDate, draft).filter(({ on }) => on <= asOf)
  const additions = rates && computeAdditions({ account, payments, end, draft })
  if (rates === null || additions === null) return draft.settle<Payoff>(null)
  draft.cite(sources.interestOnUnderpayment, sources.penaltyInterest)
  if (payments.length > 0) draft.figure(paymentOrder, payments[0]?.on ?? asOf)
  const book = openBook({ account, additions, rates, end, draft })
  const overpaid = payments.reduce((over, payment) => sum([over, book.pay(payment)]), zero)
  book.runTo(dayNumber(end))
  const found = closeBook({ book, additions, asOf, overpaid, account, draft })
  writeSteps({ account, payments, end, found, draft, assumption })
  return draft.settle(found)
}

function isPossible(
  { unpaidTax, dueDate, filedDate, periodEnd }: YearAccount,
  asOf: PlainDate,
  draft: Draft,
): boolean {
  if (unpaidTax < 0) draft.problem('negative-amount', `The unpaid tax is ${formatCents(unpaidTax)}`)
  if (dueDate < earliestDay) draft.problem('before-1954', `The tax was due on ${formatDay(dueDate)}`)
  if (asOf < dueDate)
    draft.problem(
      'ends-before-start',
      `${formatDay(asOf)} lies before the tax was due on ${formatDay(dueDate)}`,
    )
  if (filedDate && filedDate > asOf)
    draft.problem(
      'contradiction',
      `The return was filed on ${formatDay(filedDate)}, after ${formatDay(asOf)}`,
    )
  if (filedDate && periodEnd && filedDate <= periodEnd)
    draft.problem(
      'filed-before-period-end',
      `A return of ${formatDay(filedDate)} lies inside the period that ends on ${formatDay(periodEnd)}`,
    )
  if (filedDate === undefined)
    draft.missing({
      fact: 'Whether and when the return was filed',
      wouldTell: 'The account transcript, code 150',
    })
  return (
    unpaidTax >= 0 &&
    dueDate >= earliestDay &&
    asOf >= dueDate &&
    filedDate !== undefined &&
    !(filedDate && filedDate > asOf)
  )
}

interface Closing {
  book: Book
  additions: Additions
  asOf: PlainDate
  overpaid: Cents
  account: YearAccount
  draft: Draft
}

function closeBook({ book, additions, asOf, overpaid, account, draft }: Closing): Payoff {
  const parts = {
    tax: book.tax.principal,
    failureToFile: book.failureToFile.principal,
    failureToPay: join(book.demanded.principal, book.undemanded.principal),
    interestOnTax: book.tax.interest,
    interestOnFailureToFile: book.failureToFile.interest,
    interestOnFailureToPay: book.demanded.interest,
  }
  if (overpaid > 0)
    draft.problem(
      'payment-exceeds-balance',
      `${formatCents(overpaid)} was paid beyond everything that was owed`,
    )
  const interest = sum(
    [parts.interestOnTax, parts.interestOnFailureToFile, parts.interestOnFailureToPay].map(
      ({ charged }) => charged,
    ),
  )
  const posted = account.assessed ?? {}
  return {
    asOf,
    ...parts,
    failureToPayMonths: additions.failureToPay.months,
    postings: {
      failureToFile: post(
        'failure-to-file addition',
        parts.failureToFile.charged,
        posted.failureToFile,
        draft,
      ),
      failureToPay: post('failure-to-pay addition', parts.failureToPay.charged, posted.failureToPay, draft),
      interest: post('interest', interest, posted.interest, draft),
    },
    payoff: sum(Object.values(parts).map(({ due }) => due)),
    overpaid,
  }
}

function join(one: PayoffPart, other: PayoffPart): PayoffPart {
  return {
    charged: sum([one.charged, other.charged]),
    paid: sum([one.paid, other.paid]),
    due: sum([one.due, other.due]),
  }
}

/** Splits a charge into what the IRS has posted and what has accrued since; more posted than reckoned is a problem. */
function post(what: string, charged: Cents, assessed: Cents | undefined, draft: Draft): Posting | null {
  if (assessed === undefined) return null
  if (assessed > charged)
    draft.problem(
      'contradiction',
      `The transcript posts ${formatCents(assessed)} of ${what}, reckoned is ${formatCents(charged)}`,
    )
  return { assessed, accrued: greater(subtract(charged, assessed), zero) }
}

interface Working extends Omit<PayoffQuestion, 'asOf'> {
  payments: readonly YearPayment[]
  end: PlainDate
  found: Payoff
  draft: Draft
}

function writeSteps({ account, payments, end, found, draft, assumption }: Working): void {
  const { dueDate, timelyThrough, extendedDueDate, unpaidTax, suspended } = account
  draft.stepsLater(() => [
    ...computeInterest({
      ...{ principal: unpaidTax, from: dueDate, to: end, timelyThrough, suspended, assumption },
      payments: partsOfTax(unpaidTax, payments),
    }).steps,
    ...(found.failureToFile.charged === 0
      ? []
      : computeInterest({
          principal: found.failureToFile.charged,
          from: extendedDueDate ?? dueDate,
          to: end,
          assumption,
        }).steps),
    ...lines
      .filter(([part]) => found[part].charged > 0)
      .map(([part, label]) => ({
        label,
        formula: found[part].paid > 0 ? `Less ${formatCents(found[part].paid)} paid` : 'Nothing paid',
        result: money(found[part].due),
      })),
    { label: 'Payoff', formula: `All parts on ${formatDay(found.asOf)}`, result: money(found.payoff) },
  ])
}

const lines = [
  ['tax', 'Tax'],
  ['failureToFile', 'Failure-to-file addition'],
  ['failureToPay', 'Failure-to-pay addition'],
  ['interestOnTax', 'Interest on tax'],
  ['interestOnFailureToFile', 'Interest on the failure-to-file addition'],
  ['interestOnFailureToPay', 'Interest on the failure-to-pay addition'],
] as const
