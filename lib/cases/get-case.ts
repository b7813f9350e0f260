import 'server-only'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { asDay, dayIn, todayIn } from '@/lib/platform'
import {
  type Arrangement,
  type Assessment,
  authorityOf,
  type ChecklistFinding,
  cents,
  type DeadlineFinding,
  type LadderStage,
  listAuthorityGaps,
  listHearingRequests,
  listRightBills,
  type PlainDate,
  readCase,
} from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { bySeverity, flagView } from './flag-view'
import { type Names, namesOf } from './member-names'
import { casesVisibleTo } from './visibility'
import { yearView } from './year-view'

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
        flags: { where: { state: { not: 'resolved' } } },
        deadlines: { orderBy: { lastDay: 'asc' }, include: { flag: { select: { state: true } } } },
        checklist: { orderBy: [{ state: 'asc' }, { key: 'asc' }] },
        payments: { orderBy: { paidOn: 'desc' } },
      },
    })
    if (!row) throw notFound('case')
    const names = await namesOf(tx, actor.firmId)
    const facts = await loadCaseFacts(tx, actor.firmId, caseId)
    const judged = readCase(facts, today)
    const flags = row.flags.map(flagView).sort(bySeverity)
    const { client } = row
    return {
      caseId,
      number: row.number,
      status: row.status,
      version: row.version,
      today,
      client: {
        id: client.id,
        name: client.name,
        kind: client.kind,
        language: client.language,
        email: client.email,
        phone: client.phone,
        persons: client.persons.map(({ id, part, firstName, lastName, tinLast4 }) => ({
          id,
          part,
          firstName,
          lastName,
          tinLast4,
        })),
      },
      assigneeId: row.assigneeId,
      assignee: row.assigneeId ? names(row.assigneeId) : null,
      authorityOnFile: row.authorityOnFile,
      /** What the forms on file let us do: to speak for the client, or only to see. */
      authority: authorityOf(facts, today),
      /** Periods with a problem that the Forms 2848 on file do not name. */
      authorityGaps: listAuthorityGaps(judged)
        .filter(({ coverage }) => coverage !== 'not-posted')
        .map(({ period }) => period.period),
      openedOn: day(row.openedOn),
      lastTouchedAt: row.lastTouchedAt.toISOString(),
      lastTouchedOn: dayIn(actor.timeZone, row.lastTouchedAt),
      lastTouchedBy: row.lastTouchedById ? names(row.lastTouchedById) : null,
      stage: row.stage as LadderStage,
      arrangement: row.arrangement as Arrangement | null,
      rulePack: row.rulePack ?? '',
      factsHash: row.factsHash,
      assessedOn: asDay(row.assessedOn),
      nextStep: row.nextStep as unknown as Assessment['nextStep'] | null,
      flags,
      rightBills: listRightBills(judged),
      years: judged.periods.map(period => yearView(period, flags, today)),
      deadlines: row.deadlines.filter(({ flag }) => flag?.state !== 'overridden').map(deadlineView),
      hearingRequests: listHearingRequests(judged),
      checklist: row.checklist.map(checklistView),
      payments: row.payments.map(payment => paymentView(payment, names)),
    }
  })
}

interface DeadlineRow {
  id: string
  flagId: string | null
  kind: string
  lastDay: Date
  printedDay: Date | null
  computedDay: Date | null
  basis: string
  what: string
  lost: string
  left: string
}

function deadlineView(row: DeadlineRow): { id: string; flagId: string | null; deadline: DeadlineFinding } {
  const { id, flagId, kind, basis, what, lost, left } = row
  return {
    id,
    flagId,
    deadline: {
      kind: kind as DeadlineFinding['kind'],
      basis,
      what,
      lost,
      left,
      lastDay: day(row.lastDay),
      printedDay: asDay(row.printedDay),
      computedDay: asDay(row.computedDay),
    },
  }
}

interface ChecklistRow {
  id: string
  version: number
  key: string
  title: string
  why: string
  decides: string
  supplier: string
  freshness: string | null
  state: 'needed' | 'received' | 'accepted' | 'not_needed'
  documentId: string | null
  reason: string | null
}

function checklistView(item: ChecklistRow): ChecklistView {
  const { id, version, key, title, why, decides, supplier, freshness, state, documentId, reason } = item
  return {
    id,
    version,
    key,
    title,
    why,
    decides,
    reason,
    ...(freshness !== null && { freshness }),
    supplier: supplier as ChecklistView['supplier'],
    satisfiedBy: documentId,
    state: state === 'not_needed' ? 'not-needed' : state,
  }
}

interface PaymentRow {
  proofDocumentId: string | null
  id: string
  paidOn: Date
  cents: bigint
  method: string
  designatedForm: string | null
  designatedPeriodEnd: Date | null
  confirmation: string | null
  madeBy: string | null
  purpose: string | null
  accountHolder: string | null
  version: number
  enteredById: string
}

function paymentView(payment: PaymentRow, names: Names) {
  const { id, method, designatedForm, confirmation, madeBy, purpose, accountHolder, version } = payment
  return {
    ...{ id, version, madeBy, purpose, accountHolder },
    proofDocumentId: payment.proofDocumentId,
    method,
    designatedForm,
    confirmation,
    paidOn: day(payment.paidOn),
    cents: cents(Number(payment.cents)),
    designatedPeriodEnd: asDay(payment.designatedPeriodEnd),
    by: names(payment.enteredById),
  }
}

function day(column: Date): PlainDate {
  return asDay(column)
}
