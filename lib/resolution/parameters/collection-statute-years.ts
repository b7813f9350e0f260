import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6502(a): how long a tax may be collected, from each assessment. */
export const collectionStatuteYears = parameter({
  table: 'collection-statute-years',
  title: 'Years to collect',
  unit: 'after the assessment',
  says: value => alone(counted(value, 'year')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1990-11-05'),
      value: 10,
      source: sources.collectionStatute,
      note: 'The first day is recalled.',
    },
  ],
})
