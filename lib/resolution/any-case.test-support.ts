import {
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
} from './escalation/example-facts'
import type { CaseFacts, PaymentFacts, PeriodFacts } from './facts'
import { cents } from './money/cents'
import type { FormPeriod } from './reading'
import { addDays, day, type PlainDate } from './time/plain-date'

/** Dice that fall the same way for the same seed. */
export function diceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Dice = () => number
type Row = Parameters<typeof exampleTranscript>[1][number]

const pick = <T>(dice: Dice, among: readonly T[]): T => among[Math.floor(dice() * among.length)] as T
const upTo = (dice: Dice, most: number) => Math.floor(dice() * (most + 1))
const anyDay = (dice: Dice, from: PlainDate) => addDays(from, upTo(dice, 900))

const told: readonly [string, string, string?][] = [
  ['971', 'Notice issued', 'CP14'],
  ['971', 'Notice issued', 'CP501'],
  ['971', 'Notice issued', 'CP504'],
  ['971', 'Collection due process Notice of Intent to Levy -- issued'],
  ['971', 'Collection due process request received timely'],
  ['971', 'Pending installment agreement'],
  ['971', 'Installment agreement established'],
  ['971', 'No longer in installment agreement status'],
  ['972', 'Removed installment agreement'],
  ['971', ''],
  ['480', 'Offer in compromise received'],
  ['482', 'Offer in compromise withdrawn'],
  ['520', 'Bankruptcy or other legal action filed'],
  ['521', 'Removed bankruptcy or other legal action'],
  ['530', 'Balance due account currently not collectible'],
  ['582', 'Lien placed on assets due to balance owed'],
  ['583', 'Removed lien'],
  ['570', 'Additional account action pending'],
  ['571', 'Resolved additional account action'],
  ['922', 'Review of unreported income'],
  ['420', 'Examination of tax return'],
  ['976', 'Duplicate return filed'],
  ['460', 'Extension of time to file tax return ext. Date 10-15-2025'],
  ['960', 'Appointed representative'],
]
const moved: readonly [string, string, number][] = [
  ['670', 'Payment', -1],
  ['670', 'Payment Levy', -1],
  ['671', 'Dishonored payment', 1],
  ['672', 'Payment moved', 1],
  ['660', 'Estimated tax payment', -1],
  ['706', 'Credit transferred in from 1040 202212', -1],
  ['826', 'Credit transferred out to 1040 202312', 1],
  ['290', 'Additional tax assessed', 1],
  ['290', 'Additional tax assessed', 0],
  ['291', 'Reduced or removed prior tax assessed', -1],
  ['276', 'Penalty for late payment of tax', 1],
  ['277', 'Penalty abated', -1],
  ['196', 'Interest charged for late payment', 1],
  ['360', 'Fees and collection costs', 1],
]

function anyRows(dice: Dice, year: number, count: number): Row[] {
  const from = day(`${year + 1}-04-15`)
  const rows: Row[] = [
    {
      code: '150',
      explanation: 'Tax return filed',
      date: addDays(from, 48),
      cents: 100_000 + upTo(dice, 3_000_000),
    },
    { code: '806', explanation: 'W-2 or 1099 withholding', date: from, cents: -upTo(dice, 900_000) },
  ]
  while (rows.length < count) {
    const date = anyDay(dice, from)
    if (dice() < 0.5) {
      const [code, explanation, noticeCode] = pick(dice, told)
      rows.push({ code, explanation, date, noticeCode })
    } else {
      const [code, explanation, sign] = pick(dice, moved)
      rows.push({ code, explanation, date, cents: sign * 10_000 * (1 + upTo(dice, 5)) })
    }
  }
  return rows
}

const years = [2020, 2021, 2022, 2023, 2024, 2025]
const taxYear = (year: number): FormPeriod => ({ form: '1040', periodEnd: day(`${year}-12-31`) })

/** A period with a transcript of so many rows, and sometimes one that was pulled before. */
function anyPeriod(dice: Dice, year: number, rows: number): PeriodFacts {
  const period = taxYear(year)
  const all = anyRows(dice, year, rows)
  const pulled = addDays(day('2026-11-20'), -upTo(dice, 60))
  const id = `${year}-${upTo(dice, 1_000_000)}`
  const transcript = exampleTranscript(period, all, {
    transcriptId: id,
    responseDate: pulled,
    filingStatus: pick(dice, ['Single', 'Married Filing Joint', null]),
    returnDueOrReceived: pick(dice, [day(`${year + 1}-04-15`), day(`${year + 1}-09-20`), null]),
    ...(dice() < 0.5 && { accruedInterestCents: null }),
  })
  const before = exampleTranscript(period, all.slice(0, -2), {
    transcriptId: `${id}-before`,
    responseDate: addDays(pulled, -90),
  })
  return examplePeriod(period, { transcript, ...(dice() < 0.3 && { earlier: [before] }) })
}

/** A case of any papers, made up from its seed: years with transcripts, bills, payments, the spouse's account. */
export function anyCaseOf(seed: number, rowsOfYear = 12): CaseFacts {
  const dice = diceOf(seed)
  const periods = years.filter(() => dice() < 0.7).map(year => anyPeriod(dice, year, rowsOfYear))
  const notices = years.filter(() => dice() < 0.4).map(year => anyBill(dice, year))
  const payments = Array.from({ length: upTo(dice, 4) }, (_, index) => anyPayment(dice, periods, index))
  return exampleCase({
    caseId: `case-${seed}`,
    clientKind: pick(dice, ['individual', 'couple']),
    periods,
    notices,
    payments,
    ...(dice() < 0.2 && { spouseAccounts: [anyPeriod(dice, pick(dice, years), 4)] }),
  })
}

function anyBill(dice: Dice, year: number) {
  const noticeDate = anyDay(dice, day(`${year + 1}-06-02`))
  const amount = 50_000 + upTo(dice, 2_000_000)
  return exampleNotice({
    code: pick(dice, ['CP14', 'CP501', 'CP503', 'CP504', 'LT11']),
    noticeDate,
    periods: [taxYear(year)],
    payBy: { date: addDays(noticeDate, 21), basis: 'printed' },
    amountDueCents: cents(amount),
    lines: [
      ['tax', amount - 5_000],
      ['interest', 5_000],
    ],
  })
}

/** Half of them are payments that some transcript shows. */
function anyPayment(dice: Dice, periods: readonly PeriodFacts[], index: number): PaymentFacts {
  const shown = periods
    .flatMap(({ transcript }) => transcript?.rows ?? [])
    .filter(({ code, date, cents }) => code === '670' && date !== null && (cents ?? 0) < 0)
  const row = shown.length > 0 && dice() < 0.5 ? pick(dice, shown) : null
  const paidOn = row?.date ?? anyDay(dice, day('2024-01-10'))
  const amount = cents(row?.cents ? -row.cents : 10_000 * (1 + upTo(dice, 5)))
  const designated = dice() < 0.8 ? taxYear(pick(dice, years)) : null
  return {
    ...examplePayment(paidOn, amount, designated),
    paymentId: `payment-${index}`,
    madeBy: pick(dice, ['taxpayer', 'spouse', undefined]),
  }
}

/** The same facts in another order. */
export function shuffledCase(facts: CaseFacts, seed: number): CaseFacts {
  const dice = diceOf(seed)
  const mix = <T>(things: readonly T[]): T[] =>
    things
      .map(thing => ({ thing, place: dice() }))
      .sort((a, b) => a.place - b.place)
      .map(({ thing }) => thing)
  const period = (own: PeriodFacts) => ({ ...own, ...(own.earlier && { earlier: mix(own.earlier) }) })
  return {
    ...facts,
    periods: mix(facts.periods.map(period)),
    notices: mix(facts.notices),
    payments: mix(facts.payments),
    ...(facts.spouseAccounts && { spouseAccounts: mix(facts.spouseAccounts) }),
  }
}
