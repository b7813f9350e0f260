import { expect, it } from 'vitest'
import { calendarQuarter, calendarYear } from '../filing/tax-period'
import { toldBy } from '../finding/told.test-support'
import { day } from '../time/plain-date'
import { type FiledReturn, findAssessmentStatute } from './assessment-statute'

/** The law that several of these answers rest on, as their reader is told it. */
const AS_AGREED = [
  'Marked unverified: Years to assess',
  'Marked unverified: 26 USC 6501(c)(4)',
  'By 26 USC 6501(a), (e)',
  'By 26 USC 6501(c)(4)',
]
const AS_FILED = ['Marked unverified: Years to assess', 'By 26 USC 6501(a), (e)']
const AS_FILED_EARLY = [
  'Marked unverified: A return filed before its due day',
  'Marked unverified: Years to assess',
  'By 26 USC 6501(b)(1), (2)',
  'By 26 USC 6501(a), (e)',
]
const WITH_STATUTORY_NOTICE = [
  'Marked unverified: Years to assess',
  'By 26 USC 6501(a), (e)',
  'By 26 USC 6503(a), (h)(1)',
  'By 26 USC 6213(a)',
]

/** A return of 2022, received on April 18, 2023 and looked at on Nov 24, 2026. */
const usual: FiledReturn = {
  period: calendarYear('1040', 2022),
  filed: day('2023-04-18'),
  omission: 'none',
  events: [],
  asOf: day('2026-11-24'),
}

/** Day from which it counts, first and last answer, whether it still runs, why it has no end; and all that is said. */
type Answer = [
  starts: string | null,
  earliest: string | null,
  latest: string | null,
  runs: string,
  endless: string | null,
]

const returns: [name: string, told: Partial<FiledReturn>, answer: Answer | null, said: string[]][] = [
  [
    'a return on the day it was received',
    {},
    ['2023-04-18', '2026-04-18', '2026-04-18', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Last day to assess: After all of these = Apr 18, 2026',
      'What the IRS does on the next business day is still in time: Sat, Apr 18, 2026 is no business day (26 CFR 301.7503-1(a)) = Apr 20, 2026',
      ...AS_FILED,
    ],
  ],
  [
    'a return filed early',
    { filed: day('2023-04-14') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 14, 2023',
      'Counts as filed: Filed sooner: the day it was due = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      ...AS_FILED_EARLY,
    ],
  ],
  [
    'a return filed on its due day, which is not early',
    { filed: day('2023-04-15') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      ...AS_FILED,
    ],
  ],
  [
    'a return dated before its year was over',
    { filed: day('2022-12-30') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Dec 30, 2022',
      'Counts as filed: Filed sooner: the day it was due = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      'Wrong: filed-before-period-end: Filed Dec 30, 2022, before Dec 31, 2022: counted from the day it was due.',
      ...AS_FILED_EARLY,
    ],
  ],
  [
    'a return dated the last day of its year',
    { filed: day('2022-12-31') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Dec 31, 2022',
      'Counts as filed: Filed sooner: the day it was due = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      ...AS_FILED_EARLY,
    ],
  ],
  [
    'a quarter of wages filed in its year',
    { period: calendarQuarter('941', 2022, 1), filed: day('2022-04-28') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 28, 2022',
      'Counts as filed: Returns of wages count as filed in the next year = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      ...AS_FILED_EARLY,
    ],
  ],
  [
    'a quarter of wages filed on April 15 of the next year',
    { period: calendarQuarter('941', 2022, 1), filed: day('2023-04-15') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      ...AS_FILED,
    ],
  ],
  [
    'a quarter of wages filed after that',
    { period: calendarQuarter('941', 2022, 1), filed: day('2023-04-17') },
    ['2023-04-17', '2026-04-17', '2026-04-17', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 17, 2023',
      '3 years: From Apr 17, 2023 = Apr 17, 2026',
      'Last day to assess: After all of these = Apr 17, 2026',
      ...AS_FILED,
    ],
  ],
  [
    'agricultural wages',
    { period: calendarYear('943', 2022), filed: day('2023-01-31') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Jan 31, 2023',
      'Counts as filed: Returns of wages count as filed in the next year = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      ...AS_FILED_EARLY,
    ],
  ],
  [
    'a return of a trust, whose form is no quarter of wages',
    { period: calendarYear('1041', 2022), filed: day('2023-04-10') },
    ['2023-04-15', '2026-04-15', '2026-04-15', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 10, 2023',
      'Counts as filed: Filed sooner: the day it was due = Apr 15, 2023',
      '3 years: From Apr 15, 2023 = Apr 15, 2026',
      'Last day to assess: After all of these = Apr 15, 2026',
      ...AS_FILED_EARLY,
    ],
  ],
  [
    'a return of a form without a rule',
    { period: calendarYear('706', 2022) },
    null,
    ['Asked: Day on which Form 706 was due (A rule for that form, which this release does not have)'],
  ],
  [
    'no return',
    { filed: 'not-filed' },
    [null, null, null, 'over', 'no-return'],
    [
      'Time to assess: No return was filed; one that the IRS prepared starts no time = never ends',
      'Marked unverified: No end to the time to assess',
      'By 26 USC 6501(c)(1), (3)',
      'By 26 USC 6501(b)(3)',
    ],
  ],
  [
    'a false return',
    { omission: 'fraud' },
    [null, null, null, 'over', 'fraud'],
    [
      'Time to assess: A false or fraudulent return = never ends',
      'Marked unverified: No end to the time to assess',
      'By 26 USC 6501(c)(1), (3)',
    ],
  ],
  [
    'a return that nobody knows of',
    { filed: null },
    null,
    [
      'Asked: Whether and when the return was filed (Account transcript: code 150 and the return received date)',
    ],
  ],
  [
    'a return of which nobody looked what it left out',
    { omission: null },
    ['2023-04-18', '2026-04-18', null, 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Last day to assess at the earliest: With the least that is known = Apr 18, 2026',
      'Last day to assess: At the latest = no last day can be named',
      'Asked: Whether the return left out more than a quarter of the income, or was fraudulent (Wage and income transcript beside the return)',
      ...AS_FILED,
    ],
  ],
  [
    'a consent signed in time',
    { events: [{ kind: 'consent', signed: day('2026-03-01'), through: day('2027-12-31') }] },
    ['2023-04-18', '2027-12-31', '2027-12-31', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Consent to assess later: to Dec 31, 2027 = Dec 31, 2027',
      'Last day to assess: After all of these = Dec 31, 2027',
      'What the IRS does on the next business day is still in time: Fri, Dec 31, 2027 is no business day (26 CFR 301.7503-1(a)) = Jan 3, 2028',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent signed on the last day',
    { events: [{ kind: 'consent', signed: day('2026-04-18'), through: day('2027-12-31') }] },
    ['2023-04-18', '2027-12-31', '2027-12-31', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Consent to assess later: to Dec 31, 2027 = Dec 31, 2027',
      'Last day to assess: After all of these = Dec 31, 2027',
      'What the IRS does on the next business day is still in time: Fri, Dec 31, 2027 is no business day (26 CFR 301.7503-1(a)) = Jan 3, 2028',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent signed the day after',
    { events: [{ kind: 'consent', signed: day('2026-04-19'), through: day('2027-12-31') }] },
    ['2023-04-18', '2026-04-18', '2026-04-18', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Consent to assess later: Began Apr 19, 2026, after the last day: it changes nothing = Apr 18, 2026',
      'Last day to assess: After all of these = Apr 18, 2026',
      'What the IRS does on the next business day is still in time: Sat, Apr 18, 2026 is no business day (26 CFR 301.7503-1(a)) = Apr 20, 2026',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent of which nobody knows when it was signed',
    { events: [{ kind: 'consent', signed: null, through: day('2027-12-31') }] },
    ['2023-04-18', '2026-04-18', '2027-12-31', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Consent to assess later: to Dec 31, 2027 = Dec 31, 2027',
      'Last day to assess at the earliest: With the least that is known = Apr 18, 2026',
      'Last day to assess: After all of these = Dec 31, 2027',
      'What the IRS does on the next business day is still in time: Fri, Dec 31, 2027 is no business day (26 CFR 301.7503-1(a)) = Jan 3, 2028',
      'Asked: Day of signing: Consent to assess later (Form 872 or 872-A, signed by both sides; account transcript: code 560)',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent to a day before the return',
    { events: [{ kind: 'consent', signed: null, through: day('2023-01-31') }] },
    ['2023-04-18', '2026-04-18', '2026-04-18', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Consent to assess later: to Jan 31, 2023 = Apr 18, 2026',
      'Last day to assess: After all of these = Apr 18, 2026',
      'What the IRS does on the next business day is still in time: Sat, Apr 18, 2026 is no business day (26 CFR 301.7503-1(a)) = Apr 20, 2026',
      'Asked: Day of signing: Consent to assess later (Form 872 or 872-A, signed by both sides; account transcript: code 560)',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent signed and through on one day',
    { events: [{ kind: 'consent', signed: day('2026-03-01'), through: day('2026-03-01') }] },
    ['2023-04-18', '2026-04-18', '2026-04-18', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Consent to assess later: to Mar 1, 2026 = Apr 18, 2026',
      'Last day to assess: After all of these = Apr 18, 2026',
      'What the IRS does on the next business day is still in time: Sat, Apr 18, 2026 is no business day (26 CFR 301.7503-1(a)) = Apr 20, 2026',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent that ends before it was signed',
    { events: [{ kind: 'consent', signed: day('2028-03-01'), through: day('2027-12-31') }] },
    ['2023-04-18', '2026-04-18', '2027-12-31', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Consent to assess later: to Dec 31, 2027 = Dec 31, 2027',
      'Last day to assess at the earliest: With the least that is known = Apr 18, 2026',
      'Last day to assess: After all of these = Dec 31, 2027',
      'What the IRS does on the next business day is still in time: Fri, Dec 31, 2027 is no business day (26 CFR 301.7503-1(a)) = Jan 3, 2028',
      'Wrong: ends-before-start: The consent reaches Dec 31, 2027, before the day on which it was signed: counted as if that day were not known.',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent to no day, signed in time',
    { events: [{ kind: 'consent', signed: day('2026-04-18'), through: 'open' }] },
    ['2023-04-18', null, null, 'over', 'open-consent'],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Last day to assess: At the latest = no last day can be named',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent to no day, signed the day after',
    { events: [{ kind: 'consent', signed: day('2026-04-19'), through: 'open' }] },
    ['2023-04-18', '2026-04-18', '2026-04-18', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Last day to assess: After all of these = Apr 18, 2026',
      'What the IRS does on the next business day is still in time: Sat, Apr 18, 2026 is no business day (26 CFR 301.7503-1(a)) = Apr 20, 2026',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent to no day, signed nobody knows when',
    { events: [{ kind: 'consent', signed: null, through: 'open' }] },
    ['2023-04-18', '2026-04-18', null, 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Last day to assess at the earliest: With the least that is known = Apr 18, 2026',
      'Last day to assess: At the latest = no last day can be named',
      'Asked: Day of signing: Consent to assess later (Form 872 or 872-A, signed by both sides; account transcript: code 560)',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent of which neither day is known',
    { events: [{ kind: 'consent', signed: null, through: null }] },
    ['2023-04-18', '2026-04-18', null, 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Last day to assess at the earliest: With the least that is known = Apr 18, 2026',
      'Last day to assess: At the latest = no last day can be named',
      'Asked: Day of signing: Consent to assess later (Form 872 or 872-A, signed by both sides; account transcript: code 560)',
      'Asked: Day to which it reaches: Consent to assess later (Form 872 or 872-A, signed by both sides; account transcript: code 560)',
      ...AS_AGREED,
    ],
  ],
  [
    'a consent to a day that nobody knows, signed too late to matter',
    { events: [{ kind: 'consent', signed: day('2026-04-19'), through: null }] },
    ['2023-04-18', '2026-04-18', '2026-04-18', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Last day to assess: After all of these = Apr 18, 2026',
      'What the IRS does on the next business day is still in time: Sat, Apr 18, 2026 is no business day (26 CFR 301.7503-1(a)) = Apr 20, 2026',
      'Asked: Day to which it reaches: Consent to assess later (Form 872 or 872-A, signed by both sides; account transcript: code 560)',
      ...AS_AGREED,
    ],
  ],
  [
    'a notice of deficiency that nobody took to the Tax Court',
    {
      events: [
        { kind: 'notice-of-deficiency', mailed: day('2026-02-02'), addressedAbroad: false, petition: 'none' },
      ],
    },
    ['2023-04-18', '2026-09-16', '2026-09-16', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Notice of deficiency: 151 days, Feb 2, 2026 to Jul 3, 2026 (the days in which the IRS may not assess, and 60 days) = Sep 16, 2026',
      'Last day to assess: After all of these = Sep 16, 2026',
      ...WITH_STATUTORY_NOTICE,
    ],
  ],
  [
    'a notice of deficiency before the court',
    {
      events: [
        {
          kind: 'notice-of-deficiency',
          mailed: day('2026-02-02'),
          addressedAbroad: false,
          petition: { final: 'pending' },
        },
      ],
    },
    ['2023-04-18', '2027-04-08', '2027-04-08', 'still running', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Notice of deficiency: 355 days, Feb 2, 2026 to Jan 23, 2027 (the days in which the IRS may not assess, and 60 days) = Apr 8, 2027',
      'Last day to assess: After all of these = Apr 8, 2027',
      'Asked: Day on which the decision became final: Notice of deficiency (The notice and the court’s docket; account transcript: code 494)',
      ...WITH_STATUTORY_NOTICE,
    ],
  ],
  [
    'a notice of deficiency of which the decision is not known',
    {
      events: [
        {
          kind: 'notice-of-deficiency',
          mailed: day('2026-02-02'),
          addressedAbroad: false,
          petition: { final: null },
        },
      ],
    },
    ['2023-04-18', '2026-09-16', '2027-04-08', 'still running', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Notice of deficiency: 355 days, Feb 2, 2026 to Jan 23, 2027 (the days in which the IRS may not assess, and 60 days) = Apr 8, 2027',
      'Last day to assess at the earliest: With the least that is known = Sep 16, 2026',
      'Last day to assess: After all of these = Apr 8, 2027',
      'Asked: Day on which the decision became final: Notice of deficiency (The notice and the court’s docket; account transcript: code 494)',
      ...WITH_STATUTORY_NOTICE,
    ],
  ],
  [
    'a decision sooner than the days to petition are over',
    {
      events: [
        {
          kind: 'notice-of-deficiency',
          mailed: day('2026-02-02'),
          addressedAbroad: false,
          petition: { final: day('2026-03-02') },
        },
      ],
    },
    ['2023-04-18', '2026-09-16', '2026-09-16', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Notice of deficiency: 151 days, Feb 2, 2026 to Jul 3, 2026 (the days in which the IRS may not assess, and 60 days) = Sep 16, 2026',
      'Last day to assess: After all of these = Sep 16, 2026',
      ...WITH_STATUTORY_NOTICE,
    ],
  ],
  [
    'a notice of deficiency of which nobody asked the court',
    {
      events: [
        { kind: 'notice-of-deficiency', mailed: day('2026-02-02'), addressedAbroad: false, petition: null },
      ],
    },
    ['2023-04-18', '2026-09-16', '2027-04-08', 'still running', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Notice of deficiency: 355 days, Feb 2, 2026 to Jan 23, 2027 (the days in which the IRS may not assess, and 60 days) = Apr 8, 2027',
      'Last day to assess at the earliest: With the least that is known = Sep 16, 2026',
      'Last day to assess: After all of these = Apr 8, 2027',
      'Asked: Whether the Tax Court was asked: Notice of deficiency (The notice and the court’s docket; account transcript: code 494)',
      ...WITH_STATUTORY_NOTICE,
    ],
  ],
  [
    'a notice of deficiency mailed nobody knows when',
    {
      events: [
        {
          kind: 'notice-of-deficiency',
          mailed: null,
          addressedAbroad: false,
          petition: { final: day('2026-10-30') },
        },
      ],
    },
    ['2023-04-18', '2026-04-18', '2030-04-23', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Notice of deficiency: 1466 days, Apr 18, 2023 to Apr 23, 2027 (the days in which the IRS may not assess, and 60 days) = Apr 23, 2030',
      'Last day to assess at the earliest: With the least that is known = Apr 18, 2026',
      'Last day to assess: After all of these = Apr 23, 2030',
      'Asked: Day of mailing: Notice of deficiency (The notice and the court’s docket; account transcript: code 494)',
      ...WITH_STATUTORY_NOTICE,
    ],
  ],
  [
    'an offer that is pending',
    { events: [{ kind: 'offer-pending', from: day('2026-01-01'), to: 'pending' }] },
    ['2023-04-18', '2028-03-10', '2028-03-10', 'still running', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Offer in compromise pending: 692 days, Jan 1, 2026 to Nov 24, 2027 (and 1 year) = Mar 10, 2028',
      'Last day to assess: After all of these = Mar 10, 2028',
      'Asked: Last day: Offer in compromise pending (Account transcript: code 480 and what ended it (481, 482, 780))',
      'Marked unverified: Years to assess',
      'By 26 USC 6501(a), (e)',
      'By Form 656 (4-2025), section 7(p)',
      'By 26 USC 6503(a), (h)(1)',
    ],
  ],
  [
    'a bankruptcy of which the end is not known',
    { events: [{ kind: 'bankruptcy', from: day('2024-06-03'), to: null }] },
    ['2023-04-18', '2026-06-17', '2028-12-07', 'still running', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Bankruptcy: 964 days, Jun 3, 2024 to Jan 23, 2027 (and 60 days) = Dec 7, 2028',
      'Last day to assess at the earliest: With the least that is known = Jun 17, 2026',
      'Last day to assess: After all of these = Dec 7, 2028',
      'Asked: Last day: Bankruptcy (The court’s docket; account transcript: codes 520 and 521)',
      'Marked unverified: Years to assess',
      'By 26 USC 6501(a), (e)',
      'By 26 USC 6503(a), (h)(1)',
    ],
  ],
  [
    'a combat zone of which the beginning is not known',
    { events: [{ kind: 'combat-zone', from: null, to: day('2025-06-30') }] },
    ['2023-04-18', '2026-10-15', '2028-12-27', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Combat zone: 984 days, Apr 18, 2023 to Dec 27, 2025 (and 180 days) = Dec 27, 2028',
      'Last day to assess at the earliest: With the least that is known = Oct 15, 2026',
      'Last day to assess: After all of these = Dec 27, 2028',
      'Asked: First day: Combat zone (Orders and discharge; account transcript: code 500)',
      'Marked unverified: Years to assess',
      'By 26 USC 6501(a), (e)',
      'By 26 USC 7508(a)',
      'By 26 USC 6503(a), (h)(1)',
    ],
  ],
  [
    'a bankruptcy that ends before it starts',
    { events: [{ kind: 'bankruptcy', from: day('2026-03-01'), to: day('2026-01-01') }] },
    ['2023-04-18', '2026-04-18', '2026-08-15', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Bankruptcy: 119 days, Jan 1, 2026 to Apr 30, 2026 (and 60 days) = Aug 15, 2026',
      'Last day to assess at the earliest: With the least that is known = Apr 18, 2026',
      'Last day to assess: After all of these = Aug 15, 2026',
      'What the IRS does on the next business day is still in time: Sat, Aug 15, 2026 is no business day (26 CFR 301.7503-1(a)) = Aug 17, 2026',
      'Wrong: ends-before-start: Bankruptcy: it ends before it starts; counted as nothing at the earliest, and as if the two days were exchanged at the latest.',
      'Marked unverified: Years to assess',
      'By 26 USC 6501(a), (e)',
      'By 26 USC 6503(a), (h)(1)',
    ],
  ],
  [
    'a bankruptcy of one day',
    { events: [{ kind: 'bankruptcy', from: day('2026-03-01'), to: day('2026-03-01') }] },
    ['2023-04-18', '2026-06-17', '2026-06-17', 'over', null],
    [
      'Filed: Day on which the return was received = Apr 18, 2023',
      '3 years: From Apr 18, 2023 = Apr 18, 2026',
      'Bankruptcy: 60 days, Mar 1, 2026 to Apr 30, 2026 (and 60 days) = Jun 17, 2026',
      'Last day to assess: After all of these = Jun 17, 2026',
      'Marked unverified: Years to assess',
      'By 26 USC 6501(a), (e)',
      'By 26 USC 6503(a), (h)(1)',
    ],
  ],
  [
    'an offer while the time ran, and a bankruptcy after it',
    {
      filed: day('2020-07-10'),
      period: calendarYear('1040', 2019),
      events: [
        { kind: 'offer-pending', from: day('2022-01-03'), to: day('2022-06-03') },
        { kind: 'bankruptcy', from: day('2026-01-05'), to: 'pending' },
      ],
    },
    ['2020-07-10', '2024-12-07', '2024-12-07', 'over', null],
    [
      'Filed: Day on which the return was received = Jul 10, 2020',
      '3 years: From Jul 10, 2020 = Jul 10, 2023',
      'Offer in compromise pending: 516 days, Jan 3, 2022 to Jun 3, 2023 (and 1 year) = Dec 7, 2024',
      'Bankruptcy: Began Jan 5, 2026, after the last day: it changes nothing = Dec 7, 2024',
      'Last day to assess: After all of these = Dec 7, 2024',
      'What the IRS does on the next business day is still in time: Sat, Dec 7, 2024 is no business day (26 CFR 301.7503-1(a)) = Dec 9, 2024',
      'Asked: Last day: Bankruptcy (The court’s docket; account transcript: codes 520 and 521)',
      'Marked unverified: Years to assess',
      'Marked unverified: Additions to the time to assess',
      'By 26 USC 6501(a), (e)',
      'By Form 656 (4-2025), section 7(p)',
      'By 26 USC 6503(a), (h)(1)',
      'By 26 USC 6503(a), (h)(1), as of its day; 7508; Form 656',
    ],
  ],
  [
    'a return of February 29',
    { period: calendarYear('1040', 2022), filed: day('2024-02-29') },
    ['2024-02-29', '2027-02-28', '2027-03-01', 'over', null],
    [
      'Filed: Day on which the return was received = Feb 29, 2024',
      '3 years: From Feb 29, 2024 = Feb 28, 2027',
      'Last day to assess at the earliest: With the least that is known = Feb 28, 2027',
      'Last day to assess: After all of these = Mar 1, 2027',
      'Marked unverified: Years to assess',
      'Marked unsettled: Counted in years from Feb 29, 2024',
      'By 26 USC 6501(a), (e)',
    ],
  ],
  [
    'a bankruptcy of before the table',
    {
      period: calendarYear('1040', 1985),
      filed: day('1986-04-15'),
      events: [{ kind: 'bankruptcy', from: day('1953-01-05'), to: day('1953-02-05') }],
    },
    ['1986-04-15', '1989-04-15', null, 'over', null],
    [
      'Filed: Day on which the return was received = Apr 15, 1986',
      '3 years: From Apr 15, 1986 = Apr 15, 1989',
      'Last day to assess at the earliest: With the least that is known = Apr 15, 1989',
      'Last day to assess: At the latest = no last day can be named',
      'Asked: Additions to the time to assess on Feb 5, 1953 (assessment-statute-suspension)',
      'Wrong: before-1954: Feb 5, 1953 lies before the Code of 1954',
      ...AS_FILED,
    ],
  ],
]

it.each(returns)('the time to assess is told of %s', (_, told, answer, said) => {
  const found = findAssessmentStatute({ ...usual, ...told })
  const { value } = found
  const running = value?.stillRunning ? 'still running' : 'over'
  expect(value && [value.starts, value.earliest, value.latest, running, value.endless]).toEqual(answer)
  expect(toldBy(found)).toEqual(said)
})
