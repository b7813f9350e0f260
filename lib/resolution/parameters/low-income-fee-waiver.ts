import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { parameter } from './parameter'
import { each, percent } from './said'

/** 26 USC 6159(f): who pays a lower fee or none. */
export const lowIncomeFeeWaiver = parameter({
  table: 'low-income-fee-waiver',
  title: 'Low-income taxpayers',
  unit: 'of the poverty guideline, and what becomes of the fee',
  says: ({ povertyBasisPoints, waivedWithDirectDebit, otherwiseReimbursed }) =>
    each({
      'Income at or below': `${percent(povertyBasisPoints)} of the poverty guideline`,
      'Fee with direct debit': waivedWithDirectDebit ? 'waived' : 'reduced',
      'Fee without direct debit': otherwiseReimbursed ? 'paid back when the plan is completed' : 'reduced',
    }),
  verifiedOn: day('2026-11-24'),
  validThrough: null,
  history: [
    {
      from: day('2007-01-01'),
      value: { povertyBasisPoints: 25_000, waivedWithDirectDebit: false, otherwiseReimbursed: false },
      source: sources.lowIncomeAgreementRecalled,
      note: 'Recalled: a reduced fee at the same limit, before the law waived it.',
    },
    {
      from: day('2018-04-10'),
      value: { povertyBasisPoints: 25_000, waivedWithDirectDebit: true, otherwiseReimbursed: true },
      source: sources.lowIncomeAgreement,
    },
  ],
})
