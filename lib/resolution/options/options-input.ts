import type { Asset } from '../ability/equity'
import type { HardshipParty } from '../ability/hardship'
import type { Cents } from '../money/cents'
import type { MoneyRange } from '../money/money-range'
import type { HousingTable } from '../parameters/housing-standard'
import type { FormPeriod } from '../reading'
import type { PenaltyKind } from '../relief/penalty-kind'
import type { PlainDate } from '../time/plain-date'

/** The last day to collect at its earliest and at its latest; a null end can not be named. */
export interface StatuteRange {
  earliest: PlainDate | null
  latest: PlainDate | null
}

/** A penalty that stands on a period. */
export interface StandingPenalty {
  kind: PenaltyKind
  cents: Cents
}

/** One form and period. Null is a fact that nobody knows; it never stands for nothing. */
export interface OptionsAccount {
  period: FormPeriod
  /** Assessed tax, penalty and interest that is unpaid. */
  balance: Cents | null
  /** What has grown since the balance was told. */
  accrued: MoneyRange | null
  /** The balance in its parts. */
  split: { tax: Cents; penalty: Cents; interest: Cents } | null
  penalties: readonly StandingPenalty[] | null
  collectible: StatuteRange | null
  filed: 'filed' | 'not-filed' | 'not-required' | null
  filedOn: PlainDate | null
  due: PlainDate | null
  lien: boolean | null
  levy: boolean | null
  /** More tax was assessed after the return: an examination, an underreporter case, a substitute for return. */
  additional: boolean | null
  payments: readonly { kind: 'withholding' | 'estimated' | 'other'; on: PlainDate; cents: Cents }[] | null
}

/** A kind of income, spending or property by its name; the amount is null where nobody knows it. */
export interface Monthly {
  name: string
  monthly: Cents | null
}

export interface OptionsFinances {
  household: {
    under65: number | null
    from65: number | null
    state: string | null
    county: string | null
    /** A census region or metropolitan area as the transport standard prints it. */
    region: string | null
    vehicles: number | null
    financed: number | null
  }
  /** Gross income of the household in a month. A null list is not known, an empty one is none. */
  income: readonly Monthly[] | null
  /** What is spent in a month. The first five are held against standards. */
  expenses: {
    living: Cents | null
    health: Cents | null
    housing: Cents | null
    ownership: Cents | null
    operating: Cents | null
    other: readonly Monthly[] | null
  }
  assets: readonly Asset[] | null
}

/** What the client can do, as the client says. */
export interface ProposedPayment {
  /** At once. */
  lumpSum: Cents | null
  monthly: Cents | null
  /** Days until all can be paid; it may be more than any plan allows. */
  daysToPayAll: number | null
  directDebit: boolean | null
}

export interface OptionsInput {
  client: 'individual' | 'couple' | 'business'
  party: HardshipParty | null
  accounts: readonly OptionsAccount[]
  /** Periods that must be filed and of which the case holds nothing. */
  unseen: readonly FormPeriod[]
  /** Notice, transcript and the client's payments agree. */
  balancesRight: boolean | null
  finances: OptionsFinances
  payment: ProposedPayment
  compliance: {
    /** Withholding or estimates of this year are enough so far. */
    currentYear: boolean | null
    /** Wages are paid, so that deposits are due. */
    employees: boolean | null
    deposits: boolean | null
    inBusiness: boolean | null
  }
  history: {
    /** Filed, paid and without an agreement in each of the years that the guaranteed agreement looks at. */
    compliantYears: boolean | null
    agreementDefaulted: boolean | null
    /** Years or quarters before the latest period that were filed and paid in time, without a gap. */
    timelyBefore: number | null
  }
  situation: {
    bankruptcy: boolean | null
    revenueOfficer: boolean | null
    /** The client says that the tax itself is not owed. */
    disputed: boolean | null
    newEvidence: boolean | null
    /** Settled by a court, a closing agreement or an accepted offer. */
    finallyDecided: boolean | null
    /** What would be owed if the client is right. */
    rightAmount: Cents | null
    /** Something beyond the client's control, with papers that show it. */
    reasonableCause: boolean | null
    disaster: boolean | null
    /** Payment in full would be a hardship, or unfair for reasons of this person. */
    specialCircumstances: boolean | null
    /** Something was paid that is not owed. */
    overpaid: boolean | null
  }
  /** The housing standards that the firm imported. */
  housing: readonly HousingTable[]
}
