import type { Citation, DeadlineFinding, FlagFinding, Mark, WorkingStep } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { deadlineOf } from '../collection/notice-day'
import { listPeriods } from '../collection/period-label'
import { noticeEvidence } from '../collection/signals'
import { findClock } from '../deadlines/find-clock'
import { type ClockName, noticeClocks } from '../deadlines/notice-clocks'
import type { NoticeFacts } from '../facts'
import type { Step } from '../finding/finding'
import type { CatalogueEntry, NoticeKind } from '../notices/catalogue'
import { sources } from '../sources/library'
import { formatDeadline } from '../time/plain-date'
import { flagged, type Trigger } from './trigger'

/**
 * A notice with a right or a day of its own: its day is the earlier of the one that it prints and the one that its clock
 * counts. Where a rule names no authority, that of the notice's own right stands.
 */
export type NoticeText = Omit<Trigger, 'evaluate' | 'examples' | 'citations'> & {
  citations?: readonly [Citation, ...Citation[]]
}

/** What is said of one catalogued notice: its day, the act that it asks for, and what hangs on it. */
export function noticeFlag(
  text: NoticeText,
  view: CaseView,
  { notice, entry }: { notice: NoticeFacts; entry: CatalogueEntry },
): FlagFinding {
  const { deadline: last, working } = findDay(notice)
  const years = notice.periods.length === 0 ? '' : ` for ${listPeriods(notice.periods)}`
  const past = last !== null && last.lastDay < view.asOf
  const until = last === null ? '' : ` Its last day ${past ? 'was' : 'is'} ${formatDeadline(last.lastDay)}.`
  const citations = citeAuthority(entry, text.citations ?? [sources.firmPolicy])
  const finding = flagged(
    { ...text, citations },
    {
      subject: notice.noticeId,
      severity: entry.severity,
      claim: `${notice.code}${years}: ${lower(entry.title)}. ${entry.effect}.${until}`,
      nextAction: chooseAction(entry, { last, past }),
      periods: notice.periods,
      evidence: [noticeEvidence(notice)],
      deadline: last,
      working,
      wouldChange: ['The day printed on the page.', 'A decision of the practitioner who read it.'],
    },
  )
  return { ...finding, mark: lessSure(entry.mark, citations[0].mark) }
}

/** What decides about this notice first, then what the rule stands on. */
function citeAuthority(
  entry: CatalogueEntry,
  ofRule: readonly [Citation, ...Citation[]],
): readonly [Citation, ...Citation[]] {
  const name = clockOf(entry)
  const own: readonly Citation[] =
    name === null ? (withoutClock[entry.kind] ?? []) : noticeClocks[name].citations
  const [first, ...others] = own
  if (first === undefined) return ofRule
  return [first, ...others, ...ofRule.filter(citation => !own.includes(citation))]
}

/** The authority of notices on which no day runs. */
const withoutClock: Partial<Record<NoticeKind, readonly Citation[]>> = {
  passport: [sources.passportSuit],
}

const sureness: readonly Mark[] = ['official', 'secondary', 'unverified']

/** A flag is as sure as the less sure of what the notice is and what the law says of it. */
function lessSure(a: Mark, b: Mark): Mark {
  return sureness.indexOf(a) > sureness.indexOf(b) ? a : b
}

function clockOf({ code }: CatalogueEntry): ClockName | null {
  const found = findClock(code)
  return found.runs === 'clock' ? found.name : null
}

/** The act that the right asks for; once its day is over, what is left of it. */
function chooseAction(
  entry: CatalogueEntry,
  { last, past }: { last: DeadlineFinding | null; past: boolean },
): string {
  const name = clockOf(entry)
  if (past && last !== null && last.kind !== 'pay-by')
    return `Look for proof that this was done in time. Else what is left: ${last.left}`
  const act = name === null ? actsWithoutClock[entry.kind] : (acts[name] ?? noticeClocks[name].act)
  if (act === undefined)
    return 'Read the whole notice today; note the day printed on it and what ends with it.'
  if (last === null) return `Read the whole notice today and note the day printed on it. ${act}.`
  return `${act}, by ${formatDeadline(last.lastDay)}; read the whole notice first.`
}

/** Acts that need more words than their clock has for them. */
const acts: Partial<Record<ClockName, string>> = {
  deficiency:
    'Petition the Tax Court or refer to counsel; nobody can extend the day, and a call does not stop it',
  'math-error': 'Ask for the change to be taken back, by phone or in writing, and note the day',
  'trust-fund-protest': 'Protest to Appeals or refer to counsel; let nobody be interviewed unprepared',
  'refund-review': 'Wait for the review; a call is of use only afterwards',
}

const actsWithoutClock: Partial<Record<NoticeKind, string>> = {
  passport:
    'Ask about travel today; pay in full, or get a plan, an offer or hardship status accepted; refer a suit to counsel',
}

/** The day of its clock with its counting; null where none runs, or none can be told yet. */
function findDay(notice: NoticeFacts): { deadline: DeadlineFinding | null; working: WorkingStep[] } {
  const { runs: value, steps } = deadlineOf(notice)
  if (value?.runs !== 'to-a-day') return { deadline: null, working: [] }
  const years = notice.periods.length === 0 ? '' : `, ${listPeriods(notice.periods)}`
  return {
    deadline: { ...value.deadline, what: `${value.deadline.what}, ${notice.code}${years}` },
    working: steps.flatMap(workingStep),
  }
}

function workingStep({ formula, result }: Step): WorkingStep[] {
  if (result.kind === 'day') return [{ text: formula, value: formatDeadline(result.day) }]
  return result.kind === 'words' ? [{ text: formula, value: result.words }] : []
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
