import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each, orNotKnown } from './said'

/** Collection financial standards: food, clothing and other items, allowed without question. */
export const nationalStandard = parameter({
  table: 'national-standard',
  title: 'National standard',
  unit: 'per month, by household',
  says: ({ persons, eachMore }) =>
    each({
      ...Object.fromEntries(
        persons.map((amount, more) => [counted(more + 1, 'person', 'persons'), formatCents(amount)]),
      ),
      'Each person more': orNotKnown(eachMore, formatCents),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2018-03-26'),
      value: {
        persons: [dollars(647), dollars(1_202), dollars(1_384), dollars(1_694)],
        eachMore: dollars(357),
      },
      source: sources.nationalStandards,
    },
    {
      from: day('2019-03-25'),
      through: day('2020-03-29'),
      value: { persons: [dollars(727), dollars(1_288), dollars(1_446), dollars(1_786)], eachMore: null },
      source: sources.nationalStandards,
      note: 'The amount for each further person was not found.',
    },
    {
      from: day('2021-04-26'),
      value: {
        persons: [dollars(723), dollars(1_292), dollars(1_473), dollars(1_740)],
        eachMore: dollars(341),
      },
      source: sources.nationalStandards,
    },
    {
      from: day('2022-04-25'),
      through: day('2023-04-23'),
      value: {
        persons: [dollars(785), dollars(1_410), dollars(1_598), dollars(1_921)],
        eachMore: dollars(358),
      },
      source: sources.nationalStandardsUnverified,
      note: 'The page labels it April 2024; the values look like 2022.',
    },
    {
      from: day('2025-04-21'),
      value: {
        persons: [dollars(839), dollars(1_481), dollars(1_753), dollars(2_129)],
        eachMore: dollars(394),
      },
      source: sources.nationalStandards,
    },
    {
      from: day('2026-06-29'),
      value: {
        persons: [dollars(867), dollars(1_558), dollars(1_857), dollars(2_176)],
        eachMore: dollars(397),
      },
      source: sources.nationalStandards,
    },
  ],
})
