import { addDays, type Cents, cents, day, formatDay, type PlainDate } from '@/lib/resolution'
import { drawNotice, drawTranscript, noticeSpec, type TranscriptRowSpec, transcriptSpec } from '../paper'

/** An invented taxpayer as papers print them: numbers masked, in ranges that are never issued. */
export interface Taxpayer {
  name: string
  street: string
  city: string
  tin: string
}

type Lines = { label: string; cents: Cents }[]

export const dollars = (amount: number) => cents(Math.round(amount * 100))

export function yearEnd(year: number): PlainDate {
  return day(`${year}-12-31`)
}

/** A bill of one year. The pay-by day is printed, 21 days on, unless the case wants another wording. */
export function notice(
  who: Taxpayer,
  given: {
    code: string
    year: number
    on: PlainDate
    lines: Lines
    hearingBy?: PlainDate
    agreementEndsOn?: PlainDate
    answerBy?: PlainDate
    amountDueCents?: Cents
    layout?: 'classic' | 'redesigned'
  },
) {
  const { code, year, on, lines, hearingBy, ...rest } = given
  const urgent = ['CP504', 'LT11', 'CP90'].includes(code)
  return drawNotice(
    noticeSpec({
      ...who,
      code,
      noticeDate: on,
      periodEnd: yearEnd(year),
      lines,
      payBy: urgent ? 'at once' : { on: addDays(on, 21) },
      hearingBy: hearingBy ?? null,
      ...rest,
    }),
  )
}

/** An account transcript whose rows make its balance. */
export function transcript(
  who: Taxpayer,
  given: {
    year: number
    on: PlainDate
    rows: TranscriptRowSpec[]
    interest?: Cents
    penalty?: Cents
    form?: string
    periodEnd?: PlainDate
    returnPresent?: boolean
  },
) {
  const { year, on, rows, interest = cents(0), penalty = cents(0), periodEnd, ...rest } = given
  const posted = rows.find(({ code }) => code === '150')
  return drawTranscript(
    transcriptSpec({
      periodEnd: periodEnd ?? yearEnd(year),
      tin: who.tin,
      name: who.name,
      street: who.street,
      requestDate: on,
      responseDate: on,
      accrualsAsOf: addDays(on, 14),
      accruedInterestCents: interest,
      accruedPenaltyCents: penalty,
      taxPerReturnCents: posted?.cents ?? cents(0),
      returnDueDate: day(`${year + 1}-04-15`),
      processingDate: posted?.date ?? on,
      rows,
      ...rest,
    }),
  )
}

export function row(
  code: string,
  explanation: string,
  date: PlainDate,
  amount = 0,
  detail?: string,
): TranscriptRowSpec {
  return { code, explanation, date, cents: dollars(amount), ...(detail ? { detail } : {}) }
}

/** `CP14 of Nov 16, 2026.pdf`: how people name what they scan. */
export function named(what: string, on: PlainDate): string {
  return `${what} ${formatDay(on)}.pdf`
}
