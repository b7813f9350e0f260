import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { isIndividualForm } from '../collection/period-label'
import type { AuthorizationFacts, CaseFacts } from '../facts'
import type { FormPeriod } from '../reading'
import { dayOf, type PlainDate, yearOf } from '../time/plain-date'

/**
 * What the authorizations on file let us do for a period. `covered`: a Form 2848 names it; `not-posted`: it does, and
 * the IRS does not have it in its file (CAF) yet; `information-only`: only a Form 8821 names it, by which nobody may
 * argue; `none`: nothing names it.
 */
export type Coverage = 'covered' | 'not-posted' | 'information-only' | 'none'

export function coverageOf(facts: CaseFacts, period: FormPeriod, asOf: PlainDate): Coverage {
  const naming = standing(facts, asOf).filter(authorization => names(authorization, period))
  const powers = naming.filter(isPower)
  if (powers.some(({ posted }) => posted !== false)) return 'covered'
  if (powers.length > 0) return 'not-posted'
  return naming.length > 0 ? 'information-only' : 'none'
}

/** Signed by that day and not revoked. */
export function standing(facts: Pick<CaseFacts, 'authorizations'>, asOf: PlainDate): AuthorizationFacts[] {
  return (facts.authorizations ?? []).filter(
    ({ signedOn, revokedOn }) => signedOn <= asOf && (revokedOn === null || revokedOn > asOf),
  )
}

/** What the forms on file let us do for the case as a whole: Form 8821 shows the account, and nobody speaks by it. */
export type Authority = 'representation' | 'information-only' | 'none'

/** By the forms that stand on that day; without any, by what a person said; null where nobody said anything. */
export function authorityOf(
  facts: Pick<CaseFacts, 'authorizations' | 'authorityOnFile'>,
  asOf: PlainDate,
): Authority | null {
  const held = standing(facts, asOf)
  if (held.length > 0) return held.some(isPower) ? 'representation' : 'information-only'
  if (facts.authorityOnFile === null) return null
  return facts.authorityOnFile ? 'representation' : 'none'
}

/** Whether somebody may speak by a form: Form 2848, and not revoked. Form 8821 gives information only. */
export function isStandingPower(form: Pick<AuthorizationFacts, 'form' | 'revokedOn'>): boolean {
  return isPower(form) && form.revokedOn === null
}

function isPower({ form }: Pick<AuthorizationFacts, 'form'>): boolean {
  return form === '2848'
}

/** Whether line 3 names the form and a span in which the period ends. `1040` names every return of that family. */
export function names(
  { covers }: Pick<AuthorizationFacts, 'covers'>,
  { form, periodEnd }: FormPeriod,
): boolean {
  return covers.some(
    covered =>
      (covered.form === form || (isIndividualForm(covered.form) && isIndividualForm(form))) &&
      covered.from <= periodEnd &&
      periodEnd <= covered.to,
  )
}

/** A period for which somebody has to speak with the IRS: it owes, or its return is missing. */
export function isProblem(period: PeriodView): boolean {
  return owes(period) || period.filing.status === 'not-filed'
}

/** The rows of the matrix: every period on file, and the current year, which any plan will have to live with. */
export function listMatrixPeriods(view: CaseView): FormPeriod[] {
  const current = { form: '1040', periodEnd: dayOf(yearOf(view.asOf), 12, 31) }
  const own = view.periods.map(({ period }) => period)
  const isKnown = own.some(({ form, periodEnd }) => isIndividualForm(form) && periodEnd === current.periodEnd)
  return view.facts.clientKind === 'business' || isKnown ? own : [current, ...own]
}

/**
 * Periods with a problem that no Form 2848 lets us speak for in full, with what there is. None before the first form
 * was recorded: what a person said of the case as a whole stands until then.
 */
export function listAuthorityGaps({
  facts,
  periods,
  asOf,
}: CaseView): { period: PeriodView; coverage: Exclude<Coverage, 'covered'> }[] {
  if (facts.authorizations === undefined) return []
  return periods.filter(isProblem).flatMap(period => {
    const coverage = coverageOf(facts, period.period, asOf)
    return coverage === 'covered' ? [] : [{ period, coverage }]
  })
}
