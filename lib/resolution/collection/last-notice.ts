import { normaliseNoticeCode } from '../notices/notice-code'
import { firmPolicy } from '../parameters/firm-policy'
import { daysBetween, type PlainDate } from '../time/plain-date'
import { hasCome } from '../transcripts/has-come'
import type { PeriodView } from './case-view'
import { noticeEffect } from './notice-effect'
import { type CollectionEvent, eventOf } from './transcript-events'

/** What names the last notice of a period: its code, or in words where the transcript prints none. */
interface LastNotice {
  code: string
  date: PlainDate | null
}

interface Told extends LastNotice {
  /** What a row without a code stands for. */
  opens: 'levy-hearing' | 'lien-hearing' | null
  onFile: boolean
}

/**
 * The last notice of a period, from its pages and its transcript rows. A row that tells of a hearing prints words and no
 * code: it counts like any other notice, unless the page it tells of is on file, which has the better name and the day
 * that the law counts from.
 */
export function findLastNotice(period: Mailed): LastNotice | null {
  const { pages, rows } = readMailed(period)
  const told = [...pages, ...rows.filter(row => !pages.some(page => isSame(page, row)))]
  const last = told.sort(byDay).at(-1)
  return last ? { code: last.code, date: last.date } : null
}

/** Notices of which the transcript says that they were mailed, and no page is on file, oldest first. */
export function listNoticesNotOnFile(period: Mailed): LastNotice[] {
  const { pages, rows } = readMailed(period)
  return rows
    .filter(row => !pages.some(page => isSame(page, row) || isSameCode(page, row)))
    .map(({ code, date }) => ({ code, date }))
}

type Mailed = Pick<PeriodView, 'notices' | 'facts' | 'asOf'>

function readMailed({ notices, facts, asOf }: Mailed) {
  const pages: Told[] = notices.map(({ code, noticeDate }) => ({
    code,
    date: noticeDate,
    opens: opensOf(code),
    onFile: true,
  }))
  const rows = (facts?.transcript?.rows ?? []).flatMap((row): Told[] => {
    if (!hasCome(row, asOf)) return []
    if (row.noticeCode) return [{ code: row.noticeCode, date: row.date, opens: null, onFile: false }]
    const known = hearingRows[eventOf(row) ?? '']
    return known ? [{ ...known, date: row.date, onFile: false }] : []
  })
  return { pages, rows }
}

/** The page of a row: the same code, and days that fit where both are known. */
function isSameCode(page: Told, row: Told): boolean {
  if ((normaliseNoticeCode(page.code) ?? page.code) !== (normaliseNoticeCode(row.code) ?? row.code))
    return false
  if (row.date === null || page.date === null) return true
  return Math.abs(daysBetween(page.date, row.date)) <= firmPolicy.sameNotice.value
}

const hearingRows: Record<string, Pick<Told, 'code' | 'opens'> | undefined> = {
  'levy-hearing-notice': { code: 'Final levy notice', opens: 'levy-hearing' },
  'lien-hearing-notice': { code: 'Lien notice', opens: 'lien-hearing' },
} satisfies Partial<Record<CollectionEvent, Pick<Told, 'code' | 'opens'>>>

function opensOf(code: string): Told['opens'] {
  const effect = noticeEffect(code)
  if (effect === 'lien') return 'lien-hearing'
  return effect === 'final-levy-notice' || effect === 'levy-made' ? 'levy-hearing' : null
}

function isSame(page: Told, row: Told): boolean {
  if (row.opens === null || row.opens !== page.opens || row.date === null || page.date === null) return false
  return Math.abs(daysBetween(page.date, row.date)) <= firmPolicy.sameNotice.value
}

function byDay(a: Told, b: Told): number {
  const [first, second] = [a.date ?? '', b.date ?? '']
  if (first !== second) return first < second ? -1 : 1
  return Number(a.onFile) - Number(b.onFile)
}
