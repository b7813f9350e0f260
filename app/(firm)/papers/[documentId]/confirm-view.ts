import { gapOf } from '@/components/confirm/bill-lines'
import type { Consequences } from '@/components/confirm/confirm-consequences'
import {
  type Addable,
  type ConfirmField,
  type ConfirmPage,
  LINES_DIFFER,
} from '@/components/confirm/confirm-field'
import { typedCents } from '@/components/confirm/typed-cents'
import { deadlineKindWord } from '@/components/figures/deadline-kind'
import type { FieldView, ReadingView } from '@/lib/documents'
import {
  cents,
  type DeadlineFinding,
  daysBetween,
  displayNoticeCode,
  findDay,
  formatCents,
  formatDay,
  formatDeadline,
  inDays,
  type PlainDate,
} from '@/lib/resolution'
import { billLinesOf } from './bill-view'
import { fieldOrder, fieldWords, numberedIn, ofTheReturn } from './field-words'

const LETTER = { width: 612, height: 792 }
const SURE = 0.9

/**
 * The fields in the order of what hangs on them; the form is asked for also where it was not read, since a period is a
 * form and a day. What must be decided by a person comes first and is hollow;
 * what a second fact bears out starts as decided, says by what, and may still be changed.
 */
export function confirmFields(view: ReadingView): ConfirmField[] {
  if (!view.kind) return []
  const byName = new Map(view.fields.map(field => [field.name as string, field]))
  const names = [...fieldOrder[view.kind], ...numberedIn([...byName.keys()])]
  return names.flatMap(name => {
    const field = byName.get(name)
    if (!field && !isAskedFor(name, view)) return []
    if (field && wasTakenBack(field)) return []
    return [confirmField(name, field ?? null, view)]
  })
}

/** Asked for also where nothing was read. What a person enters by hand is all that any notice may say. */
function isAskedFor(name: string, { kind, required, byHand }: ReadingView): boolean {
  if (byHand) return !NOT_ENTERED.includes(name)
  // Payers report to a person and a year: no wage and income transcript prints a form.
  return (name === 'form' && kind !== 'wage_and_income') || (required as readonly string[]).includes(name)
}

/** What a person began to add and then called not on the paper. */
function wasTakenBack({ name, readValue, unreadable }: FieldView): boolean {
  return unreadable && readValue === null && /^(?:payer|withheld)\./.test(name)
}

const PAYERS_MAX = 60

/** What can be entered from a wage and income transcript that was not read: an amount withheld, or a whole payer. */
export function addableFields(view: ReadingView): Addable[] {
  const { reading } = view
  if (reading?.kind !== 'other' || reading.transcript?.kind !== 'wage-and-income') return []
  const shown = new Set(confirmFields(view).map(({ name }) => name))
  const entered = (name: string) => ({ ...confirmField(name, null, view), ...NOT_READ_BY_READER })
  const numbers = Array.from({ length: PAYERS_MAX }, (_, at) => at + 1)
  return numbers.flatMap((number): Addable[] => {
    const [payer, withheld] = [`payer.${number}`, `withheld.${number}`]
    if (!shown.has(payer)) return [{ label: 'Add a payer', fields: [entered(payer), entered(withheld)] }]
    const label = `Add what payer ${number} withheld`
    return shown.has(withheld) ? [] : [{ label, fields: [entered(withheld)] }]
  })
}

const NOT_READ_BY_READER = { basis: 'entered', display: 'Not entered' } as const

/** Nothing is judged by them, so nobody types them. */
const NOT_ENTERED = [
  'taxpayerName',
  'contactPhone',
  'headline',
  'requestDate',
  'trackingNumber',
  ...ofTheReturn,
]

function confirmField(name: string, field: FieldView | null, view: ReadingView): ConfirmField {
  const { label, input } = fieldWords(name)
  const value = field?.value ?? null
  const basis = basisOf(field, view)
  const doubt = doubtAbout(name, field, view)
  return {
    name,
    label,
    input,
    value,
    display: value === null ? (basis === 'entered' ? 'Not entered' : 'Not read') : displayOf(name, value),
    raw: field?.raw ?? null,
    page: field?.page ?? null,
    box: field?.box ?? null,
    confidence: field?.confidence ?? 0,
    basis,
    readings: [],
    remark: doubt ?? field?.remark ?? null,
    agrees: value !== null && doubt === null && (field?.confidence ?? 0) >= SURE,
    decided: field ? decidedBy(field, doubt, view) : null,
  }
}

function basisOf(field: FieldView | null, { byHand }: ReadingView): ConfirmField['basis'] {
  const basis = field?.basis ?? (byHand ? 'entered' : 'printed')
  return basis === 'computed' || basis === 'inferred' || basis === 'entered' ? basis : 'printed'
}

/** What a field starts with; a doubt is looked at again, whoever decided before. */
function decidedBy(field: FieldView, doubt: string | null, view: ReadingView): ConfirmField['decided'] {
  const { name, value, confirmedBy } = field
  if (doubt) return null
  if (confirmedBy && field.unreadable) return { state: 'unreadable', by: confirmedBy }
  if (value === null) return null
  if (confirmedBy)
    return { state: value === field.readValue ? 'confirmed' : 'corrected', value, by: confirmedBy }
  if (field.required) return null
  const borneOut = bearsOut(name, field, view)
  return borneOut ? { state: 'confirmed', value, by: borneOut, borneOut: true } : null
}

/** The second fact that bears a value out, in two words; null when there is none. */
function bearsOut(name: string, field: FieldView, view: ReadingView): string | null {
  if (field.basis === 'entered') return null
  if (name === 'tinLast4') return view.tinMatches ? 'Matches' : null
  if (name === 'taxpayerName') return view.tinMatches && view.nameMatches ? 'Matches' : null
  if (name === 'amountDue' || name.startsWith('acc') || name === 'balancePlusAccruals')
    return addsUp(view) === true ? 'Adds up' : null
  return field.confidence >= SURE ? 'Read clearly' : null
}

function doubtAbout(name: string, field: FieldView | null, view: ReadingView): string | null {
  if (name === 'tinLast4' && view.tinMatches === false)
    return `Nobody on this case has a number ending in ${field?.value}.`
  if (name === 'taxpayerName' && view.nameMatches === false) return nameDoubt(view)
  if (name === 'payBy' || name === 'respondBy') return dayDoubt(field, view)
  if (name === 'amountDue' && addsUp(view) === false) return LINES_DIFFER
  if (
    name === 'accountBalance' &&
    view.reading?.kind === 'account-transcript' &&
    view.reading.addsUp === false
  )
    return `The transactions do not make this balance; ${formatCents(view.reading.differenceCents ?? cents(0))} is unexplained.`
  return null
}

function nameDoubt({ tinMatches }: ReadingView): string {
  return tinMatches
    ? 'The number is of this client; nobody on this case has this name.'
    : 'Nobody on this case has this name.'
}

/** A last day that lies before the notice: one of the two was misread, or the paper is wrong. */
function dayDoubt(field: FieldView | null, { fields }: ReadingView): string | null {
  const noticeDate = findDay(fields.find(({ name }) => name === 'noticeDate')?.value ?? '')
  const lastDay = findDay(field?.value ?? '')
  return noticeDate && lastDay && lastDay < noticeDate
    ? `This day lies before the notice date, ${formatDay(noticeDate)}.`
    : null
}

/** Whether the lines, as a person left them, make the amount due, or the rows the balance; null where it can not be told. */
function addsUp(view: ReadingView): boolean | null {
  const { reading } = view
  if (reading === null || reading.kind === 'other') return null
  if (reading.kind !== 'notice') return reading.addsUp
  const amount =
    view.fields.find(({ name, unreadable }) => name === 'amountDue' && !unreadable)?.value ?? null
  const gap = gapOf(billLinesOf(view) ?? [], amount === null ? null : typedCents(amount))
  return gap === null ? null : gap === 0
}

function displayOf(name: string, value: string): string {
  const date = findDay(value)
  if (date)
    return ['payBy', 'respondBy', 'noticeDate'].includes(name) || name.startsWith('deadline.')
      ? formatDeadline(date)
      : name === 'periodEnd' || name.startsWith('period.')
        ? periodWords(value)
        : formatDay(date)
  if (fieldWords(name).input === 'money' && /^-?\d+\.\d{2}$/.test(value))
    return formatCents(cents(Math.round(Number(value) * 100)))
  if (name === 'tinLast4') return `•••-••-${value}`
  if (name === 'code') return displayNoticeCode(value)
  return value
}

function periodWords(periodEnd: string): string {
  const date = findDay(periodEnd)
  return periodEnd.endsWith('-12-31')
    ? `${periodEnd.slice(0, 4)}, ending December 31`
    : date
      ? `Ending ${formatDay(date)}`
      : periodEnd
}

/** The paper's own pages, by their numbers in the file; a text file has none to show. */
export function pagesOf(view: ReadingView): ConfirmPage[] {
  if (view.mediaType === 'text/plain' || view.threat !== null) return []
  const first = view.firstPage ?? 1
  // A picture that could not be read is still shown, for a person to read it.
  const last = view.lastPage ?? (view.mediaType === 'application/pdf' ? view.pages : Math.max(1, view.pages))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
    number: first + at,
    src: `/api/documents/${view.documentId}/pages/${first + at}`,
    width: view.pageSizes[first + at - 1]?.width ?? LETTER.width,
    height: view.pageSizes[first + at - 1]?.height ?? LETTER.height,
  }))
}

/** Whether a virus scanner looked at the file, and what it found. */
export function scanWords({ scannedAt, threat }: ReadingView): string {
  if (threat !== null) return `Holds a virus: ${threat}`
  return scannedAt === null ? 'Not scanned for viruses' : 'Scanned for viruses: none found'
}

/** What such a paper normally prints and was not found on it, as a practitioner calls it. */
export function notFoundWords({ reading }: ReadingView): string[] {
  if (!reading || reading.kind === 'other') return []
  return reading.notRead.map(name => fieldWords(name).label)
}

/** What was found and does not hold together, or could not be looked at, in a sentence each. */
export function inDoubtWords({ reading }: ReadingView): string[] {
  if (!reading) return []
  const problems = reading.kind === 'other' ? (reading.transcript?.problems ?? []) : reading.problems
  return problems.map(({ message }) => message)
}

/** What confirming the values as read will do: the days that the case will then have, and what comes next. */
export function consequencesOf(view: ReadingView): Consequences {
  if (view.reading?.kind === 'other') return consequencesOfInformation(view.reading.transcript?.kind)
  if (view.reading?.kind !== 'notice') {
    return {
      sets: ['The balance, the stage and every event of this period, each traced to its row.'],
      doesNotSet: 'A payoff amount: a transcript shows what was assessed, and accruals only to its own day.',
      afterwards: 'Every year of the case is judged again.',
    }
  }
  if (view.announcement === null) {
    return {
      sets: ['Not known before the paper is on a case: last days are counted with what the case knows.'],
      doesNotSet: 'Anything, while it is on no case.',
      afterwards: 'File this paper on a case.',
    }
  }
  const { deadlines, nextAction } = view.announcement
  return {
    sets:
      deadlines.length === 0
        ? ['No new day: what was read gives none that the case does not have already.']
        : deadlines.map(deadline => deadlineSentence(deadline, view.today)),
    doesNotSet: notSetWords(deadlines),
    afterwards: nextAction,
  }
}

function consequencesOfInformation(kind: string | undefined): Consequences {
  const sets = {
    'return-transcript': 'That a return of this period is on record, with its income and its tax.',
    'wage-and-income': 'That payers reported income for this period, so that a return is probably due.',
    'verification-of-non-filing': 'That the IRS shows no return of this period.',
  }[kind ?? '']
  return {
    sets: [sets ?? 'That the request found nothing.'],
    doesNotSet: 'A balance or a last day: only the account and the notices tell those.',
    afterwards: 'Every year of the case is judged again.',
  }
}

/** `Hard: Form 12153 by Wed, Dec 2, 2026, in 8 days. Lost after it: Levy hearing and Tax Court. Left: …` */
function deadlineSentence({ kind, what, lastDay, lost, left }: DeadlineFinding, today: PlainDate): string {
  const act = `${deadlineKindWord(kind)}: ${what} by ${formatDeadline(lastDay)}, ${inDays(daysBetween(today, lastDay))}.`
  return `${act} ${endsNoRight(lost) ? lost : `Lost after it: ${lost}`}. Left: ${left}`
}

function notSetWords(deadlines: readonly DeadlineFinding[]): string {
  if (deadlines.length === 0) return 'A last day that the page prints and that was not read: enter it above.'
  const which = deadlines.length === 1 ? 'this day' : 'these days'
  return deadlines.every(({ lost }) => endsNoRight(lost))
    ? `A day on which a right ends, for none ends on ${which}; nor any other day.`
    : `Any day other than ${which}.`
}

const endsNoRight = (lost: string) => lost.startsWith('No right ends')
