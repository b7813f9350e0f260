import { dollars, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { counted, each, percent } from './said'

/** 26 USC 7122(c) and Form 656: how the assets behind an offer are valued, and how it is paid. */
export const offerTerms = parameter({
  table: 'offer-terms',
  title: 'Terms of an offer',
  unit: 'how assets are valued and it is paid',
  says: value =>
    each({
      'Lump sum: the rest in at most': `${counted(value.lumpSumPaymentsMax, 'payment')} within ${counted(value.lumpSumMonthsMax, 'month')}`,
      'Periodic: paid over': `${value.periodicMonthsMin} to ${counted(value.periodicMonthsMax, 'month')}`,
      'Quick sale value': `${percent(value.quickSaleBasisPoints)} of what an asset is worth`,
      'Cash left out': formatCents(value.cashExclusion),
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2012-05-21'),
      value: {
        lumpSumPaymentsMax: 5,
        lumpSumMonthsMax: 5,
        periodicMonthsMin: 6,
        periodicMonthsMax: 24,
        quickSaleBasisPoints: 8_000,
        cashExclusion: dollars(1_000),
      },
      source: sources.offerTerms,
      note: 'The first day is recalled.',
    },
  ],
})
