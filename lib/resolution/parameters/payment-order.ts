import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** Rev. Proc. 2002-26: where a payment goes that nobody designated. */
export const paymentOrder = parameter({
  table: 'payment-order',
  title: 'Order of an undesignated payment',
  unit: 'first to last',
  says: value => alone(value.join(', then ')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [{ from: day('2002-06-13'), value: ['tax', 'penalty', 'interest'], source: sources.paymentOrder }],
})
