import { dollars } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'

/** 26 USC 7122(c), (f) and Form 656: how an offer is reckoned and paid. */
export const offerTerms = parameter({
  table: 'offer-terms',
  title: 'Terms of an offer',
  unit: 'months of income; basis points of the offer; payments; months',
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
