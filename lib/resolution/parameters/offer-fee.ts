import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { alone } from './said'

/** 26 CFR 300.3: the fee of an offer in compromise. */
export const offerFee = parameter({
  table: 'offer-fee',
  title: 'Fee of an offer',
  unit: 'per offer; none for low income or doubt as to liability',
  says: value => alone(formatCents(value)),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    { from: day('2003-11-01'), value: dollars(150), source: sources.offerFeeRecalled, note: 'Recalled.' },
    {
      from: day('2014-01-01'),
      value: dollars(186),
      source: sources.offerFee,
      note: 'The first year is recalled.',
    },
    { from: day('2020-04-27'), value: dollars(205), source: sources.offerFee },
  ],
})
