import { day } from '@/lib/resolution/time/plain-date'
import { type Case, type CaseRow, owing, paidBefore, phrase } from '../case-truth'
import { asks, bill } from '../notice-truth'

const levyNotice = 'Collection due process Notice of Intent to Levy -- issued'

/** Nov 16, 2026: $5,000.00 unpaid since Apr 15, 2026, eight months of half a percent, and interest. */
const billed2025: readonly CaseRow[] = [
  ['150', '2026-11-16', 900_000],
  ['806', '2026-04-15', -400_000],
  ['276', '2026-11-16', 20_000],
  ['196', '2026-11-16', 19_962],
]

const bill2025 = (interest: number) =>
  bill(
    'CP14',
    2025,
    [
      ['Tax you owed', 900_000],
      ['Payments and credits', -400_000],
      ['Failure-to-pay penalty', 20_000],
      ['Interest charges', interest],
    ],
    { noticeDate: day('2026-11-16'), payBy: { on: day('2026-12-07') } },
  )

/** Wrong meanings that are met in the wild: each has a case that must not be read so. */
export const traps: readonly Case[] = [
  ['code 150 alone is the return and no substitute for it', { years: owing() }, []],
  [
    'code 150 of nothing, with no tax ever assessed, is no substitute for a return',
    { years: { 2023: [['150', '2024-06-03', 0]] } },
    [],
  ],
  ['code 976 is a second return and no substitute', { years: owing(['976', '2026-05-04']) }, ['A-09 3 2023']],
  ['code 360 is a fee and no agreement', { years: owing(['360', '2026-05-04', 5_200]) }, []],
  [
    'code 160 is a penalty for filing late and no interest',
    { years: owing(['160', '2024-06-03', 45_000]) },
    ['A-08 3 2023'],
  ],
  [
    'code 706 is a credit from another year and no bad check',
    { years: owing(['706', '2025-06-02', -50_000]) },
    [],
  ],
  ['code 780 is an offer accepted and no bankruptcy', { years: owing(['780', '2025-06-02', -900_000]) }, []],
  [
    'code 482 is an offer withdrawn and none accepted',
    { years: owing(['480', '2026-02-02'], ['482', '2026-05-04']) },
    [],
  ],
  ['code 680 is interest paid and no civil penalty', { years: owing(['680', '2026-05-04', -50_000]) }, []],
  ['a CP504 opens no hearing', { years: owing(), notices: [asks('CP504', 2023, 900_000)] }, ['E-05 2 2023']],
  [
    'a CP504 on the transcript opens no hearing',
    { years: owing(phrase('Notice issued CP 0504', '2026-11-09')) },
    ['E-05 2 2023'],
  ],
  [
    'a CP501 on the transcript is not the first notice of a levy',
    { years: owing(phrase('Notice issued CP 0501', '2026-11-09')) },
    [],
  ],
  [
    'code 170 is a penalty for estimated tax, which no first-time relief takes off',
    { years: { 2025: [['150', '2026-06-01', 900_000], paidBefore(2025), ['170', '2026-06-01', 9_600]] } },
    ['C-09 3 2025'],
  ],
  [
    'a row that gives notice of a levy is no levy',
    { years: owing(phrase(levyNotice, '2026-11-02')) },
    ['E-01 1 2023'],
  ],
  ['code 971 without words tells nothing', { years: owing(phrase('Miscellaneous transaction')) }, []],
  ['code 570 is no examination', { years: owing(['570', '2026-05-04']) }, []],
  ['code 290 of nothing is no new tax', { years: owing(['290', '2026-05-04', 0]) }, []],
  [
    'code 300 of nothing ends an examination without tax',
    { years: owing(['420', '2025-05-05'], ['300', '2026-05-04', 0]) },
    [],
  ],
  [
    'code 290 of nothing starts no time to collect',
    {
      years: {
        2017: [
          ['150', '2018-06-04', 900_000],
          ['290', '2025-06-02', 0],
        ],
      },
    },
    ['S-02 2 2017'],
  ],
  [
    'code 520 near a request for a hearing looks like the hearing',
    {
      years: owing(
        phrase(levyNotice, '2026-05-04'),
        phrase('Collection due process request received timely', '2026-05-18'),
        ['520', '2026-06-01'],
      ),
    },
    ['X-01 2 2023 +E-01'],
  ],
  [
    'a hearing about a levy that the rows show asked for in time',
    {
      years: owing(
        phrase(levyNotice, '2026-05-04'),
        phrase('Collection due process request received timely', '2026-05-18'),
      ),
    },
    // The request answers the notice: the flag of the notice says that it was asked for.
    ['E-01 4 2023'],
  ],
  [
    'a request for a hearing whose notice is on no paper',
    { years: owing(phrase('Collection due process request received timely', '2026-05-18')) },
    ['X-12 2 2023'],
  ],
  [
    'a request for a hearing that the IRS calls not timely leaves the year open to levy',
    {
      years: owing(
        phrase(levyNotice, '2026-05-04'),
        phrase('Collection due process request received not timely', '2026-06-15'),
      ),
    },
    ['E-02 1 2023'],
  ],
  [
    'a bill to the cent, its penalty and interest assessed with the tax',
    { years: { 2025: billed2025 }, notices: [bill2025(19_962)] },
    ['A-08 3 2025'],
  ],
  [
    'a bill that asks for more interest than the law knows',
    { years: { 2025: billed2025 }, notices: [bill2025(79_962)] },
    ['A-01 2 2025 +A-07', 'A-08 3 2025'],
  ],
  [
    'a reminder that differs from the transcript by what accrued by law',
    {
      years: {
        2024: [
          ['150', '2025-06-02', 900_000],
          ['806', '2025-04-15', -400_000],
          ['276', '2025-06-02', 5_000],
          ['196', '2025-06-02', 5_000],
        ],
      },
      notices: [
        bill(
          'CP501',
          2024,
          [
            ['Amount you owed', 510_000],
            ['Failure-to-pay penalty', 42_500],
            ['Interest charges', 52_942],
          ],
          { noticeDate: day('2026-11-12'), payBy: { on: day('2026-12-03') } },
        ),
      ],
    },
    ['A-08 3 2024'],
  ],
  [
    'the joint account of a couple that is the client asks for no waiver',
    { years: owing(), filingStatus: 'Married Filing Joint' },
    [],
  ],
  [
    'the joint account of one of the two',
    { years: owing(), filingStatus: 'Married Filing Joint', answers: { clientKind: 'individual' } },
    ['A-10 3 2020', 'A-10 3 2021', 'A-10 3 2022', 'A-10 3 2023', 'A-10 3 2024', 'A-10 3 2025'],
  ],
  [
    'a balance of nothing after the statute ran out is no payment and no debt',
    {
      years: {
        2013: [
          ['150', '2014-06-02', 900_000],
          ['608', '2024-06-10', -900_000],
        ],
      },
    },
    [],
  ],
  [
    'an agreement asked for and taken back is none',
    {
      years: owing(phrase('Pending installment agreement'), [
        '972',
        '2026-08-03',
        0,
        'Removed pending installment agreement',
      ]),
    },
    [],
  ],
  [
    'a refund held and let go is no examination',
    { years: owing(['810', '2025-05-05'], ['811', '2025-08-04']) },
    [],
  ],
  ['a representative on file is no flag', { years: owing(['960', '2026-05-04']) }, []],
  ['a projected row years ahead is no event', { years: owing(phrase(levyNotice, '2030-01-07')) }, []],
  [
    'a transcript of March does not show that a return due in April is missing',
    {
      years: { 2025: null },
      accounts: [{ periodEnd: '2025-12-31', rows: [['806', '2026-04-15', -900_000]], pulled: '2026-03-02' }],
    },
    ['C-01? 3 2025'],
  ],
  [
    'nor does one that was pulled within an extension which it shows',
    {
      years: { 2025: null },
      accounts: [
        {
          periodEnd: '2025-12-31',
          rows: [
            ['806', '2026-04-15', -900_000],
            ['460', '2026-04-15', 0, 'Extension of time to file tax return ext. Date 10-15-2026'],
          ],
          pulled: '2026-09-14',
        },
      ],
    },
    ['C-01? 3 2025'],
  ],
  [
    'one that was pulled after it does',
    {
      years: { 2025: null },
      accounts: [{ periodEnd: '2025-12-31', rows: [['806', '2026-04-15', -900_000]], pulled: '2026-10-19' }],
    },
    ['C-01 2 2025 +M-08'],
  ],
]
