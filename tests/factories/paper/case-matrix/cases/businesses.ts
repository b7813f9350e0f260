import { day } from '@/lib/resolution/time/plain-date'
import type { AccountTruth, Case, CaseRow } from '../case-truth'
import { asks, of } from '../notice-truth'

const ein = { tin: 'XX-XXX4821', tinLabel: 'Employer identification number' }

/** A quarter of Form 941: $8,000.00 of tax, deposited unless its rows say otherwise. */
const quarter = (periodEnd: string, ...rows: CaseRow[]): AccountTruth => ({
  form: '941',
  periodEnd,
  rows:
    rows.length > 0
      ? rows
      : [
          ['150', '2026-11-09', 800_000],
          ['650', '2026-04-15', -800_000],
        ],
})

const returned: CaseRow = ['150', '2026-06-15', 800_000]
/** The quarters after the first of 2026 that were due by Nov 24. */
const since = [quarter('2026-06-30'), quarter('2026-09-30')]
const owingQuarter = (...rows: CaseRow[]) => [quarter('2026-03-31', returned, ...rows), ...since]
const of941 = { form: '941', periodEnd: day('2026-03-31'), ...ein }

/** Employers, corporations, partnerships; quarters and fiscal years. */
export const businesses: readonly Case[] = [
  ['an employer in order', { alone: true, accounts: [quarter('2026-03-31'), ...since] }, []],
  ['a quarter that owes', { alone: true, accounts: owingQuarter() }, ['C-07 1 941:2026-03']],
  [
    'two quarters that owe are one trust',
    {
      alone: true,
      accounts: [
        quarter('2026-03-31', ['150', '2026-06-15', 400_000]),
        quarter('2026-06-30', ['150', '2026-09-14', 400_000]),
        quarter('2026-09-30'),
      ],
    },
    ['C-07 1 941:2026-03 941:2026-06', 'M-01 2 941:2026-03 941:2026-06'],
  ],
  [
    'a quarter that owes, and nobody looked at those after it',
    { alone: true, accounts: [quarter('2026-03-31', returned)] },
    ['C-07 1 941:2026-03', 'C-01? 3 941:2026-06 941:2026-09'],
  ],
  [
    'a penalty for late deposits on a quarter that was paid',
    {
      alone: true,
      accounts: owingQuarter(
        ['650', '2026-04-30', -800_000],
        ['186', '2026-06-15', 8_000],
        ['670', '2026-07-01', -8_000],
      ),
    },
    ['C-07 1 941:2026-03'],
  ],
  [
    'Form 940 owes, which holds nothing in trust',
    {
      alone: true,
      accounts: [
        { form: '940', periodEnd: '2025-12-31', rows: [['150', '2026-03-16', 42_000]] },
        quarter('2026-03-31'),
        ...since,
      ],
    },
    [],
  ],
  [
    'a CP504B for a quarter',
    { alone: true, accounts: owingQuarter(), notices: [asks('CP504B', 2026, 800_000, of941)] },
    ['C-07 1 941:2026-03', 'E-05 2 941:2026-03'],
  ],
  [
    'a CP297 for a quarter',
    { alone: true, accounts: owingQuarter(), notices: [asks('CP297', 2026, 800_000, of941)] },
    ['C-07 1 941:2026-03', 'E-01 1 941:2026-03'],
  ],
  [
    'a lien on a quarter',
    { alone: true, accounts: owingQuarter(['582', '2024-12-02']) },
    ['C-07 1 941:2026-03', 'E-03 2 941:2026-03'],
  ],
  [
    'a corporation of a fiscal year owes, and nobody spoke of wages',
    {
      alone: true,
      accounts: [{ form: '1120', periodEnd: '2025-06-30', rows: [['150', '2025-11-17', 900_000]] }],
    },
    ['C-07? 3'],
  ],
  [
    'a partnership fined for filing late',
    {
      alone: true,
      accounts: [
        {
          form: '1065',
          periodEnd: '2024-12-31',
          rows: [
            ['150', '2025-09-15', 0],
            ['246', '2025-09-15', 245_000, 'Penalty for late filing of partnership return'],
          ],
        },
      ],
    },
    ['C-07? 3'],
  ],
  [
    'a fiscal year of a corporation with a statute near its end',
    {
      alone: true,
      accounts: [{ form: '1120', periodEnd: '2016-06-30', rows: [['150', '2017-03-13', 900_000]] }],
    },
    ['S-01 1 1120:2016-06', 'C-07? 3'],
  ],
  [
    'the trust fund penalty proposed to an owner',
    { notices: [of('L1153', 2025, of941)] },
    // The quarter that the letter names asks for those that followed it.
    ['C-08 1 941:2026-03', 'C-01? 3 941:2026-06 941:2026-09'],
  ],
  [
    'an owner with a trust fund penalty assessed',
    {
      accounts: [
        {
          form: 'CIVPEN',
          periodEnd: '2024-12-31',
          tin: 'XXX-XX-4821',
          rows: [
            ['240', '2026-02-02', 700_000, 'Miscellaneous penalty IRC 6672 trust fund recovery penalty'],
          ],
        },
      ],
    },
    ['C-07 1 CIVPEN:2024-12'],
  ],
]
