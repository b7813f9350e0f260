import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { dayIn, todayIn } from '@/lib/platform'
import {
  type Assessment, type ChecklistFinding, cents, type Cents, daysBetween, type DeadlineFinding, type FlagFinding, type LadderStage, type PeriodView,
  type PlainDate, readCase, type Severity,
} from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { asDay } from './columns'
import { type Names, namesOf } from './member-names'
import { casesVisibleTo } from './visibility'

export interface FlagView {
  id: string
  version: number
  finding: FlagFinding
  state: 'open' | 'acknowledged' | 'snoozed' | 'overridden' | 'resolved'
  snoozedUntil: PlainDate | null
  reason: string | null
}

export interface YearView {
  taxPeriodId: string | null
  form: string
  periodEnd: PlainDate
  filed: 'filed' | 'not-filed' | 'not-required' | 'unknown'
  balanceCents: Cents | null
  balanceFromTranscript: boolean
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

export interface ChecklistView extends Omit<ChecklistFinding, 'state'> {
  id: string
  version: number
  state: ChecklistFinding['state'] | 'accepted'
  reason: string | null
}

export type CaseView = Awaited<ReturnType<typeof getCase>>

/** Everything the pages of one case show, in one transaction, or not found. */
export function getCase(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    const today = todayIn(actor.timeZone)
    const row = await tx.case.findFirst({
      where: { id: caseId, ...casesVisibleTo(actor) },
      include: {
        client: { include: { persons: { orderBy: { part: 'asc' } } } },
        flags: { where: { state: { not: 'resolved' } }, include: { deadlines: true } },
        checklist: { orderBy: [{ state: 'asc' }, { key: 'asc' }] },
        notes: { orderBy: { createdAt: 'desc' }, take: 200 },
        payments: { orderBy: { paidOn: 'desc' } },
      },
    })
    if (!row) throw notFound('case')
    const names = await namesOf(tx, actor.firmId)
    const facts = await loadCaseFacts(tx, actor.firmId, caseId)
    const flags = row.flags.map(flagView).sort(bySeverity)
    const { client } = row
    return {
      caseId, number: row.number, status: row.status, version: row.version, today,
      client: {
        id: client.id, name: client.name, kind: client.kind, language: client.language, email: client.email, phone: client.phone,
        persons: client.persons.map(({ id, part, firstName, lastName, tinLast4 }) => ({ id, part, firstName, lastName, tinLast4 })),
      },
      assigneeId: row.assigneeId, assignee: row.assigneeId ? names(row.assigneeId) : null, authorityOnFile: row.authorityOnFile,
      openedOn: day(row.openedOn), lastTouchedAt: row.lastTouchedAt.toISOString(), lastTouchedOn: dayIn(actor.timeZone, row.lastTouchedAt),
      lastTouchedBy: row.lastTouchedById ? names(row.lastTouchedById) : null,
      stage: row.stage as LadderStage, rulePack: row.rulePack ?? '', factsHash: row.factsHash, assessedOn: asDay(row.assessedOn),
      nextStep: row.nextStep as unknown as Assessment['nextStep'] | null,
      flags, years: readCase(facts, today).periods.map(period => yearView(period, flags, today)),
      deadlines: flags.flatMap(flag => deadlineView(flag)),
      checklist: row.checklist.map(checklistView), payments: row.payments.map(payment => paymentView(payment, names)),
      notes: row.notes.map(note => ({
        id: note.id, author: names(note.authorId), at: note.createdAt.toISOString(), edited: note.editedAt !== null, text: note.text, version: note.version,
      })),
    }
  })
}

interface FlagRow {
  id: string
  version: number
  finding: unknown
  state: FlagView['state']
  snoozedUntil: Date | null
  reason: string | null
}

export function flagView(flag: FlagRow): FlagView {
  return {
    id: flag.id, version: flag.version, finding: flag.finding as FlagFinding, state: flag.state, snoozedUntil: asDay(flag.snoozedUntil), reason: flag.reason,
  }
}

/** What can be told before what can not, then the more severe, then the nearer day. */
function bySeverity(a: FlagView, b: FlagView): number {
  const unknown = Number(a.finding.outcome === 'unknown') - Number(b.finding.outcome === 'unknown')
  const far = '9999-12-31'
  return unknown || a.finding.severity - b.finding.severity
    || (a.finding.deadline?.lastDay ?? far).localeCompare(b.finding.deadline?.lastDay ?? far)
    || a.finding.ruleId.localeCompare(b.finding.ruleId) || a.finding.subject.localeCompare(b.finding.subject)
}

function deadlineView(flag: FlagView): { id: string; flagId: string; deadline: DeadlineFinding }[] {
  const { deadline } = flag.finding
  return deadline && flag.state !== 'overridden' ? [{ id: flag.id, flagId: flag.id, deadline }] : []
}

function yearView(period: PeriodView, flags: FlagView[], today: PlainDate): YearView {
  const { entered, transcript } = { entered: period.facts?.entered ?? null, transcript: period.facts?.transcript ?? null }
  const own = flags.filter(flag => flag.state !== 'overridden' && flag.finding.periods.some(named =>
    named.form === period.period.form && named.periodEnd === period.period.periodEnd))
  const asOf = transcript ? (transcript.responseDate ?? transcript.requestDate) : null
  return {
    taxPeriodId: period.facts?.periodId ?? null, ...period.period, filed: filedOf(period), balanceCents: period.balance?.cents ?? null,
    balanceFromTranscript: period.balance?.told === 'transcript', addsUp: transcript?.addsUp === true, accrualsCents: accrualsOf(period),
    stage: period.stageKnown ? period.ladder.stage : 'unknown', lastNotice: lastNoticeOf(period),
    lien: heldOf(period, 'lien', entered?.lien), levy: heldOf(period, 'levy', entered?.levy),
    transcriptAgeDays: asOf ? Math.max(0, daysBetween(asOf, today)) : null,
    flags: countBySeverity(own), flagIds: own.map(({ id }) => id),
  }
}

function filedOf({ filing }: PeriodView): YearView['filed'] {
  return filing.status
}

function accrualsOf({ facts }: PeriodView): Cents | null {
  const transcript = facts?.transcript
  if (!transcript || transcript.accruedInterestCents === null || transcript.accruedPenaltyCents === null) return null
  return cents(transcript.accruedInterestCents + transcript.accruedPenaltyCents)
}

function lastNoticeOf(period: PeriodView): YearView['lastNotice'] {
  const papers = period.notices.map(({ code, noticeDate }) => ({ code, date: noticeDate }))
  const rows = (period.facts?.transcript?.rows ?? []).flatMap(({ noticeCode, date }) => (noticeCode ? [{ code: noticeCode, date }] : []))
  return [...papers, ...rows].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).at(-1) ?? null
}

/** A row of the transcript says yes; only a transcript without such a row, or a person, says no. */
function heldOf(period: PeriodView, what: 'lien' | 'levy', entered: 'yes' | 'no' | 'unknown' | undefined): 'yes' | 'no' | 'unknown' {
  const events = period.signals.map(({ event }) => event as string)
  const on = what === 'lien' ? events.lastIndexOf('lien-filed') : Math.max(events.lastIndexOf('levy-told'), events.lastIndexOf('levy-payment'))
  const off = what === 'lien' ? events.lastIndexOf('lien-released') : -1
  if (on > off) return 'yes'
  if (entered && entered !== 'unknown') return entered
  return period.facts?.transcript && what === 'lien' ? 'no' : 'unknown'
}

function countBySeverity(flags: FlagView[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  for (const { finding } of flags) if (finding.outcome === 'flagged') counts[finding.severity]++
  return counts
}

interface ChecklistRow {
  id: string
  version: number
  key: string
  title: string
  why: string
  decides: string
  supplier: string
  state: 'needed' | 'received' | 'accepted' | 'not_needed'
  documentId: string | null
  reason: string | null
}

function checklistView(item: ChecklistRow): ChecklistView {
  const { id, version, key, title, why, decides, supplier, state, documentId, reason } = item
  return {
    id, version, key, title, why, decides, reason, supplier: supplier as ChecklistView['supplier'], satisfiedBy: documentId,
    state: state === 'not_needed' ? 'not-needed' : state,
  }
}

interface PaymentRow {
  id: string
  paidOn: Date
  cents: bigint
  method: string
  designatedForm: string | null
  designatedPeriodEnd: Date | null
  confirmation: string | null
  enteredById: string
}

function paymentView(payment: PaymentRow, names: Names) {
  const { id, method, designatedForm, confirmation } = payment
  return {
    id, method, designatedForm, confirmation, paidOn: day(payment.paidOn), cents: cents(Number(payment.cents)),
    designatedPeriodEnd: asDay(payment.designatedPeriodEnd), by: names(payment.enteredById),
  }
}

function day(column: Date): PlainDate {
  return asDay(column)
}
