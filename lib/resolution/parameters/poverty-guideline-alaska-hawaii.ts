import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** The same guideline for the two states that have their own. That of 2023 was not found. */
export const povertyGuidelineAlaskaHawaii = parameter({
  table: 'poverty-guideline-alaska-hawaii',
  title: 'Poverty guideline, Alaska and Hawaii',
  unit: 'per year, by household',
  says: ({ alaska, hawaii }) =>
    each({
      'Alaska, one person': formatCents(alaska.first),
      'Alaska, each person more': formatCents(alaska.eachMore),
      'Hawaii, one person': formatCents(hawaii.first),
      'Hawaii, each person more': formatCents(hawaii.eachMore),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: day('2026-12-31'),
  history: [
    {
      from: day('2022-01-01'),
      through: day('2022-12-31'),
      value: {
        alaska: { first: dollars(16_990), eachMore: dollars(5_900) },
        hawaii: { first: dollars(15_630), eachMore: dollars(5_430) },
      },
      source: sources.povertyGuideline,
    },
    {
      from: day('2024-01-01'),
      value: {
        alaska: { first: dollars(18_810), eachMore: dollars(6_730) },
        hawaii: { first: dollars(17_310), eachMore: dollars(6_190) },
      },
      source: sources.povertyGuideline,
    },
    {
      from: day('2025-01-01'),
      value: {
        alaska: { first: dollars(19_550), eachMore: dollars(6_880) },
        hawaii: { first: dollars(17_990), eachMore: dollars(6_330) },
      },
      source: sources.povertyGuideline,
    },
    {
      from: day('2026-01-01'),
      value: {
        alaska: { first: dollars(19_950), eachMore: dollars(7_100) },
        hawaii: { first: dollars(18_360), eachMore: dollars(6_530) },
      },
      source: sources.povertyGuideline,
    },
  ],
})
