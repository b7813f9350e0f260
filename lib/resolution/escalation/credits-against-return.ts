import type { PeriodView } from '../collection/case-view'
import { type Cents, cents, formatCents, sum } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { billedCase } from './bill-examples'
import { type BilledPeriod, eachBill, transcriptEvidence, transcriptMissing } from './bill-rule'
import type { Trigger } from './trigger'

const text = {
  id: 'A-03',
  version: 1,
  title: 'Payments and credits on the notice',
  severity: 2,
  precedence: 8,
  reversibility: 2,
  rule: 'The payments and credits on a bill are those that the account shows on its day, and withholding is what the payers reported.',
  why: 'A payment or withholding that is missing sits on another year, form or number, and is billed a second time.',
  citations: [sources.firmPolicy, sources.cp14Page, sources.refundClaim],
} as const

function judge(billed: BilledPeriod) {
  const { period, bill, held } = billed
  if (!bill.lines.some(({ kind }) => kind === 'credits')) return null
  if (held === null)
    return transcriptMissing(
      billed,
      `Whether the credits on the notice for ${period.label} are all that was paid`,
    )
  const line = held.lines.find(one => one.line === 'credits')
  const off = line ? cents((line.notice ?? 0) - (line.transcript ?? 0)) : cents(0)
  const wanting = withholdingWanting(period)
  if (off === 0 && wanting === null) return null
  const counted = off === 0 ? null : { off, line }
  return {
    claim: counted
      ? `The ${bill.code} counts ${formatCents(cents(-(counted.line?.notice ?? 0)))} of credits for ${period.label}, and the account shows ${formatCents(cents(-(counted.line?.transcript ?? 0)))} on its day.`
      : `Payers reported ${formatCents(wanting ?? cents(0))} more withholding for ${period.label} than the account counts.`,
    nextAction:
      'Trace each payment and each payer’s withholding over all years, forms and numbers, then call.',
    evidence: [
      ...transcriptEvidence(period, 'Payments and credits'),
      ...(wanting === null
        ? []
        : (period.facts?.payers ?? []).map(({ form, name, withheldCents, source }) => ({
            label: `${form} ${name ?? ''}`.trim(),
            value: withheldCents === null ? 'not read' : formatCents(withheldCents),
            source,
          }))),
    ],
    wouldChange: ['Credits on a later transcript.', 'A corrected notice.'],
  }
}

/** What payers withheld beyond what the account counts; null where it is no more, or one amount was not read. */
function withholdingWanting({ facts, account }: PeriodView): Cents | null {
  const payers = facts?.payers ?? []
  const amounts = payers.flatMap(({ withheldCents }) => withheldCents ?? [])
  if (account === null || payers.length === 0 || amounts.length < payers.length) return null
  const counted = sum(
    account.credits.flatMap(({ kind, standing }) => (kind === 'withholding' ? [standing] : [])),
  )
  const wanting = cents(sum(amounts) - counted)
  return wanting > 0 ? wanting : null
}

export const creditsAgainstReturn: Trigger = {
  ...text,
  evaluate: eachBill(text, judge),
  examples: {
    fires: {
      tells: '$5,000.00 was withheld; the CP14 counts $3,000.00.',
      facts: billedCase({
        lines: [
          ['tax', 900_000],
          ['credits', -300_000],
        ],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Both show $5,000.00.',
      facts: billedCase({
        lines: [
          ['tax', 900_000],
          ['credits', -500_000],
        ],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'No transcript is on file.',
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
