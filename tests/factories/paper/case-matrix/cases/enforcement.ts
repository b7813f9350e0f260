import { day } from '@/lib/resolution/time/plain-date'
import { type Case, owing, phrase } from '../case-truth'
import { asks, of } from '../notice-truth'

/** Levies, agreements about to end, and letters that bind. */
export const enforcement: readonly Case[] = [
  ['money taken by levy', { years: owing(['670', '2026-11-02', -10_000, 'Payment Levy']) }, ['E-06 1 2023']],
  [
    'an agreement that the IRS is about to end',
    {
      years: owing(phrase('Installment agreement established')),
      notices: [of('CP523', 2023, { agreementEndsOn: day('2026-12-09') })],
    },
    ['E-10 1 2023'],
  ],
  [
    'an agreement that has ended',
    {
      years: owing(
        phrase('Installment agreement established'),
        phrase('No longer in installment agreement status', '2026-11-02'),
      ),
    },
    ['E-10 1 2023'],
  ],
  [
    'the yearly statement of an agreement',
    { years: owing(phrase('Installment agreement established')), notices: [of('CP521', 2023)] },
    [],
  ],
  ['a seizure', { years: owing(), notices: [of('F2433', 2023)] }, ['E-08 1 2023']],
  ['days set by a revenue officer', { years: owing(), notices: [of('F9297', 2023)] }, ['E-09 1 2023']],
  ['a notice that no rule knows', { years: owing(), notices: [of('CP999', 2023)] }, ['E-21 2 2023']],
  ['a yearly reminder', { years: owing(), notices: [asks('CP71C', 2023, 950_000)] }, []],
  [
    'an intent to levy, then the final notice',
    {
      years: owing(),
      notices: [asks('CP504', 2023, 940_000, { noticeDate: day('2026-09-14') }), asks('LT11', 2023, 950_000)],
    },
    ['E-01 1 2023'],
  ],
  [
    'an old final levy notice, more than a year ago',
    { years: owing(), notices: [asks('LT11', 2023, 950_000, { noticeDate: day('2025-09-01') })] },
    ['E-02 1 2023'],
  ],
  [
    'hardship status after a final levy notice',
    {
      years: owing(['530', '2026-11-02']),
      notices: [asks('LT11', 2023, 950_000, { noticeDate: day('2026-09-01') })],
    },
    [],
  ],
  [
    'a notice after the statute',
    { years: { 2013: [['150', '2014-06-02', 900_000]] }, notices: [asks('CP503', 2013, 950_000)] },
    ['A-11 2 2013 +S-04'],
  ],
  [
    'a statute that ends in the coming month',
    { years: { 2015: [['150', '2016-12-05', 900_000]] } },
    ['S-01 1 2015'],
  ],
  [
    'twelve months and a day of the statute left',
    { years: { 2016: [['150', '2017-11-27', 900_000]] } },
    ['S-02 2 2016'],
  ],
  ['36 months and more of the statute left', { years: { 2018: [['150', '2019-12-02', 900_000]] } }, []],
  [
    'an assessment on Feb 29, on the last day of its ten years',
    {
      alone: true,
      years: {
        2014: [['150', '2016-02-29', 900_000]],
        ...Object.fromEntries(
          [2019, 2020, 2021, 2022, 2023, 2024].map(year => [
            year,
            [
              ['150', `${year + 1}-06-01`, 900_000],
              ['806', `${year + 1}-04-15`, -900_000],
            ],
          ]),
        ),
      },
      pulled: '2026-02-23',
      asOf: '2026-02-28',
    },
    ['S-01 1 2014'],
  ],
  [
    'an assessment on Feb 29, ten years and two days later',
    {
      alone: true,
      years: {
        2014: [['150', '2016-02-29', 900_000]],
        ...Object.fromEntries(
          [2019, 2020, 2021, 2022, 2023, 2024].map(year => [
            year,
            [
              ['150', `${year + 1}-06-01`, 900_000],
              ['806', `${year + 1}-04-15`, -900_000],
            ],
          ]),
        ),
      },
      pulled: '2026-02-23',
      asOf: '2026-03-02',
    },
    ['S-04 2 2014'],
  ],
]
