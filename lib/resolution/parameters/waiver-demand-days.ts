import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6601(c): after a waiver of restrictions the IRS has so long to demand the tax without losing interest. */
export const waiverDemandDays = parameter({
  table: 'waiver-demand-days',
  title: 'Demand after a waiver of restrictions',
  unit: 'after the waiver was filed',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-08-17'),
      value: 30,
      source: sources.waiverSuspension,
      note: 'Recalled; the first day too.',
    },
  ],
})
