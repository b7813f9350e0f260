import { OPENING_CELLS, type Sheet } from '../text/lay-out'

/** Kinds of IRS transcripts by the title they print. Only the account transcript is read in full. */
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
  ['non-filing', /verificationofnon-?filing/],
  ['account', /accounttranscript/],
  ['wage-and-income', /wage(?:and|&)incometranscript|wage&income/],
  ['return', /(?:tax)?returntranscript/],
  ['entity', /entitytranscript/],
]
const TITLE_LINE =
  /^(?:form[a-z0-9-]{1,10}|\d{3,4}[a-z]?)?(?:recordofaccount|verificationofnon-?filing|(?:account|taxreturn|return|entity|wage(?:and|&)income)transcript)s?$/
const FURNITURE =
  /sensitivetaxpayerdata|trackingnumber|anyminussignshown|explanationoftransaction|ssnprovided|tinprovided/
const TRANSACTIONS = /explanationoftransaction|codeexplanationof/
const NO_DATA = /requesteddatanotfound|norecordofreturnfiled/

/** What kind of transcript this is, or null. Notices speak of transcripts too, so a title alone in a sentence is none. */
export function classifyTranscript(sheet: Sheet): TranscriptKind | null {
  const isTranscript =
    FURNITURE.test(sheet.key) ||
    sheet.lines.slice(0, OPENING_CELLS).some(line => TITLE_LINE.test(lineKey(sheet, line)))
  if (!isTranscript) return null
  const titled = TITLES.filter(([, title]) => title.test(sheet.key)).map(([kind]) => kind)
  if (titled[0] === 'record-of-account' || titled[0] === 'non-filing') return titled[0]
  if (TRANSACTIONS.test(sheet.key)) return 'account'
  if (NO_DATA.test(sheet.key)) return 'no-data'
  return titled[0] ?? null
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
