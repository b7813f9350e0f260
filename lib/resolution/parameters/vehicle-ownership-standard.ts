import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** Collection financial standards: a loan or lease payment. */
export const vehicleOwnershipStandard = parameter({
  table: 'vehicle-ownership-standard',
  title: 'Vehicle ownership standard',
  unit: 'per month, at most',
  says: ({ oneCar, twoCars }) => each({ 'One car': formatCents(oneCar), 'Two cars': formatCents(twoCars) }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2023-04-24'),
      value: { oneCar: dollars(629), twoCars: dollars(1_258) },
      source: sources.transportStandardsRecalled,
      note: 'Recalled.',
    },
    {
      from: day('2024-04-22'),
      value: { oneCar: dollars(619), twoCars: dollars(1_238) },
      source: sources.transportStandardsRecalled,
      note: 'Recalled.',
    },
    {
      from: day('2025-04-21'),
      value: { oneCar: dollars(662), twoCars: dollars(1_324) },
      source: sources.transportStandards,
    },
    {
      from: day('2026-06-29'),
      value: { oneCar: dollars(703), twoCars: dollars(1_406) },
      source: sources.transportStandards,
    },
  ],
})
