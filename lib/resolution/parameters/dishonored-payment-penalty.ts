import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each, percent } from './said'

/** 26 USC 6657: a payment that the bank did not honor. */
export const dishonoredPaymentPenalty = parameter({
  table: 'dishonored-payment-penalty',
  title: 'Dishonored payment',
  unit: 'of the payment that was not honored',
  says: ({ basisPoints, smallPaymentBelow, smallPaymentPenalty }) =>
    each({
      'Of the payment': percent(basisPoints),
      [`Of a payment under ${formatCents(smallPaymentBelow)}`]: `${formatCents(smallPaymentPenalty)}, or the payment where it is less`,
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2007-05-25'),
      value: { basisPoints: 200, smallPaymentBelow: dollars(1_250), smallPaymentPenalty: dollars(25) },
      source: sources.dishonoredPayment,
      note: 'The first day is recalled.',
    },
  ],
})
