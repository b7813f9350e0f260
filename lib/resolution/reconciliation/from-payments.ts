import type { Credit } from '../accounts/account'
import type { CaseView } from '../collection/case-view'
import { periodKey, periodLabel } from '../collection/period-label'
import type { PaymentFacts } from '../facts'
import { formFamily } from '../filing/form-family'
import { formatCents } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import type { FormPeriod } from '../reading'
import { daysBetween, formatDay } from '../time/plain-date'
import { isPosted } from './is-posted'
import type { Located } from './locate-payments'
import { type Drafted, misapplied } from './misapplied'
import type { MisappliedPattern } from './reconciliation'

/** What each payment of the client shows, held against where it was found. */
export function findFromPayments(view: CaseView, located: readonly Located[]): Drafted[] {
  return located.flatMap(payment => {
    const found = judge(view, payment)
    return found ? [found] : duplicateOf(view, payment, located)
  })
}

function judge(view: CaseView, located: Located): Drafted | null {
  const { payment, where, on, expectedOn } = located
  const meant = payment.designated
  if (where === 'taken-back' && on) return takenBack(view, located, on)
  if (meant === null) return null
  if (where === 'spouse' && on) return onSpouse(view, located, on)
  // A likeness elsewhere is no proof while the account it was meant for is not seen.
  if (where === 'elsewhere' && on && expectedOn) return elsewhere(view, { payment, meant, on })
  return where === 'nowhere' ? perhapsOnSpouse(view, payment, meant) : null
}

function takenBack(
  view: CaseView,
  { payment }: Located,
  { account, credit }: NonNullable<Located['on']>,
): Drafted {
  const [reversal] = credit.takenBack
  const returned = reversal?.how === 'dishonored'
  const day = reversal?.posting.on
  return misapplied(view, {
    pattern: returned ? 'dishonored' : 'moved-away',
    payment,
    account,
    credit,
    further: reversal ? [{ account, row: reversal.posting.row, evidence: reversal.posting.evidence }] : [],
    sitsOn: null,
    certainty: 'sure',
    what: `${paid(payment)} posted to ${periodLabel(account.period)} and was ${returned ? 'returned by the bank' : 'taken off again'}${day ? ` on ${formatDay(day)}` : ''}.`,
  })
}

function elsewhere(
  view: CaseView,
  {
    payment,
    meant,
    on: { account, credit },
  }: { payment: PaymentFacts; meant: FormPeriod; on: NonNullable<Located['on']> },
): Drafted {
  const pattern = patternOf(payment, meant, account.period, credit)
  const how =
    pattern === 'estimated-instead-of-balance'
      ? `was taken as estimated tax of ${periodLabel(account.period)}`
      : `was credited to ${periodLabel(account.period)}`
  return misapplied(view, {
    ...{ pattern, payment, account, credit },
    sitsOn: account.period,
    certainty: 'sure',
    what: `${paid(payment)} for ${periodLabel(meant)} ${how}.`,
  })
}

/** Another form is told first, then estimated tax of a later year, then another year. */
function patternOf(
  { purpose }: PaymentFacts,
  meant: FormPeriod,
  posted: FormPeriod,
  { kind }: Credit,
): MisappliedPattern {
  const family = formFamily(meant.form) ?? meant.form
  if (family !== (formFamily(posted.form) ?? posted.form)) return 'other-form'
  const isEstimated = kind === 'estimated-payment' && purpose !== 'estimated'
  return isEstimated && posted.periodEnd > meant.periodEnd ? 'estimated-instead-of-balance' : 'other-year'
}

function onSpouse(
  view: CaseView,
  { payment }: Located,
  { account, credit }: NonNullable<Located['on']>,
): Drafted {
  const meant = payment.designated
  const joint = meant !== null && isJoint(view, meant)
  const words = joint
    ? 'The joint year runs under the number of the spouse named first.'
    : 'That account is the spouse’s own.'
  return misapplied(view, {
    ...{ payment, account, credit },
    pattern: joint ? 'second-spouse' : 'spouse-account',
    sitsOn: account.period,
    certainty: 'sure',
    what: `${paid(payment)} for ${meant ? periodLabel(meant) : 'no named year'} sits on ${periodLabel(account.period)} under the spouse’s own number. ${words}`,
  })
}

/** In 2022 many such payments stayed under the second spouse's number and the couple was billed (the survey, 1.1). */
function perhapsOnSpouse(view: CaseView, payment: PaymentFacts, meant: FormPeriod): Drafted | null {
  if (payment.madeBy !== 'spouse' || !isJoint(view, meant)) return null
  return misapplied(view, {
    ...{ payment, account: null, credit: null },
    pattern: 'second-spouse',
    sitsOn: null,
    certainty: 'likely',
    what: `${paid(payment)} for the joint year ${periodLabel(meant)} was made under the number of the spouse named second and is on no transcript on file: in 2022 the IRS left many such payments under that number.`,
  })
}

function isJoint(view: CaseView, meant: FormPeriod): boolean {
  const period = view.periods.find(({ key }) => key === periodKey(meant))
  const status = period?.facts?.transcript?.filingStatus ?? null
  return status === null ? view.facts.clientKind === 'couple' : /joint/i.test(status)
}

/** The same amount twice within days, and both standing: the second is told, once. */
function duplicateOf(view: CaseView, located: Located, all: readonly Located[]): Drafted[] {
  const { payment, where, on } = located
  if (where !== 'here' || !on || on.credit.kind === 'deposit' || payment.designated === null) return []
  const first = all.find(
    other =>
      other !== located &&
      all.indexOf(other) < all.indexOf(located) &&
      other.where === 'here' &&
      other.payment.cents === payment.cents &&
      isPosted(other, on.account) &&
      daysBetween(other.payment.paidOn, payment.paidOn) <= firmPolicy.paymentMatch.value.within,
  )
  if (!first?.on) return []
  const drafted = misapplied(view, {
    pattern: 'paid-twice',
    payment,
    account: on.account,
    credit: on.credit,
    sitsOn: on.account.period,
    certainty: 'likely',
    what: `${formatCents(payment.cents)} was paid to ${periodLabel(on.account.period)} on ${formatDay(first.payment.paidOn)} and again on ${formatDay(payment.paidOn)}, and both stand.`,
  })
  return [{ ...drafted, evidence: [...drafted.evidence, first.on.credit.evidence] }]
}

function paid({ cents, paidOn }: PaymentFacts): string {
  return `${formatCents(cents)} paid ${formatDay(paidOn)}`
}
