import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** 26 USC 6651(a), last sentences: the least addition for a return much too late, by the year in which it was due. */
export const lateFilingMinimum = parameter({
  table: 'late-filing-minimum',
  title: 'Lowest failure-to-file addition',
  unit: 'or the unpaid tax where that is less',
  says: value => alone(formatCents(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: day('2027-12-31'),
  history: [
    {
      from: day('1983-01-01'),
      value: dollars(100),
      source: sources.lateFilingMinimumRecalled,
      note: 'Recalled.',
    },
    { from: day('2009-01-01'), value: dollars(135), source: sources.lateFilingMinimum },
    { from: day('2016-01-01'), value: dollars(205), source: sources.lateFilingMinimum },
    { from: day('2018-01-01'), value: dollars(210), source: sources.lateFilingMinimum },
    { from: day('2020-01-01'), value: dollars(435), source: sources.lateFilingMinimum },
    { from: day('2023-01-01'), value: dollars(450), source: sources.lateFilingMinimum },
    { from: day('2024-01-01'), value: dollars(485), source: sources.lateFilingMinimum },
    { from: day('2025-01-01'), value: dollars(510), source: sources.lateFilingMinimum },
    {
      from: day('2026-01-01'),
      value: dollars(525),
      source: sources.lateFilingMinimum,
      otherwise: [
        {
          value: dollars(530),
          source: sources.lateFilingMinimumOther,
          note: 'One repository prints $530; the IRS page and the manual print $525.',
        },
      ],
    },
    {
      from: day('2027-01-01'),
      value: dollars(535),
      source: sources.lateFilingMinimum,
      note: 'Rev. Proc. 2025-32, section 3.52; the manual calls it subject to adjustment.',
    },
  ],
})
