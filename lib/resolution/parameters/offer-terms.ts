import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each, percent } from './said'

/** 26 USC 7122(c), (f) and Form 656: how an offer is reckoned and paid. */
export const offerTerms = parameter({
  table: 'offer-terms',
  title: 'Terms of an offer',
  unit: 'how an offer is reckoned and paid',
  says: value =>
    each({
      'Lump sum: income counted': counted(value.lumpSumIncomeMonths, 'month'),
      'Lump sum: paid with the offer': percent(value.lumpSumDepositBasisPoints),
      'Lump sum: the rest in at most': `${counted(value.lumpSumPaymentsMax, 'payment')} within ${counted(value.lumpSumMonthsMax, 'month')}`,
      'Periodic: income counted': counted(value.periodicIncomeMonths, 'month'),
      'Periodic: paid over': `${value.periodicMonthsMin} to ${counted(value.periodicMonthsMax, 'month')}`,
      'Accepted if not rejected within': counted(value.deemedAcceptanceMonths, 'month'),
      'Quick sale value': `${percent(value.quickSaleBasisPoints)} of what an asset is worth`,
      'Cash left out': formatCents(value.cashExclusion),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2012-05-21'),
      value: {
        lumpSumIncomeMonths: 12,
        periodicIncomeMonths: 24,
        lumpSumDepositBasisPoints: 2_000,
        lumpSumPaymentsMax: 5,
        lumpSumMonthsMax: 5,
        periodicMonthsMin: 6,
        periodicMonthsMax: 24,
        deemedAcceptanceMonths: 24,
        quickSaleBasisPoints: 8_000,
        cashExclusion: dollars(1_000),
      },
      source: sources.offerTerms,
      note: 'The first day is recalled.',
    },
  ],
})
