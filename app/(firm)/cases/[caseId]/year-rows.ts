import type { YearRow, YearsTotal } from '@/components/case/years-grid'
import { formPeriodName } from '@/components/figures/periods'
import type { CaseView, FlagView } from '@/lib/cases'
import { cents, firmPolicy } from '@/lib/resolution'

export function yearRows(view: CaseView, opened: FlagView | null): YearRow[] {
  return view.years.map(year => ({
    id: year.taxPeriodId ?? `${year.form}${year.periodEnd}`,
    form: year.form,
    periodEnd: year.periodEnd,
    href: `/cases/${view.caseId}/years/${year.taxPeriodId}`,
    filed: year.filed,
    balanceCents: year.balanceCents,
    balanceConfirmed: year.balanceConfirmed,
    balanceInDoubtCents: year.balanceInDoubtCents,
    accrualsCents: year.accrualsCents,
    stage: year.stage,
    lastNotice: year.lastNotice,
    lien: year.lien,
    levy: year.levy,
    transcript:
      year.transcriptAgeDays === null
        ? null
        : {
            ageDays: year.transcriptAgeDays,
            stale: year.transcriptAgeDays > firmPolicy.transcriptAge.value.ordinary,
          },
    flags: year.flags,
    marked: opened !== null && year.flagIds.includes(opened.id),
  }))
}

/** The double rule is drawn only where every balance was added up from its transcript. */
export function yearsTotal(view: CaseView): YearsTotal | null {
  const known = view.years.filter(year => year.balanceCents !== null)
  if (known.length === 0) return null
  const accruals = known.map(year => year.accrualsCents)
  return {
    balanceCents: cents(known.reduce((total, year) => total + (year.balanceCents ?? 0), 0)),
    accrualsCents: accruals.every(amount => amount !== null)
      ? cents(accruals.reduce((total: number, amount) => total + (amount ?? 0), 0))
      : null,
    checked: view.years.every(year => year.balanceFromTranscript && year.balanceConfirmed && year.addsUp),
    inDoubt: known.filter(year => year.balanceInDoubtCents !== null).map(formPeriodName),
    unconfirmed: known.some(year => !year.balanceConfirmed),
    without: view.years.filter(year => year.balanceCents === null).map(formPeriodName),
  }
}
