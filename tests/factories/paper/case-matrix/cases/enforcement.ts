import type { CaseFacts } from '@/lib/resolution'
import { exampleNotice, taxYear } from '@/lib/resolution/escalation/example-facts'
import { day } from '@/lib/resolution/time/plain-date'
import { type Case, owing, phrase } from '../case-truth'
import { asks, bill, of } from '../notice-truth'

/** A form that a revenue officer left, entered by hand: its print is none that the readers know. */
const byHand = (code: string, year: number) => (facts: CaseFacts) => ({
  ...facts,
  notices: [...facts.notices, exampleNotice({ code, periods: [taxYear(year)] })],
})

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
  ['a seizure', { years: owing(), desk: byHand('F2433', 2023) }, ['E-08 1 2023']],
  ['days set by a revenue officer', { years: owing(), notices: [of('L725B', 2023)] }, ['E-09 1 2023']],
  [
    'the form of a revenue officer with days on it',
    { years: owing(), desk: byHand('F9297', 2023) },
    ['E-09 1 2023'],
  ],
  [
    'a final levy notice that came 18 days after its date',
    {
      years: owing(),
      notices: [asks('LT11', 2023, 900_000)],
      desk: facts => ({
        ...facts,
        notices: facts.notices.map(notice => ({ ...notice, receivedOn: day('2026-11-20') })),
      }),
    },
    ['E-01 1 2023 +E-23'],
  ],
  [
    'a first bill that nobody confirmed',
    {
      years: { 2025: [['150', '2026-11-16', 900_000]] },
      notices: [
        bill(
          'CP14',
          2025,
          [
            ['Tax you owed', 900_000],
            ['Payments and credits', 0],
          ],
          { noticeDate: day('2026-11-16'), payBy: { on: day('2026-12-07') } },
        ),
      ],
      desk: facts => ({ ...facts, notices: facts.notices.map(notice => ({ ...notice, confirmed: false })) }),
    },
    ['R-01 3 2025'],
  ],
  [
    'a paper of somebody else',
    {
      desk: facts => ({
        ...facts,
        strangers: [{ documentId: 'paper', doubt: 'name', source: exampleNotice({ code: 'CP14' }).source }],
      }),
    },
    ['R-05 2'],
  ],
  [
    'a final levy notice whose year nobody could read',
    {
      years: owing(),
      notices: [asks('LT11', 2023, 900_000)],
      desk: facts => ({ ...facts, notices: facts.notices.map(notice => ({ ...notice, periods: [] })) }),
    },
    ['E-01 1', 'R-04 3'],
  ],
  ['a plan turned down', { years: owing(), notices: [of('L2272C', 2023)] }, ['E-25 2 2023']],
  [
    'a hearing before levy that was already held',
    {
      years: owing(
        phrase('Collection due process Notice of Intent to Levy -- issued', '2025-02-03'),
        phrase('Collection due process request received timely', '2025-02-24'),
        phrase('Collection due process request determined, closed', '2026-05-04'),
      ),
    },
    ['E-02 1 2023', 'P-06 3 2023'],
  ],
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
