import { type Cents, cents, sum } from '@/lib/resolution/money/cents'
import { findNotice } from '@/lib/resolution/notices/catalogue'
import { addDays, day, type PlainDate } from '@/lib/resolution/time/plain-date'
import { Dice } from './dice'
import { type ChargeSpec, type NoticeSpec, noticeSpec, type PeriodTableSpec } from './notice-spec'
import { longDay } from './wording'

/** The notices that are read in full, each with its share of the papers. */
export const READ_IN_FULL = [
  'CP14',
  'CP14A',
  'CP14B',
  'CP14D',
  'CP14E',
  'CP14I',
  'CP14IA',
  'CP501',
  'CP503',
  'CP503C',
  'CP504',
  'CP504B',
  'LT11',
  'L1058',
  'CP90',
  'CP297',
  'L3172',
  'CP71C',
  'CP22A',
  'CP523',
  'CP523H',
  'CP2000',
  'CP59',
  'CP516',
  'CP518',
  'CP161',
  'CP508C',
  'CP11',
  'CP21B',
  'CP3219A',
  'LT16',
  'LT38',
  'CP521',
] as const

const HEADLINES: Record<string, string[]> = {
  CP14: ['You have a balance due for', 'You have unpaid taxes for', 'You owe a balance for'],
  CP501: ['Reminder: You have unpaid taxes for', 'You have unpaid taxes for'],
  CP503: ['Second reminder: You have unpaid taxes for', 'You still have a balance due for'],
  CP504: [
    'Notice of intent to levy: you have unpaid taxes for',
    'Notice of intent to seize (levy) your property or rights to property for',
  ],
  LT11: [
    'Final notice of intent to levy and your right to a hearing',
    'Notice of intent to levy and your right to a hearing',
  ],
  L3172: ['Notice of Federal Tax Lien filing and your right to a hearing under IRC 6320'],
  CP71C: ['Annual reminder of balance due taxes for', 'You have unpaid taxes for'],
  CP22A: ['Changes to your Form 1040 for', 'We changed your account for'],
  CP523: [
    'Notice of intent to terminate your installment agreement for',
    'Intent to terminate your installment agreement and seize your assets for',
  ],
  CP2000: ['Proposed changes to your Form 1040 for', 'We are proposing changes to your return for'],
  CP59: [
    "You didn't file a Form 1040 tax return for",
    'We have no record that you filed your tax return for',
  ],
  CP518: ['Final reminder: please file your tax return for'],
  CP508C: ['Notice of certification of your seriously delinquent federal tax debt to the State Department'],
}
const FAMILY: Record<string, string> = {
  CP503C: 'CP503',
  CP504B: 'CP504',
  L1058: 'LT11',
  CP90: 'LT11',
  CP297: 'LT11',
  CP523H: 'CP523',
  CP516: 'CP59',
  CP11: 'CP22A',
  CP21B: 'CP22A',
  LT16: 'CP501',
  LT38: 'CP501',
  CP161: 'CP14',
}

const NAMES = [
  'ALEX Q SAMPLE',
  'JORDAN AND MARY EXAMPLE',
  'JAMES & KAREN Q. SPECIMEN',
  "PAT O'TESTER",
  'MARIA TEST-SAMPLE',
  'J EXAMPLE',
  'CHRISTOPHER SAMPLE JR',
]
const BUSINESSES = ['EXAMPLE BAKERY LLC', 'SAMPLE & SONS INC', 'TEST TRUCKING CO']
const STREETS = ['1 EXAMPLE LN', '4022 SAMPLE AVE APT 3', 'PO BOX 555', '77 N TEST ST']
const CITIES = [
  'FRESNO, CA 93700-0001',
  'HARVARD, TX 12345',
  'ST. PAUL, MN 00000-1234',
  'NEW TESTVILLE NY 00001',
]
const FIRST_ROWS = [
  'Tax you owed',
  'Tax you owed when you filed your return',
  'Amount you owed',
  'Total tax you owed',
]
const OWED_ROWS = [
  'Amount you owed',
  'Amount you previously owed',
  'Unpaid balance from prior notices',
  'Tax you owed',
]
const CREDIT_ROWS = ['Payments and credits', 'Payments you made', 'Credits and payments']
const PENALTY_ROWS: readonly string[] = [
  'Failure-to-file penalty',
  'Failure-to-pay penalty',
  'Failure-to-pay estimated tax penalty',
  'Underpayment of estimated tax penalty',
  'Failure-to-pay penalty (Internal Revenue Code Section 6651)',
  'Late payment penalty',
  'Accuracy-related penalty',
  'Bad check penalty',
]
const INTEREST_ROWS = [
  'Interest charges',
  'Additional interest charges',
  'Interest (Internal Revenue Code Section 6601)',
  'Interest charged',
]

/** An invented notice, all of it decided by the seed: what it says, how it is laid out and how it is worded. */
export function anyNotice(seed: number): NoticeSpec {
  const dice = new Dice(seed)
  const code = dice.pick(READ_IN_FULL)
  const entry = findNotice(code)
  const noticeDate = day(`20${dice.whole(15, 26)}-${two(dice.whole(1, 12))}-${two(dice.whole(1, 28))}`)
  const isBusiness = ['CP161', 'CP504B', 'CP297'].includes(code)
  const form = isBusiness ? dice.pick(['941', '940', '1120', '1065']) : '1040'
  const periodEnd = periodOf(dice, form, noticeDate)
  const opensHearing = entry?.hearing != null
  const isDefault = entry?.kind === 'default'
  const asksForReturn = entry?.kind === 'missing-return'
  const isPassport = code === 'CP508C'
  const lines = asksForReturn || isPassport ? [] : billingLines(dice, code)
  const layout = chooseLayout(dice, code)
  const periodTable =
    layout === 'letter' || (opensHearing && dice.chance(0.7)) ? anyPeriodTable(dice, form, periodEnd) : null
  const isLetterOfPeriods = layout === 'letter'
  const shownLines = isLetterOfPeriods && dice.chance(0.6) ? [] : lines
  const due = shownLines.length > 0 ? sum(shownLines.map(line => line.cents)) : dice.money(1_000, 20_000_000)
  const isBill = ['bill', 'reminder', 'math-error'].includes(entry?.kind ?? '')
  const on = addDays(noticeDate, dice.pick([10, 21, 30]))
  const isSpanish = code === 'CP14' && layout === 'classic' && dice.chance(0.4)
  const year = periodEnd.slice(0, 4)
  const headlines = HEADLINES[FAMILY[code] ?? code] ?? HEADLINES.CP14 ?? []
  const headline = dice.pick(headlines)
  const wording = dice.whole(0, 29)
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
      ? dice.pick(['Employer identification number', 'Employer ID number', 'EIN'])
      : dice.pick([
          'Social security number',
          'Social Security number',
          'Your SSN',
          'TIN',
          'Taxpayer ID number',
        ]),
    name: dice.pick(isBusiness ? BUSINESSES : NAMES),
    street: dice.pick(STREETS),
    city: dice.pick(CITIES),
    phone: dice.pick(['1-800-829-0922', '800-555-0199', '1-866-555-0123']),
    callerId: String(dice.whole(1000, 999_999)),
    payBy: isBill && !asksForReturn ? { on } : 'at once',
    hearingBy: opensHearing && dice.chance(0.8) ? addDays(noticeDate, 30) : null,
    agreementEndsOn: isDefault && dice.chance(0.8) ? addDays(noticeDate, 30) : null,
    answerBy: ['underreporter', 'missing-return', 'deficiency'].includes(entry?.kind ?? '')
      ? addDays(noticeDate, 30)
      : null,
    amountWords: amountWordsOf(dice, code, asksForReturn),
    summary: dice.pick([
      'Billing Summary',
      'Billing summary',
      'Your billing summary',
      'Your bill summary',
      'Account summary',
      'Summary of your bill',
    ]),
    totalWords: totalWordsOf(dice, code, isBill),
    header: {
      notice: dice.pick(['Notice', 'Notice', 'Notice number', 'Notice name']),
      period: headerPeriod(dice, periodEnd),
      date: dice.pick(['Notice date', 'Notice date', 'Date of this notice', 'Date']),
      contact: dice.pick(['To contact us', 'To contact us', 'Contact us']),
      caller: 'Your caller ID',
      colon: layout === 'redesigned' ? dice.chance(0.8) : dice.chance(0.1),
    },
    periodTable,
    charges: lines.length > 0 && dice.chance(0.5) ? anyCharges(dice, noticeDate) : [],
    sentences: anySentences(dice),
    coupon: !asksForReturn && !isPassport && code !== 'L3172',
    couponFirst: dice.chance(0.5),
  }
  if (given.lines && given.lines.length > 0) given.amountDueCents = sum(given.lines.map(line => line.cents))
  else given.amountDueCents = due
  if (isSpanish) Object.assign(given, spanishWords(dice, year, on))
  return noticeSpec(given)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function periodOf(dice: Dice, form: string, noticeDate: PlainDate): PlainDate {
  const year = Number(noticeDate.slice(0, 4)) - dice.whole(1, 5)
  return form === '941'
    ? day(`${year}-${dice.pick(['03-31', '06-30', '09-30', '12-31'])}`)
    : day(`${year}-12-31`)
}

function chooseLayout(dice: Dice, code: string): NoticeSpec['layout'] {
  if (code === 'L3172' || code === 'L1058') return 'letter'
  if (code === 'LT11' || code === 'CP90' || code === 'CP297')
    return dice.pick(['classic', 'redesigned', 'letter'])
  return dice.pick(['classic', 'redesigned'])
}

function headerPeriod(dice: Dice, periodEnd: PlainDate): string {
  if (periodEnd.endsWith('-12-31') && dice.chance(0.8)) return dice.pick(['Tax year', 'Tax Year', 'Tax year'])
  return dice.pick(['Tax period', 'Tax period ending', 'Tax period ended'])
}

function anyTin(dice: Dice, isBusiness: boolean): string {
  const last4 = two(dice.whole(0, 99)) + two(dice.whole(0, 99))
  // Numbers in full are of ranges that are never given out.
  if (isBusiness) return dice.pick([`XX-XXX${last4}`, `00-000${last4}`])
  return dice.pick([`XXX-XX-${last4}`, `***-**-${last4}`, `000-00-${last4}`])
}

function billingLines(dice: Dice, code: string): { label: string; cents: Cents }[] {
  const isFirst = /^CP(?:14|161|22|11|21)/.test(code)
  const small = () => dice.money(1, 300_000)
  const lines = [
    { label: dice.pick(isFirst ? FIRST_ROWS : OWED_ROWS), cents: dice.money(500_000, 20_000_000) },
  ]
  if (isFirst) lines.push({ label: dice.pick(CREDIT_ROWS), cents: cents(-dice.whole(0, 400_000)) })
  if (code === 'CP2000')
    lines[0] = {
      label: dice.pick(['Tax you owe increase', 'Increase in tax', 'Tax you owe']),
      cents: small(),
    }
  for (const label of dice.shuffle(PENALTY_ROWS).slice(0, dice.whole(0, 4)))
    lines.push({ label, cents: small() })
  lines.push({ label: dice.pick(INTEREST_ROWS), cents: small() })
  return lines
}

function amountWordsOf(dice: Dice, code: string, asksForReturn: boolean): string | null {
  if (asksForReturn || (code.startsWith('L') && dice.chance(0.2))) return null
  if (code === 'L3172') return dice.pick(['Amount owed', 'Amount due'])
  if (/^CP504|^LT11|^CP90|^CP297|^L1058|^CP523/.test(code))
    return dice.pick(['Amount due immediately', 'Amount due'])
  return dice.pick(['Amount due', 'Amount due', 'Amount you owe', 'Total amount due'])
}

function totalWordsOf(dice: Dice, code: string, isBill: boolean): string | null {
  if (code === 'CP523' || code === 'CP523H')
    return dice.pick([
      'Amount due immediately',
      'Total amount due if we terminate your installment agreement',
    ])
  if (isBill)
    return dice.pick([
      'Amount due by',
      'Amount due, to be received by',
      'Total amount due by',
      'Amount you owe by',
      'Pay this amount by',
    ])
  return dice.pick(['Amount due immediately', 'Amount due', 'Amount you owe', 'Total amount due', 'Total'])
}

function anyPeriodTable(dice: Dice, form: string, first: PlainDate): PeriodTableSpec {
  const count = dice.whole(1, 5)
  const rows = Array.from({ length: count }, (_, index) => {
    const amounts = {
      tax: dice.money(1, 9_000_000),
      penalty: dice.money(0, 900_000),
      interest: dice.money(0, 900_000),
    }
    const periodEnd = day(`${Number(first.slice(0, 4)) - index}${first.slice(4)}`)
    return { form, periodEnd, ...amounts, total: sum([amounts.tax, amounts.penalty, amounts.interest]) }
  })
  const tax = {
    amount: 'tax' as const,
    words: dice.pick([
      'Tax',
      'Unpaid tax',
      'Amount you owed',
      'Unpaid amount from prior notices',
      'Assessed tax',
    ]),
  }
  const penalty = {
    amount: 'penalty' as const,
    words: dice.pick(['Penalty', 'Additional penalty', 'Penalties', 'Additional penalty charges']),
  }
  const interest = {
    amount: 'interest' as const,
    words: dice.pick(['Interest', 'Additional interest', 'Interest charges']),
  }
  const total = {
    amount: 'total' as const,
    words: dice.pick(['Total', 'Amount you owe', 'Total amount you owe', 'Amount due']),
  }
  return {
    rows,
    form: dice.pick(['Form number', 'Form', 'Type of tax', 'Tax form']),
    period: dice.pick(['Tax period', 'Tax period ended', 'Tax period ending', 'Period']),
    columns: dice.pick([
      [tax, penalty, interest, total],
      [tax, interest, penalty, total],
      [tax, penalty, interest, total],
      [total],
    ]),
    days: dice.pick(['dashed', 'slashed', 'long']),
  }
}

function anyCharges(dice: Dice, noticeDate: PlainDate): ChargeSpec[] {
  const charges: ChargeSpec[] = []
  const months = dice.whole(1, 6)
  if (dice.chance(0.7))
    charges.push({
      kind: 'failure-to-pay',
      title: dice.pick(['Failure-to-pay', 'Failure-to-pay penalty']),
      captions: ['Date', 'Unpaid amount', 'Months'],
      rows: Array.from({ length: months }, (_, month) => ({
        cells: [longDay(addDays(noticeDate, -30 * (months - month))), '1,000.00', String(month + 1)],
        cents: dice.money(100, 90_000),
      })),
      totalLabel: 'Total failure-to-pay',
    })
  charges.push({
    kind: 'interest',
    title: dice.pick(['Interest charges', 'Interest', 'Interest charged']),
    captions: ['Period', 'Days', 'Interest rate', 'Interest factor'],
    rows: Array.from({ length: dice.whole(1, 4) }, (_, row) => ({
      cells: [
        longDay(addDays(noticeDate, -90 * (row + 1))),
        String(dice.whole(1, 92)),
        '7.0%',
        '0.017606138',
      ],
      cents: dice.money(100, 90_000),
    })),
    totalLabel: dice.pick(['Total interest', 'Total interest charges']),
  })
  return charges
}

const SENTENCES = [
  'If you already paid or have an installment agreement, call us.',
  'We sent you notice CP501 and a later notice CP503 about this balance.',
  'You may be charged more interest if we do not receive $25.00 or more.',
  'Form 9465 and Publication 594 are at www.irs.gov.',
  'A later letter LT11 will tell you about your right to a hearing.',
  'The law asks for a minimum penalty of $435 where a return is more than 60 days late.',
]

function anySentences(dice: Dice): string[] {
  return dice.shuffle(SENTENCES).slice(0, dice.whole(0, 3))
}

function spanishLines(dice: Dice): { label: string; cents: Cents }[] {
  const lines = [
    {
      label: dice.pick(['Impuesto que usted adeudaba', 'Impuesto adeudado']),
      cents: dice.money(500_000, 9_000_000),
    },
    { label: 'Pagos y créditos', cents: cents(-dice.whole(1, 400_000)) },
    {
      label: dice.pick(['Multa por no pagar', 'Multa por incumplimiento de pago']),
      cents: dice.money(1, 90_000),
    },
    {
      label: dice.pick(['Multa por no presentar la declaración', 'Multa por presentar tarde']),
      cents: dice.money(1, 90_000),
    },
    { label: dice.pick(['Cargos por intereses', 'Intereses']), cents: dice.money(1, 90_000) },
  ]
  return lines
}

function spanishWords(dice: Dice, year: string, on: PlainDate): Partial<NoticeSpec> {
  return {
    language: 'es',
    payBy: { on },
    headline: dice.pick([
      `Usted tiene un saldo adeudado para ${year}`,
      `Usted tiene impuestos sin pagar para ${year}`,
    ]),
    tinLabel: dice.pick(['Número de seguro social', 'Número de Seguro Social']),
    summary: 'Resumen de facturación',
    amountWords: 'Cantidad adeudada',
    header: {
      notice: 'Aviso',
      period: dice.pick(['Año tributario', 'Año contributivo']),
      date: dice.pick(['Fecha del aviso', 'Fecha de aviso']),
      contact: dice.pick(['Para comunicarse con nosotros', 'Para contactarnos']),
      caller: 'Su identificación de llamada',
      colon: false,
    },
    charges: [],
    sentences: [],
  }
}
