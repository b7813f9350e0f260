import type { PeriodView } from '../collection/case-view'
import { cents, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { billedCase } from './bill-examples'
import { type BilledPeriod, eachBill, transcriptEvidence, transcriptMissing } from './bill-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'A-02',
  version: 1,
  title: 'Tax on the notice against the return',
  severity: 2,
  precedence: 8,
  reversibility: 2,
  rule: 'The first bill asks for the tax that the return shows, unless the IRS corrected it or assessed more.',
  why: 'A corrected sum, a change by the IRS or another return stands behind the difference, each with a right of its own.',
  citations: [sources.firmPolicy, sources.cp14Page, sources.mathErrorAbatement],
} as const

/** What the return showed: by its own transcript, else as the account transcript repeats it. */
function shownTax({ facts }: PeriodView) {
  return facts?.returnFiled?.totalTaxCents ?? facts?.transcript?.taxPerReturnCents ?? null
}

function judge(billed: BilledPeriod) {
  const { period, bill, held } = billed
  const printed = bill.lines.some(({ kind }) => kind === 'tax')
  // A return that the IRS wrote is told by the rules about it.
  if (!printed || period.filing.state === 'substitute') return null
  const shown = shownTax(period)
  if (held === null) return cannotTell(billed)
  const line = held.lines.find(one => one.line === 'tax')
  // What posted with the return is the next best word on it.
  if (!line || line.notice === null || line.notice === (shown ?? line.transcript)) return null
  if (shown === null) return cannotTell(billed)
  const cause = causeOf(billed)
  const side = line.notice > shown ? 'more' : 'less'
  return {
    claim: `The ${bill.code} asks for tax of ${formatCents(line.notice)} for ${period.label}, ${formatCents(cents(Math.abs(line.notice - shown)))} ${side} than the return shows${cause}.`,
    nextAction:
      'Find what changed the tax: a correction, an examination, an amended return; then answer by its right.',
    evidence: transcriptEvidence(period, `Tax per return ${formatCents(shown)}`),
    wouldChange: ['The return as filed, where its transcript shows another tax.'],
  }
}

function cannotTell(billed: BilledPeriod) {
  const { period } = billed
  if (billed.held === null)
    return transcriptMissing(
      billed,
      `Whether the tax on the notice for ${period.label} is that of the return`,
    )
  return {
    claim: `Cannot tell yet whether the tax on the ${billed.bill.code} for ${period.label} is that of the return.`,
    nextAction: `Get the return of ${period.label} as filed.`,
    wouldChange: ['The return, or its transcript.'],
    missing: {
      fact: `Tax that the return of ${period.label} shows`,
      document: `Return transcript, ${period.label}`,
    },
  }
}

/** `: code 290 of Jun 2, 2025 assessed $200.00`, where a row up to the notice explains it. */
function causeOf({ bill, held }: BilledPeriod): string {
  const row = held?.account.assessments.find(
    ({ kind, on, cents: amount }) =>
      (kind === 'audit' || kind === 'additional') && amount !== 0 && on !== null && on <= bill.noticeDate,
  )
  return row?.on ? `: code ${row.code} of ${formatDay(row.on)} assessed ${formatCents(row.cents)}` : ''
}

export const taxAgainstReturn: Trigger = {
  ...text,
  evaluate: eachBill(text, judge),
  examples: {
    fires: {
      tells: 'The return shows $9,000.00; the CP14 asks for $9,400.00.',
      facts: billedCase({
        lines: [
          ['tax', 940_000],
          ['credits', -500_000],
        ],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Both show $9,000.00.',
      facts: billedCase({
        lines: [
          ['tax', 900_000],
          ['credits', -500_000],
        ],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'No transcript and no return is on file.',
      facts: billedCase({
        lines: [
          ['tax', 900_000],
          ['credits', -500_000],
        ],
        transcript: false,
      }),
      asOf: day('2026-11-24'),
    },
  },
}
