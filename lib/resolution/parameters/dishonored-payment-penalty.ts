import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 6657: a payment that the bank did not honor. */
export const dishonoredPaymentPenalty = parameter({
  table: 'dishonored-payment-penalty',
  title: 'Dishonored payment',
  unit: 'basis points of the payment; the lesser of an amount and the payment where it is small',
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
