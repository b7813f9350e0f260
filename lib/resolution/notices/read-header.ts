import type { Read, ReadingProblem } from '../reading'
import { findLabelled } from '../text/find-labelled'
import { cellAt, keyOf } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { type PlainDate, yearOf } from '../time/plain-date'
import { periodEndAtStart } from '../time/printed-dates'
import { heaviest, pick, type Weighed, weigh } from './pick'
import { dateShape, formShape, periodShape, phoneShape, tinShape } from './shapes'

const NOTICE_DATE =
  /noticedate:?|dateof(?:this)?(?:notice|letter):?|letterdate:?|fechade(?:l|este)?aviso:?|fechadelacarta:?/g
const BARE_DATE = /(?:date|fecha):?/g

const PERIOD_IN_HEADER =
  /taxyears?:?(?!ended)|tax(?:able)?period(?:s(?!ep))?(?:ending|ended)?:?|periodending:?|añotributario:?|añocontributivo:?|períodotributario:?/g
const YEARS_IN_HEADER = /taxyears?:?|tax(?:able)?periods?:?/g
const YEAR_LIST = /^\s*(?:19|20)\d\d(?:\s{0,2}(?:,|and|&|,\s?and)\s{0,2}(?:19|20)\d\d){1,12}(?![\d-])/
/** Letters about several periods print a table. */
const PERIOD_IN_TABLE = /(?<!tax)(?<!taxable)period:?(?=\d{2}[-/]\d{2})/g
const PERIOD_IN_SENTENCE = /taxyear(?:ended|ending)|yearended/g
const YEAR_IN_HEADLINE =
  /(?:balancedue|unpaidtaxes|amountdue|youowe|taxes|return|form1040|account|agreement|adeudado|sinpagar)(?:for|para)/g

const FORM_NUMBER = /formnumber:?|typeoftax:?|númerodeformulario:?/g
const FORM_OF_RETURN =
  /(?:your|filean?)(?:(?:[a-z]{3,9}\.?\d{1,2},?)?(?:19|20)\d\d,?)?form|\(form|form:|(?<=\d,?(?:19|20)\d\d,?)form|su(?:declaración)?formulario/g

/** Payers print their own employer numbers in the body of a notice, so that label weighs less. */
const TIN_OF_PERSON =
  /securitynumber:?|(?:ssn|tin):?|taxpayeridentification(?:number)?:?|taxpayeridnumber:?|númerodesegurosocial:?/g
const TIN_OF_BUSINESS = /ein:?|employer(?:identification|id)(?:number)?:?/g

const CONTACT =
  /tocontactus:?|contact(?:us)?(?:at|telephonenumber|phonenumber|phone)?:?|paracomunicarseconnosotros:?|paracontactarnos:?/g
const PHONE = /(?:tele)?phone(?:number)?:|teléfono:?|phone(?=[\d(])/g
const CALL = /call(?:us)?(?:at)?:?(?=\(?\d)/g

export function readNoticeDate(sheet: Sheet, problems: ReadingProblem[]): Read<PlainDate> | null {
  const labelled = weigh(findLabelled(sheet, NOTICE_DATE, dateShape), 3)
  // Signed letters print `Date` alone; in a sentence the word never begins its cell.
  const bare = findLabelled(sheet, BARE_DATE, dateShape).filter(
    candidate => cellAt(sheet, candidate.labelStart)?.keyStart === candidate.labelStart,
  )
  const candidates = labelled.length > 0 ? labelled : weigh(bare, 2)
  return pick(candidates, { field: 'noticeDate', words: 'notice date' }, problems)
}

/** The last day of the tax period: from the header, else from the headline or a sentence of the notice. */
export function readPeriodEnd(sheet: Sheet, problems: ReadingProblem[]): Read<PlainDate> | null {
  const candidates = [
    ...weigh(findLabelled(sheet, PERIOD_IN_HEADER, periodShape), 3),
    ...weigh(findLabelled(sheet, PERIOD_IN_TABLE, periodShape), 2).slice(0, 1),
    ...weigh(findLabelled(sheet, PERIOD_IN_SENTENCE, periodShape), 2),
    ...weigh(findLabelled(sheet, YEAR_IN_HEADLINE, periodShape), 2),
  ]
  const read = pick(withoutVagueYears(candidates), { field: 'periodEnd', words: 'tax period' }, problems)
  return read ? { ...read, raw: read.raw.replace(/[()]/g, '') } : null
}

/** Years that a header lists behind the first: `2019, 2020 and 2021`. */
export function listMoreYears(sheet: Sheet): PlainDate[] {
  const listed = findLabelled(sheet, YEARS_IN_HEADER, (_, text) => {
    const match = YEAR_LIST.exec(text)
    return match ? { value: match[0], length: keyOf(match[0]).length } : null
  })
  const years = listed[0]?.value.match(/\d{4}/g) ?? []
  return years.slice(1).flatMap(year => periodEndAtStart(year)?.value ?? [])
}

/** A sentence names the year of a quarter whose last day the header prints: that is no contradiction. */
function withoutVagueYears(candidates: readonly Weighed<PlainDate>[]): Weighed<PlainDate>[] {
  const isYear = (candidate: Weighed<PlainDate>) => /^\(?(?:19|20)\d\d\)?$/.test(candidate.raw.trim())
  const dated = new Set(
    candidates.filter(candidate => !isYear(candidate)).map(candidate => yearOf(candidate.value)),
  )
  return candidates.filter(candidate => !isYear(candidate) || !dated.has(yearOf(candidate.value)))
}

export function readForm(sheet: Sheet, problems: ReadingProblem[]): Read<string> | null {
  const candidates = [
    ...weigh(findLabelled(sheet, FORM_NUMBER, formShape), 3),
    ...weigh(findLabelled(sheet, FORM_OF_RETURN, formShape), 2),
  ]
  const form = pick(candidates, { field: 'form', words: 'form' }, problems)
  return form ? { ...form, raw: form.raw.replace(/[()]/g, '') } : null
}

export function readTinLast4(sheet: Sheet, problems: ReadingProblem[]): Read<string> | null {
  const candidates = heaviest([
    ...weigh(findLabelled(sheet, TIN_OF_PERSON, tinShape), 3),
    ...weigh(findLabelled(sheet, TIN_OF_BUSINESS, tinShape), 2),
  ])
  return pick(candidates, { field: 'tinLast4', words: 'taxpayer number' }, problems)
}

/** The number to call; sentences name other offices too, so the contact row of the header goes first. */
export function readContactPhone(sheet: Sheet): Read<string> | null {
  const candidates = [
    ...weigh(findLabelled(sheet, CONTACT, phoneShape), 3),
    ...weigh(findLabelled(sheet, PHONE, phoneShape), 2),
    ...weigh(findLabelled(sheet, CALL, phoneShape), 1),
  ]
  return pick(heaviest(candidates).slice(0, 1), { field: 'contactPhone', words: 'phone number' }, [])
}
