import { type Cents, cents, sum } from '@/lib/resolution/money/cents'
import { addDays, day, type PlainDate } from '@/lib/resolution/time/plain-date'
import { type TranscriptRowSpec, type TranscriptSpec, transcriptSpec } from '../draw-transcript'
import type { Dice } from './dice'

/** An invented account that says something in every field, from a seed. Numbers of taxpayers are masked or never issued. */
export function accountTruth(dice: Dice): TranscriptSpec {
  const year = dice.upTo(2024, 2014)
  const isBusiness = dice.chance(0.3)
  const form = isBusiness ? dice.oneOf(['941', '940', '1120', '1065', 'CIVPEN']) : '1040'
  const isQuarter = form === '941'
  const periodEnd = day(
    isQuarter ? `${year}-${dice.oneOf(['03-31', '06-30', '09-30', '12-31'])}` : `${year}-12-31`,
  )
  const posted = addDays(periodEnd, dice.upTo(200, 120))
  const hasReturn = dice.chance(0.85)
  const tax = cents(dice.upTo(4_000_000, 100))
  const rows = [...(hasReturn ? [filed(dice, posted, tax)] : [NOT_FILED]), ...laterRows(dice, posted)]
  const last4 = String(dice.upTo(9999, 1000))
  return transcriptSpec({
    layout: 'modern',
    form,
    periodEnd,
    tin: isBusiness
      ? dice.oneOf([`XX-XXX${last4}`, `00-000${last4}`])
      : dice.oneOf([`XXX-XX-${last4}`, `900-00-${last4}`]),
    name: dice.oneOf(['JORD EXAM', 'ALEX & SAM SPEC', 'EXAM BAKE LLC', 'A Q TEST', 'SAMP']),
    street: `${dice.upTo(990, 1)} ${dice.oneOf(['EXAM', 'SA', 'PO BO'])}`,
    requestDate: day('2025-06-05'),
    responseDate: day('2025-06-05'),
    trackingNumber: `1000${dice.upTo(99_999_999, 10_000_000)}`,
    accruedInterestCents: cents(dice.upTo(300_000)),
    accruedPenaltyCents: cents(dice.upTo(300_000)),
    accrualsAsOf: addDays(day('2025-06-05'), dice.upTo(30)),
    filingStatus: dice.oneOf([
      'Single',
      'Married Filing Joint',
      'Married Filing Separate',
      'Head of Household',
    ]),
    adjustedGrossIncomeCents: cents(dice.upTo(40_000_000) - (dice.chance(0.05) ? 20_000_000 : 0)),
    taxableIncomeCents: cents(dice.upTo(30_000_000)),
    taxPerReturnCents: tax,
    returnDueDate: addDays(periodEnd, dice.upTo(110, 100)),
    processingDate: posted,
    returnPresent: hasReturn,
    powerOfAttorneyOnFile: dice.chance(0.3),
    balanceCents: sum(rows.flatMap(row => row.cents ?? [])),
    rows,
  })
}

const NOT_FILED: TranscriptRowSpec = { code: null, explanation: 'No tax return filed' }

function filed(dice: Dice, date: PlainDate, tax: Cents): TranscriptRowSpec {
  const number = `${dice.upTo(99_999, 10_000)}-${dice.upTo(365, 100)}-${dice.upTo(99_999, 10_000)}-${dice.upTo(9)}`
  return {
    code: '150',
    explanation: 'Tax return filed',
    cycle: cycleOf(date),
    date,
    cents: tax,
    detail: `n/a ${number}`,
  }
}

/** Code, words, whether a cycle is printed, sign, and what may stand on the line below. */
const KINDS: readonly [string, string, boolean, -1 | 0 | 1, string?][] = [
  ['806', 'W-2 or 1099 withholding', false, -1],
  ['610', 'Payment with return', false, -1],
  ['670', 'Payment', false, -1],
  ['650', 'Federal tax deposit', false, -1],
  ['276', 'Penalty for late payment of tax', true, 1],
  ['166', 'Penalty for filing tax return after the due date', true, 1],
  ['196', 'Interest charged for late payment', true, 1],
  ['290', 'Additional tax assessed', true, 0, 'n/a 76254-999-05099-0'],
  ['300', 'Additional tax assessed by examination', true, 1],
  ['971', 'Notice issued', false, 0, 'CP 0014'],
  ['971', 'Notice issued', false, 0, 'CP   0501'],
  ['971', 'Notice issued', false, 0],
  ['971', 'Collection due process Notice of Intent to Levy -- issued', false, 0],
  ['971', 'Collection due process Notice of Intent to Levy -- return receipt signed', false, 0],
  ['582', 'Lien placed on assets due to balance owed', false, 0],
  ['360', 'Fees and other expenses for collection', true, 1],
  ['960', 'Appointed representative', false, 0],
  ['460', 'Extension of time to file tax return ext. Date 10-15-2023', false, 0],
  ['706', 'Credit transferred in from 1040 202212', false, -1],
  ['846', 'Refund issued', false, 1],
  ['570', 'Additional account action pending', false, 0],
  ['240', 'Miscellaneous penalty IRC 6672 trust fund recovery penalty', true, 1],
]

function laterRows(dice: Dice, posted: PlainDate): TranscriptRowSpec[] {
  return Array.from({ length: dice.upTo(24, 1) }, () => {
    const [code, explanation, withCycle, sign, detail] = dice.oneOf(KINDS)
    const date = addDays(posted, dice.upTo(900))
    return {
      code,
      explanation,
      ...(withCycle ? { cycle: cycleOf(date) } : {}),
      date,
      cents: cents(sign * dice.upTo(900_000, 1)),
      ...(detail ? { detail } : {}),
    }
  })
}

/** Year, week and day of posting; the week is near enough. */
function cycleOf(date: PlainDate): string {
  const week = Math.min(
    52,
    Math.max(1, Math.ceil(((Number(date.slice(5, 7)) - 1) * 30 + Number(date.slice(8))) / 7)),
  )
  return `${date.slice(0, 4)}${String(week).padStart(2, '0')}05`
}
