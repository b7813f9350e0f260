import type { FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { type NoticeEffect, noticeEffect } from '../collection/notice-effect'
import { noticeEvidence } from '../collection/signals'
import type { NoticeFacts } from '../facts'
import { type Cents, cents, formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { day, formatDay, type PlainDate } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

const text = {
  id: 'E-22',
  version: 1,
  title: 'Notices of one period conflict',
  severity: 3,
  precedence: 8,
  reversibility: 2,
  rule: 'The notices of a period go one way: each later one at least as far along, and for no less unless something was credited.',
  why: 'A credit moved, or a paper bears another day or year than was read.',
  citations: [sources.firmPolicy],
} as const

const ladder: readonly NoticeEffect[] = ['first-bill', 'reminder', 'intent-to-levy', 'final-levy-notice']

interface Rung {
  notice: NoticeFacts
  rank: number
  on: PlainDate
}

/** The dated notices of a period alone, oldest first. */
function listRungs({ notices }: PeriodView): Rung[] {
  return notices
    .flatMap(notice => {
      const rank = ladder.indexOf(noticeEffect(notice.code))
      return rank < 0 || notice.noticeDate === null || notice.periods.length !== 1
        ? []
        : [{ notice, rank, on: notice.noticeDate }]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rank - b.rank))
}

function evaluate(view: CaseView): FlagFinding[] {
  return view.periods.flatMap(period => {
    const rungs = listRungs(period)
    for (const [index, later] of rungs.entries()) {
      const before = rungs[index - 1]
      if (!before) continue
      const found = backwards(before, later, period) ?? dropped(before, later, period)
      if (found) return [found]
    }
    return []
  })
}

/** A new assessment starts a new ladder, so that a bill after it is none. */
function backwards(before: Rung, later: Rung, period: PeriodView): FlagFinding | null {
  if (later.rank >= before.rank || before.on === later.on) return null
  const assessed = period.account?.assessments.some(
    ({ on, kind }) =>
      on !== null && on > before.on && on <= later.on && kind !== 'interest' && !kind.startsWith('failure'),
  )
  if (assessed) return null
  return flagged(text, {
    ...said(before, later, period),
    claim: `${period.label}: the ${later.notice.code} of ${formatDay(later.on)} comes after the ${before.notice.code} of ${formatDay(before.on)}, which is further along.`,
  })
}

function dropped(before: Rung, later: Rung, period: PeriodView): FlagFinding | null {
  const [had, has] = [before.notice.amountDueCents, later.notice.amountDueCents]
  if (had === null || has === null || has >= had) return null
  const drop = cents(had - has)
  const claim = `${period.label}: the ${later.notice.code} of ${formatDay(later.on)} asks for ${formatCents(drop)} less than the ${before.notice.code} of ${formatDay(before.on)}`
  const shown = period.account !== null && period.account.on !== null && period.account.on >= later.on
  if (!shown)
    return unknown(text, {
      ...said(before, later, period),
      severity: 4,
      claim: `${claim}; nothing on file says why.`,
      missing: {
        fact: `What lowered the balance of ${period.label}`,
        document:
          period.account === null
            ? `Account transcript, ${period.label}`
            : `Account transcript, ${period.label}, pulled after the notice date`,
      },
    })
  return creditedBetween(period, before.on, later.on) >= drop
    ? null
    : flagged(text, {
        ...said(before, later, period),
        claim: `${claim}, and the account shows no credit for it.`,
      })
}

/** Payments, credits and abatements that posted between two notices. */
function creditedBetween({ account }: PeriodView, from: PlainDate, to: PlainDate): Cents {
  const rows = (account?.postings ?? []).filter(
    ({ on, cents: amount }) => on !== null && on >= from && on <= to && amount < 0,
  )
  return cents(rows.reduce((all, { cents: amount }) => all - amount, 0))
}

function said(before: Rung, later: Rung, { key, label, period }: PeriodView): Omit<Said, 'claim'> {
  return {
    subject: key,
    periods: [period],
    nextAction: `Pull the account transcript of ${label} again, and look at both papers: day, year and amount.`,
    evidence: [noticeEvidence(before.notice), noticeEvidence(later.notice)],
    wouldChange: ['A day or amount that was misread on one of them.', 'A credit between the two.'],
  }
}

const year = taxYear(2024)
const bill = (code: string, noticeDate: string, amount: number) =>
  exampleNotice({ code, noticeDate: day(noticeDate), periods: [year], amountDueCents: cents(amount) })
const owing = yearOfRows(2024, [['150', '2025-06-02', 900_000]])

export const noticesConflict: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP504 of October 2025, and a CP501 of December.',
      facts: exampleCase({
        periods: [owing],
        notices: [bill('CP504', '2025-10-06', 930_000), bill('CP501', '2025-12-08', 940_000)],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14, then a CP501 for more.',
      facts: exampleCase({
        periods: [owing],
        notices: [bill('CP14', '2025-06-09', 900_000), bill('CP501', '2025-07-14', 910_000)],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A CP501 for $400.00 less, and no transcript.',
      facts: exampleCase({
        notices: [bill('CP14', '2025-06-09', 900_000), bill('CP501', '2025-07-14', 860_000)],
      }),
      asOf: day('2026-11-24'),
    },
  },
}
