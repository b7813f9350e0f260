/** Under whose number a payment was made; nothing where nobody said. */
export const madeByWords: Record<string, string> = {
  taxpayer: 'by the taxpayer',
  spouse: 'by the spouse',
  business: 'by the business',
}

/** What the payer chose it to be for. */
export const purposeWords: Record<string, string> = {
  'balance-due': 'Balance due',
  estimated: 'Estimated tax',
  extension: 'With an extension',
  amended: 'Amended return',
  proposed: 'Proposed amount',
}

const notSaid = { value: '', label: 'Nobody said' }
export const madeByChoices = [
  notSaid,
  { value: 'taxpayer', label: 'The taxpayer' },
  { value: 'spouse', label: 'The spouse' },
  { value: 'business', label: 'The business' },
]
export const purposeChoices = [
  notSaid,
  ...Object.entries(purposeWords).map(([value, label]) => ({ value, label })),
]

/** How each field of a payment is called beside what somebody else saved. */
export const fieldWords = {
  paidOn: { label: 'Paid on' },
  amount: { label: 'Amount' },
  method: { label: 'How' },
  designatedForm: { label: 'For form' },
  designatedPeriodEnd: { label: 'For year or period' },
  purpose: { label: 'Designated as', choices: purposeChoices },
  madeBy: { label: 'Made under the number of', choices: madeByChoices },
  accountHolder: { label: 'Holder of the bank account' },
  confirmation: { label: 'Confirmation number' },
}
