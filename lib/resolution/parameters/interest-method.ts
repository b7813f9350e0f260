import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** 26 USC 6622 and Treas. Reg. 301.6622-1: simple interest before 1983; what stood unpaid on December 31, 1982 compounds daily from then on. */
export const interestMethod = parameter<'simple' | 'daily'>({
  table: 'interest-method',
  title: 'How interest is counted',
  unit: 'by the day on which it accrues',
  says: value => alone(value === 'daily' ? 'compounded daily' : 'simple'),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-08-17'),
      value: 'simple',
      source: sources.simpleInterest,
      note: 'The day basis before 1983 is taken from the rule that follows.',
    },
    { from: day('1983-01-01'), value: 'daily', source: sources.compoundingExample },
  ],
})
