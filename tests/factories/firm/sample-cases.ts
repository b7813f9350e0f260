import type { PlainDate } from '@/lib/resolution'
import { agreementEnding } from './cases/agreement-ending'
import { cleanBill } from './cases/clean-bill'
import { doubtfulBill } from './cases/doubtful-bill'
import { everythingAtOnce } from './cases/everything-at-once'
import { finalLevyNotice } from './cases/final-levy-notice'
import { intentToLevy } from './cases/intent-to-levy'
import { lienOnAnotherYear } from './cases/lien-on-another-year'
import { misappliedPayment } from './cases/misapplied-payment'
import { missingReturns } from './cases/missing-returns'
import { payrollTax } from './cases/payroll-tax'
import { resolved } from './cases/resolved'
import type { Team } from './team'

/** Every case of the sample firm, in the order in which they are made. */
const sampleCases = {
  finalLevyNotice,
  cleanBill,
  misappliedPayment,
  lienOnAnotherYear,
  missingReturns,
  payrollTax,
  agreementEnding,
  intentToLevy,
  doubtfulBill,
  everythingAtOnce,
  resolved,
}

/** Makes them all; the id of each, by its name. */
export async function makeSampleCases(
  team: Team,
  today: PlainDate,
): Promise<Record<keyof typeof sampleCases, string>> {
  const made: [string, string][] = []
  for (const [name, make] of Object.entries(sampleCases)) made.push([name, await make(team, today)])
  return Object.fromEntries(made) as Record<keyof typeof sampleCases, string>
}
