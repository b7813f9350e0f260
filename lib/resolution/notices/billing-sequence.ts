import { moneyIn } from '../money/printed-money'
import { cellAt, keyIndexOf, placeOf, textOf } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { billingKindOf, mendedLabel } from './billing-kinds'
import type { BillingTable } from './billing-table'

const HEADING =
  /(?:billing|bill|account|balance)summary|summaryof(?:your)?(?:bill|account|proposedchanges|changes)|resumende(?:la)?(?:facturación|cuenta|factura)/g

/** Newer notices name the section of the law behind a row. */
const SECTION = '(?:\\((?:internalrevenuecode|irc)(?:section)?\\d{4}[a-z()]{0,6}\\))?'

/** Rows that notices print, and the row that closes the table, wherever they stand in the text. */
const KNOWN_ROW = new RegExp(
  [
    '(?<total>(?:total)?amountdue(?:,?tobereceived)?by|amountdueimmediately|totalamountdue|amountyouoweby|paythisamountby|cantidadadeudada|(?:(?:total)?amountdue|amountyouowe|total|newbalance|balancedue)(?=[$]))',
    'impuestos?(?:queusted)?adeud(?:ado|aba|a)',
    'pagosycréditos',
    'multapor[a-záéíóúñ]{4,40}?(?=[$-]?\\d)',
    'cargosporintereses|intereses',
    'taxyouowed(?:whenyoufiledyourreturn)?',
    'amountyou(?:previously|now|still)?owed',
    'paymentsandcredits',
    'failure-?to-?file(?:penalty)?',
    'failure-?to-?pay(?:proper)?estimatedtax(?:penalty)?',
    'underpaymentofestimatedtax(?:penalty)?',
    'estimatedtaxpenalty',
    'failure-?to-?pay(?:penalty)?',
    'late(?:payment|filing)penalty',
    'interest(?:charge[sd]?)',
    'interest(?=\\(internalrevenuecode)',
    'unpaidbalance(?:frompriornotices)?',
    'paymentsyoumade|creditsandpayments',
    'additionalinterest(?:charges?)?',
    'badcheckpenalty',
    'accuracy-?relatedpenalty',
    'totalpenalties',
    'totalinterest',
  ]
    .map(row => `(?:${row})${SECTION}`)
    .join('|'),
  'g',
)

/** Sentences repeat amounts and names of rows; what stands before tells them from the table. */
const IN_SENTENCE = /(?:and|any|additional|more|avoid|increase|the|of|pay|amountdueof|amountdue:)$/
/** A notice names its table a few times, in its heading, in sentences and on the coupon. */
const HEADINGS_MAX = 8
const MAX_TOKENS = 80
const LABEL_MAX = 60

interface Token {
  kind: 'row' | 'total' | 'money'
  start: number
  end: number
}

/**
 * The billing table from the order of the text alone, for papers without trustworthy positions. Amounts belong to rows
 * first come, first served: that holds for `label amount label amount`, for all labels followed by all amounts, and for
 * a total whose amount comes after another paragraph.
 */
export function readBillingSequence(sheet: Sheet): BillingTable {
  let headings = 0
  for (const heading of sheet.key.matchAll(HEADING)) {
    if (++headings > HEADINGS_MAX) break
    const table = tableFrom(sheet, heading.index + heading[0].length)
    if (table.lines.length > 0) return table
  }
  // Some papers print the rows without a heading; two known rows and a total are no accident.
  const table = tableFrom(sheet, 0)
  return table.lines.length > 1 && table.total ? table : { lines: [], total: null }
}

function tableFrom(sheet: Sheet, start: number): BillingTable {
  const table: BillingTable = { lines: [], total: null }
  const waiting: Token[] = []
  let lastEnd = start
  let sawTotal = false
  for (const token of tokensFrom(sheet, start)) {
    if (token.kind === 'money') {
      const row = waiting.shift() ?? unknownRow(sheet, lastEnd, token)
      if (row) addRow(sheet, table, row, token)
    } else if (!sawTotal) {
      waiting.push(token)
      sawTotal = token.kind === 'total'
    }
    if (table.total) break
    lastEnd = token.end
  }
  return table
}

function addRow(sheet: Sheet, table: BillingTable, row: Token, money: Token): void {
  const raw = textOf(sheet, money.start, money.end)
  const amount = moneyIn(raw)[0]
  if (!amount) return
  const place = sheet.positioned ? placeOf(sheet, money.start, money.end) : null
  if (row.kind === 'total') {
    table.total = { cents: amount.value, raw, place }
    return
  }
  const kind = billingKindOf(sheet.key.slice(row.start, row.end))
  const label = maskTins(mendedLabel(textOf(sheet, row.start, row.end)))
  table.lines.push({ kind, label, cents: amount.value, place })
}

/** An amount without a known row before it takes the words on its own line as the label. */
function unknownRow(sheet: Sheet, from: number, money: Token): Token | null {
  const words = textOf(sheet, from, money.start)
  const line = words.slice(words.lastIndexOf('\n') + 1)
  const letters = line.replace(/[^A-Za-z]/g, '').length
  if (letters < 3 || line.trim().length > LABEL_MAX) return null
  return {
    kind: 'row',
    start: Math.max(from, keyIndexOf(sheet, (sheet.at[from] ?? 0) + words.length - line.length)),
    end: money.start,
  }
}

function tokensFrom(sheet: Sheet, start: number): Token[] {
  const tokens: Token[] = []
  const stop = start + 4000
  for (const match of sheet.key.slice(start, stop).matchAll(KNOWN_ROW)) {
    const at = start + match.index
    if (isInSentence(sheet, at)) continue
    tokens.push({ kind: match.groups?.total ? 'total' : 'row', start: at, end: at + match[0].length })
  }
  const from = sheet.at[start] ?? sheet.text.length
  const until = sheet.at[Math.min(stop, sheet.at.length - 1)] ?? sheet.text.length
  for (const money of moneyIn(sheet.text.slice(from, until + 1))) {
    const at = keyIndexOf(sheet, from + money.start)
    if (isInSentence(sheet, at)) continue
    tokens.push({ kind: 'money', start: at, end: keyIndexOf(sheet, from + money.end) })
  }
  return tokens.sort((a, b) => a.start - b.start).slice(0, MAX_TOKENS)
}

function isInSentence(sheet: Sheet, index: number): boolean {
  const cell = cellAt(sheet, index)
  if (cell?.keyStart === index && /^[A-Z]/.test(cell.text)) return false
  return IN_SENTENCE.test(sheet.key.slice(Math.max(0, index - 16), index))
}
