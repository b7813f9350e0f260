import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, percent } from './said'

/** 26 USC 6651(a)(2): where the addition for paying late ends. */
export const failureToPayMaximum = parameter({
  table: 'failure-to-pay-maximum',
  title: 'Highest failure-to-pay addition',
  unit: 'of the unpaid tax, all months together',
  says: value => alone(percent(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('1970-01-01'), value: 2_500, source: sources.latePayment }],
})
