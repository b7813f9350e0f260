import { dashedDay, dollars, monthAndYear, shortDay } from '../wording'
import { BANNER, type Entry } from './account-blocks'
import type { Dice } from './dice'
import { wrapped } from './draw-account'
import type { PayerTruth, ReturnTruth, WageTruth } from './information-truth'
import type { Canvas } from './run-canvas'

const MARK = 'SPECIMEN - NOT AN IRS DOCUMENT'

/** What stands on one line: words of their own, or a label with its value. */
type Part = string | Entry

/** A return or wage and income transcript in the order in which it is printed, before any layout. */
export function informationParts(truth: ReturnTruth | WageTruth, style: 'modern' | 'capitals'): Part[] {
  const isModern = style === 'modern'
  const words = (text: string) => (isModern ? text : text.toUpperCase())
  const request = [
    { label: 'Request Date:', value: dashedDay(truth.requestDate) },
    { label: 'Response Date:', value: dashedDay(truth.responseDate) },
    { label: 'Tracking Number:', value: truth.trackingNumber },
  ]
  if (truth.kind === 'wage-and-income') {
    const title = isModern ? 'Wage & Income Transcript' : 'Wage and Income Transcript'
    const asked = [
      { label: 'SSN Provided:', value: truth.tin },
      { label: 'Tax Period Requested:', value: monthAndYear(truth.periodEnd) },
    ]
    return [MARK, BANNER, title, ...request, ...asked, ...truth.payers.flatMap(payerParts), BANNER]
  }
  const date = isModern ? dashedDay : shortDay
  const sections = [...new Set(truth.lines.map(({ section }) => section))]
  return [
    MARK,
    BANNER,
    isModern ? `Form ${truth.form} Tax Return Transcript` : 'Tax Return Transcript',
    ...request,
    { label: 'SSN Provided:', value: truth.tin },
    { label: 'Tax Period Ending:', value: date(truth.periodEnd) },
    'The following items reflect the amount as shown on the return (PR), and the amount as adjusted (PC).',
    { label: words('Name(s) shown on return:'), value: truth.name },
    { label: words('Filing status:'), value: truth.filingStatus },
    { label: words('Form number:'), value: truth.form },
    { label: words('Cycle posted:'), value: truth.cyclePosted },
    { label: words('Received date:'), value: date(truth.receivedDate) },
    { label: words('Exemption number:'), value: truth.exemptions },
    ...sections.flatMap(section => [
      section,
      ...truth.lines
        .filter(line => line.section === section)
        .map(({ label, cents }) => ({ label: words(label), value: dollars(cents) })),
    ]),
    BANNER,
  ]
}

function payerParts(payer: PayerTruth): Part[] {
  return [
    payer.heading,
    payer.payerTitle,
    { label: payer.payerLabel, value: payer.tin },
    payer.name,
    payer.recipientTitle,
    { label: payer.recipientLabel, value: 'XXX-XX-4321' },
    'JORD EXAM',
    { label: 'Submission Type:', value: 'Original document' },
    ...payer.lines.map(({ label, cents }) => ({ label, value: dollars(cents) })),
  ]
}

export const INFORMATION_TEXTS = ['one space', 'columns', 'leaders', 'lists', 'rows'] as const

/** As a text file or a web page, as different extractors deliver it. */
export function informationText(parts: readonly Part[], layout: (typeof INFORMATION_TEXTS)[number]): string {
  if (layout === 'lists' || layout === 'rows')
    return `<!DOCTYPE html><html><body>${parts.map(part => tagged(part, layout)).join('\n')}</body></html>`
  const lines = parts.map(part => {
    if (typeof part === 'string') return part
    if (layout === 'columns') return `${part.label.padEnd(58)}${part.value.padStart(18)}`
    const gap =
      layout === 'leaders' ? '.'.repeat(Math.max(3, 80 - part.label.length - part.value.length)) : ' '
    return `${part.label}${gap}${part.value}`
  })
  return `${lines.join('\n')}\n`
}

function tagged(part: Part, layout: 'lists' | 'rows'): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;')
  if (typeof part === 'string') return `<p>${escaped(part)}</p>`
  const [label, value] = [escaped(part.label), escaped(part.value)]
  if (layout === 'rows') return `<table><tr><td>${label}</td><td>${value}</td></tr></table>`
  return `<dl><dt>${label.replace(/:$/, '')}</dt><dd>${value}</dd></dl>`
}

const LEFT = 40

/** On paper: labels and values in one run, in columns, or in narrow cells; a page turns anywhere. */
export function drawInformation(canvas: Canvas, parts: readonly Part[], dice: Dice): string {
  const layout = dice.oneOf(['lines', 'columns', 'narrow'] as const)
  const size = dice.oneOf([7, 8, 9])
  const bottom = dice.upTo(740, 420)
  let y = 40
  for (const part of parts) {
    if (y > bottom) {
      canvas.turnPage()
      canvas.write(LEFT, 30, BANNER, size)
      canvas.write(LEFT, 30 + size * 1.3, `Page ${canvas.page} of 9`, size)
      y = 30 + size * 4
    }
    const label = typeof part === 'string' ? part : part.label
    const lines =
      layout === 'narrow' && typeof part !== 'string' ? wrapped(canvas, label, 150, size) : [label]
    const isOneRun = layout === 'lines' && typeof part !== 'string'
    lines.forEach((text, row) => {
      canvas.write(LEFT, y + row * size * 1.3, isOneRun ? `${text} ${part.value}` : text, size)
    })
    if (typeof part !== 'string' && !isOneRun)
      canvas.write(LEFT + (layout === 'narrow' ? 170 : 310), y, part.value, size)
    y += lines.length * size * 1.3 + (layout === 'narrow' ? size * 0.6 : 0)
  }
  return `${layout}, ${size} points, to ${bottom}`
}
