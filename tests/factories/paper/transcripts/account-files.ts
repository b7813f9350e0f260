import type { TranscriptRowSpec } from '../draw-transcript'
import { dashedDay, dollars } from '../wording'
import { type AccountBlocks, BANNER, type Entry } from './account-blocks'

export type TextLayout = 'one space' | 'columns' | 'a column a line'
export type PageLayout = 'lists' | 'rows'

const MARK = 'SPECIMEN - NOT AN IRS DOCUMENT'

/** An account as a text file, as different extractors deliver it. */
export function accountText(blocks: AccountBlocks, layout: TextLayout): string {
  const entry = ({ label, value, beside }: Entry): string[] => {
    const own = layout === 'columns' ? `${label.padEnd(64)} ${value}` : `${label} ${value}`
    if (layout === 'a column a line') return [label, value, ...(beside ? [beside.label, beside.value] : [])]
    return [beside ? `${own}   ${beside.label} ${beside.value}` : own]
  }
  const head = Object.values(blocks.head)
  const lines = [
    MARK,
    BANNER,
    '',
    blocks.title,
    ...blocks.request.flatMap(entry),
    ...blocks.identity.flatMap(entry),
    ...(blocks.powerOfAttorney ? [blocks.powerOfAttorney] : []),
    ...blocks.nameLines,
    blocks.minusSentence,
    ...blocks.amounts.flatMap(entry),
    blocks.returnTitle,
    ...blocks.returnEntries.flatMap(entry),
    ...(blocks.returnMissing ? [blocks.returnMissing] : []),
    blocks.tableTitle,
    ...(layout === 'a column a line' ? head : [head.join(' ')]),
    ...blocks.rows.flatMap(row => rowLines(row, layout)),
    BANNER,
  ]
  return `${lines.filter(line => layout !== 'a column a line' || line !== '').join('\n')}\n`
}

function cellsOf(row: TranscriptRowSpec): [string, string, string, string, string] {
  return [
    row.code ?? '',
    row.explanation,
    row.cycle ?? '',
    row.date ? dashedDay(row.date) : '',
    row.cents === undefined ? '' : dollars(row.cents),
  ]
}

function rowLines(row: TranscriptRowSpec, layout: TextLayout): string[] {
  const cells = cellsOf(row)
  const [code, explanation, cycle, date, amount] = cells
  const detail = row.detail ? [row.detail] : []
  if (layout === 'a column a line') return [...cells, ...detail]
  if (layout === 'one space') return [cells.filter(cell => cell !== '').join(' '), ...detail]
  const [first = '', ...others] = wrapAt(explanation, 44)
  const line = `${code.padEnd(6)}${first.padEnd(47)}${cycle.padEnd(11)}${date.padEnd(13)}${amount.padStart(14)}`
  return [line.trimEnd(), ...[...others, ...detail].map(text => `      ${text}`)]
}

function wrapAt(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** An account as a web page: with lists of labels, as now, or with a row of a table for each, as before. */
export function accountPage(blocks: AccountBlocks, layout: PageLayout): string {
  const pair = layout === 'lists' ? listPair : rowPair
  const group = (entries: readonly Entry[]) =>
    layout === 'lists'
      ? `<dl>${entries.map(pair).join('\n')}</dl>`
      : `<table border=0>${entries.map(pair).join('\n')}</table>`
  const head = Object.values(blocks.head).map(text => `<th>${text}</th>`)
  const attribute = layout === 'lists' ? 'id="transaction-codes"' : 'summary="Transactions table"'
  return `<!DOCTYPE html><html><head><title>Account</title><script>var a = "<td>1.00</td>"</script></head><body>
<p>${MARK}</p><button>Print</button><p>${BANNER}</p><h1>${blocks.title}</h1>
${group(blocks.request)}${group(blocks.identity)}
<p>${escaped(blocks.powerOfAttorney ?? '')}</p><div>${blocks.nameLines.map(line => `<p>${escaped(line)}</p>`).join('')}</div>
<p>${blocks.minusSentence}</p>${group(blocks.amounts)}<h2>${blocks.returnTitle}</h2>${group(blocks.returnEntries)}
<p>${blocks.returnMissing ?? ''}</p><h2>${blocks.tableTitle}</h2>
<table ${attribute}><thead><tr>${head.join('')}</tr></thead><tbody>${blocks.rows.map(tableRow).join('\n')}</tbody></table>
</body></html>`
}

function listPair({ label, value, beside }: Entry): string {
  const own = `<dt class="item-label">${label}</dt><dd class="item-value">${value}</dd>`
  return `<div class="item-container">${own}${beside ? `<dt>${beside.label}</dt><dd>${beside.value}</dd>` : ''}</div>`
}

function rowPair({ label, value, beside }: Entry): string {
  return `<tr><td>${label}<td>&nbsp;${value}${beside ? `<td>${beside.label}<td>${beside.value}` : ''}`
}

function tableRow(row: TranscriptRowSpec): string {
  const [code, explanation, cycle, date, amount] = cellsOf(row)
  const words = row.detail ? `${explanation}<br>${row.detail}` : explanation
  return `<tr><td>${code}</td><td>${words}</td><td>${cycle}</td><td>${date}</td><td>${amount}</td></tr>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
