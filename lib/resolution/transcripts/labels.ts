/** What the labels of transcripts name, whatever words a layout prints for it. */
export type LabelName =
  | 'form'
  | 'period'
  | 'tin'
  | 'spouseTin'
  | 'name'
  | 'address'
  | 'requestDate'
  | 'responseDate'
  | 'trackingNumber'
  | 'accountBalance'
  | 'accruedInterest'
  | 'accruedPenalty'
  | 'asOf'
  | 'balancePlusAccruals'
  | 'exemptions'
  | 'filingStatus'
  | 'adjustedGrossIncome'
  | 'adjustedGrossIncomePerComputer'
  | 'taxableIncome'
  | 'taxableIncomePerComputer'
  | 'taxPerReturn'
  | 'totalTax'
  | 'totalTaxPerComputer'
  | 'selfEmploymentTaxpayer'
  | 'selfEmploymentSpouse'
  | 'selfEmploymentTax'
  | 'returnDueOrReceived'
  | 'processingDate'
  | 'receivedDate'
  | 'cyclePosted'
  | 'amountYouOwe'
  | 'other'

/**
 * Labels as the layouts print them, `|` between wordings. The longest that fits wins, so that
 * `ACCOUNT BALANCE PLUS ACCRUALS` is never taken for `ACCOUNT BALANCE`, nor `SE TAXABLE INCOME` for taxable income;
 * `other` names labels that only look like one of the rest.
 */
const WORDINGS: Record<LabelName, string> = {
  form: 'form number|form no.|tax form number|tax form|type of tax|form:',
  period:
    'report for tax period ending|report for tax period|tax period ending|tax period ended|tax period requested|tax period(s)|tax period|tax year ending|tax year ended|tax year requested|tax year|period ending|period requested|for the period ending|quarter ending|quarter ended',
  tin: 'taxpayer identification number|taxpayer identification no.|taxpayer identification|taxpayer id number|employer identification number|social security number|tin provided|ssn provided|ein provided|tin:|ssn:|ein:',
  spouseTin:
    'spouse taxpayer identification number|spouse taxpayer identification|spouse social security number|spouse identification number|spouse ssn|spouse tin|secondary taxpayer identification number',
  name: 'name(s) shown on return|names shown on return|name shown on return|taxpayer name|name of taxpayer|name:|names:|name(s):',
  address: 'address:|current address|street address',
  requestDate: 'request date|date requested|requested on|date of request',
  responseDate: 'response date|date of response',
  trackingNumber: 'tracking number|tracking no.|tracking #|tracking id|tracking:',
  accountBalance:
    'account balance|current account balance|balance of account|assessed balance|module balance',
  accruedInterest: 'accrued interest|interest accrued',
  accruedPenalty: 'accrued penalty|accrued penalties|penalty accrued',
  asOf: 'as of date|as of',
  balancePlusAccruals:
    'account balance plus accruals (this is not a payoff amount)|account balance plus accruals (not a payoff amount)|account balance plus accruals|balance plus accruals (this is not a payoff amount)|balance plus accruals|account balance and accruals|account balance including accruals|total balance with accruals',
  exemptions: 'exemption number|number of exemptions|exemptions:|exemptions',
  filingStatus: 'filing status',
  adjustedGrossIncome: 'adjusted gross income|agi:',
  adjustedGrossIncomePerComputer: 'adjusted gross income per computer',
  taxableIncome: 'taxable income',
  taxableIncomePerComputer: 'taxable income per computer',
  taxPerReturn: 'tax per return|tax per taxpayer|tax liability per return|tax shown on return',
  totalTax:
    'total tax liability tp figures|total tax liability taxpayer figures|total tax liability|total tax:',
  totalTaxPerComputer:
    'total tax liability tp figures per computer|total tax liability taxpayer figures per computer|total assessment per computer',
  selfEmploymentTaxpayer: 'se taxable income taxpayer|self employment taxable income taxpayer',
  selfEmploymentSpouse: 'se taxable income spouse|self employment taxable income spouse',
  selfEmploymentTax: 'total self employment tax|total self-employment tax',
  returnDueOrReceived:
    'return due date or return received date (whichever is later)|return due date or received date (whichever is later)|return due or received date (whichever is later)|return due date or return received date, whichever is later|return due date or return received date|later of return due date or received date',
  processingDate: 'processing date|date processed|return processed',
  receivedDate: 'return received date|received date|date received',
  cyclePosted: 'cycle posted|posting cycle|cycle:',
  amountYouOwe: 'amount you owe',
  other:
    'se taxable income|se tax taxable income|taxable income spouse|taxable income taxpayer|total adjusted gross income|modified adjusted gross income|prior year adjusted gross income|tax table income|spouse name|employee name|payer name|payment due date|return due date|due date|tentative tax|alternative minimum tax|amount you owe per computer|total payments|customer file number|caf number|plan number|report number|mft|location code|statutory date|correspondence received date|remittance|telephone number|preparer ssn|preparer ein|preparer tin|dependent 1 ssn|dependent 2 ssn|dependent 3 ssn|dependent 4 ssn',
}

/** Between two words of a label that a narrow cell breaks its value may stand. */
const VALUE_BETWEEN = String.raw`(?:-?\(?\$?-?\d[\d,]{0,13}\.\d\d\)?|\d\d-\d\d-\d{4}|[a-z]{3,9}\.?\d{1,2},\d{4})?`
const MAY_HOLD_A_VALUE = new Set<LabelName>([
  'balancePlusAccruals',
  'returnDueOrReceived',
  'adjustedGrossIncome',
  'selfEmploymentTax',
  'selfEmploymentTaxpayer',
  'selfEmploymentSpouse',
  'processingDate',
])

export interface Wording {
  name: LabelName
  /** Without white space, as in the key of a sheet. */
  key: string
  /** Keys of the first word, of the first two, and so on, without the whole. */
  beginnings: readonly string[]
}

const PER_WORDING = Object.entries(WORDINGS).flatMap(([name, wordings]) =>
  wordings.split('|').map(words => ({ name: name as LabelName, words })),
)

export const ALL_WORDINGS: readonly Wording[] = PER_WORDING.map(({ name, words }) => {
  const parts = words.split(' ')
  return {
    name,
    key: parts.join(''),
    beginnings: parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('')),
  }
}).sort((a, b) => b.key.length - a.key.length)

/** All labels in one expression, longest first; the number of the group that matched is that of the wording. */
export const ANY_LABEL = new RegExp(
  [...PER_WORDING]
    .sort((a, b) => keyLength(b.words) - keyLength(a.words))
    .map(({ name, words }) => {
      const parts = words.split(' ').map(escaped)
      return `(${parts.join(MAY_HOLD_A_VALUE.has(name) ? VALUE_BETWEEN : '')})`
    })
    .join('|'),
  'g',
)

function keyLength(words: string): number {
  return words.replaceAll(' ', '').length
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

const BEGINNINGS = new Set(ALL_WORDINGS.flatMap(({ beginnings }) => beginnings))

/** Whether a text is the first line of a label that goes on below it, as `ADJUSTED GROSS` over `INCOME:`. */
export function isBeginning(key: string): boolean {
  return BEGINNINGS.has(key)
}
