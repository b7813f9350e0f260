import { cents } from '@/lib/resolution/money/cents'
import { day } from '@/lib/resolution/time/plain-date'
import { type Case, type CaseRow, owing, phrase } from '../case-truth'
import { asks, bill, of } from '../notice-truth'

/** A first bill of Nov 16, 2026 for $4,000.00 of 2025, and its row. */
const owes2025: CaseRow[] = [['150', '2026-11-16', 400_000]]
const bill2025 = bill(
  'CP14',
  2025,
  [
    ['Tax you owed', 400_000],
    ['Payments and credits', 0],
  ],
  { noticeDate: day('2026-11-16'), payBy: { on: day('2026-12-07') } },
)

const spouse = 'XXX-XX-9077'

/** What one year says of another, of the spouse, and of papers that came before. */
export const severalYears: readonly Case[] = [
  [
    'a lien on another year than the bill in hand',
    {
      years: {
        2019: [
          ['150', '2020-06-01', 300_000],
          ['582', '2022-02-14'],
        ],
        2025: owes2025,
      },
      notices: [bill2025],
    },
    ['M-02 2 2019', 'M-01 2 2019 2025'],
  ],
  [
    'a lien on another year, released',
    {
      years: {
        2019: [
          ['150', '2020-06-01', 300_000],
          ['582', '2022-02-14'],
          ['583', '2023-02-14'],
        ],
        2025: owes2025,
      },
      notices: [bill2025],
    },
    ['M-01 2 2019 2025'],
  ],
  [
    'a final levy notice on another year',
    {
      years: { 2022: [['150', '2023-06-05', 300_000]], 2025: owes2025 },
      notices: [bill2025, asks('LT11', 2022, 300_000)],
    },
    ['M-03 1 2022', 'M-01 2 2022 2025'],
  ],
  [
    'an intent to levy on another year',
    {
      years: {
        2022: [['150', '2023-06-05', 300_000], phrase('Notice issued CP 0504', '2026-10-19')],
        2025: owes2025,
      },
      notices: [bill2025],
    },
    ['M-04 2 2022', 'M-01 2 2022 2025'],
  ],
  [
    'a new bill beside an agreement in force',
    {
      years: {
        2022: [['150', '2023-06-05', 300_000], phrase('Installment agreement established', '2024-05-06')],
        2025: owes2025,
      },
      notices: [bill2025],
    },
    ['M-05 1 2022 2025', 'M-01 2 2022 2025'],
  ],
  [
    'a new bill that the agreement took in',
    {
      years: {
        2022: [['150', '2023-06-05', 300_000], phrase('Installment agreement established', '2024-05-06')],
        2025: [...owes2025, phrase('Installment agreement established', '2026-11-16')],
      },
      notices: [bill2025],
    },
    ['M-01 2 2022 2025'],
  ],
  [
    'a year overpaid while another owes',
    {
      years: {
        2024: [
          ['150', '2025-06-02', 900_000],
          ['806', '2025-04-15', -990_000],
        ],
        ...owing(),
      },
    },
    ['M-11 3 2024'],
  ],
  [
    'an overpayment whose time to claim ends in spring',
    {
      years: {
        2023: [
          ['150', '2024-06-03', 900_000],
          ['806', '2024-04-15', -990_000],
        ],
      },
    },
    ['S-06 2 2023'],
  ],
  [
    'a joint year and a separate year that both owe',
    {
      filingStatus: 'Married Filing Joint',
      years: { 2022: null, 2023: [['150', '2024-06-03', 400_000]] },
      accounts: [{ periodEnd: '2022-12-31', filingStatus: 'Single', rows: [['150', '2023-06-05', 400_000]] }],
    },
    ['M-01 2 2022 2023', 'M-12 3 2022 2023'],
  ],
  [
    'a spouse who owes apart is no debt of this case',
    {
      years: owing(),
      accounts: [{ periodEnd: '2023-12-31', tin: spouse, rows: [['150', '2024-06-03', 5_000_000]] }],
    },
    [],
  ],
  ['a year without a transcript', { years: { 2021: null } }, ['C-01? 3 2021']],
  ['a year of which nothing posted', { years: { 2024: [] } }, ['C-01? 3 2024']],
  [
    'a year without a return that the IRS asks for',
    { years: { 2024: [['140', '2026-10-19', 0, 'Inquiry for non-filing of tax return']] } },
    ['C-01 2 2024'],
  ],
  [
    'a missing return asked for by notice',
    { years: { 2024: [] }, notices: [of('CP59', 2024)] },
    ['C-01 2 2024 +C-02'],
  ],
  [
    'a second statement that goes back to a reminder',
    {
      years: owing(),
      notices: [
        asks('CP504', 2023, 950_000, { noticeDate: day('2025-10-20') }),
        asks('CP501', 2023, 960_000, { noticeDate: day('2025-12-15') }),
      ],
    },
    ['E-05 2 2023', 'E-22 3 2023'],
  ],
  [
    'tax on the first bill that the return does not show',
    {
      years: { 2025: [['150', '2026-11-16', 400_000]] },
      notices: [
        bill(
          'CP14',
          2025,
          [
            ['Tax you owed', 460_000],
            ['Payments and credits', 0],
          ],
          { noticeDate: day('2026-11-16'), payBy: { on: day('2026-12-07') } },
        ),
      ],
    },
    ['A-01 2 2025 +A-02'],
  ],
  [
    'withholding that the first bill leaves out',
    {
      years: {
        2025: [
          ['150', '2026-11-16', 400_000],
          ['806', '2026-04-15', -100_000],
        ],
      },
      notices: [
        bill(
          'CP14',
          2025,
          [
            ['Tax you owed', 400_000],
            ['Payments and credits', 0],
          ],
          { noticeDate: day('2026-11-16'), payBy: { on: day('2026-12-07') } },
        ),
      ],
    },
    ['A-01 2 2025 +A-03'],
  ],
  [
    'a bill whose lines come to less than it asks',
    {
      years: { 2025: [['150', '2026-11-16', 400_000]] },
      notices: [{ ...bill2025, amountDueCents: cents(450_000) }],
    },
    ['A-01 2 2025 +A-06'],
  ],
  [
    'a transcript with a row missing',
    {
      years: { 2023: null },
      accounts: [{ periodEnd: '2023-12-31', rows: [['150', '2024-06-03', 900_000]], balanceCents: 700_000 }],
    },
    ['R-03 3 2023'],
  ],
  [
    'a transcript of 31 days ago',
    {
      years: { 2023: null },
      accounts: [{ periodEnd: '2023-12-31', rows: [['150', '2024-06-03', 900_000]], pulled: '2026-10-24' }],
    },
    ['R-02 3 2023'],
  ],
  [
    'a transcript of 30 days ago',
    {
      years: { 2023: null },
      accounts: [{ periodEnd: '2023-12-31', rows: [['150', '2024-06-03', 900_000]], pulled: '2026-10-25' }],
    },
    [],
  ],
  [
    'a transcript of 15 days ago once an intent to levy is out',
    {
      years: { 2023: null },
      accounts: [
        {
          periodEnd: '2023-12-31',
          rows: [['150', '2024-06-03', 900_000], phrase('Notice issued CP 0504', '2026-10-19')],
          pulled: '2026-11-09',
        },
      ],
    },
    ['E-05 2 2023', 'R-02 3 2023'],
  ],
  [
    'an older pull of the same year gives way to the newest',
    {
      years: owing(['670', '2026-11-09', -900_000]),
      accounts: [{ periodEnd: '2023-12-31', rows: [['150', '2024-06-03', 900_000]], pulled: '2026-08-03' }],
    },
    [],
  ],
]
