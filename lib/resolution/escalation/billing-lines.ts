import type { FlagFinding } from '../assessment'
import { billGap } from '../collection/bill-gap'
import type { CaseView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import { noticeEvidence } from '../collection/signals'
import type { NoticeFacts } from '../facts'
import { cents, formatCents, subtract } from '../money/cents'
import type { BillingLineKind } from '../reading'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { exampleCase, exampleNotice } from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/** The lines of a billing summary add up to the amount due on every genuine notice; checked to the cent. */
const text = {
  id: 'A-06',
  version: 2,
  title: 'Billing lines do not add up',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'The lines of the billing summary, credits subtracted, equal the amount due to the cent.',
  why: 'A line was misread or left out, or the bill is wrong; until that is known what it asks is in doubt.',
  citations: [sources.firmPolicy, sources.cp14Page],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices.flatMap(notice => {
    const readable = notice.lines.length > 0 && notice.amountDueCents !== null
    if (!readable) return noticeEffect(notice.code) === 'first-bill' ? [notRead(notice)] : []
    return doesNotAddUp(notice)
  })
}

function doesNotAddUp(notice: NoticeFacts): FlagFinding[] {
  if (notice.amountDueCents === null) return []
  const difference = billGap(notice)
  if (difference === null || difference === 0) return []
  const total = subtract(notice.amountDueCents, difference)
  const off = formatCents(cents(Math.abs(difference)))
  return [
    flagged(text, {
      ...common(notice),
      claim: `The lines of the ${notice.code} come to ${formatCents(total)}, ${off} ${difference > 0 ? 'under' : 'over'} its amount due.`,
      nextAction:
        'Look at the page beside its lines and correct the line that is wrong or missing. Where the page itself does not add up, hold the bill against the account transcript before any figure of it is used.',
      working: [
        ...notice.lines.map(line => ({
          text: line.byHand ? `${line.label}, corrected by hand` : line.label,
          value: formatCents(line.cents),
        })),
        { text: 'Sum of the lines', value: formatCents(total) },
        { text: 'Amount due', value: formatCents(notice.amountDueCents) },
        { text: 'Unexplained', value: formatCents(difference) },
      ],
    }),
  ]
}

function notRead(notice: NoticeFacts): FlagFinding {
  const what = notice.amountDueCents === null ? 'amount due' : 'billing lines'
  return unknown(text, {
    ...common(notice),
    severity: 4,
    claim: `Cannot tell yet whether the ${notice.code} adds up: its ${what} ${what === 'amount due' ? 'is' : 'are'} not on file.`,
    nextAction: 'Read the billing summary on page 1.',
    missing: { fact: `The ${what} of the ${notice.code}`, document: `${notice.code}, page 1` },
  })
}

function common(notice: NoticeFacts): Pick<Said, 'subject' | 'periods' | 'evidence' | 'wouldChange'> {
  return {
    subject: notice.noticeId,
    periods: notice.periods,
    evidence: [noticeEvidence(notice)],
    wouldChange: ['A corrected line or amount.'],
  }
}

const lines: [BillingLineKind, number][] = [
  ['tax', 1_526_800],
  ['credits', -1_041_000],
  ['failure-to-pay', 19_432],
]

export const billingLines: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'The lines come to $5,052.32, the amount due is $5,346.20.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'CP14', lines, amountDueCents: cents(534_620) })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The lines come to the amount due.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'CP14', lines, amountDueCents: cents(505_232) })],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'The amount due is known, the lines are not.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14', amountDueCents: cents(505_232) })] }),
      asOf: day('2026-11-24'),
    },
  },
}
