import {
  type Cents,
  cents,
  daysBetween,
  findLastNotice,
  type LadderStage,
  type PeriodView,
  type PlainDate,
  readLien,
  type Severity,
} from '@/lib/resolution'
import type { FlagView } from './flag-view'

export interface YearView {
  taxPeriodId: string | null
  form: string
  periodEnd: PlainDate
  filed: 'filed' | 'not-filed' | 'not-required' | 'unknown'
  balanceCents: Cents | null
  balanceFromTranscript: boolean
  /** False while the balance comes from a paper that nobody has confirmed. */
  balanceConfirmed: boolean
  /** By how much the lines of the bill differ that it comes from; null where nothing is in doubt. */
  balanceInDoubtCents: Cents | null
  addsUp: boolean
  accrualsCents: Cents | null
  stage: LadderStage | 'unknown'
  lastNotice: { code: string; date: PlainDate | null } | null
  lien: 'yes' | 'no' | 'unknown'
  levy: 'yes' | 'no' | 'unknown'
  transcriptAgeDays: number | null
  flags: Record<Severity, number>
  flagIds: string[]
}

/** One form and period as the years grid shows it, from all papers and people together. */
export function yearView(period: PeriodView, flags: FlagView[], today: PlainDate): YearView {
  const { entered, transcript } = {
    entered: period.facts?.entered ?? null,
    transcript: period.facts?.transcript ?? null,
  }
  const own = flags.filter(
    flag =>
      flag.state !== 'overridden' &&
      flag.finding.periods.some(
        named => named.form === period.period.form && named.periodEnd === period.period.periodEnd,
      ),
  )
  const asOf = transcript ? (transcript.responseDate ?? transcript.requestDate) : null
  return {
    taxPeriodId: period.facts?.periodId ?? null,
    ...period.period,
    filed: filedOf(period),
    balanceCents: period.balance?.cents ?? null,
    balanceFromTranscript: period.balance?.told === 'transcript',
    balanceConfirmed: period.balance !== null && period.balance.evidence.source.confirmedBy !== null,
    balanceInDoubtCents: period.balance?.inDoubt?.difference ?? null,
    addsUp: transcript?.addsUp === true,
    accrualsCents: accrualsOf(period),
    stage: stageOf(period),
    lastNotice: findLastNotice(period),
    lien: lienOf(period),
    levy: levyOf(period, entered?.levy),
    transcriptAgeDays: asOf ? Math.max(0, daysBetween(asOf, today)) : null,
    flags: countBySeverity(own),
    flagIds: own.map(({ id }) => id),
  }
}

function filedOf({ filing }: PeriodView): YearView['filed'] {
  return filing.status
}

/** Interest and penalty that run on, to the day the latest transcript names. */
export function accrualsOf({ facts }: PeriodView): Cents | null {
  const transcript = facts?.transcript
  if (!transcript || transcript.accruedInterestCents === null || transcript.accruedPenaltyCents === null)
    return null
  return cents(transcript.accruedInterestCents + transcript.accruedPenaltyCents)
}

/** A lien needs an unpaid demand, so where one stands a period without any notice on file has had some. */
function stageOf(period: PeriodView): YearView['stage'] {
  const { stage } = period.ladder
  if (!period.stageKnown || (stage === 'none' && readLien(period).state === 'filed')) return 'unknown'
  return stage
}

/** A row, a person or a letter that somebody confirmed says yes; only a transcript without such a row, or a person, no. */
function lienOf(period: PeriodView): YearView['lien'] {
  const { state, evidence } = readLien(period)
  if (state !== 'filed') return state === 'none' ? 'no' : 'unknown'
  const vouched = evidence.some(({ source }) => source.kind !== 'notice' || source.confirmedBy !== null)
  return vouched ? 'yes' : 'unknown'
}

/** Only a person says that no levy runs: a transcript shows what a levy brought, and not that none is out. */
function levyOf(period: PeriodView, entered: YearView['levy'] = 'unknown'): YearView['levy'] {
  const taken = period.signals.some(({ event }) => event === 'levy-told' || event === 'levy-payment')
  return taken ? 'yes' : entered
}

/** Questions too: what a case stands on in the queue is counted on its years under the same severity. */
function countBySeverity(flags: FlagView[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  for (const { finding } of flags) counts[finding.severity]++
  return counts
}
