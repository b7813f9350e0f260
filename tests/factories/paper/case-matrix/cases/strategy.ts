import { cents, dollars } from '@/lib/resolution/money/cents'
import {
  type ExampleChange,
  exampleInput,
  exampleNothing,
  exampleWealth,
} from '@/lib/resolution/options/example-input'
import type { OptionId } from '@/lib/resolution/options/option-id'
import { day } from '@/lib/resolution/time/plain-date'
import type { Case, CaseTruth } from '../case-truth'

/** What comes into the accounts in a month, in cents: as much as the statement says. */
const monthlyIn = '450000'

interface Meant {
  /** In dollars, assessed June 2, 2025 for 2024. */
  owed?: number
  intended?: readonly OptionId[]
}

/** What the client earns, spends and owns, and what is meant to be asked for. */
function meant(change: ExampleChange, { owed = 18_000, intended = [] }: Meant = {}): CaseTruth {
  const { finances, payment, compliance, history, situation, housing } = exampleInput(change)
  return {
    years: { 2024: [['150', '2025-06-02', owed * 100]] },
    answers: {
      finances: {
        asOf: day('2026-11-02'),
        finances,
        payment,
        compliance,
        history: { compliantYears: history.compliantYears, agreementDefaulted: history.agreementDefaulted },
        situation,
        housing: housing.map(table => ({ ...table, counties: [...table.counties] })),
      },
      decisions: intended.map(option => ({ option, verdict: 'accepted' as const, on: day('2026-11-20') })),
    },
    interview: { monthlyIn },
  }
}

/** Settled years up to 2023, and a bill of 2022 for $18,000.00: a case of 2024. */
const years2024: NonNullable<CaseTruth['years']> = {
  ...Object.fromEntries(
    [2018, 2019, 2020, 2021, 2023].map(year => [
      year,
      [
        ['150', `${year + 1}-06-01`, 900_000],
        ['806', `${year + 1}-04-15`, -900_000],
      ],
    ]),
  ),
  2022: [['150', '2023-06-05', 1_800_000]],
}

/** Ways out that are open, and mistakes of a strategy. */
export const strategy: readonly Case[] = [
  ['money known, nothing meant yet', meant({}), ['T-01 3 2024', 'T-05 4 2024']],
  [
    'a hardship, an offer and a plan at once',
    meant({}, { intended: ['not-collectible', 'offer-lump-sum', 'simple-plan'] }),
    // $500.00 is less than the fee and a fifth of what an offer has to bring.
    ['P-01 2 2024', 'P-03 2 2024', 'P-15 2 2024', 'T-01 3 2024', 'T-05 4 2024', 'T-11 4 2024'],
  ],
  [
    'an offer beside a house',
    meant({ assets: exampleWealth }, { intended: ['offer-lump-sum'] }),
    ['P-02 2 2024 +T-12', 'P-03 2 2024', 'P-15 2 2024', 'T-01 3 2024', 'T-05 4 2024', 'T-11 4 2024'],
  ],
  [
    'an offer in order',
    meant(
      { assets: exampleNothing, payment: { lumpSum: dollars(9_000) } },
      { owed: 90_000, intended: ['offer-lump-sum'] },
    ),
    ['T-06 2 2024 +T-01 +T-10', 'T-11 4 2024'],
  ],
  [
    'an offer while this year is behind',
    {
      ...meant(
        { assets: exampleNothing, payment: { lumpSum: dollars(9_000) }, compliance: { currentYear: false } },
        { owed: 90_000, intended: ['offer-lump-sum'] },
      ),
      interview: { monthlyIn, currentYear: 'no' },
    },
    ['C-05 2 2024 +P-03', 'T-06 2 2024 +T-01 +T-10', 'T-11 4 2024'],
  ],
  [
    'a plan that cannot be kept',
    meant({ payment: { monthly: dollars(1_500) } }, { intended: ['simple-plan'] }),
    ['P-04 2 2024', 'T-01 3 2024', 'T-05 4 2024'],
  ],
  // $4,500 less food and clothing $867, health $90, housing $1,700, the car $250 and taxes $1,000.
  [
    'a plan of the $593 that are left',
    meant({ payment: { monthly: dollars(593) } }, { intended: ['simple-plan'] }),
    ['T-01 3 2024', 'T-05 4 2024'],
  ],
  [
    'a plan of a dollar more than is left',
    meant({ payment: { monthly: dollars(594) } }, { intended: ['simple-plan'] }),
    ['P-04 2 2024', 'T-01 3 2024', 'T-05 4 2024'],
  ],
  [
    'all of it at hand, and a plan meant',
    meant({ payment: { lumpSum: dollars(25_000) } }, { intended: ['simple-plan'] }),
    ['P-05 3 2024', 'T-01 3 2024', 'T-05 4 2024'],
  ],
  [
    'an offer on a year whose statute ends soon',
    { ...meant({}, { intended: ['offer-lump-sum'] }), years: { 2017: [['150', '2018-06-04', 1_800_000]] } },
    ['P-03 2 2017', 'P-07 3 2017', 'S-02 2 2017', 'T-01 3 2017', 'T-11 4 2017'],
  ],
  [
    'spending above the standards and hardship meant',
    meant({ expenses: { housing: dollars(2_900) } }, { intended: ['not-collectible'] }),
    ['P-13 2 2024', 'T-01 3 2024', 'T-05 4 2024'],
  ],
  [
    'a plan while this year is not paid',
    {
      ...meant({ compliance: { currentYear: false } }, { intended: ['simple-plan'] }),
      interview: { monthlyIn, currentYear: 'no' },
    },
    ['C-05 2 2024 +P-14', 'T-01 3 2024'],
  ],
  [
    'an offer before the simple plan was looked at',
    meant({ payment: { lumpSum: dollars(9_000) } }, { intended: ['offer-lump-sum'] }),
    ['P-15 2 2024', 'T-01 3 2024', 'T-05 4 2024', 'T-11 4 2024'],
  ],
  [
    'a plan meant while a payment is on no transcript',
    {
      ...meant({}, { intended: ['simple-plan'] }),
      answers: {
        ...meant({}, { intended: ['simple-plan'] }).answers,
        payments: [
          {
            paidOn: day('2026-02-10'),
            cents: cents(240_000),
            designated: { form: '1040', periodEnd: day('2024-12-31') },
            method: 'Check 12',
            confirmed: true,
          },
        ],
      },
    },
    ['A-04 2 2024', 'P-16 2 2024', 'T-01 3 2024'],
  ],
  [
    'more in the bank than the statement says',
    { ...meant({}), interview: { monthlyIn: '1180000' } },
    ['P-10 2', 'T-01 3 2024', 'T-05 4 2024'],
  ],
  [
    'a plan longer than the statute',
    meant({ payment: { monthly: dollars(160) } }, { intended: ['simple-plan'] }),
    ['S-08 3 2024', 'T-01 3 2024'],
  ],
  [
    '$8,000 paid off in two years',
    meant({ payment: { monthly: dollars(400) } }, { owed: 8_000 }),
    ['T-02 4 2024 +T-05'],
  ],
  [
    '$18,000 in 2024, before there was a simple plan',
    {
      ...meant({}),
      alone: true,
      years: years2024,
      pulled: '2024-11-18',
      asOf: '2024-11-25',
    },
    ['T-01 3 2022', 'T-03 4 2022'],
  ],
  [
    '$30,000 by direct debit in May 2026',
    {
      ...meant({ payment: { monthly: dollars(700) } }),
      years: {
        2024: [['150', '2025-06-02', 3_000_000]],
        2025: [
          ['150', '2026-05-04', 900_000],
          ['806', '2026-04-15', -900_000],
        ],
      },
      pulled: '2026-05-11',
      asOf: '2026-05-18',
    },
    ['T-01 3 2024', 'T-04 3 2024 +T-05'],
  ],
  ['all paid in 120 days', meant({ payment: { daysToPayAll: 120 } }), ['T-01 3 2024', 'T-05 4 2024 +T-07']],
  [
    '$90,000 at $1,800 a month',
    meant({ payment: { monthly: dollars(1_800) } }, { owed: 90_000 }),
    ['T-06 2 2024 +T-01 +T-10', 'T-08 3 2024', 'T-11 4 2024'],
  ],
]
