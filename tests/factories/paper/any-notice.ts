import { cents, sum } from '@/lib/resolution/money/cents'
import { findNotice } from '@/lib/resolution/notices/catalogue'
import { addDays, day, type PlainDate } from '@/lib/resolution/time/plain-date'
import { anyCharges, anyPeriodTable, billingLines, spanishLines } from './any-figures'
import {
  BUSINESSES,
  CITIES,
  FAMILY,
  HEADLINES,
  NAMES,
  READ_IN_FULL,
  SENTENCES,
  STREETS,
} from './notice-choices'
import { type NoticeSpec, noticeSpec } from './notice-spec'
import { Dice } from './transcripts/dice'

/** An invented notice, all of it decided by the seed: what it says, how it is laid out and how it is worded. */
export function anyNotice(seed: number): NoticeSpec {
  const dice = new Dice(seed)
  const code = dice.oneOf(READ_IN_FULL)
  const entry = findNotice(code)
  const noticeDate = day(`20${dice.upTo(26, 15)}-${two(dice.upTo(12, 1))}-${two(dice.upTo(28, 1))}`)
  const isBusiness = ['CP161', 'CP504B', 'CP297'].includes(code)
  const form = isBusiness ? dice.oneOf(['941', '940', '1120', '1065']) : '1040'
  const periodEnd = periodOf(dice, form, noticeDate)
  const opensHearing = entry?.hearing != null
  const isDefault = entry?.kind === 'default'
  const asksForReturn = entry?.kind === 'missing-return'
  const isPassport = code === 'CP508C'
  const lines = asksForReturn || isPassport ? [] : billingLines(dice, code)
  const layout = chooseLayout(dice, code)
  const periodTable =
    layout === 'letter' || (opensHearing && dice.chance(0.7))
      ? anyPeriodTable(dice, form, periodEnd, layout === 'classic' ? 3 : 5)
      : null
  const isLetterOfPeriods = layout === 'letter'
  const shownLines = isLetterOfPeriods && dice.chance(0.6) ? [] : lines
  const due =
    shownLines.length > 0 ? sum(shownLines.map(line => line.cents)) : cents(dice.upTo(20_000_000, 1_000))
  const isBill = ['bill', 'reminder', 'math-error'].includes(entry?.kind ?? '')
  const on = addDays(noticeDate, dice.oneOf([10, 21, 30]))
  const isSpanish = code === 'CP14' && layout === 'classic' && dice.chance(0.4)
  const year = periodEnd.slice(0, 4)
  const headlines = HEADLINES[FAMILY[code] ?? code] ?? HEADLINES.CP14 ?? []
  const headline = dice.oneOf(headlines)
  const wording = dice.upTo(29, 0)
  const given: Partial<NoticeSpec> = {
    code,
    noticeDate,
    form,
    periodEnd,
    layout,
    lines: isSpanish ? spanishLines(dice) : shownLines,
    wording,
    headline: headline.endsWith('for') ? `${headline} ${year}` : headline,
    tin: anyTin(dice, isBusiness),
    tinLabel: isBusiness
      ? dice.oneOf(['Employer identification number', 'Employer ID number', 'EIN'])
      : dice.oneOf([
          'Social security number',
          'Social Security number',
          'Your SSN',
          'TIN',
          'Taxpayer ID number',
        ]),
    name: dice.oneOf(isBusiness ? BUSINESSES : NAMES),
    street: dice.oneOf(STREETS),
    city: dice.oneOf(CITIES),
    phone: dice.oneOf(['1-800-829-0922', '800-555-0199', '1-866-555-0123']),
    callerId: String(dice.upTo(999_999, 1000)),
    payBy: isBill && !asksForReturn ? { on } : 'at once',
    hearingBy: opensHearing && dice.chance(0.8) ? addDays(noticeDate, 30) : null,
    agreementEndsOn: isDefault && dice.chance(0.8) ? addDays(noticeDate, 30) : null,
    answerBy: ['underreporter', 'missing-return', 'deficiency'].includes(entry?.kind ?? '')
      ? addDays(noticeDate, 30)
      : null,
    amountWords: amountWordsOf(dice, code, asksForReturn),
    summary: dice.oneOf([
      'Billing Summary',
      'Billing summary',
      'Your billing summary',
      'Your bill summary',
      'Account summary',
      'Summary of your bill',
    ]),
    totalWords: totalWordsOf(dice, code, isBill),
    header: {
      notice: dice.oneOf(['Notice', 'Notice', 'Notice number', 'Notice name']),
      period: headerPeriod(dice, periodEnd),
      date: dice.oneOf(['Notice date', 'Notice date', 'Date of this notice', 'Date']),
      contact: dice.oneOf(['To contact us', 'To contact us', 'Contact us']),
      caller: 'Your caller ID',
      colon: layout === 'redesigned' ? dice.chance(0.8) : dice.chance(0.1),
    },
    periodTable,
    charges: lines.length > 0 && dice.chance(0.5) ? anyCharges(dice, noticeDate) : [],
    sentences: layout === 'classic' && periodTable ? [] : anySentences(dice),
    coupon: !asksForReturn && !isPassport && code !== 'L3172',
    couponFirst: dice.chance(0.5),
  }
  if (given.lines && given.lines.length > 0) given.amountDueCents = sum(given.lines.map(line => line.cents))
  else given.amountDueCents = periodTable ? sum(periodTable.rows.map(row => row.total)) : due
  if (isSpanish) Object.assign(given, spanishWords(dice, year, on))
  return noticeSpec(given)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function periodOf(dice: Dice, form: string, noticeDate: PlainDate): PlainDate {
  const year = Number(noticeDate.slice(0, 4)) - dice.upTo(5, 1)
  return form === '941'
    ? day(`${year}-${dice.oneOf(['03-31', '06-30', '09-30', '12-31'])}`)
    : day(`${year}-12-31`)
}

function chooseLayout(dice: Dice, code: string): NoticeSpec['layout'] {
  if (code === 'L3172' || code === 'L1058') return 'letter'
  if (code === 'LT11' || code === 'CP90' || code === 'CP297')
    return dice.oneOf(['classic', 'redesigned', 'letter'])
  return dice.oneOf(['classic', 'redesigned'])
}

function headerPeriod(dice: Dice, periodEnd: PlainDate): string {
  if (periodEnd.endsWith('-12-31') && dice.chance(0.8))
    return dice.oneOf(['Tax year', 'Tax Year', 'Tax year'])
  return dice.oneOf(['Tax period', 'Tax period ending', 'Tax period ended'])
}

function anyTin(dice: Dice, isBusiness: boolean): string {
  const last4 = two(dice.upTo(99, 0)) + two(dice.upTo(99, 0))
  // Numbers in full are of ranges that are never given out.
  if (isBusiness) return dice.oneOf([`XX-XXX${last4}`, `00-000${last4}`])
  return dice.oneOf([`XXX-XX-${last4}`, `***-**-${last4}`, `000-00-${last4}`])
}

function amountWordsOf(dice: Dice, code: string, asksForReturn: boolean): string | null {
  if (asksForReturn || (code.startsWith('L') && dice.chance(0.2))) return null
  if (code === 'L3172') return dice.oneOf(['Amount owed', 'Amount due'])
  if (/^CP504|^LT11|^CP90|^CP297|^L1058|^CP523/.test(code))
    return dice.oneOf(['Amount due immediately', 'Amount due'])
  return dice.oneOf(['Amount due', 'Amount due', 'Amount you owe', 'Total amount due'])
}

function totalWordsOf(dice: Dice, code: string, isBill: boolean): string | null {
  if (code === 'CP523' || code === 'CP523H')
    return dice.oneOf([
      'Amount due immediately',
      'Total amount due if we terminate your installment agreement',
    ])
  if (isBill)
    return dice.oneOf([
      'Amount due by',
      'Amount due, to be received by',
      'Total amount due by',
      'Amount you owe by',
      'Pay this amount by',
    ])
  return dice.oneOf(['Amount due immediately', 'Amount due', 'Amount you owe', 'Total amount due', 'Total'])
}

function anySentences(dice: Dice): string[] {
  return dice.shuffle(SENTENCES).slice(0, dice.upTo(3, 0))
}

function spanishWords(dice: Dice, year: string, on: PlainDate): Partial<NoticeSpec> {
  return {
    language: 'es',
    payBy: { on },
    headline: dice.oneOf([
      `Usted tiene un saldo adeudado para ${year}`,
      `Usted tiene impuestos sin pagar para ${year}`,
    ]),
    tinLabel: dice.oneOf(['Número de seguro social', 'Número de Seguro Social']),
    summary: 'Resumen de facturación',
    amountWords: 'Cantidad adeudada',
    header: {
      notice: 'Aviso',
      period: dice.oneOf(['Año tributario', 'Año contributivo']),
      date: dice.oneOf(['Fecha del aviso', 'Fecha de aviso']),
      contact: dice.oneOf(['Para comunicarse con nosotros', 'Para contactarnos']),
      caller: 'Su identificación de llamada',
      colon: false,
    },
    charges: [],
    sentences: [],
  }
}
