import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** Policy Statement 5-133: how far back the IRS normally asks for returns. Known, not read: shown as unverified. */
export const requiredFilingYears = parameter({
  table: 'required-filing-years',
  title: 'Years for which returns are normally required',
  unit: 'tax years, the latest first',
  says: value => alone(counted(value, 'year')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('2006-08-04'), value: 6, source: sources.sixYearFiling, note: 'Not read.' }],
})
