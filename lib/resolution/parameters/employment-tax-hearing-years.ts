import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6330(h)(1): a hearing on payroll tax of so many years before a period lets a levy for that period come first. */
export const employmentTaxHearingYears = parameter({
  table: 'employment-tax-hearing-years',
  title: 'Years in which a hearing on payroll tax takes away the hearing before levy',
  unit: 'before the first day of the period levied for',
  says: value => alone(counted(value, 'year')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2007-09-22'),
      value: 2,
      source: sources.employmentTaxLevy,
      note: 'Levies served on or after September 22, 2007 (Pub. L. 110-28).',
    },
  ],
})
