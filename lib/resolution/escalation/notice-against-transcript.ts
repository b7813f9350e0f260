import type { Evidence, FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { type Comparison, compareNotice } from '../collection/compare-notice'
import { noticeEvidence } from '../collection/signals'
import type { NoticeFacts } from '../facts'
import { type Cents, cents, formatCents, sum } from '../money/cents'
import { reconcileOnce } from '../reconciliation/reconcile'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { asksForMoney, isOvertaken, onlyPeriod } from './compared-bill'
import {
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/**
 * The amount due differs from the account transcript by more than interest and late-payment penalty can have added
 * (26 USC 6601, 6621, 6622 and 6651), beyond a tolerance that is the policy of the firm.
 */
const text = {
  id: 'A-01',
  version: 1,
  title: 'Notice against transcript',
  severity: 2,
  precedence: 8,
  reversibility: 2,
  rule: 'A notice and the transcript are struck on different days and may differ by what accrued in between; beyond that, and beyond the larger of $10.00 and 0.5% of the amount due, the difference has to be found.',
  why: 'A moved payment, a later assessment or a misread page hides behind it, and paying a wrong bill is slow to undo.',
  citations: [
    sources.firmPolicy,
    sources.latePayment,
    sources.interest,
    sources.interestCompounding,
    sources.cp14Page,
  ],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices.flatMap(notice => {
    const period = onlyPeriod(view, notice)
    return period === null || !asksForMoney(notice) || isOvertaken(notice, period)
      ? []
      : compareFlag(view, notice, period)
  })
}

function compareFlag(view: CaseView, notice: NoticeFacts, period: PeriodView): FlagFinding[] {
  const transcript = period.facts?.transcript
  if (!transcript) return [missing(notice, period, `Account transcript, ${period.label}`)]
  const { noticeDate, amountDueCents } = notice
  if (noticeDate === null || amountDueCents === null)
    return [missing(notice, period, `${notice.code}, ${period.label}, page 1`)]
  const comparison = compareNotice({ notice: { ...notice, noticeDate, amountDueCents }, transcript })
  if (comparison.verdict === 'agrees') return []
  const said = { ...common(notice, period), working: comparison.working }
  if (comparison.verdict === 'differs') {
    const found = findDifference(view, notice, comparison)
    const evidence = [...said.evidence, ...found.evidence]
    return [flagged(text, { ...said, evidence, ...differs(notice, period, found) })]
  }
  const document =
    comparison.verdict === 'transcript-too-old'
      ? `Account transcript, ${period.label}, pulled after the notice date`
      : 'Interest rates of the quarter'
  return [
    unknown(text, {
      ...said,
      ...cannotTell(notice, period),
      missing: { fact: 'What moved the balance', document },
    }),
  ]
}

function common(
  notice: NoticeFacts,
  period: PeriodView,
): Pick<Said, 'subject' | 'periods' | 'evidence' | 'wouldChange'> {
  const transcript = period.facts?.transcript
  return {
    subject: notice.noticeId,
    periods: [period.period],
    evidence: [
      noticeEvidence(notice),
      ...(transcript
        ? [{ label: transcript.source.label, value: 'Rows up to the notice date', source: transcript.source }]
        : []),
    ],
    wouldChange: ['A transcript pulled on a later day.', 'A different amount on the page.'],
  }
}

interface Difference {
  unexplainedCents: Cents
  /** The one row that comes to it. */
  row: string | null
  evidence: readonly Evidence[]
}

/** What the reconciliation leaves open line by line, so that both name one amount; else what is beyond the ceiling. */
function findDifference(view: CaseView, notice: NoticeFacts, { unexplainedCents }: Comparison): Difference {
  const reconciled = reconcileOnce(view).find(found => found.notice?.noticeId === notice.noticeId)
  const parts = reconciled?.parts.filter(({ kind }) => kind === 'line') ?? []
  const open = sum(parts.map(part => part.cents))
  if (Math.sign(open) !== Math.sign(unexplainedCents)) return { unexplainedCents, row: null, evidence: [] }
  const [only, ...others] = parts
  const named = others.length === 0 ? only : undefined
  return {
    unexplainedCents: open,
    row: named?.row ?? null,
    evidence: named?.row ? named.evidence.slice(1) : [],
  }
}

function differs(
  notice: NoticeFacts,
  period: PeriodView,
  { unexplainedCents, row }: Difference,
): Pick<Said, 'claim' | 'nextAction'> {
  const side = unexplainedCents > 0 ? 'more' : 'less'
  const amount = formatCents(cents(Math.abs(unexplainedCents)))
  return {
    claim: `The ${notice.code} for ${period.label} asks for ${amount} ${side} than the transcript explains${row === null ? '' : `: ${row}`}.`,
    nextAction: 'Go through it line by line with the transcript, then call the number on the notice.',
  }
}

function cannotTell(
  notice: NoticeFacts,
  period: PeriodView,
): Pick<Said, 'claim' | 'nextAction' | 'severity'> {
  return {
    severity: 3,
    claim: `Cannot tell yet whether the ${notice.code} for ${period.label} is right.`,
    nextAction: `Pull the account transcript of ${period.label} and compare it with the notice before anything is paid.`,
  }
}

function missing(notice: NoticeFacts, period: PeriodView, document: string): FlagFinding {
  return unknown(text, {
    ...common(notice, period),
    ...cannotTell(notice, period),
    missing: {
      fact: `Whether the amount on the ${notice.code} is what the account of ${period.label} shows`,
      document,
    },
  })
}

const period = taxYear(2025)
const rows = [
  returnRow('2026-11-09', 1_526_800),
  { code: '806', explanation: 'W-2 or 1099 withholding', date: '2026-04-15', cents: -1_041_000 },
  { code: '276', explanation: 'Penalty for late payment of tax', date: '2026-11-09', cents: 19_432 },
]
const held = [examplePeriod(period, { transcript: exampleTranscript(period, rows) })]
const bill = { code: 'CP14', noticeDate: day('2026-11-09'), periods: [period] }

export const noticeAgainstTranscript: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'The transcript shows $5,052.32 on the notice date; the CP14 asks for $7,452.32.',
      facts: exampleCase({
        periods: held,
        notices: [exampleNotice({ ...bill, amountDueCents: cents(745_232) })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The CP14 asks for what the transcript shows, to the cent.',
      facts: exampleCase({
        periods: held,
        notices: [exampleNotice({ ...bill, amountDueCents: cents(505_232) })],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'No transcript of that year is on file.',
      facts: exampleCase({ notices: [exampleNotice({ ...bill, amountDueCents: cents(505_232) })] }),
      asOf: day('2026-11-24'),
    },
  },
}
