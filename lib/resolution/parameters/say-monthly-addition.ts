import { counted, each, percent, type Said } from './said'

interface MonthlyAddition {
  monthlyBasisPoints: number
  maximumBasisPoints: number
  monthsMax: number
}

/** An addition to tax that grows by the month up to a highest. */
export function sayMonthlyAddition(addition: MonthlyAddition): readonly Said[] {
  return each({
    'Per month or part of a month': percent(addition.monthlyBasisPoints),
    'At most': percent(addition.maximumBasisPoints),
    'For at most': counted(addition.monthsMax, 'month'),
  })
}
