import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6331(k), 6330(e), 6503, 6015(e), 6502, 7508: what each event adds to the time to collect, beyond its own days. */
export const collectionStatuteSuspension = parameter({
  table: 'collection-statute-suspension',
  title: 'Additions to the time to collect',
  unit: 'days or months, by event',
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: {
        offerRejectedDays: 30,
        agreementRejectedDays: 30,
        agreementTerminatedDays: 30,
        hearingFloorDays: 90,
        bankruptcyMonths: 6,
        courtCustodyMonths: 6,
        abroadMonthsMin: 6,
        abroadReturnMonths: 6,
        innocentSpouseDays: 60,
        combatZoneDays: 180,
      },
      source: sources.statuteSuspensions,
    },
  ],
})
