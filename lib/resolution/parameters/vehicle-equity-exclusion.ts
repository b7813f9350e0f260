import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each } from './said'

/** Form 433-A (OIC), line 24: equity in a vehicle that an offer leaves out. */
export const vehicleEquityExclusion = parameter({
  table: 'vehicle-equity-exclusion',
  title: 'Vehicle exclusion of an offer',
  unit: 'left out of what an offer counts',
  says: ({ vehicle, personalEffects }) =>
    each({
      'Each vehicle': formatCents(vehicle),
      'Furniture and personal effects': formatCents(personalEffects),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2026-04-01'),
      value: { vehicle: dollars(3_450), personalEffects: dollars(11_980) },
      source: sources.offerAssetForm,
    },
  ],
})
