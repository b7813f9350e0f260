import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

const additions = {
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
}

/** 26 USC 6331(k), 6330(e), 6503, 6015(e), 6502, 7508: what each event adds to the time to collect, beyond its own days. */
export const collectionStatuteSuspension = parameter({
  table: 'collection-statute-suspension',
  title: 'Additions to the time to collect',
  unit: 'added to the time that an event takes',
  says: value =>
    each({
      'Offer rejected': counted(value.offerRejectedDays, 'day'),
      'Agreement request rejected': counted(value.agreementRejectedDays, 'day'),
      'Agreement terminated': counted(value.agreementTerminatedDays, 'day'),
      'Hearing: at least left at its end': counted(value.hearingFloorDays, 'day'),
      Bankruptcy: counted(value.bankruptcyMonths, 'month'),
      'Assets in the custody of a court': counted(value.courtCustodyMonths, 'month'),
      'Outside the United States, from': counted(value.abroadMonthsMin, 'month'),
      'Outside the United States, left after the return': counted(value.abroadReturnMonths, 'month'),
      'Innocent spouse': counted(value.innocentSpouseDays, 'day'),
      'Combat zone': counted(value.combatZoneDays, 'day'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: additions,
      source: sources.statuteSuspensionsBefore2002,
      note: 'Recalled: from late 2000 to March 9, 2002, a pending offer or request for an agreement did not stop the time to collect.',
    },
    { from: day('2002-03-09'), value: additions, source: sources.statuteSuspensions },
  ],
})
