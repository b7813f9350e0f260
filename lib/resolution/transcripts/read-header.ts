import type { Cents } from '../money/cents'
import { pick, weigh } from '../notices/pick'
import { moneyShape, periodShape, tinShape } from '../notices/shapes'
import type { AccountTranscriptReading, Read, ReadingProblem } from '../reading'
import { type Candidate, findLabelled, type Shape } from '../text/find-labelled'
import type { Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { dateAtStart } from '../time/printed-dates'
import { lineKey } from './classify'

const FORM = /^\s*([A-Z0-9]{2,6}(?:-[A-Z]{1,2})?)(?![A-Za-z0-9])/
const formShape: Shape<string> = (_, text) => {
  const match = FORM.exec(text)
  return match?.[1] && /\d{3}|CIVPEN|CVPN|CT-1/.test(match[1])
    ? { value: match[1], length: match[1].length }
    : null
}

const trackingShape: Shape<string> = key => {
  const digits = /^\d{6,15}(?!\d)/.exec(key)?.[0]
  return digits ? { value: digits, length: digits.length } : null
}

const STATUSES: readonly [RegExp, string][] = [
  [/^single/, 'Single'],
  [/^marriedfilingjoint(?:ly)?/, 'Married filing jointly'],
  [/^marriedfilingseparate(?:ly)?/, 'Married filing separately'],
  [/^headofhousehold(?:withdependents?)?/, 'Head of household'],
  [/^qualifying(?:widow(?:er)?|\(er\)|survivingspouse)[a-z()]{0,24}/, 'Qualifying surviving spouse'],
]
const statusShape: Shape<string> = key => {
  for (const [pattern, value] of STATUSES) {
    const match = pattern.exec(key)
    if (match) return { value, length: match[0].length }
  }
  return null
}

const PERIOD = /taxperiod(?:ending|ended)?:?/g

/** Every tax period that a file of transcripts prints, in order: more than one means more than one transcript. */
export function findPeriods(sheet: Sheet): Candidate<string>[] {
  return findLabelled(sheet, PERIOD, periodShape)
}

export type TranscriptHeader = Omit<
  AccountTranscriptReading,
  'kind' | 'rows' | 'unreadRows' | 'rowsSumCents' | 'addsUp' | 'differenceCents' | 'notRead' | 'problems'
>

export function readTranscriptHeader(sheet: Sheet, problems: ReadingProblem[]): TranscriptHeader {
  const one = <T extends string | number>(
    label: RegExp,
    shape: Shape<T>,
    field: string,
    words: string,
  ): Read<T> | null => pick(weigh(findLabelled(sheet, label, shape), 3), { field, words }, problems)
  const money = (label: RegExp, field: string, words: string): Read<Cents> | null =>
    one(label, moneyShape, field, words)
  return {
    form:
      one(/formnumber:?/g, formShape, 'form', 'form') ??
      one(/(?<![a-z])form(?=[a-z0-9-]{2,8}accounttranscript)/g, formShape, 'form', 'form'),
    periodEnd: one(PERIOD, periodShape, 'periodEnd', 'tax period'),
    tinLast4: one(/(?<!spouse)taxpayeridentification(?:number)?:?/g, tinShape, 'tinLast4', 'taxpayer number'),
    taxpayerName: readName(sheet),
    requestDate: one(/requestdate:?/g, dateAtStart, 'requestDate', 'request date'),
    responseDate: one(/responsedate:?/g, dateAtStart, 'responseDate', 'response date'),
    trackingNumber: one(/trackingnumber:?/g, trackingShape, 'trackingNumber', 'tracking number'),
    accountBalance: readBalance(sheet, problems),
    accruedInterest: money(/accruedinterest:?/g, 'accruedInterest', 'accrued interest'),
    accruedPenalty: money(/accruedpenalty:?/g, 'accruedPenalty', 'accrued penalty'),
    accrualsAsOf: one(/asof:?/g, dateAtStart, 'accrualsAsOf', 'day of the accruals'),
    balancePlusAccruals:
      money(
        /plusaccruals(?:\(thisisnotapayoffamount\))?:?/g,
        'balancePlusAccruals',
        'balance plus accruals',
      ) ??
      money(/accountbalance(?=[-$\d,.]{3,18}plusaccruals)/g, 'balancePlusAccruals', 'balance plus accruals'),
    taxPerReturn: money(/taxperreturn:?/g, 'taxPerReturn', 'tax per return'),
    filingStatus: one(/filingstatus:?/g, statusShape, 'filingStatus', 'filing status'),
    returnPresent: !/returnnotpresent|notaxreturnfiled/.test(sheet.key),
    powerOfAttorneyOnFile: /powerofattorney[^>]{0,60}onfile|\(poa\/tia\)onfile/.test(sheet.key),
  }
}

/** `ACCOUNT BALANCE PLUS ACCRUALS` begins with the same words, even with its amount in between, and is another figure. */
function readBalance(sheet: Sheet, problems: ReadingProblem[]): Read<Cents> | null {
  const candidates = findLabelled(sheet, /accountbalance(?!plus):?/g, moneyShape).filter(
    candidate => !sheet.key.startsWith('plusaccruals', candidate.end),
  )
  return pick(weigh(candidates, 3), { field: 'accountBalance', words: 'account balance' }, problems)
}

/** The name line stands between the taxpayer number and the sentence about the minus sign, shortened by the IRS. */
function readName(sheet: Sheet): Read<string> | null {
  const keys = sheet.lines.map(line => lineKey(sheet, line))
  const from = keys.findIndex(key => key.includes('taxpayeridentification'))
  const until = keys.findIndex(key => key.includes('anyminussign'))
  if (from < 0 || until < from) return null
  const index = keys.findIndex(
    (key, at) =>
      at > from &&
      at < until &&
      /^[a-z]/.test(key) &&
      !/[:<>]|powerofattorney|trackingnumber|sensitivetaxpayer/.test(key),
  )
  const line = sheet.lines[index]
  const cell = line?.cells[0]
  if (!line || !cell) return null
  const name = maskTins(line.text)
  const place = sheet.positioned
    ? { page: cell.page, box: { x: cell.x, y: cell.y, width: cell.width, height: cell.height } }
    : null
  return { value: name, raw: name, place, basis: 'printed', confidence: 0.85 }
}
