import { OPENING_CELLS, type Sheet } from '../text/lay-out'

/** Kinds of IRS transcripts by the title they print. */
export type TranscriptKind =
  | 'account'
  | 'record-of-account'
  | 'wage-and-income'
  | 'return'
  | 'entity'
  | 'non-filing'
  | 'no-data'

const NAMES: Record<TranscriptKind, string> = {
  account: 'Account transcript',
  'record-of-account': 'Record of account',
  'wage-and-income': 'Wage and income transcript',
  return: 'Tax return transcript',
  entity: 'Entity transcript',
  'non-filing': 'Verification of non-filing',
  'no-data': 'Transcript request without data',
}

/** A record of account prints the titles of the return and of the account inside, so it is asked for first. */
const TITLES: readonly [TranscriptKind, RegExp][] = [
  ['record-of-account', /recordofaccount/],
  ['non-filing', /verificationofnon-?filing|non-?filingverification/],
  ['account', /accounttranscript/],
  ['wage-and-income', /wage(?:s?and|s?&)incometranscript|wage&income/],
  ['return', /(?:tax)?returntranscript/],
  ['entity', /entitytranscript/],
]
const TITLE_LINE =
  /^(?:irs)?(?:form[a-z0-9-]{1,10}|\d{3,4}[a-z]?)?(?:recordofaccount(?:transcript)?|verificationofnon-?filing(?:letter)?|(?:tax)?(?:account|return|entity|wages?(?:and|&)income)transcripts?)s?(?:form[a-z0-9-]{1,10})?$/
const FURNITURE =
  /sensitivetaxpayerdata|trackingnumber|anyminussignshown|explanationoftransaction|ssnprovided|tinprovided/
const TRANSACTIONS = /explanationoftransaction|codeexplanationof/
const NO_DATA = /requesteddatanotfound|norecordofreturnfiled|norecord(?:s)?found|nodatafound/
const NON_FILING = /norecordofaprocessedform|norecordofaprocessedtaxreturn/
const PAYERS = /submissiontype/
const PAYER_FORM = /form(?:w-2|1099|1098|5498)/

/** What kind of transcript this is, or null. Notices speak of transcripts too, so a title alone in a sentence is none. */
export function classifyTranscript(sheet: Sheet): TranscriptKind | null {
  const known = KNOWN.get(sheet)
  if (known !== undefined) return known
  const kind = kindOf(sheet)
  KNOWN.set(sheet, kind)
  return kind
}

/** The splitting of a file asks first, the reading again. */
const KNOWN = new WeakMap<Sheet, TranscriptKind | null>()

function kindOf(sheet: Sheet): TranscriptKind | null {
  const opening = sheet.lines.slice(0, OPENING_CELLS)
  const titleLine = opening.flatMap(line => titleOf(lineKey(sheet, line)) ?? [])
  if (NON_FILING.test(sheet.key) && !TRANSACTIONS.test(sheet.key)) return 'non-filing'
  if (!FURNITURE.test(sheet.key) && titleLine.length === 0) return null
  if (isWithoutData(sheet, titleLine)) return 'no-data'
  if (titleLine.includes('record-of-account')) return 'record-of-account'
  const titled = TITLES.filter(([, title]) => title.test(sheet.key)).map(([kind]) => kind)
  if (titled[0] === 'record-of-account' || titled[0] === 'non-filing') return titled[0]
  if (TRANSACTIONS.test(sheet.key)) return 'account'
  if (titleLine[0]) return titleLine[0]
  if (titled[0]) return titled[0]
  if (PAYERS.test(sheet.key) && PAYER_FORM.test(sheet.key)) return 'wage-and-income'
  if (/percomputer/.test(sheet.key) && /filingstatus/.test(sheet.key)) return 'return'
  return NO_DATA.test(sheet.key) ? 'no-data' : null
}

/** An account of which nothing was found has neither rows nor a balance: it is no account without transactions. */
function isWithoutData({ key }: Sheet, titles: readonly TranscriptKind[]): boolean {
  if (!NO_DATA.test(key) || TRANSACTIONS.test(key) || /accountbalance/.test(key)) return false
  return titles.some(kind => kind === 'account' || kind === 'record-of-account')
}

/** The kind that a line names which holds nothing but the title of a transcript. */
export function titleOf(key: string): TranscriptKind | null {
  if (key.length > 60 || !TITLE_LINE.test(key)) return null
  return TITLES.find(([, title]) => title.test(key))?.[0] ?? null
}

export function nameOfTranscript(kind: TranscriptKind): string {
  return NAMES[kind]
}

export function lineKey(
  sheet: Sheet,
  line: { cells: readonly { keyStart: number; keyEnd: number }[] },
): string {
  return sheet.key.slice(line.cells[0]?.keyStart ?? 0, line.cells.at(-1)?.keyEnd ?? 0)
}
