import type { DocumentReading, PrintedLine } from '@/lib/resolution'
import type { ComparedField } from '../compare-notice'
import type { ReturnTruth, WageTruth } from './information-truth'

/** What a specimen return or wage and income transcript prints beside its reading. */
export function compareInformation(
  truth: ReturnTruth | WageTruth,
  reading: DocumentReading,
): ComparedField[] {
  const transcript = reading.kind === 'other' ? reading.transcript : null
  if (!transcript || transcript.kind !== truth.kind)
    return [{ field: 'kind', printed: truth.kind, read: transcript?.kind ?? reading.kind }]
  const fields: [string, unknown, unknown][] = [
    ['periodEnd', truth.periodEnd, transcript.periodEnd?.value],
    ['tinLast4', truth.tin.slice(-4), transcript.tinLast4?.value],
    ['requestDate', truth.requestDate, transcript.requestDate?.value],
    ['responseDate', truth.responseDate, transcript.responseDate?.value],
    ['trackingNumber', truth.trackingNumber, transcript.trackingNumber?.value],
  ]
  if (truth.kind === 'wage-and-income' && transcript.kind === 'wage-and-income') {
    const read = transcript.payers.map(({ form, name, tin, withheld, lines }) => [
      form.value,
      name?.value,
      tin?.value,
      withheld?.value ?? null,
      ofMoney(lines),
    ])
    const printed = truth.payers.map(({ form, name, tin, withheld, lines }) => [
      form,
      name,
      tin,
      withheld,
      lines.map(({ label, cents }) => [wordsOf(label), cents]),
    ])
    fields.push(['number of payers', printed.length, read.length])
    printed.forEach((payer, index) => {
      fields.push(['payer', payer, read[index]])
    })
  }
  if (truth.kind === 'return-transcript' && transcript.kind === 'return-transcript') {
    const centsOf = (label: string) => truth.lines.find(line => line.label === label)?.cents
    const read = ofMoney(transcript.lines)
    fields.push(
      ['form', truth.form, transcript.form?.value],
      ['taxpayerName', truth.name, transcript.taxpayerName?.value],
      ['filingStatus', truth.filingStatus, transcript.filingStatus?.raw],
      ['exemptions', truth.exemptions, transcript.exemptions?.value],
      ['receivedDate', truth.receivedDate, transcript.receivedDate?.value],
      ['cyclePosted', truth.cyclePosted, transcript.cyclePosted?.value],
      ['adjustedGrossIncome', centsOf('Adjusted gross income:'), transcript.adjustedGrossIncome?.value],
      ['taxableIncome', centsOf('Taxable income:'), transcript.taxableIncome?.value],
      ['totalTax', centsOf('Total tax liability TP figures:'), transcript.totalTax?.value],
      ['amountYouOwe', centsOf('Amount you owe:'), transcript.amountYouOwe?.value],
      ['number of lines', truth.lines.length, read.length],
    )
    for (const { label, cents } of truth.lines) {
      const line = read.find(([words]) => words === wordsOf(label))
      fields.push([`line ${label}`, [wordsOf(label), cents], line])
    }
  }
  return fields.map(([field, printed, read]) => ({ field, printed, read }))
}

function ofMoney(lines: readonly PrintedLine[]): [string, number | null][] {
  return lines.flatMap(({ label, cents }): [string, number | null][] =>
    cents === null ? [] : [[wordsOf(label), cents]],
  )
}

/** Layouts differ in capitals and colons alone. */
function wordsOf(label: string): string {
  return label
    .toUpperCase()
    .replace(/[\s:]+/g, ' ')
    .trim()
}
