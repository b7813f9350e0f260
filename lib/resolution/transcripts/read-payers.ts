import type { PayerReading, PrintedLine, Read } from '../reading'
import { unionOf } from '../text/boxes'
import type { Line, PlacedCell } from '../text/flow'
import type { Sheet } from '../text/lay-out'
import { maskTins } from '../text/mask-tin'
import { lineKey, titleOf } from './classify'
import { ENDS_OPEN, FURNITURE, LabelJoiner } from './collect-lines'
import { type Pair, pairsOf, printed } from './pairs'
import { last4Shape } from './shapes'

/** `Form 1099-NEC Nonemployee Compensation`, `Schedule K-1 (Form 1065)`, `Form W-2 Wage and Tax Statement` */
const FORM_HEADING =
  /^(?:Form\s+)?(?:(Schedule\s+)?(K-?1)\b(?:\s*\(?\s*Form\s+(\d{3,4}-?[A-Z]?)\)?)?|(W-?2(?:-?G|GU)?|1099-?[A-Z]{0,4}|SSA-?1099|RRB-?1099(?:-?R)?|1098-?[A-Z]{0,2}|5498-?[A-Z]{0,3}|1042-?S|1095-?[ABC]|3921|3922|8027|8300|4070|1097-?BTC|8805|8288-?A)(?![\w-]))(.*)$/i
const HEADING_MAX = 130
const TAXPAYER_SIDE =
  /borrower|employee|participant|partner(?!ship)|shareholder|beneficiary|student|transferor|debtor|winner|accountholder|policyholder|insured|recipient|payee|owner|seller/
const PAYER_SIDE =
  /lender|employer|issuer|provider|filer|trustee|creditor|partnership|corporation|fiduciary|estate|trust|withholdingagent|broker|institution|insurer|marketplace|payer|school|settlement/
const NUMBER_LABEL =
  /identificationnumber|identifyingnumber|identificationno|federalid|idno\b|idnumber|idno\.|socialsecuritynumber|\bein\b|\(ein\)|\(fin\)|\(tin\)|\(ssn\)|^(?:ein|ssn|tin|fin|number)$/
const WITHHELD = /^(?:federal)?(?:income)?taxwithheld$|^federaltaxwithheld$|^federalincometaxwithheld/

interface Party {
  side: 'payer' | 'taxpayer'
  name: Read<string> | null
  number: Read<string> | null
}

/** The forms of payers in the order they are printed, and where in the key the head of the transcript ends. */
export function readPayers(sheet: Sheet): { head: number; payers: PayerReading[] } {
  const payers: PayerReading[] = []
  let block: Line[] = []
  let heading: { form: string; line: Line } | null = null
  let head = sheet.key.length
  const close = () => {
    if (heading) payers.push(payerOf(sheet, heading.form, heading.line, block))
    block = []
  }
  for (const line of sheet.lines) {
    const key = lineKey(sheet, line)
    const form = formOf(line)
    if (form) {
      close()
      heading = { form, line }
      if (payers.length === 0 && block.length === 0) head = Math.min(head, line.cells[0]?.keyStart ?? head)
    } else if (heading && key !== '' && !FURNITURE.test(key) && !titleOf(key)) block.push(line)
  }
  close()
  return { head, payers }
}

/** A heading has neither colon nor value, and stands alone on its line. */
function formOf(line: Line): string | null {
  const text = line.text.replace(/\s+/g, ' ').trim()
  if (text.length > HEADING_MAX || /:|\d\.\d\d(?!\d)|\.{3}/.test(text)) return null
  const match = FORM_HEADING.exec(text)
  if (!match) return null
  const [, schedule, k1, ofForm, other, rest = ''] = match
  const isNamed = /^form|^schedule/i.test(text)
  if (!isNamed || /\b(?:see|attach|if you|and|or) form\b/i.test(rest)) return null
  if (k1) return schedule || ofForm ? `K-1${ofForm ? ` ${ofForm.toUpperCase()}` : ''}` : 'K-1'
  return other ? normalised(other) : null
}

function normalised(form: string): string {
  const upper = form.toUpperCase()
  return upper.replace(/^W-?2/, 'W-2').replace(/^(1099|1098|5498)([A-Z])/, '$1-$2')
}

function payerOf(sheet: Sheet, form: string, headingLine: Line, block: readonly Line[]): PayerReading {
  const parties: Party[] = []
  const lines: PrintedLine[] = []
  const joiner = new LabelJoiner()
  let open: Party | null = null
  const keep = (pairs: readonly Pair[]) => {
    for (const pair of pairs)
      if (pair.label !== '' && pair.isLabelled) lines.push(printed(pair, null, sheet.positioned))
  }
  for (const line of block) {
    const opened = joiner.mayGoOn(line) ? null : partyOf(line)
    if (opened) {
      keep(joiner.flush())
      open = opened.party
      parties.push(open)
      if (opened.rest) fillParty(sheet, open, opened.rest)
      continue
    }
    const rest = pairsOf(line).filter(pair => !takeNumber(sheet, parties, open, pair))
    if (rest.length === 0) continue
    // A label that goes on below ends with a small word; a street does not.
    const isData = rest.some(pair => pair.isLabelled || ENDS_OPEN.test(pair.label))
    if (open && !isData) {
      if (open.name === null && line.cells[0]) fillParty(sheet, open, line.cells[0])
      continue
    }
    open = null
    keep(joiner.add(rest, line))
  }
  keep(joiner.flush())
  const payer = parties.find(({ side, name, number }) => side === 'payer' && (name || number))
  const paidTo = parties.find(({ side }) => side === 'taxpayer')
  const last4 = paidTo?.number ? last4Of(paidTo.number) : null
  return {
    form: readOf(sheet, form, headingLine.cells),
    name: payer?.name ?? null,
    tin: payer?.number ?? null,
    recipientLast4: last4,
    lines,
    withheld: withheldOf(lines),
  }
}

/** `Employer:`, `Issuer/Provider:`, `Recipient/Lender:`, with a name behind it in some layouts. */
function partyOf(line: Line): { party: Party; rest: PlacedCell | null } | null {
  const text = line.text.trim()
  const match =
    /^([A-Za-z'’()/, ]{4,60}?)(?:'s)?\s*(?:name(?:\sand\saddress)?|information)?\s*:\s*(.*)$/i.exec(text)
  if (!match?.[1]) return null
  const key = match[1].replace(/[^A-Za-z/]/g, '').toLowerCase()
  const side = sideOf(key)
  if (!side || NUMBER_LABEL.test(key) || key.length > 40) return null
  if (
    /indicator|number|amount|code|income|share|gain|loss|tax|date|checkbox|type|premium|contribution|interest|paid|phone|plan|account/.test(
      key,
    )
  )
    return null
  const value = match[2]?.trim() ?? ''
  if (/\d\.\d\d$/.test(value)) return null
  const party: Party = { side, name: null, number: null }
  const cell = line.cells.find(candidate => value !== '' && value.startsWith(candidate.text.trim()))
  const last = line.cells.at(-1)
  if (value === '') return { party, rest: null }
  if (cell) return { party, rest: cell }
  return { party, rest: last ? { ...last, text: value } : null }
}

/** A 1098 turns the common words round: the bank is `Recipient/Lender`, the taxpayer `Payer/Borrower`. */
function sideOf(key: string): Party['side'] | null {
  if (/lender|employer|issuer|provider/.test(key)) return 'payer'
  if (/borrower/.test(key)) return 'taxpayer'
  if (PAYER_SIDE.test(key) && !/^partner(?!ship)/.test(key)) return 'payer'
  return TAXPAYER_SIDE.test(key) ? 'taxpayer' : null
}

function fillParty(sheet: Sheet, party: Party, cell: PlacedCell): void {
  const name = maskTins(cell.text.trim())
  if (!/[A-Za-z]/.test(name) || /^\d{3}/.test(name)) return
  party.name = readOf(sheet, name, [cell])
}

/** A number goes to the party whose section it stands in, or to the one that its label names. */
function takeNumber(sheet: Sheet, parties: Party[], open: Party | null, pair: Pair): boolean {
  const key = pair.label.replace(/\s/g, '').toLowerCase()
  if (/account|control|state|plan|phone|policy|marketplace-assigned/.test(key)) return false
  const value = maskedNumber(pair.value)
  // The rest of the label may stand on the next line, below the number.
  if (!NUMBER_LABEL.test(key) && !(pair.mayGoOn && value && open?.number === null)) return false
  const party = open ?? ownerOf(parties, key)
  if (party && value) party.number ??= readOf(sheet, value, pair.cells)
  return party !== null
}

function ownerOf(parties: Party[], key: string): Party | null {
  const side = /^(?:ein|employeridentification)/.test(key) ? 'payer' : sideOf(key)
  if (!side) return null
  const known = parties.find(party => party.side === side)
  if (known) return known
  const party: Party = { side, name: null, number: null }
  parties.push(party)
  return party
}

/** `XX-XXX7001`; a number printed in full keeps its last four only. */
function maskedNumber(text: string): string | null {
  const key = text.replace(/\s/g, '').toLowerCase()
  const last4 = last4Shape(key, text)?.value
  if (!last4) return null
  return /^.{3}-?.{2}-/.test(key) && !/^.{2}-/.test(key) ? `XXX-XX-${last4}` : `XX-XXX${last4}`
}

function last4Of(number: Read<string>): Read<string> {
  return { ...number, value: number.value.slice(-4) }
}

function withheldOf(lines: readonly PrintedLine[]): PayerReading['withheld'] {
  const line = lines.find(
    ({ label, cents }) => cents !== null && WITHHELD.test(label.replace(/[^A-Za-z]/g, '').toLowerCase()),
  )
  if (!line || line.cents === null) return null
  return { value: line.cents, raw: line.text, place: line.place, basis: 'printed', confidence: 0.95 }
}

function readOf(sheet: Sheet, value: string, cells: readonly PlacedCell[]): Read<string> {
  const [first] = cells
  const place = sheet.positioned && first ? { page: first.page, box: unionOf(cells) } : null
  return { value, raw: value, place, basis: 'printed', confidence: 0.93 }
}
