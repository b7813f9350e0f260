import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

const additions = { deficiencyDays: 60, bankruptcyDays: 60, combatZoneDays: 180, offerYears: 1 }

/** 26 USC 6503(a), (h); 7508; Form 656: what each event adds to the time to assess, beyond its own days. */
export const assessmentStatuteSuspension = parameter({
  table: 'assessment-statute-suspension',
  title: 'Additions to the time to assess',
  unit: 'added to the time that an event takes',
  says: value =>
    each({
      'Notice of deficiency': counted(value.deficiencyDays, 'day'),
      Bankruptcy: counted(value.bankruptcyDays, 'day'),
      'Combat zone': counted(value.combatZoneDays, 'day'),
      Offer: counted(value.offerYears, 'year'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1998-01-01'),
      value: additions,
      source: sources.assessmentSuspendedBefore2023,
      note: 'Recalled, the first day too: the text that was read is the Code as of April 2023 and Form 656 of April 2025.',
    },
    { from: day('2023-04-01'), value: additions, source: sources.assessmentSuspended },
  ],
})
