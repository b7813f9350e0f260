import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** Collection financial standards: health care that no insurance pays. */
export const outOfPocketHealth = parameter({
  table: 'out-of-pocket-health',
  title: 'Out-of-pocket health standard',
  unit: 'per person and month',
  says: ({ under65, from65 }) =>
    each({ 'Under 65': formatCents(under65), '65 or older': formatCents(from65) }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2018-03-26'),
      through: day('2019-03-24'),
      value: { under65: dollars(52), from65: dollars(114) },
      source: sources.healthStandards,
    },
    {
      from: day('2022-04-25'),
      value: { under65: dollars(75), from65: dollars(153) },
      source: sources.healthStandardsUnverified,
      note: 'The page labels it April 2024; the values look like 2022.',
    },
    {
      from: day('2023-04-24'),
      value: { under65: dollars(79), from65: dollars(154) },
      source: sources.healthStandardsUnverified,
      note: 'Recalled.',
    },
    {
      from: day('2024-04-22'),
      value: { under65: dollars(83), from65: dollars(158) },
      source: sources.healthStandards,
      note: 'The amounts were read at the U.S. Trustee Program; the first day is recalled.',
    },
    {
      from: day('2025-04-21'),
      value: { under65: dollars(84), from65: dollars(149) },
      source: sources.healthStandards,
    },
    {
      from: day('2026-06-29'),
      value: { under65: dollars(90), from65: dollars(163) },
      source: sources.healthStandards,
    },
  ],
})
