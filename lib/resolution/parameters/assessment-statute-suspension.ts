import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

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
      value: { deficiencyDays: 60, bankruptcyDays: 60, combatZoneDays: 180, offerYears: 1 },
      source: sources.assessmentSuspended,
      note: 'The first day is recalled, the figures were read.',
    },
  ],
})
