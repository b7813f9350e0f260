import { expect, it } from 'vitest'
import { calendarQuarter, calendarYear } from '../filing/tax-period'
import { toldBy } from '../finding/told.test-support'
import { day } from '../time/plain-date'
import { findRefundStatute, type RefundablePayment } from './refund-statute'

/** The law that several of these answers rest on, as their reader is told it. */
const PAID_BEFORE_DUE = [
  'Marked unverified: What counts as paid on the due day',
  'Marked unverified: How far back a claim reaches',
  'By 26 USC 6511(a)',
  'By 26 USC 6513(a), (b)',
  'By 26 USC 6511(b)(2)',
]

/** Withheld for 2022, and the return in on April 10, 2023. */
const usual: RefundablePayment = {
  period: calendarYear('1040', 2022),
  filed: day('2023-04-10'),
  extended: false,
  payment: { kind: 'withholding', on: day('2022-11-30') },
}

/** The day on which it counts as paid, and the last day to claim it at the earliest and at the latest. */
type Answer = [paid: string, earliest: string, latest: string]

const payments: [name: string, told: Partial<RefundablePayment>, answer: Answer | null, said: string[]][] = [
  [
    'tax withheld, on an early return',
    {},
    ['2023-04-15', '2026-04-15', '2026-04-15'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Apr 15, 2026',
      'After that day: The payment stays with the IRS = lost',
      ...PAID_BEFORE_DUE,
    ],
  ],
  [
    'tax withheld, on a return in its extension',
    { filed: day('2023-10-12'), extended: true },
    ['2023-04-15', '2026-10-13', '2026-10-13'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Moved: Mon, Oct 12, 2026 is no business day = Oct 13, 2026',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Oct 13, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: What counts as paid on the due day',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6513(a), (b)',
      'By 26 USC 6511(b)(2)',
      'By 26 USC 7503',
      'By Rev. Rul. 2003-41',
    ],
  ],
  [
    'tax withheld, on a return filed after its extension',
    { filed: day('2024-06-03'), extended: true },
    ['2023-04-15', '2026-10-15', '2026-10-15'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Oct 15, 2026',
      'After that day: The payment stays with the IRS = lost',
      ...PAID_BEFORE_DUE,
    ],
  ],
  [
    'tax withheld, where no return was filed',
    { filed: 'not-filed' },
    ['2023-04-15', '2026-04-15', '2026-04-15'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Last day to claim: The return is the claim: filed within 3 years and the extension, or 2 years from the payment = Apr 15, 2026',
      'After that day: The payment stays with the IRS = lost',
      ...PAID_BEFORE_DUE,
    ],
  ],
  [
    'tax withheld, where nobody knows of a return or of an extension',
    { filed: null, extended: null },
    ['2023-04-15', '2026-04-15', '2026-10-15'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Last day to claim at the earliest: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Apr 15, 2026',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Oct 15, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Asked: Whether and when the return was filed (Account transcript: code 150 and the return received date)',
      'Asked: Whether the time to file was extended (Account transcript: code 460)',
      ...PAID_BEFORE_DUE,
    ],
  ],
  [
    'estimated tax of 2019, never filed for',
    {
      period: calendarYear('1040', 2019),
      filed: 'not-filed',
      payment: { kind: 'estimated', on: day('2019-06-17') },
    },
    ['2020-04-15', '2023-07-17', '2023-07-17'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2020',
      'Counts back from: The day to which the due day was postponed = Jul 15, 2020',
      'Moved: Sat, Jul 15, 2023 is no business day = Jul 17, 2023',
      'Last day to claim: The return is the claim: filed within 3 years and the extension, or 2 years from the payment = Jul 17, 2023',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: What counts as paid on the due day',
      'Marked unverified: Postponed due day in the look-back',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6513(a), (b)',
      'By Notice 2023-21',
      'By 26 USC 6511(b)(2)',
      'By 26 USC 7503',
      'By Rev. Rul. 2003-41',
    ],
  ],
  [
    'a late payment of 2019, which no postponement moved',
    {
      period: calendarYear('1040', 2019),
      filed: day('2020-07-15'),
      payment: { kind: 'other', on: day('2021-02-01') },
    },
    ['2021-02-01', '2023-07-17', '2023-07-17'],
    [
      'Paid: Day of the payment = Feb 1, 2021',
      'Moved: Sat, Jul 15, 2023 is no business day = Jul 17, 2023',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Jul 17, 2023',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6511(b)(2)',
      'By 26 USC 7503',
      'By Rev. Rul. 2003-41',
    ],
  ],
  [
    'a payment made later',
    { payment: { kind: 'other', on: day('2025-06-16') } },
    ['2025-06-16', '2027-06-16', '2027-06-16'],
    [
      'Paid: Day of the payment = Jun 16, 2025',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Jun 16, 2027',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6511(b)(2)',
    ],
  ],
  [
    'a payment made later, where two years end on a Saturday',
    { payment: { kind: 'other', on: day('2025-01-16') } },
    ['2025-01-16', '2027-01-19', '2027-01-19'],
    [
      'Paid: Day of the payment = Jan 16, 2025',
      'Moved: Sat, Jan 16, 2027 is no business day = Jan 19, 2027',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Jan 19, 2027',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6511(b)(2)',
      'By 26 USC 7503',
      'By Rev. Rul. 2003-41',
    ],
  ],
  [
    'tax on wages paid in its quarter',
    {
      period: calendarQuarter('941', 2022, 2),
      filed: day('2022-07-29'),
      payment: { kind: 'other', on: day('2022-05-16') },
    },
    ['2023-04-15', '2026-04-15', '2026-04-15'],
    [
      'Counts as paid: Tax on wages counts as paid in the next year = Apr 15, 2023',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Apr 15, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: When tax on wages counts as paid',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6513(c)',
      'By 26 USC 6511(b)(2)',
    ],
  ],
  [
    'tax on wages paid after it counts as paid',
    {
      period: calendarQuarter('941', 2022, 2),
      filed: day('2023-06-01'),
      payment: { kind: 'other', on: day('2023-04-17') },
    },
    ['2023-04-17', '2026-04-17', '2026-04-17'],
    [
      'Paid: Day of the payment = Apr 17, 2023',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Apr 17, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6511(b)(2)',
    ],
  ],
  [
    'unemployment tax, which has no extension',
    {
      period: calendarYear('940', 2022),
      filed: 'not-filed',
      extended: true,
      payment: { kind: 'other', on: day('2022-05-02') },
    },
    ['2023-01-31', '2026-02-02', '2026-02-02'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Jan 31, 2023',
      'Moved: Sat, Jan 31, 2026 is no business day = Feb 2, 2026',
      'Last day to claim: The return is the claim: filed within 3 years and the extension, or 2 years from the payment = Feb 2, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: What counts as paid on the due day',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6513(a), (b)',
      'By 26 USC 6511(b)(2)',
      'By 26 USC 7503',
      'By Rev. Rul. 2003-41',
    ],
  ],
  [
    'tax of a form without a rule',
    { period: calendarYear('706', 2022) },
    null,
    ['Asked: Day on which Form 706 was due (A rule for that form, which this release does not have)'],
  ],
  [
    'tax of a year whose extension is in no table',
    { period: calendarYear('1040', 1999), filed: 'not-filed', extended: true },
    null,
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2000',
      'Asked: Automatic extension of an individual return on Apr 15, 2000 (automatic-extension-months)',
      'Marked unverified: What counts as paid on the due day',
      'By 26 USC 6511(a)',
      'By 26 USC 6513(a), (b)',
    ],
  ],
  [
    'tax of a business whose extension is in no table',
    { period: calendarYear('1120', 1999), filed: 'not-filed', extended: true },
    null,
    [
      'Counts as paid: The day on which the return was due, extensions aside = Mar 15, 2000',
      'Asked: Automatic extension of a business return on Mar 15, 2000 (business-extension)',
      'Marked unverified: What counts as paid on the due day',
      'By 26 USC 6511(a)',
      'By 26 USC 6513(a), (b)',
    ],
  ],
  [
    'tax claimed in a disaster',
    { postponed: { from: day('2026-03-01'), through: day('2026-08-30') } },
    ['2023-04-15', '2026-08-31', '2026-08-31'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Postponed: Apr 15, 2026 falls into the postponement = Aug 30, 2026',
      'Moved: Sun, Aug 30, 2026 is no business day = Aug 31, 2026',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Aug 31, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Marked unverified: What counts as paid on the due day',
      'Marked unverified: How far back a claim reaches',
      'By 26 USC 6511(a)',
      'By 26 USC 6513(a), (b)',
      'By 26 USC 6511(b)(2)',
      'By 26 USC 7508A(a)',
      'By 26 USC 7503',
      'By Rev. Rul. 2003-41',
    ],
  ],
  [
    'tax claimed under a postponement that ends before it starts',
    { postponed: { from: day('2026-08-31'), through: day('2026-03-01') } },
    ['2023-04-15', '2026-04-15', '2026-04-15'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Apr 15, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Wrong: ends-before-start: The postponement ends before it starts: it is left out.',
      ...PAID_BEFORE_DUE,
    ],
  ],
  [
    'tax of a return dated before its year was over',
    { filed: day('2022-12-30') },
    ['2023-04-15', '2026-04-15', '2026-04-15'],
    [
      'Counts as paid: The day on which the return was due, extensions aside = Apr 15, 2023',
      'Last day to claim: The later of 2 years from the payment and 3 years from the return, as far as the look-back reaches = Apr 15, 2026',
      'After that day: The payment stays with the IRS = lost',
      'Wrong: filed-before-period-end: Filed Dec 30, 2022, before Dec 31, 2022: counted from the day it was due.',
      ...PAID_BEFORE_DUE,
    ],
  ],
]

it.each(payments)('the time to claim back is told of %s', (_, told, answer, said) => {
  const found = findRefundStatute({ ...usual, ...told })
  const { value } = found
  expect(value && [value.paid, value.earliest, value.latest]).toEqual(answer)
  expect(toldBy(found)).toEqual(said)
})
