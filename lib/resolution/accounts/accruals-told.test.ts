import { expect, it } from 'vitest'
import { examplePayment, taxYear } from '../escalation/example-facts'
import type { CaseFacts, TranscriptFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { accountOf, assessed, type Row, row } from './account.test-support'
import { toldOfAccruals } from './told-account.test-support'

type Case = [
  name: string,
  rows: readonly Row[],
  transcript: Partial<TranscriptFacts>,
  on: string,
  facts: Partial<CaseFacts>,
  told: string[],
]

const accruals: Case[] = [
  [
    'before anything was assessed',
    [assessed],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-06-01',
    {},
    ['Nothing accrues'],
  ],
  [
    'on the day of the assessment',
    [assessed],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-06-02',
    {},
    [
      '2025-06-02, computed: interest $0.00, penalty $0.00, in all $10,000.00',
      'A bill of Jun 2, 2025 that is paid by Jun 23, 2025 bears no interest after its date.',
    ],
  ],
  [
    'by the last day to pay the bill',
    [assessed],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-06-23',
    {},
    [
      '2025-06-23, computed: interest $40.35, penalty $50.00, in all $10,090.35',
      'A bill of Jun 2, 2025 that is paid by Jun 23, 2025 bears no interest after its date.',
    ],
  ],
  [
    'a day after the last day to pay the bill',
    [assessed],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-06-24',
    {},
    ['2025-06-24, computed: interest $42.28, penalty $50.00, in all $10,092.28'],
  ],
  [
    'on the day that the transcript projects to',
    [assessed],
    {
      responseDate: day('2025-06-10'),
      accruedInterestCents: cents(3000),
      accruedPenaltyCents: cents(5000),
      accrualsAsOf: day('2025-06-23'),
    },
    '2025-06-23',
    {},
    ['2025-06-23, printed: interest $30.00, penalty $50.00, in all $10,080.00'],
  ],
  [
    'before the day that the transcript projects to, no more than it',
    [assessed],
    {
      responseDate: day('2025-06-10'),
      accruedInterestCents: cents(1000),
      accruedPenaltyCents: cents(2000),
      accrualsAsOf: day('2025-06-23'),
    },
    '2025-06-20',
    {},
    [
      '2025-06-20, computed: interest $10.00, penalty $20.00, in all $10,030.00',
      'The transcript projects $30.00 to Jun 23, 2025, where the rates of the law alone would give $84.58 by now.',
      'A bill of Jun 2, 2025 that is paid by Jun 23, 2025 bears no interest after its date.',
    ],
  ],
  [
    'before the day that the transcript projects nothing to',
    [assessed],
    {
      responseDate: day('2025-06-10'),
      accruedInterestCents: cents(0),
      accruedPenaltyCents: cents(0),
      accrualsAsOf: day('2025-06-23'),
    },
    '2025-06-20',
    {},
    [
      '2025-06-20, computed: interest $34.58, penalty $50.00, in all $10,084.58',
      'A bill of Jun 2, 2025 that is paid by Jun 23, 2025 bears no interest after its date.',
    ],
  ],
  [
    'before the day that the transcript projects to, with an assessment between',
    [assessed, row('290', 'Additional tax', '2025-06-22', 100)],
    {
      responseDate: day('2025-06-10'),
      accruedInterestCents: cents(1000),
      accruedPenaltyCents: cents(2000),
      accrualsAsOf: day('2025-06-23'),
    },
    '2025-06-20',
    {},
    [
      '2025-06-20, computed: interest $34.58, penalty $50.00, in all $10,085.58',
      'A bill of Jun 2, 2025 that is paid by Jun 23, 2025 bears no interest after its date.',
      'The balance counts rows that are dated after the transcript: Additional tax of Jun 22, 2025.',
    ],
  ],
  [
    'after the day that the transcript projects to',
    [assessed],
    {
      responseDate: day('2025-06-10'),
      accruedInterestCents: cents(3000),
      accruedPenaltyCents: cents(5000),
      accrualsAsOf: day('2025-06-23'),
    },
    '2025-09-23',
    {},
    ['2025-09-23, computed: interest $208.52, penalty $200.00, in all $10,408.52'],
  ],
  [
    'with a payment, and a charge after it',
    [
      assessed,
      row('670', 'Payment', '2025-07-01', -500_00),
      row('290', 'Additional tax', '2025-08-04', 20_000),
    ],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-08-03',
    {},
    ['2025-08-03, computed: interest $116.43, penalty $97.50, in all $9,713.93'],
  ],
  [
    'where it is paid in full',
    [assessed, row('670', 'Payment', '2025-07-01', -1_000_000)],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-09-01',
    {},
    ['2025-09-01, computed: interest $0.00, penalty $0.00, in all $0.00'],
  ],
  [
    'where more than all was paid',
    [assessed, row('670', 'Payment', '2025-07-01', -1_200_000)],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-09-01',
    {},
    ['2025-09-01, computed: interest $0.00, penalty $0.00, in all −$2,000.00'],
  ],
  [
    'with credits of the return',
    [
      assessed,
      row('806', 'Withholding', '2025-04-15', -400_000),
      row('766', 'Credit', '2025-04-15', -50_000),
    ],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-09-01',
    {},
    ['2025-09-01, computed: interest $96.82, penalty $82.50, in all $5,679.32'],
  ],
  [
    'with a credit that left again',
    [
      assessed,
      row('610', 'Payment with return', '2025-04-15', -400_000),
      row('826', 'Credit transferred out', '2025-05-01', 100_000),
    ],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-09-01',
    {},
    ['2025-09-01, computed: interest $123.22, penalty $105.00, in all $7,228.22'],
  ],
  [
    'with a payment that is under way',
    [assessed],
    { ...{ accruedInterestCents: null, accruedPenaltyCents: null }, responseDate: day('2025-07-07') },
    '2025-09-01',
    { payments: [examplePayment('2025-07-01', cents(300_000), taxYear(2024))] },
    [
      '2025-09-01, computed: interest $140.15, penalty $120.00, in all $7,260.15',
      'Payments that a person confirmed count from their day, though they have not posted.',
    ],
  ],
  [
    'under an agreement, the return in time',
    [assessed, row('971', 'Installment agreement established', '2025-07-01')],
    { ...{ accruedInterestCents: null, accruedPenaltyCents: null }, returnDueOrReceived: day('2025-04-15') },
    '2025-12-01',
    {},
    ['2025-12-01, computed: interest $355.17, penalty $150.00, in all $10,505.17'],
  ],
  [
    'under an agreement, the return late',
    [assessed, row('971', 'Installment agreement established', '2025-07-01')],
    { ...{ accruedInterestCents: null, accruedPenaltyCents: null }, returnDueOrReceived: day('2025-05-15') },
    '2025-12-01',
    {},
    ['2025-12-01, computed: interest $355.17, penalty $300.00, in all $10,655.17'],
  ],
  [
    'under an agreement, the return in its extension',
    [
      assessed,
      row('460', 'Extension of time to file ext. Date 10-15-2025', '2025-04-15'),
      row('971', 'Installment agreement established', '2025-07-01'),
    ],
    { ...{ accruedInterestCents: null, accruedPenaltyCents: null }, returnDueOrReceived: day('2025-05-15') },
    '2025-12-01',
    {},
    ['2025-12-01, computed: interest $355.17, penalty $150.00, in all $10,505.17'],
  ],
  [
    'under an agreement, the return of an unknown day',
    [assessed, row('971', 'Installment agreement established', '2025-07-01')],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-12-01',
    {},
    [
      '2025-12-01, computed: interest $355.17, penalty -, in all -',
      'The addition for late payment cannot be worked out from this transcript alone.',
    ],
  ],
  [
    'under an agreement that ended',
    [
      assessed,
      row('971', 'Installment agreement established', '2025-07-01'),
      row('971', 'No longer in installment agreement', '2025-09-01'),
    ],
    { ...{ accruedInterestCents: null, accruedPenaltyCents: null }, returnDueOrReceived: day('2025-04-15') },
    '2025-12-01',
    {},
    ['2025-12-01, computed: interest $355.17, penalty $225.00, in all $10,580.17'],
  ],
  [
    'after a notice of intent to levy',
    [assessed, row('971', 'Notice issued', '2025-07-07', 0, 'CP504')],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-12-01',
    {},
    ['2025-12-01, computed: interest $355.17, penalty $500.00, in all $10,855.17'],
  ],
  [
    'of tax assessed later',
    [assessed, row('290', 'Additional tax', '2025-10-06', 500_000)],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2026-03-01',
    {},
    ['2026-03-01, computed: interest $425.89, penalty $375.00, in all $15,800.89'],
  ],
  [
    'of a substitute for return',
    [
      row('150', 'Substitute tax return prepared by IRS', '2025-06-02', 0),
      row('290', 'Additional tax', '2025-10-06', 500_000),
    ],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2026-03-01',
    {},
    ['2026-03-01, computed: interest $141.96, penalty $125.00, in all $5,266.96'],
  ],
  [
    'with an addition that was assessed and abated',
    [assessed, row('276', 'Late payment', '2025-08-04', 15_000), row('277', 'Abated', '2025-09-01', -15_000)],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2025-12-01',
    {},
    ['2025-12-01, computed: interest $355.99, penalty $300.00, in all $10,655.99'],
  ],
  [
    'past the last published rate',
    [assessed],
    { accruedInterestCents: null, accruedPenaltyCents: null },
    '2029-12-01',
    {},
    [
      '2029-12-01, computed: interest -, penalty $2,400.00, in all -',
      'No interest rate is published for all of these days.',
    ],
  ],
]

it.each(accruals)('what accrues %s', (_, rows, transcript, on, facts, told) => {
  expect(toldOfAccruals(accountOf(rows, transcript, facts).accrueTo(day(on)))).toEqual(told)
})
