import type {
  Assessment,
  CaseFacts,
  FormPeriod,
  NoticeFacts,
  NoticeReading,
  PlainDate,
} from '@/lib/resolution'
import { assess } from '@/lib/resolution'
import type { Decisions } from './decided-fields'
import { vouchedNotice } from './vouched-notice'

/** What confirming a notice will do to its case. */
export interface Announcement {
  /** Days that the case does not have yet, or not in this way, nearest first. */
  deadlines: Assessment['deadlines']
  /** One sentence: what to do about this notice, or about the case where the notice asks for nothing. */
  nextAction: string
}

interface Announcing {
  documentId: string
  reading: NoticeReading
  decisions: Decisions
  /** Who would confirm. */
  by: string
  today: PlainDate
}

/**
 * Judges the case as it stands and as it would stand with the notice confirmed, and tells the difference. Writes
 * nothing. Null where the case does not know the notice.
 */
export function announceNotice(facts: CaseFacts, announcing: Announcing): Announcement | null {
  const notice = facts.notices.find(({ source }) => source.documentId === announcing.documentId)
  if (!notice) return null
  const before = assess(facts, announcing.today)
  const after = assess(withConfirmed(facts, confirmedFacts(notice, announcing)), announcing.today)
  const stands = new Set(before.deadlines.map(sameDay))
  const held = new Set(before.flags.map(same))
  return {
    deadlines: after.deadlines.filter(deadline => !stands.has(sameDay(deadline))),
    // Every flag that rests on the notice names who confirmed it, so it is another one after confirming.
    nextAction: after.flags.find(flag => !held.has(same(flag)))?.nextAction ?? after.nextStep.sentence,
  }
}

function confirmedFacts(notice: NoticeFacts, { decisions, reading, by }: Announcing): NoticeFacts {
  const vouched = vouchedNotice(decisions, reading)
  const { code, noticeDate, payBy, payByPrinted, respondBy, amountDue, lines, periods } = vouched
  return {
    ...notice,
    ...(code === undefined ? {} : { code: code ?? '' }),
    ...(noticeDate === undefined ? {} : { noticeDate }),
    ...(payBy === undefined
      ? {}
      : {
          payBy: payBy && {
            date: payBy,
            basis: payByPrinted ? ('printed' as const) : (notice.payBy?.basis ?? 'printed'),
          },
        }),
    ...(respondBy === undefined ? {} : { respondBy }),
    ...(amountDue === undefined ? {} : { amountDueCents: amountDue }),
    ...(lines === undefined ? {} : { lines }),
    periods,
    confirmed: true,
    source: { ...notice.source, confirmedBy: by },
  }
}

/** The case with the notice so confirmed: a year that it opens is there, one that only it named before is not. */
function withConfirmed(facts: CaseFacts, confirmed: NoticeFacts): CaseFacts {
  const notices = facts.notices.map(notice => (notice.noticeId === confirmed.noticeId ? confirmed : notice))
  const named = new Set(notices.flatMap(({ periods }) => periods.map(keyOf)))
  const kept = facts.periods.filter(
    period =>
      period.entered ||
      period.transcript ||
      period.returnFiled ||
      period.payers ||
      period.nonFiling ||
      named.has(keyOf(period)),
  )
  const known = new Set(kept.map(keyOf))
  const opened = confirmed.periods
    .filter(period => !known.has(keyOf(period)))
    .map(period => ({ ...period, periodId: keyOf(period), entered: null, transcript: null }))
  return { ...facts, notices, periods: [...kept, ...opened] }
}

const keyOf = ({ form, periodEnd }: FormPeriod) => `${form} ${periodEnd}`
const same = (finding: object) => JSON.stringify(finding)
/** Of two papers that ask for the same on the same day one stands for both: which of them it is makes no new day. */
const sameDay = (deadline: Assessment['deadlines'][number]) => same({ ...deadline, subject: null })
