import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** 26 USC 7345(b)(1)(B), (f): assessed unpaid tax above this is seriously delinquent. Indexed each year. */
export const passportThreshold = parameter({
  table: 'passport-threshold',
  title: 'Passport threshold',
  unit: 'more than this of assessed tax, penalty and interest',
  says: value => alone(formatCents(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: day('2026-12-31'),
  history: [
    { from: day('2016-01-01'), value: dollars(50_000), source: sources.passportStatute },
    { from: day('2017-01-01'), value: dollars(50_000), source: sources.passportAdjusted },
    { from: day('2018-01-01'), value: dollars(51_000), source: sources.passportAdjusted },
    { from: day('2019-01-01'), value: dollars(52_000), source: sources.passportAdjusted },
    {
      from: day('2020-01-01'),
      value: dollars(53_000),
      source: sources.passportRecalled,
      note: 'Recalled; not found in a source.',
    },
    { from: day('2021-01-01'), value: dollars(54_000), source: sources.passportAdjusted },
    { from: day('2022-01-01'), value: dollars(55_000), source: sources.passportAdjusted },
    { from: day('2023-01-01'), value: dollars(59_000), source: sources.passportAdjusted },
    { from: day('2024-01-01'), value: dollars(62_000), source: sources.passportAdjusted },
    { from: day('2025-01-01'), value: dollars(64_000), source: sources.passportAdjusted },
    { from: day('2026-01-01'), value: dollars(66_000), source: sources.passportAdjusted },
  ],
})
