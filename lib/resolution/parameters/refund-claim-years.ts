import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each } from './said'

/** 26 USC 6511(a): a refund is claimed within the later of these years from the return and from the payment. */
export const refundClaimYears = parameter({
  table: 'refund-claim-years',
  title: 'Years to claim a payment back',
  unit: 'whichever is later',
  says: ({ fromReturn, fromPayment }) =>
    each({
      'After the return': counted(fromReturn, 'year'),
      'After the payment': counted(fromPayment, 'year'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('1954-08-16'),
      value: { fromReturn: 3, fromPayment: 2 },
      source: sources.refundClaim,
      note: 'The first day is recalled, the figures were read.',
    },
  ],
})
