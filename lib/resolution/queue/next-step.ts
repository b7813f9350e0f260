import type { Assessment, DeadlineFinding, FlagFinding } from '../assessment'
import { authorityOf } from '../authorization/coverage'
import { authorityKey } from '../checklist/list-documents'
import type { CaseView } from '../collection/case-view'
import { findPayBy } from '../collection/pay-by'
import { findSitsElsewhere } from '../collection/sits-elsewhere'
import { closedDayWords } from '../deadlines/closed-day'
import { isInterviewOpen } from '../escalation/interview-rule'
import { listOpenBills } from '../escalation/pay-by-day'
import { formatDeadline, type PlainDate } from '../time/plain-date'

type NextStep = Assessment['nextStep']

/**
 * One step for the case, in the order in which work must go: what would be lost today; then facts (a paper that nobody
 * confirmed, authority to ask); then whether the notice is right; then returns; then the rest; then the bill itself.
 * What a person put to sleep or overrode (`setAside`) is no step.
 */
export function findNextStep(
  view: CaseView,
  flags: readonly FlagFinding[],
  setAside: readonly FlagFinding[] = [],
): NextStep {
  const urgent = flags.find(flag => flag.severity === 1)
  if (urgent) return stepOf(urgent, view.asOf)
  const unconfirmed = flags.find(flag => flag.ruleId === 'R-05' || flag.ruleId === 'R-01')
  if (unconfirmed)
    return {
      ...stepOf(unconfirmed, view.asOf),
      documentId: unconfirmed.evidence[0]?.source.documentId ?? null,
    }
  if (view.facts.authorityOnFile !== true) return authorityStep(view)
  const next =
    flags.find(isAboutAccuracy) ??
    flags.find(flag => flag.ruleId === 'C-01') ??
    flags.find(flag => !isInterviewOpen(flag))
  if (next) return stepOf(next, view.asOf)
  return payStep(view, setAside) ?? interviewStep(view, flags) ?? nothingWaits(setAside)
}

/** What only the client can say is asked where nothing else waits: a bill that is right has its day. */
function interviewStep(view: CaseView, flags: readonly FlagFinding[]): NextStep | null {
  const open = flags.find(isInterviewOpen)
  return open ? stepOf(open, view.asOf) : null
}

/** Is this notice right? comes before how to pay it. */
function isAboutAccuracy(flag: FlagFinding): boolean {
  return flag.ruleId.startsWith('A-')
}

/** A last day without mail is said where the step is read, while there is time. */
function closedAside(deadline: DeadlineFinding, asOf: PlainDate): string {
  const closed = deadline.lastDay < asOf ? null : closedDayWords(deadline)
  return closed === null ? '' : `; ${closed}`
}

function stepOf(flag: FlagFinding, asOf: PlainDate): NextStep {
  const by =
    flag.deadline === null
      ? ''
      : ` ${dayWords[flag.deadline.kind]} ${formatDeadline(flag.deadline.lastDay)}${closedAside(flag.deadline, asOf)}.`
  return {
    sentence: flag.nextAction,
    because: `${flag.claim}${by}`,
    ruleId: flag.ruleId,
    subject: flag.subject,
    documentId: null,
  }
}

const dayWords = {
  hard: 'Last day',
  soft: 'Soft day',
  'pay-by': 'Pay-by day',
  internal: 'Our own day',
} as const

function authorityStep(view: CaseView): NextStep {
  const said = view.facts.authorityOnFile === null ? 'Nobody has said whether' : 'No'
  return {
    sentence: 'Get Form 2848 signed for every form and year of the case.',
    because:
      authorityOf(view.facts, view.asOf) === 'information-only'
        ? 'Only Form 8821 is on file: by it the IRS shows us the account and hears nothing from us.'
        : `${said} authority is on file; without it the IRS tells us nothing.`,
    ruleId: null,
    subject: null,
    documentId: null,
    checklistKey: authorityKey,
  }
}

function payStep(view: CaseView, setAside: readonly FlagFinding[]): NextStep | null {
  const decided = new Set(setAside.map(({ subject }) => subject))
  const bill = listOpenBills(view).find(({ noticeId }) => !decided.has(noticeId))
  const payBy = bill && findPayBy(bill)
  if (!bill || !payBy) return null
  const elsewhere = findSitsElsewhere(view, bill)
  return {
    sentence: `${payBy.deadline.what}, or ask for time, by ${formatDeadline(payBy.deadline.lastDay)}.`,
    because:
      elsewhere === null
        ? 'The bill agrees with the account. It is a pay-by day, not an appeal deadline.'
        : `${elsewhere.words}: do not pay it twice. It is a pay-by day, not an appeal deadline.`,
    ruleId: 'E-24',
    subject: bill.noticeId,
    documentId: null,
  }
}

function nothingWaits(setAside: readonly FlagFinding[]): NextStep {
  return {
    sentence: 'Nothing waits on this case.',
    because:
      setAside.length === 0
        ? 'No rule asks for anything on the facts on file.'
        : 'Every flag of the case is snoozed or overridden.',
    ruleId: null,
    subject: null,
    documentId: null,
  }
}
