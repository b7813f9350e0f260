import type { FinancesField } from '@/lib/cases'

export interface FormEntry {
  name: FinancesField
  label: string
  hint?: string
  kind: 'money' | 'number' | 'text' | 'answer'
}

interface Part {
  title: string
  note?: string
  entries: readonly FormEntry[]
}

export const answers = [
  { value: 'unknown', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

const money = (name: FinancesField, label: string, hint?: string): FormEntry => ({
  name,
  label,
  hint,
  kind: 'money',
})
const asked = (name: FinancesField, label: string, hint?: string): FormEntry => ({
  name,
  label,
  hint,
  kind: 'answer',
})
const number = (name: FinancesField, label: string): FormEntry => ({ name, label, kind: 'number' })
const text = (name: FinancesField, label: string, hint?: string): FormEntry => ({
  name,
  label,
  hint,
  kind: 'text',
})

/** The form, part by part, in the order of a financial statement. */
export const parts: readonly Part[] = [
  {
    title: 'Household',
    entries: [
      number('under65', 'Persons under 65'),
      number('from65', 'Persons of 65 and over'),
      text('state', 'State', 'Two letters or the name'),
      text('county', 'County', 'As the imported housing table prints it'),
      text('region', 'Region for transport', 'Midwest, or a city like Chicago'),
      number('vehicles', 'Vehicles'),
      number('financed', 'Of them with a loan or lease'),
    ],
  },
  {
    title: 'Income of a month',
    note: 'Before taxes. Empty is not known; write 0 where there is none.',
    entries: [
      money('wages', 'Wages'),
      money('selfEmployment', 'Self-employment after its costs'),
      money('benefits', 'Pensions and benefits'),
      money('otherIncome', 'Other income'),
    ],
  },
  {
    title: 'Spent in a month',
    note: 'What is spent; the standards are applied by the rules. Write 0 where nothing is spent.',
    entries: [
      money('living', 'Food, clothing and other'),
      money('health', 'Health that no insurance pays'),
      money('housing', 'Housing and utilities'),
      money('ownership', 'Vehicle loans and leases'),
      money('operating', 'Running vehicles, or public transport'),
      money('taxes', 'Taxes'),
      money('insurance', 'Insurance'),
      money('courtOrders', 'Court-ordered payments'),
      money('care', 'Care of children and dependants'),
      money('otherExpenses', 'Other necessary expenses', 'Of a business: its necessary costs'),
    ],
  },
  {
    title: 'Property',
    note: 'What it is worth today, and what is owed on it. Write 0 where there is none.',
    entries: [
      money('cash', 'Cash and accounts'),
      money('home', 'Home'),
      money('homeLoan', 'Owed on the home'),
      money('vehicle', 'Vehicles'),
      money('vehicleLoan', 'Owed on the vehicles'),
      money('retirement', 'Retirement and investments'),
      money('retirementLoan', 'Owed on them'),
      money('otherAssets', 'Other property'),
      money('otherAssetsLoan', 'Owed on it'),
    ],
  },
  {
    title: 'What the client can pay',
    entries: [
      money('lumpSum', 'At once'),
      money('monthly', 'Each month'),
      number('daysToPayAll', 'Days until all can be paid'),
      asked('directDebit', 'By direct debit or payroll deduction'),
    ],
  },
  {
    title: 'This year and the years before',
    entries: [
      asked('currentYear', 'Withholding or estimates of this year are enough'),
      asked('employees', 'Wages are paid to employees'),
      asked('deposits', 'Deposits of this and the last two quarters were made'),
      asked('inBusiness', 'The business still runs'),
      asked('compliantYears', 'Five years before: filed, paid, no agreement'),
      asked('agreementDefaulted', 'An agreement was in default'),
    ],
  },
  {
    title: 'Circumstances',
    entries: [
      asked('bankruptcy', 'A bankruptcy is open'),
      asked('revenueOfficer', 'A revenue officer has the case'),
      asked('disputed', 'The client says the tax is not owed'),
      asked('newEvidence', 'Papers that the IRS has not seen'),
      asked('finallyDecided', 'Settled by a court or a closing agreement'),
      money('rightAmount', 'What would be owed if the client is right'),
      asked('reasonableCause', 'A cause beyond control, with proof'),
      asked('disaster', 'Lived in a declared disaster area then'),
      asked('specialCircumstances', 'Payment in full would be a hardship or unfair'),
      asked('overpaid', 'Something was paid that is not owed'),
    ],
  },
]

const choices = { answer: answers, money: undefined, number: undefined, text: undefined }

/** What somebody else saved, by the words of the form. */
export const words = Object.fromEntries([
  ['asOf', { label: 'True as of' }],
  ...parts.flatMap(({ entries }) =>
    entries.map(({ name, label, kind }) => [name, { label, choices: choices[kind] }] as const),
  ),
])
