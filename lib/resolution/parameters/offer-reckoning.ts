import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each, percent } from './said'

/** 26 USC 7122(c), (f) and the IRS's own reckoning: how much an offer must be, what goes with it, and when it is accepted by time. */
export const offerReckoning = parameter({
  table: 'offer-reckoning',
  title: 'Reckoning of an offer',
  unit: 'least amount, deposit and time',
  says: value =>
    each({
      'Lump sum: income counted': counted(value.lumpSumIncomeMonths, 'month'),
      'Lump sum: paid with the offer': percent(value.lumpSumDepositBasisPoints),
      'Periodic: income counted': counted(value.periodicIncomeMonths, 'month'),
      'Accepted if not rejected within': counted(value.deemedAcceptanceMonths, 'month'),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2006-07-16'),
      value: {
        lumpSumIncomeMonths: 48,
        periodicIncomeMonths: 60,
        lumpSumDepositBasisPoints: 2_000,
        deemedAcceptanceMonths: 24,
      },
      source: sources.offerReckoningOf2006,
      note: 'Four years for an offer paid within five months, five years for one paid within two years; an offer paid over all the time to collect counted the months left.',
    },
    {
      from: day('2012-05-21'),
      value: {
        lumpSumIncomeMonths: 12,
        periodicIncomeMonths: 24,
        lumpSumDepositBasisPoints: 2_000,
        deemedAcceptanceMonths: 24,
      },
      source: sources.offerTerms,
      note: 'The first day is that of the news release IR-2012-53.',
    },
  ],
})
