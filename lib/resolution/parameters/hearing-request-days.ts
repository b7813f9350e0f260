import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6330(a)(3)(B) and 6320(a)(3)(B): the days in which a collection due process hearing may be asked for. */
export const hearingRequestDays = parameter({
  table: 'hearing-request-days',
  title: 'Days to ask for a collection due process hearing',
  unit: 'after the notice',
  says: value => alone(counted(value, 'calendar day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('1999-01-19'), value: 30, source: sources.hearingBeforeLevy }],
})
