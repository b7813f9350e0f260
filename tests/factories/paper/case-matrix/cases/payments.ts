import { cents } from '@/lib/resolution/money/cents'
import { day } from '@/lib/resolution/time/plain-date'
import { type Case, type CaseTruth, owing, paidBefore } from '../case-truth'
import { asks } from '../notice-truth'

const paid = (told: Partial<NonNullable<NonNullable<CaseTruth['answers']>['payments']>[number]> = {}) => ({
  payments: [
    {
      paidOn: day('2026-02-10'),
      cents: cents(240_000),
      designated: { form: '1040', periodEnd: day('2023-12-31') },
      method: 'Check 12',
      confirmed: true,
      ...told,
    },
  ],
})
const spouse = 'XXX-XX-9077'

const lessByNotice = [
  asks('CP501', 2023, 960_000, { noticeDate: day('2026-09-14') }),
  asks('CP504', 2023, 940_000, { noticeDate: day('2026-10-19') }),
]

/** What the client paid, and where it is. */
export const payments: readonly Case[] = [
  [
    'a payment on the transcript two days later',
    { years: owing(['670', '2026-02-12', -240_000]), answers: paid() },
    [],
  ],
  ['a payment that no transcript shows', { years: owing(), answers: paid() }, ['A-04 2 2023']],
  [
    'a payment of three weeks ago less a day is waited for',
    { years: owing(), answers: paid({ paidOn: day('2026-11-04') }) },
    [],
  ],
  [
    'a payment credited to another year',
    {
      years: {
        ...owing(),
        2020: [
          ['150', '2021-06-01', 900_000],
          paidBefore(2020),
          ['670', '2026-02-10', -240_000],
          ['846', '2026-06-01', 240_000],
        ],
      },
      answers: paid(),
    },
    ['A-05 2 2020 2023'],
  ],
  [
    'a payment of the couple credited to the spouse',
    {
      years: owing(),
      filingStatus: 'Married Filing Joint',
      accounts: [{ periodEnd: '2023-12-31', tin: spouse, rows: [['670', '2026-02-10', -240_000]] }],
      answers: { ...paid(), spouseLast4: '9077' },
    },
    ['A-05 2 2023'],
  ],
  [
    'one transcript decides whether a year was filed and a payment credited',
    { years: { 2021: null }, answers: paid({ designated: { form: '1040', periodEnd: day('2021-12-31') } }) },
    ['C-01? 3 2021 +A-04'],
  ],
  [
    'a later notice that asks for less, and no credit that lowered it',
    { years: owing(), notices: lessByNotice },
    ['E-05 2 2023', 'E-22 3 2023'],
  ],
  [
    'a later notice that asks for less by a payment in between',
    { years: owing(['670', '2026-09-28', -20_000]), notices: lessByNotice },
    ['E-05 2 2023'],
  ],
]
