import { type Cents, cents, sum } from '@/lib/resolution/money/cents'
import { addDays, day, type PlainDate } from '@/lib/resolution/time/plain-date'
import type { ChargeSpec, PeriodTableSpec } from './notice-spec'
import type { Dice } from './transcripts/dice'
import { longDay } from './wording'

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

export function billingLines(dice: Dice, code: string): { label: string; cents: Cents }[] {
  const isFirst = /^CP(?:14|161|22|11|21)/.test(code)
  const small = () => cents(dice.upTo(300_000, 1))
  const lines = [
    { label: dice.oneOf(isFirst ? FIRST_ROWS : OWED_ROWS), cents: cents(dice.upTo(20_000_000, 500_000)) },
  ]
  if (isFirst) lines.push({ label: dice.oneOf(CREDIT_ROWS), cents: cents(-dice.upTo(400_000, 0)) })
  if (code === 'CP2000')
    lines[0] = {
      label: dice.oneOf(['Tax you owe increase', 'Increase in tax', 'Tax you owe']),
      cents: small(),
    }
  for (const label of dice.shuffle(PENALTY_ROWS).slice(0, dice.upTo(4, 0)))
    lines.push({ label, cents: small() })
  lines.push({ label: dice.oneOf(INTEREST_ROWS), cents: small() })
  return lines
}

export function anyPeriodTable(dice: Dice, form: string, first: PlainDate, most: number): PeriodTableSpec {
  const count = dice.upTo(most, 1)
  const rows = Array.from({ length: count }, (_, index) => {
    const amounts = {
      tax: cents(dice.upTo(9_000_000, 1)),
      penalty: cents(dice.upTo(900_000, 0)),
      interest: cents(dice.upTo(900_000, 0)),
    }
    const periodEnd = day(`${Number(first.slice(0, 4)) - index}${first.slice(4)}`)
    return { form, periodEnd, ...amounts, total: sum([amounts.tax, amounts.penalty, amounts.interest]) }
  })
  const tax = {
    amount: 'tax' as const,
    words: dice.oneOf([
      'Tax',
      'Unpaid tax',
      'Amount you owed',
      'Unpaid amount from prior notices',
      'Assessed tax',
    ]),
  }
  const penalty = {
    amount: 'penalty' as const,
    words: dice.oneOf(['Penalty', 'Additional penalty', 'Penalties', 'Additional penalty charges']),
  }
  const interest = {
    amount: 'interest' as const,
    words: dice.oneOf(['Interest', 'Additional interest', 'Interest charges']),
  }
  const total = {
    amount: 'total' as const,
    words: dice.oneOf(['Total', 'Amount you owe', 'Total amount you owe', 'Amount due']),
  }
  return {
    rows,
    form: dice.oneOf(['Form number', 'Form', 'Type of tax', 'Tax form']),
    period: dice.oneOf(['Tax period', 'Tax period ended', 'Tax period ending', 'Period']),
    columns: dice.oneOf([
      [tax, penalty, interest, total],
      [tax, interest, penalty, total],
      [tax, penalty, interest, total],
      [total],
    ]),
    days: dice.oneOf(['dashed', 'slashed', 'long']),
  }
}

export function anyCharges(dice: Dice, noticeDate: PlainDate): ChargeSpec[] {
  const charges: ChargeSpec[] = []
  const months = dice.upTo(6, 1)
  if (dice.chance(0.7))
    charges.push({
      kind: 'failure-to-pay',
      title: dice.oneOf(['Failure-to-pay', 'Failure-to-pay penalty']),
      captions: ['Date', 'Unpaid amount', 'Months'],
      rows: Array.from({ length: months }, (_, month) => ({
        cells: [longDay(addDays(noticeDate, -30 * (months - month))), '1,000.00', String(month + 1)],
        cents: cents(dice.upTo(90_000, 100)),
      })),
      totalLabel: 'Total failure-to-pay',
    })
  charges.push({
    kind: 'interest',
    title: dice.oneOf(['Interest charges', 'Interest', 'Interest charged']),
    captions: ['Period', 'Days', 'Interest rate', 'Interest factor'],
    rows: Array.from({ length: dice.upTo(4, 1) }, (_, row) => ({
      cells: [longDay(addDays(noticeDate, -90 * (row + 1))), String(dice.upTo(92, 1)), '7.0%', '0.017606138'],
      cents: cents(dice.upTo(90_000, 100)),
    })),
    totalLabel: dice.oneOf(['Total interest', 'Total interest charges']),
  })
  return charges
}

export function spanishLines(dice: Dice): { label: string; cents: Cents }[] {
  const lines = [
    {
      label: dice.oneOf(['Impuesto que usted adeudaba', 'Impuesto adeudado']),
      cents: cents(dice.upTo(9_000_000, 500_000)),
    },
    { label: 'Pagos y créditos', cents: cents(-dice.upTo(400_000, 1)) },
    {
      label: dice.oneOf(['Multa por no pagar', 'Multa por incumplimiento de pago']),
      cents: cents(dice.upTo(90_000, 1)),
    },
    {
      label: dice.oneOf(['Multa por no presentar la declaración', 'Multa por presentar tarde']),
      cents: cents(dice.upTo(90_000, 1)),
    },
    { label: dice.oneOf(['Cargos por intereses', 'Intereses']), cents: cents(dice.upTo(90_000, 1)) },
  ]
  return lines
}
