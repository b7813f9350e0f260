import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6501(a), (e): how long a tax may be assessed. */
export const assessmentStatuteYears = parameter({
  table: 'assessment-statute-years',
  title: 'Years to assess',
  unit: 'after the return was filed, or was due where that is later',
  says: ({ ordinary, largeOmission }) =>
    each({
      Ordinarily: counted(ordinary, 'year'),
      'More than a quarter of the income left out': counted(largeOmission, 'year'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-08-17'),
      value: { ordinary: 3, largeOmission: 6 },
      source: sources.assessmentStatute,
      note: 'Recalled.',
    },
  ],
})
