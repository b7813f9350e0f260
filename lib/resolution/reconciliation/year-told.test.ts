import { expect, it } from 'vitest'
import { row } from '../accounts/account.test-support'
import type { CaseFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { before, bill, file, owing, paid, payment, settled, toldOfYear, year } from './told-case.test-support'

/** Each line: notice | transcript | return | payments | accrued | cents of rounding | unexplained. */
const years: [name: string, facts: Partial<CaseFacts>, told: string[]][] = [
  [
    'a bill that agrees',
    {
      periods: [file(year, owing)],
      notices: [
        bill(1_005_000, {
          lines: [
            ['tax', 1000000],
            ['interest', 5000],
          ],
        }),
      ],
    },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,000.00 | $10,000.00 | - | - | - | 0 | $0.00',
      'interest: $50.00 | $50.00 | - | - | - | 0 | $0.00',
      'amount-due: $10,050.00 | $10,050.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill of one amount',
    { periods: [file(year, owing)], notices: [bill(1_005_000)] },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,050.00 | $10,050.00 | - | - | - | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that is not confirmed',
    { periods: [file(year, owing)], notices: [bill(1_005_000, { confirmed: false })] },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02, not confirmed',
      'Transcript: 2026-11-12',
      'amount-due: $10,050.00 | $10,050.00 | - | - | - | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025, not confirmed',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill of every line',
    {
      periods: [
        file(year, [
          ...owing,
          row('806', 'W-2 or 1099 withholding', '2025-04-15', -100_000),
          row('166', 'Penalty for filing late', '2025-06-02', 4_500),
          row('276', 'Penalty for late payment', '2025-06-02', 900),
          row('176', 'Penalty for not pre-paying', '2025-06-02', 800),
          row('360', 'Fees and collection costs', '2025-06-02', 700),
        ]),
      ],
      notices: [
        bill(911_900, {
          lines: [
            ['tax', 1000000],
            ['credits', -100000],
            ['failure-to-file', 4500],
            ['failure-to-pay', 900],
            ['estimated-tax-penalty', 800],
            ['interest', 5000],
            ['other', 700],
          ],
        }),
      ],
    },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,000.00 | $10,000.00 | - | - | - | 0 | $0.00',
      'credits: −$1,000.00 | −$1,000.00 | - | - | - | 0 | $0.00',
      'failure-to-file: $45.00 | $45.00 | - | - | - | 0 | $0.00',
      'failure-to-pay: $9.00 | $9.00 | - | - | - | 0 | $0.00',
      'estimated-tax-penalty: $8.00 | $8.00 | - | - | - | 0 | $0.00',
      'interest: $50.00 | $50.00 | - | - | - | 0 | $0.00',
      'other: $7.00 | $7.00 | - | - | - | 0 | $0.00',
      'amount-due: $9,119.00 | $9,119.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill with an abatement and a payment that came back',
    {
      periods: [
        file(year, [
          ...owing,
          row('166', 'Penalty for filing late', '2025-06-02', 4_500),
          row('167', 'Reduced or removed penalty for filing late', '2025-06-02', -4_500),
          row('670', 'Payment', '2025-05-12', -9_000),
          row('671', 'Dishonored payment', '2025-05-20', 9_000),
        ]),
      ],
      notices: [
        bill(1_005_000, {
          lines: [
            ['tax', 1000000],
            ['interest', 5000],
          ],
        }),
      ],
    },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,000.00 | $10,000.00 | - | - | - | 0 | $0.00',
      'interest: $50.00 | $50.00 | - | - | - | 0 | $0.00',
      'amount-due: $10,050.00 | $10,050.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a row of nobody knows which day',
    {
      periods: [
        file(year, [...owing, { ...row('290', 'Additional tax assessed', '2025-06-02', 7_000), date: null }]),
      ],
      notices: [bill(1_005_000)],
    },
    [
      'differs, held against notice: −$70.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,050.00 | $10,120.00 | - | - | - | 0 | −$70.00',
      'Part, line: CP14 of Jun 2, 2025 asks $70.00 less by its amount due: row 3, code 290, $70.00, which the bill does not show (−$70.00) [row]',
      'Part shown by CP14 of Jun 2, 2025: CP14, amount due',
      'Part shown by 2024 transcript of Nov 12, 2026, row 3: 290 Additional tax assessed',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill after a row of its own day and before one of the next',
    {
      periods: [file(year, [...owing, row('670', 'Payment', '2025-06-03', -10_000)])],
      notices: [bill(1_005_000)],
    },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,050.00 | $10,050.00 | - | - | - | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a line that differs',
    {
      periods: [file(year, owing)],
      notices: [
        bill(1_015_000, {
          lines: [
            ['tax', 1010000],
            ['interest', 5000],
          ],
        }),
      ],
    },
    [
      'differs, held against notice: $100.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,100.00 | $10,000.00 | - | - | - | 0 | $100.00',
      'interest: $50.00 | $50.00 | - | - | - | 0 | $0.00',
      'amount-due: $10,150.00 | $10,050.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $100.00',
      'Part, line: CP14 of Jun 2, 2025 asks $100.00 more by its tax ($100.00)',
      'Part shown by CP14 of Jun 2, 2025: CP14, tax',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'two lines that differ and come to nothing',
    {
      periods: [file(year, owing)],
      notices: [
        bill(1_005_000, {
          lines: [
            ['tax', 1001000],
            ['interest', 4000],
          ],
        }),
      ],
    },
    [
      'differs, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,010.00 | $10,000.00 | - | - | - | 0 | $10.00',
      'interest: $40.00 | $50.00 | - | - | - | 0 | −$10.00',
      'amount-due: $10,050.00 | $10,050.00 | - | - | - | 0 | $0.00',
      'Part, line: CP14 of Jun 2, 2025 asks $10.00 more by its tax ($10.00)',
      'Part, line: CP14 of Jun 2, 2025 asks $10.00 less by its interest (−$10.00)',
      'Part shown by CP14 of Jun 2, 2025: CP14, tax',
      'Part shown by CP14 of Jun 2, 2025: CP14, interest',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that leaves a payment out',
    {
      periods: [file(year, [...owing, payment])],
      notices: [
        bill(1_005_000, {
          lines: [
            ['tax', 1000000],
            ['interest', 5000],
          ],
        }),
      ],
      payments: [paid('2025-05-12', 240_000)],
    },
    [
      'differs, held against notice and payments: $2,400.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,000.00 | $10,000.00 | - | - | - | 0 | $0.00',
      'credits: $0.00 | −$2,400.00 | - | −$2,400.00 | - | 0 | $2,400.00',
      'interest: $50.00 | $50.00 | - | - | - | 0 | $0.00',
      'amount-due: $10,050.00 | $7,650.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $2,400.00',
      'Part, line: CP14 of Jun 2, 2025 asks $2,400.00 more by its payments and credits: row 3, code 670, −$2,400.00 of May 12, 2025, which the bill does not show ($2,400.00) [row]',
      'Part shown by CP14 of Jun 2, 2025: CP14, payments and credits',
      'Part shown by 2024 transcript of Nov 12, 2026, row 3: 670 Payment May 12, 2025',
      'payment-2025-05-12-240000: here',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill with the client’s payment on it',
    {
      periods: [file(year, [...owing, payment])],
      notices: [
        bill(765_000, {
          lines: [
            ['tax', 1000000],
            ['credits', -240000],
            ['interest', 5000],
          ],
        }),
      ],
      payments: [paid('2025-05-12', 240_000)],
    },
    [
      'agrees, held against notice and payments: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,000.00 | $10,000.00 | - | - | - | 0 | $0.00',
      'credits: −$2,400.00 | −$2,400.00 | - | −$2,400.00 | - | 0 | $0.00',
      'interest: $50.00 | $50.00 | - | - | - | 0 | $0.00',
      'amount-due: $7,650.00 | $7,650.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $0.00',
      'payment-2025-05-12-240000: here',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a payment that is nowhere',
    { periods: [file(year, owing)], notices: [bill(1_005_000)], payments: [paid('2025-05-12', 240_000)] },
    [
      'differs, held against notice and payments: $2,400.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,050.00 | $10,050.00 | - | - | - | 0 | $0.00',
      'Part, payment: Payment of $2,400.00 on May 12, 2025: on no transcript on file, and meant for 2024 ($2,400.00)',
      'Part shown by Check, both sides: Check, $2,400.00 on May 12, 2025',
      'payment-2025-05-12-240000: nowhere',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'payments without a bill, one of them on another year',
    {
      periods: [
        file(year, [...owing, payment]),
        file(before, [...settled, row('670', 'Payment', '2025-07-01', -50_000)]),
      ],
      payments: [paid('2025-05-12', 240_000), paid('2025-07-01', 50_000)],
    },
    [
      'agrees, held against payments: $0.00',
      'Notice: none',
      'Transcript: 2026-11-12',
      'payment-2025-05-12-240000: here',
      'payment-2025-07-01-50000: elsewhere',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a payment that posted and was taken back',
    {
      periods: [file(year, [...owing, payment, row('671', 'Dishonored payment', '2025-05-20', 240_000)])],
      payments: [paid('2025-05-12', 240_000)],
    },
    [
      'agrees, held against payments: $0.00',
      'Notice: none',
      'Transcript: 2026-11-12',
      'payment-2025-05-12-240000: taken-back',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a payment on the spouse’s account',
    {
      clientKind: 'couple',
      periods: [file(year, owing)],
      spouseAccounts: [file(year, [payment])],
      payments: [paid('2025-05-12', 240_000)],
    },
    [
      'agrees, held against payments: $0.00',
      'Notice: none',
      'Transcript: 2026-11-12',
      'payment-2025-05-12-240000: spouse',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a payment that a transcript cannot show yet',
    {
      periods: [file(year, owing, { responseDate: day('2025-06-20') })],
      payments: [
        paid('2025-06-10', 7_000, { source: { ...paid('2025-06-10', 7_000).source, confirmedBy: null } }),
      ],
    },
    [
      'cannot-tell, held against payments: -',
      'Notice: none',
      'Transcript: 2025-06-20',
      'payment-2025-06-10-7000: too-early',
      'Asked: Whether $70.00 of Jun 10, 2025 posted (Account transcript, 2024, pulled again)',
      'Shown by 2024 transcript of Jun 20, 2025: Account transcript',
    ],
  ],
  [
    'a payment under way',
    {
      periods: [file(year, owing, { responseDate: day('2025-06-20') })],
      payments: [paid('2025-06-10', 7_000)],
    },
    [
      'agrees, held against payments: $0.00',
      'Notice: none',
      'Transcript: 2025-06-20',
      'payment-2025-06-10-7000: under-way',
      'Shown by 2024 transcript of Jun 20, 2025: Account transcript',
    ],
  ],
  ['a payment of a year without a transcript', { payments: [paid('2025-05-12', 240_000)] }, ['Not told']],
  [
    'a bill without a transcript',
    { notices: [bill(1_005_000)] },
    [
      'cannot-tell, held against nothing: -',
      'Notice: CP14 of 2025-06-02',
      'Transcript: none',
      'Asked: What the IRS has on 2024 (Account transcript, 2024)',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
    ],
  ],
  [
    'a transcript alone',
    { periods: [file(year, owing)] },
    [
      'nothing-to-compare, held against nothing: -',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill of no amount',
    { periods: [file(year, owing)], notices: [bill(0, { amountDueCents: null })] },
    [
      'nothing-to-compare, held against nothing: -',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill of no day',
    { periods: [file(year, owing)], notices: [bill(1_005_000, { noticeDate: null })] },
    [
      'nothing-to-compare, held against nothing: -',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill of two years',
    { periods: [file(year, owing)], notices: [bill(1_005_000, { periods: [year, before] })] },
    [
      'nothing-to-compare, held against nothing: -',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a return that shows less tax than was assessed',
    { periods: [file(year, owing, { taxPerReturnCents: cents(999_000) })] },
    [
      'differs, held against return: $10.00',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Part, return: Tax of 2024: assessed with the return $10,000.00, shown on it $9,990.00 ($10.00)',
      'Part shown by 2024 transcript of Nov 12, 2026, row 1: 150 Tax return filed Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a return that shows the tax that was assessed',
    {
      periods: [file(year, owing, { taxPerReturnCents: cents(1_000_000) })],
      notices: [
        bill(1_005_000, {
          lines: [
            ['tax', 1000000],
            ['interest', 5000],
          ],
        }),
      ],
    },
    [
      'agrees, held against notice and return: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'tax: $10,000.00 | $10,000.00 | $10,000.00 | - | - | 0 | $0.00',
      'interest: $50.00 | $50.00 | - | - | - | 0 | $0.00',
      'amount-due: $10,050.00 | $10,050.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a return that shows nothing',
    { periods: [file(year, owing, { taxPerReturnCents: cents(0) })] },
    [
      'nothing-to-compare, held against nothing: -',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'rows that miss their balance',
    { periods: [file(year, owing, { balanceCents: cents(1_005_100) })] },
    [
      'differs, held against nothing: $1.00',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Part, rows: Transcript of 2024: its rows miss its balance by $1.00 ($1.00)',
      'Part shown by 2024 transcript of Nov 12, 2026: Account balance',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a balance that was not read',
    { periods: [file(year, owing, { balanceCents: null })] },
    [
      'nothing-to-compare, held against nothing: -',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'no return and credits that wait',
    {
      periods: [
        file(year, [row('806', 'W-2 or 1099 withholding', '2025-04-15', -5_000)], {
          returnPresent: false,
          balanceCents: cents(0),
        }),
      ],
    },
    [
      'nothing-to-compare, held against nothing: -',
      'Notice: none',
      'Transcript: 2026-11-12',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a reminder that opens with a balance and adds what accrued',
    {
      periods: [file(year, owing)],
      notices: [
        bill(1_015_000 + 10_000, { code: 'CP503', noticeDate: day('2025-08-25'), payBy: null, lines: [] }),
      ].map(notice => ({
        ...notice,
        lines: [
          { kind: 'tax', label: 'Amount you owed', cents: cents(1_005_000), place: null },
          { kind: 'failure-to-pay', label: 'Failure-to-pay penalty', cents: cents(15_000), place: null },
          { kind: 'interest', label: 'Interest', cents: cents(16_319), place: null },
        ],
      })),
    },
    [
      'differs, held against notice: $200.00',
      'Notice: CP503 of 2025-08-25',
      'Transcript: 2026-11-12',
      'prior-balance: $10,050.00 | $10,050.00 | - | - | - | 0 | $0.00',
      'failure-to-pay: $150.00 | $0.00 | - | - | $150.00 to Aug 25, 2025 | 0 | $0.00',
      'interest: $163.19 | $0.00 | - | - | $163.20 to Aug 25, 2025 | -1 | $0.00',
      'amount-due: $10,250.00 | $10,050.00 | - | - | - | 0 | $200.00',
      'Part, line: CP503 of Aug 25, 2025 asks $200.00 more by its amount due ($200.00)',
      'Part shown by CP503 of Aug 25, 2025: CP503, amount due',
      'Shown by CP503 of Aug 25, 2025: CP503, Aug 25, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that asks what accrued to its own day',
    {
      periods: [file(year, owing)],
      notices: [
        bill(1_005_000 + 16_319 + 15_000, { code: 'CP503', noticeDate: day('2025-08-25'), payBy: null }),
      ],
    },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP503 of 2025-08-25',
      'Transcript: 2026-11-12',
      'amount-due: $10,363.19 | $10,050.00 | - | - | $313.20 to Aug 25, 2025 | -1 | $0.00',
      'Shown by CP503 of Aug 25, 2025: CP503, Aug 25, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that asks a day of interest, and two cents',
    { periods: [file(year, owing)], notices: [bill(1_005_000 + 195)] },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,051.95 | $10,050.00 | - | - | $1.93 to Jun 3, 2025 | 2 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that asks a cent more than rounding',
    { periods: [file(year, owing)], notices: [bill(1_005_000 + 3)] },
    [
      'differs, held against notice: $0.03',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,050.03 | $10,050.00 | - | - | $0.00 to Jun 2, 2025 | 0 | $0.03',
      'Part, line: CP14 of Jun 2, 2025 asks $0.03 more by its amount due ($0.03)',
      'Part shown by CP14 of Jun 2, 2025: CP14, amount due',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that asks less than was assessed',
    { periods: [file(year, owing)], notices: [bill(1_004_999)] },
    [
      'differs, held against notice: −$0.01',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,049.99 | $10,050.00 | - | - | - | 0 | −$0.01',
      'Part, line: CP14 of Jun 2, 2025 asks $0.01 less by its amount due (−$0.01)',
      'Part shown by CP14 of Jun 2, 2025: CP14, amount due',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that asks what accrues by the day to pay',
    { periods: [file(year, owing)], notices: [bill(1_005_000 + 4_054 + 5_000)] },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,140.54 | $10,050.00 | - | - | $90.55 to Jun 23, 2025 | -1 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that asks a cent short of what accrues by the day to pay, and more',
    { periods: [file(year, owing)], notices: [bill(1_005_000 + 9_054 + 3)] },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2026-11-12',
      'amount-due: $10,140.57 | $10,050.00 | - | - | $90.55 to Jun 23, 2025 | 2 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Nov 12, 2026: Account transcript',
    ],
  ],
  [
    'a bill that asks what the transcript itself projects',
    {
      periods: [
        file(year, owing, {
          responseDate: day('2025-06-10'),
          accrualsAsOf: day('2025-06-23'),
          accruedInterestCents: cents(4_054),
          accruedPenaltyCents: cents(5_000),
        }),
      ],
      notices: [bill(1_014_054)],
    },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2025-06-10',
      'amount-due: $10,140.54 | $10,050.00 | - | - | $90.54 to Jun 23, 2025, printed | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Jun 10, 2025: Account transcript',
    ],
  ],
  [
    'a line of interest that the transcript itself projects',
    {
      periods: [
        file(year, owing, {
          responseDate: day('2025-06-10'),
          accrualsAsOf: day('2025-06-23'),
          accruedInterestCents: cents(4_000),
          accruedPenaltyCents: cents(0),
        }),
      ],
      notices: [
        bill(1_009_000, {
          lines: [
            ['tax', 1000000],
            ['interest', 9000],
          ],
        }),
      ],
    },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2025-06-10',
      'tax: $10,000.00 | $10,000.00 | - | - | - | 0 | $0.00',
      'interest: $90.00 | $50.00 | - | - | $40.00 to Jun 23, 2025, printed | 0 | $0.00',
      'amount-due: $10,090.00 | $10,050.00 | - | - | $40.00 to Jun 23, 2025, printed | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Jun 10, 2025: Account transcript',
    ],
  ],
  [
    'a bill of after the transcript that what accrued explains',
    { periods: [file(year, owing, { responseDate: day('2025-06-05') })], notices: [bill(1_005_000 + 193)] },
    [
      'agrees, held against notice: $0.00',
      'Notice: CP14 of 2025-06-02',
      'Transcript: 2025-06-05',
      'amount-due: $10,051.93 | $10,050.00 | - | - | $1.93 to Jun 3, 2025 | 0 | $0.00',
      'Shown by CP14 of Jun 2, 2025: CP14, Jun 2, 2025',
      'Shown by 2024 transcript of Jun 5, 2025: Account transcript',
    ],
  ],
  [
    'a bill of after the transcript that nothing explains',
    {
      periods: [file(year, owing, { responseDate: day('2025-06-05') })],
      notices: [bill(805_000, { code: 'CP501', noticeDate: day('2025-07-14') })],
    },
    [
      'cannot-tell, held against notice: -',
      'Notice: CP501 of 2025-07-14',
      'Transcript: 2025-06-05',
      'amount-due: $8,050.00 | $10,050.00 | - | - | - | 0 | -',
      'Asked: What moved the balance of 2024 by Jul 14, 2025 (Account transcript, 2024, pulled after Jul 14, 2025)',
      'Shown by CP501 of Jul 14, 2025: CP501, Jul 14, 2025',
      'Shown by 2024 transcript of Jun 5, 2025: Account transcript',
    ],
  ],
  [
    'a bill of the day of the transcript that nothing explains',
    {
      periods: [file(year, owing, { responseDate: day('2025-07-14') })],
      notices: [bill(805_000, { code: 'CP501', noticeDate: day('2025-07-14') })],
    },
    [
      'differs, held against notice: −$2,000.00',
      'Notice: CP501 of 2025-07-14',
      'Transcript: 2025-07-14',
      'amount-due: $8,050.00 | $10,050.00 | - | - | - | 0 | −$2,000.00',
      'Part, line: CP501 of Jul 14, 2025 asks $2,000.00 less by its amount due (−$2,000.00)',
      'Part shown by CP501 of Jul 14, 2025: CP501, amount due',
      'Shown by CP501 of Jul 14, 2025: CP501, Jul 14, 2025',
      'Shown by 2024 transcript of Jul 14, 2025: Account transcript',
    ],
  ],
]

it.each(years)('of %s is told', (_, facts, told) => {
  expect(toldOfYear(facts)).toEqual(told)
})
