import { type Cents, formatCents } from '../money/cents'
import { billPaymentWindow } from '../parameters/bill-payment-window'
import { findInForce } from '../parameters/parameter'
import type { Read, ReadingProblem } from '../reading'
import { findLabelled } from '../text/find-labelled'
import type { Sheet } from '../text/lay-out'
import { addBusinessDays, nextBusinessDay } from '../time/holidays'
import { addDays, formatDay, type PlainDate } from '../time/plain-date'
import type { CatalogueEntry } from './catalogue'
import { pick, weigh } from './pick'
import { dateShape } from './shapes'

const IN_TABLE =
  /amountdue(?:,?tobereceived)?by:?|amountyou(?:now)?oweby:?|pay(?:this|the)?amountby:?|payment(?:due)?(?:by|date):?|payby:?|dueby:?|duedate:|fechadepago:?|cantidad(?:total)?(?:adeudada|queustedadeuda)(?:amástardar|para|antes|al)?(?:del?|el)?:?/g
const IN_SENTENCE = /pay(?:theamountdueof|theamountof|ment)?\$[\d,.]{1,16}by|(?:we)?receiveyourpaymentby/g

/** `within 21 calendar days from the date of this notice`, without a date. */
const WITHIN_DAYS =
  /within(\d{1,2})(calendar|business)?days(?:from|of|after)(?:the)?(?:date(?:of|on|shownon)?)?(?:this|the|your)(?:notice|letter)/g
const ABOUT_PAYMENT = /pay|amountdue|fullamount|amountyouowe/
/** A day to ask for a hearing or to disagree is a right of its own and never the day to pay. */
const ABOUT_A_RIGHT = /hearing|appeal|disagree|dispute|petition|12153|protest/

/** The last day printed for the payment; else computed where a rule gives one; else null. */
export function readPayBy(
  sheet: Sheet,
  known: { entry: CatalogueEntry | null; noticeDate: PlainDate | null; amountDue: Cents | null },
  problems: ReadingProblem[],
): Read<PlainDate> | null {
  const candidates = [
    ...weigh(findLabelled(sheet, IN_TABLE, dateShape), 3),
    ...weigh(findLabelled(sheet, IN_SENTENCE, dateShape), 1),
  ].filter(candidate => !ABOUT_A_RIGHT.test(sheet.key.slice(candidate.labelStart - 30, candidate.labelStart)))
  const printed = pick(candidates, { field: 'payBy', words: 'last day to pay' }, problems)
  return (
    printed ?? (known.noticeDate ? computed(sheet, known.noticeDate, known.entry, known.amountDue) : null)
  )
}

function computed(
  sheet: Sheet,
  noticeDate: PlainDate,
  entry: CatalogueEntry | null,
  amountDue: Cents | null,
): Read<PlainDate> | null {
  const phrase = windowInSentence(sheet)
  const window = findInForce(billPaymentWindow, noticeDate)
  const isDemand = window !== null && entry?.kind === 'bill' && entry.window === `${window.calendarDays} days`
  const raw = phrase?.raw ?? ''
  if (isDemand && amountDue !== null && amountDue >= window.largeBillCents) {
    const days = window.largeBillBusinessDays
    const why = `because ${formatCents(window.largeBillCents).replace('.00', '')} or more is due (IRC 6601(e)(3))`
    const remark = `Notice date ${formatDay(noticeDate)} and ${days} business days, ${why}.`
    return computedRead(addBusinessDays(noticeDate, days), raw, remark)
  }
  const days = phrase?.days ?? (isDemand ? window.calendarDays : null)
  if (days === null) return null
  if (phrase?.isBusiness) {
    const remark = `Notice date ${formatDay(noticeDate)} and ${days} business days, as the notice says.`
    return computedRead(addBusinessDays(noticeDate, days), raw, remark)
  }
  return computedRead(
    ...calendarDays(noticeDate, days, raw, phrase ? 'as the notice says' : 'IRC 6601(e)(3)'),
  )
}

/** A last day on a weekend or holiday moves to the next business day (IRC 7503). */
function calendarDays(
  noticeDate: PlainDate,
  days: number,
  raw: string,
  why: string,
): [PlainDate, string, string] {
  const counted = addDays(noticeDate, days)
  const last = nextBusinessDay(counted, 'district-of-columbia')
  const moved = last === counted ? '' : `, moved from ${formatDay(counted)}, no business day (IRC 7503)`
  return [last, raw, `Notice date ${formatDay(noticeDate)} and ${days} calendar days (${why})${moved}.`]
}

function computedRead(value: PlainDate, raw: string, remark: string): Read<PlainDate> {
  return { value, raw, place: null, basis: 'computed', confidence: 0.8, remark }
}

function windowInSentence(sheet: Sheet): { days: number; isBusiness: boolean; raw: string } | null {
  for (const match of sheet.key.matchAll(WITHIN_DAYS)) {
    const sentence = sheet.key.slice(Math.max(0, match.index - 110), match.index + match[0].length + 40)
    if (!ABOUT_PAYMENT.test(sentence) || ABOUT_A_RIGHT.test(sentence)) continue
    const days = Number(match[1])
    if (days === 0) continue
    return {
      days,
      isBusiness: match[2] === 'business',
      raw: `within ${days} ${match[2] ?? ''} days`.replace('  ', ' '),
    }
  }
  return null
}
