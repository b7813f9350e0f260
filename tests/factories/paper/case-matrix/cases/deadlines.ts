import { day } from '@/lib/resolution/time/plain-date'
import { type Case, type CaseTruth, owing, phrase } from '../case-truth'
import { asks, bill } from '../notice-truth'

const levyLetter = (on: string): NonNullable<CaseTruth['notices']>[number] =>
  asks('LT11', 2023, 900_000, { noticeDate: day(on) })

/** Six settled years up to one, for a case looked at in an earlier year. */
const settledBefore = (last: number): NonNullable<CaseTruth['years']> =>
  Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => {
      const year = last - index
      return [
        year,
        [
          ['150', `${year + 1}-06-01`, 900_000],
          ['806', `${year + 1}-04-15`, -900_000],
        ],
      ]
    }),
  )

/** The last day of a right (a transcript of a week ago is too old where it ends within three days): on weekends, holidays and Feb 29, the day before and the day after. */
export const deadlines: readonly Case[] = [
  [
    'the 29th day of a final levy notice',
    { years: owing(), notices: [levyLetter('2026-10-26')] },
    ['E-01 1 2023', 'R-02 3 2023'],
  ],
  [
    'the 30th day of a final levy notice',
    { years: owing(), notices: [levyLetter('2026-10-26')], asOf: '2026-11-25' },
    ['E-01 1 2023', 'R-02 3 2023'],
  ],
  [
    'the 31st day of a final levy notice',
    { years: owing(), notices: [levyLetter('2026-10-26')], asOf: '2026-11-26' },
    ['E-02 1 2023'],
  ],
  [
    'a 30th day on a Saturday moves to Monday',
    { years: owing(), notices: [levyLetter('2026-10-22')], asOf: '2026-11-23' },
    ['E-01 1 2023', 'R-02 3 2023'],
  ],
  [
    'a 30th day on a Saturday is over on Tuesday',
    { years: owing(), notices: [levyLetter('2026-10-22')], asOf: '2026-11-24' },
    ['E-02 1 2023'],
  ],
  [
    'a 30th day on Thanksgiving moves to Friday',
    { years: owing(), notices: [levyLetter('2026-10-27')], asOf: '2026-11-27' },
    ['E-01 1 2023', 'R-02 3 2023'],
  ],
  [
    'a 30th day on Thanksgiving is over on Saturday',
    { years: owing(), notices: [levyLetter('2026-10-27')], asOf: '2026-11-28' },
    ['E-02 1 2023'],
  ],
  [
    'a 30th day on Feb 29',
    {
      alone: true,
      years: { ...settledBefore(2022), 2021: [['150', '2022-06-06', 900_000]] },
      notices: [asks('LT11', 2021, 900_000, { noticeDate: day('2024-01-30') })],
      pulled: '2024-02-26',
      asOf: '2024-02-29',
    },
    ['E-01 1 2021'],
  ],
  [
    'a 30th day on Feb 29 is over on Mar 1',
    {
      alone: true,
      years: { ...settledBefore(2022), 2021: [['150', '2022-06-06', 900_000]] },
      notices: [asks('LT11', 2021, 900_000, { noticeDate: day('2024-01-30') })],
      pulled: '2024-02-26',
      asOf: '2024-03-01',
    },
    ['E-02 1 2021'],
  ],
  [
    'a final levy notice that prints an earlier day than the law counts',
    {
      years: owing(),
      notices: [asks('LT11', 2023, 900_000, { noticeDate: day('2026-10-28'), hearingBy: day('2026-11-23') })],
      asOf: '2026-11-20',
    },
    ['E-01 1 2023', 'R-02 3 2023'],
  ],
  ['a CP90', { years: owing(), notices: [asks('CP90', 2023, 900_000)] }, ['E-01 1 2023']],
  ['a Letter 1058', { years: owing(), notices: [asks('L1058', 2023, 900_000)] }, ['E-01 1 2023']],
  ['a CP77', { years: owing(), notices: [asks('CP77', 2023, 900_000)] }, ['E-01 1 2023']],
  [
    'a final levy notice on a year that was paid since',
    {
      years: owing(['670', '2026-11-09', -900_000]),
      notices: [asks('LT11', 2023, 900_000, { noticeDate: day('2026-10-26') })],
    },
    [],
  ],
  [
    'an agreement in force after the days for a hearing',
    {
      years: owing(phrase('Installment agreement established', '2026-11-09')),
      notices: [levyLetter('2026-09-01')],
    },
    [],
  ],
  [
    'a lien filed two weeks ago, whose hearing ends Dec 17',
    { years: owing(['582', '2026-11-09']) },
    ['E-03 1 2023'],
  ],
  [
    'the last day of a lien hearing, five business days and 30 days after the filing',
    { years: owing(['582', '2026-10-19']), asOf: '2026-11-25' },
    ['E-03 1 2023'],
  ],
  [
    'the day after a lien hearing',
    { years: owing(['582', '2026-10-19']), asOf: '2026-11-26' },
    ['E-04 2 2023 +E-03'],
  ],
  [
    'a Letter 3172',
    { years: owing(), notices: [asks('L3172', 2023, 900_000, { hearingBy: day('2026-12-17') })] },
    ['E-03 1 2023'],
  ],
  [
    'a first bill whose pay-by day is near',
    {
      years: { 2025: [['150', '2026-11-09', 900_000]] },
      notices: [
        bill(
          'CP14',
          2025,
          [
            ['Tax you owed', 900_000],
            ['Payments and credits', 0],
          ],
          {
            payBy: { on: day('2026-11-30') },
          },
        ),
      ],
    },
    ['E-24 2 2025'],
  ],
]
