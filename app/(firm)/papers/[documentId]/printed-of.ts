import type { PrintedGroup } from '@/components/confirm/printed-lines'
import type { ReadingView } from '@/lib/documents'
import { type Cents, formatCents, formatDay } from '@/lib/resolution'

/** What a paper prints beyond its fields, line by line: periods and charges of a notice, the return, the forms of payers. */
export function printedOf({ reading }: ReadingView): PrintedGroup[] {
  return reading === null ? [] : groupsOf(reading).map(keyed)
}

/** A paper may print one line twice, and two payers may have one name: each goes by its place. */
function keyed({ title, lines }: Group, at: number): PrintedGroup {
  return { title, key: `${at}`, lines: lines.map((line, row) => ({ ...line, key: `${row}` })) }
}

interface Group {
  title: string
  lines: { label: string; text: string }[]
}

function groupsOf(reading: NonNullable<ReadingView['reading']>): Group[] {
  if (reading.kind === 'notice') return [...periodsOf(reading.periodRows), ...chargesOf(reading.charges)]
  if (reading.kind === 'account-transcript') {
    const rows = reading.rows.map(({ code, explanation, date, cents }) => ({
      label: [code, explanation].filter(Boolean).join(' '),
      text: [date && formatDay(date), cents === null ? null : formatCents(cents)].filter(Boolean).join('  '),
    }))
    return [group('Transactions', rows), group('From the return', reading.returnLines)].flat()
  }
  const { transcript } = reading
  if (transcript?.kind === 'return-transcript') return group('Lines of the return', transcript.lines)
  if (transcript?.kind !== 'wage-and-income') return []
  return transcript.payers.flatMap(({ form, name, tin, lines }) =>
    group([form.value, name?.value, tin?.value].filter(Boolean).join(', '), lines),
  )
}

type Notice = Extract<NonNullable<ReadingView['reading']>, { kind: 'notice' }>

function periodsOf(rows: Notice['periodRows']): Group[] {
  return group(
    'Periods on the notice',
    rows.map(({ form, periodEnd, total }) => ({
      label: `Form ${form}, ${formatDay(periodEnd)}`,
      text: money(total),
    })),
  )
}

function chargesOf(charges: Notice['charges']): Group[] {
  return charges.flatMap(({ kind, rows, totalCents, addsUp }) =>
    group(`${CHARGES[kind] ?? 'Charges'}${addsUp === false ? ': the rows do not make the total' : ''}`, [
      ...rows.map(({ label, cents }) => ({ label, text: formatCents(cents) })),
      ...(totalCents === null ? [] : [{ label: 'Total', text: formatCents(totalCents) }]),
    ]),
  )
}

const CHARGES: Partial<Record<Notice['charges'][number]['kind'], string>> = {
  'failure-to-file': 'Failure-to-file penalty, as computed',
  'failure-to-pay': 'Failure-to-pay penalty, as computed',
  'estimated-tax-penalty': 'Estimated tax penalty, as computed',
  interest: 'Interest, as computed',
}

const money = (amount: Cents | null) => (amount === null ? 'Not printed' : formatCents(amount))

function group(title: string, lines: readonly { label: string; text: string }[]): Group[] {
  return lines.length === 0 ? [] : [{ title, lines: lines.map(({ label, text }) => ({ label, text })) }]
}
