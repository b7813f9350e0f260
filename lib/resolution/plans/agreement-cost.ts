import { type Draft, draftFinding, money, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, formatCents, lesser, zero } from '../money/cents'
import { agreementFee } from '../parameters/agreement-fee'
import { lowIncomeFeeWaiver } from '../parameters/low-income-fee-waiver'
import { inForce, type Parameter } from '../parameters/parameter'
import type { PlainDate } from '../time/plain-date'

export interface AgreementCostQuestion {
  asOf: PlainDate
  /** A new plan, or a change or reinstatement of one. */
  what: 'new' | 'change'
  /** Online, or by phone, mail or in person. */
  way: 'online' | 'otherway'
  directDebit: boolean
  /** Certified at or below the limit; null where not known. */
  lowIncome: boolean | null
}

export interface AgreementCost {
  fee: Cents
  /** Paid back when the plan is completed. */
  reimbursed: boolean
  /** What another source gives for the same fee; null where none differs. */
  otherwise: Cents | null
}

type Fees = typeof agreementFee extends Parameter<infer V> ? V : never

/** What a plan costs (26 CFR 300.1 and 300.2), and what low income makes of it (26 USC 6159(f)). */
export function findAgreementCost(question: AgreementCostQuestion): Finding<AgreementCost> {
  const draft = draftFinding()
  const fees = draft.figure(agreementFee, question.asOf)
  const listed = fees && pickFee(fees, question)
  if (fees === null || listed === null) {
    if (fees !== null)
      draft.missing({
        fact: 'The fee of a change in that way',
        wouldTell: 'The table agreement-fee',
        table: 'agreement-fee',
      })
    return draft.settle<AgreementCost>(null)
  }
  draft.step('Fee', describeFee(question), money(listed))
  const other = otherFee(question)
  if (question.lowIncome === null) {
    draft.missing({ fact: 'Low income or not', wouldTell: 'Form 13844, with income and household' })
    return draft.settle<AgreementCost>(null)
  }
  if (!question.lowIncome)
    return draft.settle({ fee: listed, reimbursed: false, otherwise: other === listed ? null : other })
  return draft.settle(reduce(draft, question, fees.lowIncome, listed))
}

/** Low income: nothing with direct debit, else the reduced fee, paid back at the end; the reduced fee alone before 2018. */
function reduce(
  draft: Draft,
  question: AgreementCostQuestion,
  lowFee: Cents,
  listed: Cents,
): AgreementCost | null {
  const rule = draft.figure(lowIncomeFeeWaiver, question.asOf)
  if (rule === null) return null
  if (question.directDebit && rule.waivedWithDirectDebit) {
    draft.step('Low income', 'Waived with direct debit', money(zero))
    return { fee: zero, reimbursed: false, otherwise: null }
  }
  const fee = lesser(lowFee, listed)
  draft.step('Low income', `At most ${formatCents(lowFee)}`, money(fee))
  if (rule.otherwiseReimbursed)
    draft.step('Paid back', 'When the plan is completed, to who can not pay by direct debit', words('yes'))
  return { fee, reimbursed: rule.otherwiseReimbursed, otherwise: null }
}

function pickFee(fees: Fees, { what, way, directDebit }: AgreementCostQuestion): Cents | null {
  if (what === 'change') return way === 'online' ? fees.onlineChange : fees.change
  if (way === 'online') return directDebit ? fees.onlineDirectDebit : fees.online
  return directDebit ? fees.otherwayDirectDebit : fees.otherway
}

function otherFee(question: AgreementCostQuestion): Cents | null {
  const found = inForce(agreementFee, question.asOf)
  const other = found.known ? found.row.otherwise?.[0]?.value : undefined
  return other === undefined ? null : pickFee(other, question)
}

function describeFee({ what, way, directDebit }: AgreementCostQuestion): string {
  const asked = way === 'online' ? 'online' : 'by phone, mail or in person'
  if (what === 'change') return `A change, asked for ${asked}`
  return `A new plan, asked for ${asked}, ${directDebit ? 'with' : 'without'} direct debit`
}
