import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** The guideline of the Department of Health and Human Services for the 48 states and the District of Columbia, by its year. */
export const povertyGuideline = parameter({
  table: 'poverty-guideline',
  title: 'Poverty guideline',
  unit: 'per year, by household',
  says: ({ first, eachMore }) =>
    each({ 'One person': formatCents(first), 'Each person more': formatCents(eachMore) }),
  verifiedOn: day('2026-11-24'),
  validThrough: day('2026-12-31'),
  history: [
    {
      from: day('2015-01-01'),
      value: { first: dollars(11_770), eachMore: dollars(4_160) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2016-01-01'),
      value: { first: dollars(11_880), eachMore: dollars(4_140) },
      source: sources.povertyGuidelineRecalled,
      note: 'Recalled.',
    },
    {
      from: day('2017-01-01'),
      value: { first: dollars(12_060), eachMore: dollars(4_180) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2018-01-01'),
      value: { first: dollars(12_140), eachMore: dollars(4_320) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2019-01-01'),
      value: { first: dollars(12_490), eachMore: dollars(4_420) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2020-01-01'),
      value: { first: dollars(12_760), eachMore: dollars(4_480) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2021-01-01'),
      value: { first: dollars(12_880), eachMore: dollars(4_540) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2022-01-01'),
      value: { first: dollars(13_590), eachMore: dollars(4_720) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2023-01-01'),
      value: { first: dollars(14_580), eachMore: dollars(5_140) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2024-01-01'),
      value: { first: dollars(15_060), eachMore: dollars(5_380) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2025-01-01'),
      value: { first: dollars(15_650), eachMore: dollars(5_500) },
      source: sources.povertyGuideline,
    },
    {
      from: day('2026-01-01'),
      value: { first: dollars(15_960), eachMore: dollars(5_680) },
      source: sources.povertyGuideline,
    },
  ],
})
