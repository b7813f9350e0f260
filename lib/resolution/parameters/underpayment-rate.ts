import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import type { Parameter } from './parameter'

const source = sources.interestRatesPage

/** 26 USC 6621(a)(2): the underpayment rate, published each quarter. Past the last published quarter there is none. */
export const underpaymentRate = {
  title: 'Underpayment rate',
  unit: 'basis points per year',
  verifiedOn: day('2026-11-24'),
  validThrough: day('2026-12-31'),
  history: [
    { from: day('2009-01-01'), value: 500, source },
    { from: day('2009-04-01'), value: 400, source },
    { from: day('2011-01-01'), value: 300, source },
    { from: day('2011-04-01'), value: 400, source },
    { from: day('2011-10-01'), value: 300, source },
    { from: day('2016-04-01'), value: 400, source },
    { from: day('2018-04-01'), value: 500, source },
    { from: day('2019-01-01'), value: 600, source },
    { from: day('2019-07-01'), value: 500, source },
    { from: day('2020-07-01'), value: 300, source },
    { from: day('2022-04-01'), value: 400, source },
    { from: day('2022-07-01'), value: 500, source },
    { from: day('2022-10-01'), value: 600, source },
    { from: day('2023-01-01'), value: 700, source },
    { from: day('2023-10-01'), value: 800, source },
    { from: day('2025-01-01'), value: 700, source },
    { from: day('2026-04-01'), value: 600, source },
    { from: day('2026-07-01'), value: 700, source },
  ],
} as const satisfies Parameter<number>
