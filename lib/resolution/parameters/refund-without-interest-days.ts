import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone, counted } from './said'

/** 26 USC 6611(e)(1): a refund made within these days from the return bears no interest. The text was not seen. */
export const refundWithoutInterestDays = parameter({
  table: 'refund-without-interest-days',
  title: 'Refund without interest',
  unit: 'after the later of the due day and the filing of the return',
  says: value => alone(counted(value, 'day')),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-08-17'),
      value: 45,
      source: sources.refundWithoutInterest,
      note: 'Recalled; the first day too.',
    },
  ],
})
