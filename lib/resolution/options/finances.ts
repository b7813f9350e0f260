import type { HousingStandard, HousingTable } from '../parameters/housing-standard'
import type { PlainDate } from '../time/plain-date'
import type { OptionsInput } from './options-input'

/** What a person entered about money and circumstances, as of a day. Whatever was left open is null. */
export interface FinancesFacts extends Pick<OptionsInput, 'finances' | 'payment' | 'compliance'> {
  asOf: PlainDate
  history: Pick<OptionsInput['history'], 'compliantYears' | 'agreementDefaulted'>
  situation: OptionsInput['situation']
  /** The housing standards that the firm imported, of the county of the household. */
  housing: readonly CountyTable[]
}

/** A table cut down to the counties that a name can mean, in plain values, so that facts can be kept and compared. */
export type CountyTable = HousingTable<readonly CountyStandard[]>
export type CountyStandard = readonly [name: string, standard: HousingStandard]

/** What the options ask of a case, of which some may be known before anything is entered. */
export type FinancesTold = Omit<FinancesFacts, 'asOf'>

/** Nobody has entered anything yet: everything is open. */
export const noFinances: FinancesTold = {
  finances: {
    household: {
      under65: null,
      from65: null,
      state: null,
      county: null,
      region: null,
      vehicles: null,
      financed: null,
    },
    income: null,
    expenses: {
      living: null,
      health: null,
      housing: null,
      ownership: null,
      operating: null,
      other: null,
    },
    assets: null,
  },
  payment: { lumpSum: null, monthly: null, daysToPayAll: null, directDebit: null },
  compliance: { currentYear: null, employees: null, deposits: null, inBusiness: null },
  history: { compliantYears: null, agreementDefaulted: null },
  situation: {
    bankruptcy: null,
    revenueOfficer: null,
    disputed: null,
    newEvidence: null,
    finallyDecided: null,
    rightAmount: null,
    reasonableCause: null,
    disaster: null,
    specialCircumstances: null,
    overpaid: null,
  },
  housing: [],
}
