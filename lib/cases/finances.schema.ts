import { z } from 'zod'
import { cents, formatCents } from '@/lib/resolution'
import { dayOrNull, idInput, moneyOrNull } from './case.schema'
import { REASON_MAX } from './text-limits.schema'

const PERSONS_MAX = 30
const DAYS_MAX = 1_200

/** A whole number as people type it; empty is null, which is not zero. */
const wholeOrNull = (max: number) =>
  z
    .string()
    .default('')
    .transform(value => value.trim())
    .transform((value, context): number | null => {
      if (value === '') return null
      const number = Number(value)
      if (/^\d{1,4}$/.test(value) && number <= max) return number
      context.addIssue({ code: 'custom', message: `Enter a whole number up to ${max}.` })
      return z.NEVER
    })

const shortText = z
  .string()
  .default('')
  .transform(value => value.trim())
  .pipe(z.string().max(80, 'Use at most 80 characters.'))
  .transform(value => (value === '' ? null : value))

const answer = z
  .enum(['yes', 'no', 'unknown'])
  .default('unknown')
  .transform(value => (value === 'unknown' ? null : value === 'yes'))

/** Every entry of the form; each may be left open. The names are those of the form's fields. */
export const financesFields = {
  under65: wholeOrNull(PERSONS_MAX),
  from65: wholeOrNull(PERSONS_MAX),
  state: shortText,
  county: shortText,
  region: shortText,
  vehicles: wholeOrNull(PERSONS_MAX),
  financed: wholeOrNull(PERSONS_MAX),
  wages: moneyOrNull,
  selfEmployment: moneyOrNull,
  benefits: moneyOrNull,
  otherIncome: moneyOrNull,
  living: moneyOrNull,
  health: moneyOrNull,
  housing: moneyOrNull,
  ownership: moneyOrNull,
  operating: moneyOrNull,
  taxes: moneyOrNull,
  insurance: moneyOrNull,
  courtOrders: moneyOrNull,
  care: moneyOrNull,
  otherExpenses: moneyOrNull,
  cash: moneyOrNull,
  home: moneyOrNull,
  homeLoan: moneyOrNull,
  vehicle: moneyOrNull,
  vehicleLoan: moneyOrNull,
  retirement: moneyOrNull,
  retirementLoan: moneyOrNull,
  otherAssets: moneyOrNull,
  otherAssetsLoan: moneyOrNull,
  lumpSum: moneyOrNull,
  monthly: moneyOrNull,
  daysToPayAll: wholeOrNull(DAYS_MAX),
  directDebit: answer,
  currentYear: answer,
  employees: answer,
  deposits: answer,
  inBusiness: answer,
  compliantYears: answer,
  agreementDefaulted: answer,
  bankruptcy: answer,
  revenueOfficer: answer,
  disputed: answer,
  newEvidence: answer,
  finallyDecided: answer,
  rightAmount: moneyOrNull,
  reasonableCause: answer,
  disaster: answer,
  specialCircumstances: answer,
  overpaid: answer,
}

const told = z.strictObject(financesFields)

/** What was entered, as it is kept. */
export type FinancesTold = z.output<typeof told>
export type FinancesField = keyof FinancesTold

const counts: readonly string[] = ['under65', 'from65', 'vehicles', 'financed', 'daysToPayAll']

/** What was entered as the form prints it: dollars and cents, yes and no; what was left open is empty. */
export function writtenFinances(told: FinancesTold): Record<string, string> {
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, write(name, value)]))
}

function write(name: string, value: FinancesTold[FinancesField]): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string' || counts.includes(name)) return String(value)
  return formatCents(cents(value)).replace('$', '')
}

/** `version` is the one that the form was filled from; 0 where there was none. */
export const enterFinancesInput = z.strictObject({
  caseId: idInput,
  // Nothing but digits: an empty or a missing version would otherwise pass for that of a first save.
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  asOf: dayOrNull.refine(value => value !== null, 'Enter the day as of which it is true.'),
  ...financesFields,
})

export const decideOptionInput = z.strictObject({
  caseId: idInput,
  optionId: z.string().min(1).max(60),
  /** How the option stood where the decision was taken. */
  state: z.enum(['available', 'not-yet', 'closed', 'unknown']),
  verdict: z.enum(['accepted', 'changed', 'rejected'], 'Say what you decide.'),
  reason: z
    .string()
    .default('')
    .transform(value => value.trim())
    .pipe(
      z
        .string()
        .min(3, 'Say why, so that the next person understands.')
        .max(REASON_MAX, 'Use at most 1,000 characters.'),
    ),
})
