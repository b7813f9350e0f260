import { z } from 'zod'
import { type CaseAnswers, cents, type HousingStandard, importedHousingTable } from '@/lib/resolution'
import { plainDay } from './plain-day'

/** What is left out is not known, which is not zero and not no. */
const money = z
  .int()
  .transform(value => cents(value))
  .nullable()
  .default(null)
  .describe('Whole cents')
const count = z.int().nonnegative().nullable().default(null)
const told = z.boolean().nullable().default(null)
const text = z.string().nullable().default(null)
const monthly = z.strictObject({ name: z.string(), monthly: money }).readonly()
const listOf = z.array(monthly).nullable().default(null)
const part = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).prefault({} as never)
const amount = z
  .int()
  .nonnegative()
  .transform(value => cents(value))

const asset = z.strictObject({
  name: z.string(),
  kind: z.enum(['cash', 'vehicle', 'personal-effects', 'other']),
  value: money,
  loan: money,
  excluded: z.boolean().default(false).describe('Whether the allowance for vehicles is taken off'),
})

const housing = z
  .strictObject({
    effective: plainDay,
    importedOn: plainDay,
    county: z.string().describe('As the table prints it: WI|Dane County'),
    persons: z.tuple([amount, amount, amount, amount]).describe('Households of one to four, whole cents'),
    fiveOrMore: amount,
  })
  .describe('The housing standard of the county, which the program does not bring along')

/** Money and circumstances as of a day. */
export const financesAnswers = z
  .strictObject({
    asOf: plainDay.describe('The day as of which it is true, YYYY-MM-DD'),
    household: part({
      under65: count,
      from65: count,
      state: text,
      county: text,
      region: text.describe('Region or city of the transport standard'),
      vehicles: count,
      financed: count,
    }),
    income: listOf.describe('Gross income of a month, by its name'),
    expenses: part({
      living: money,
      health: money,
      housing: money,
      ownership: money,
      operating: money,
      other: listOf,
    }),
    assets: z.array(asset).nullable().default(null),
    payment: part({ lumpSum: money, monthly: money, daysToPayAll: count, directDebit: told }),
    compliance: part({ currentYear: told, employees: told, deposits: told, inBusiness: told }),
    history: part({ compliantYears: told, agreementDefaulted: told }),
    situation: part({
      bankruptcy: told,
      revenueOfficer: told,
      disputed: told,
      newEvidence: told,
      finallyDecided: told,
      rightAmount: money,
      reasonableCause: told,
      disaster: told,
      specialCircumstances: told,
      overpaid: told,
    }),
    housing: z.array(housing).default([]),
  })
  .describe('What the client earns, spends, owns and can pay')

/** The answers in the words of the options. */
export function financesOf({
  household,
  income,
  expenses,
  assets,
  housing,
  ...rest
}: z.output<typeof financesAnswers>): NonNullable<CaseAnswers['finances']> {
  return {
    ...rest,
    finances: { household, income, expenses, assets },
    housing: housing.map(({ effective, importedOn, county, persons, fiveOrMore }) => {
      const standard: HousingStandard = { persons, fiveOrMore }
      return importedHousingTable({ effective, importedOn, counties: [[county, standard] as const] })
    }),
  }
}
