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
