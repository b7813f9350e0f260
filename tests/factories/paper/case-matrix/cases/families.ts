import { day } from '@/lib/resolution/time/plain-date'
import { type Case, type CaseRow, paidBefore, phrase } from '../case-truth'
import { asks, bill, of } from '../notice-truth'

const levyNotice = 'Collection due process Notice of Intent to Levy -- issued'
const assessed = (year: number, amount: number, ...rows: CaseRow[]): CaseRow[] => [
  ['150', `${year + 1}-06-01`, amount],
  ...rows,
]
const bill2025 = bill(
  'CP14',
  2025,
  [
    ['Tax you owed', 400_000],
    ['Payments and credits', 0],
  ],
  { noticeDate: day('2026-11-16'), payBy: { on: day('2026-12-07') } },
)

/** Case files in which several things go wrong at once. */
export const families: readonly Case[] = [
  [
    'a first bill in hand, a lien on an old year, a year without a return',
    {
      years: {
        2019: assessed(2019, 300_000, ['582', '2022-02-14']),
        2024: [],
        2025: [['150', '2026-11-16', 400_000]],
      },
      notices: [bill2025],
    },
    ['C-01? 3 2024', 'M-01 2 2019 2025', 'M-02 2 2019'],
  ],
  [
    'a return by the IRS, a final levy notice, an offer pending',
    {
      years: {
        2021: [
          ['150', '2023-03-06', 0, 'Substitute tax return prepared by IRS'],
          ['290', '2023-06-05', 400_000],
        ],
        2022: assessed(2022, 300_000, phrase(levyNotice, '2026-09-07')),
        2023: assessed(2023, 200_000, ['480', '2026-05-04']),
      },
    },
    ['C-03 1 2021 +C-01 +S-07', 'E-02 1 2022', 'M-01 2 2021 2022 2023', 'X-16 2 2023'],
  ],
  [
    'bankruptcy, identity theft and an open examination',
    {
      years: {
        2021: assessed(2021, 300_000, ['520', '2026-05-04']),
        2022: assessed(2022, 300_000, phrase('Identity theft claim received')),
        2023: assessed(2023, 300_000, ['420', '2026-05-04']),
      },
    },
    ['M-01 2 2021 2022 2023', 'X-01 1 2021', 'X-04 2 2022', 'X-10 2 2023'],
  ],
  [
    'a criminal hold beside a levy that runs',
    {
      years: {
        2022: assessed(2022, 300_000, ['914', '2026-05-04']),
        2023: assessed(2023, 300_000, ['670', '2026-11-02', -10_000, 'Payment Levy']),
      },
    },
    ['E-06 1 2023', 'M-01 2 2022 2023', 'X-03 1 2022'],
  ],
  [
    'a passport certified, a lien and a large debt',
    {
      years: {
        2022: assessed(2022, 4_000_000, ['582', '2024-12-02']),
        2023: assessed(2023, 4_000_000, phrase('Seriously delinquent debt certified, passport')),
      },
    },
    // A lien is filed already, so the amount from which one is filed tells nothing new.
    ['E-03 2 2022', 'E-19 1 2023 +E-20 +T-10', 'M-01 2 2022 2023 +T-06'],
  ],
  [
    'an agreement about to end for a new balance, and a return missing',
    {
      years: {
        2022: assessed(2022, 300_000, phrase('Installment agreement established', '2024-05-06')),
        2024: [['140', '2026-10-19', 0, 'Inquiry for non-filing of tax return']],
        2025: [['150', '2026-11-16', 400_000]],
      },
      notices: [bill2025, of('CP523', 2022, { agreementEndsOn: day('2026-12-09') })],
    },
    // Once the IRS is about to end the agreement, that is the problem, and the new balance its likely ground.
    ['C-01 2 2024', 'E-10 1 2022', 'M-01 2 2022 2025'],
  ],
  [
    'an old year near its statute, a refund taken for it, and hardship status',
    {
      years: {
        2016: assessed(2016, 600_000, ['530', '2020-06-01']),
        2024: [
          ['150', '2025-06-02', 900_000],
          ['806', '2025-04-15', -990_000],
          ['826', '2025-06-02', 90_000, 'Credit transferred out to 1040 201612'],
        ],
      },
    },
    ['C-11 3 2024', 'S-01 1 2016'],
  ],
  [
    'two couples of years: one joint and at the intent to levy, one paid',
    {
      filingStatus: 'Married Filing Joint',
      years: {
        2022: assessed(2022, 400_000, phrase('Notice issued CP 0504', '2026-10-19')),
        2023: assessed(2023, 400_000, phrase('Notice issued CP 0503', '2026-10-19')),
      },
    },
    ['E-05 2 2022', 'M-01 2 2022 2023'],
  ],
  [
    'penalties of one year, a payment returned and a second return',
    {
      years: {
        2023: assessed(
          2023,
          600_000,
          ['276', '2024-06-03', 5_000],
          ['670', '2026-05-04', -50_000],
          ['671', '2026-05-11', 50_000],
        ),
        2022: [...assessed(2022, 900_000), paidBefore(2022), ['976', '2026-05-04']],
      },
    },
    ['A-08 3 2023', 'A-09 3 2022', 'A-13 2 2023'],
  ],
  [
    'an employer with a quarter that owes, a lien on it and the penalty proposed',
    {
      alone: true,
      accounts: [
        {
          form: '941',
          periodEnd: '2026-03-31',
          rows: [
            ['150', '2026-06-15', 800_000],
            ['582', '2026-11-09'],
          ],
        },
        { form: '941', periodEnd: '2026-06-30', rows: [['150', '2026-09-14', 0]] },
        { form: '941', periodEnd: '2026-09-30', rows: [['150', '2026-11-09', 0]] },
      ],
      notices: [of('L1153', 2026, { form: '941', periodEnd: day('2026-03-31') })],
    },
    ['C-08 1 941:2026-03 +C-07', 'E-03 1 941:2026-03'],
  ],
  [
    'an intent to levy on one year, its final notice on another, and the days of it over',
    {
      years: { 2022: assessed(2022, 300_000), 2023: assessed(2023, 300_000) },
      notices: [
        asks('LT11', 2022, 320_000, { noticeDate: day('2026-09-14') }),
        asks('CP504', 2023, 310_000, { noticeDate: day('2026-11-16') }),
      ],
    },
    ['E-02 1 2022', 'E-05 2 2023', 'M-01 2 2022 2023'],
  ],
]
