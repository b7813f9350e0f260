import type { FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { unlessHeld } from '../collection/decisive-rows'
import { noticeEffect } from '../collection/notice-effect'
import { listPeriods, periodKey } from '../collection/period-label'
import { noticeEvidence } from '../collection/signals'
import { findPayByWithCaution, findSitsElsewhere } from '../collection/sits-elsewhere'
import type { NoticeFacts } from '../facts'
import { cents } from '../money/cents'
import { firmPolicy } from '../parameters/firm-policy'
import { sources } from '../sources/library'
import { day, daysBetween, formatDeadline } from '../time/plain-date'
import { exampleCase, exampleNotice } from './example-facts'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/**
 * The pay-by day of a bill is near or past: 26 USC 6601(e)(3). It is not an appeal deadline, and no right ends with it;
 * only the cost grows and the next notice comes nearer.
 */
const text = {
  id: 'E-24',
  version: 2,
  title: 'Pay-by day near or past',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'A bill paid within 21 calendar days of its date, or 10 business days from $100,000.00 on, bears no more interest; it is a pay-by day and not an appeal deadline.',
  why: 'After it interest grows on the whole bill, and the next notice is dearer to answer.',
  citations: [sources.paymentWindow, sources.cp14Page, sources.noticeAndDemand, sources.weekendRoll],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return listOpenBills(view).flatMap(notice => payByFlag(view, notice))
}

/** Bills and reminders that no later notice overtook and whose period is not shown as paid since. */
export function listOpenBills(view: CaseView): NoticeFacts[] {
  return view.facts.notices.filter(notice => {
    const effect = noticeEffect(notice.code)
    if (effect !== 'first-bill' && effect !== 'reminder') return false
    const named = view.periods.filter(period => notice.periods.some(own => periodKey(own) === period.key))
    return named.length === 0 || named.some(period => isOpen(notice, period))
  })
}

function isOpen(notice: NoticeFacts, period: PeriodView): boolean {
  const date = notice.noticeDate ?? ''
  const overtaken = period.signals.some(
    signal =>
      signal.notice !== notice &&
      (signal.on ?? '') > date &&
      (signal.event.startsWith('notice-') || signal.event === 'levy-hearing-notice'),
  )
  const arranged =
    period.ladder.stage === 'installment-agreement' || period.ladder.stage === 'not-collectible'
  return !overtaken && !arranged && (period.balance === null || period.balance.cents > 0)
}

const beforePayBy = 'Settle whether the bill is right, then pay it or ask for time before that day.'
const afterPayBy = 'Pull the account transcript, then pay, or propose a plan before the next notice.'

function payByFlag(view: CaseView, notice: NoticeFacts): FlagFinding[] {
  const found = findPayByWithCaution(view, notice)
  if (found === null) return noticeEffect(notice.code) === 'first-bill' ? [dayUnknown(notice)] : []
  const left = daysBetween(view.asOf, found.deadline.lastDay)
  if (left > firmPolicy.payByWarning.value) return []
  const day = formatDeadline(found.deadline.lastDay)
  const elsewhere = findSitsElsewhere(view, notice)
  const caution = elsewhere === null ? '' : ` ${elsewhere.words}: do not pay it twice.`
  const which = notice.periods.length === 0 ? notice.code : `${listPeriods(notice.periods)} bill`
  return [
    flagged(text, {
      ...common(notice),
      claim:
        left >= 0
          ? `The pay-by day of the ${which} is ${day}. It is not an appeal deadline.`
          : `The pay-by day of the ${which} was ${day}. No right ended; interest and penalty go on growing.`,
      nextAction: `${unlessHeld(view, left >= 0 ? beforePayBy : afterPayBy)}${caution}`,
      deadline: found.deadline,
      working: found.working,
    }),
  ]
}

function dayUnknown(notice: NoticeFacts): FlagFinding {
  return unknown(text, {
    ...common(notice),
    severity: 3,
    claim: `Cannot tell yet by which day the ${notice.code} is to be paid: its date or its amount is not on file.`,
    nextAction: 'Read the notice date and the amount due on page 1.',
    missing: { fact: `Notice date and amount due of the ${notice.code}`, document: `${notice.code}, page 1` },
  })
}

function common(notice: NoticeFacts): Pick<Said, 'subject' | 'periods' | 'evidence' | 'wouldChange'> {
  return {
    subject: notice.noticeId,
    periods: notice.periods,
    evidence: [noticeEvidence(notice)],
    wouldChange: ['Payment in full.', 'A later notice, whose day counts then.', 'A disaster postponement.'],
  }
}

const amountDueCents = cents(107_521)

export const payByDay: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP14 of Nov 9, 2026: its pay-by day, Nov 30, is six days away.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'CP14', noticeDate: day('2026-11-09'), amountDueCents })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14 of Nov 16, 2026: its pay-by day is 13 days away.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'CP14', noticeDate: day('2026-11-16'), amountDueCents })],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A CP14 whose date could not be read.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14', noticeDate: null, amountDueCents })] }),
      asOf: day('2026-11-24'),
    },
  },
}
