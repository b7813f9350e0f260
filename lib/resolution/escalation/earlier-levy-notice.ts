import { isAbsence } from '../accounts/status'
import type { Evidence } from '../assessment'
import type { LevyNotice } from '../collection/levy-notices'
import { listPeriods } from '../collection/period-label'
import { firmPolicy } from '../parameters/firm-policy'
import { daysBetween, formatDay } from '../time/plain-date'

/** What the account says against a final levy notice, beside its day. */
interface Doubts {
  /** Sentences that follow the claim and the next action; empty where nothing speaks against the notice. */
  claim: string
  nextAction: string
  evidence: Evidence[]
  wouldChange: string[]
}

/**
 * One hearing for each tax and period, so the days of an earlier notice may be the only ones (26 USC 6330(b)(2)); and no
 * levy while an agreement is in effect (26 USC 6331(k)(2)(C)). Neither takes away the day of the notice in hand.
 */
export function findLevyDoubts(notice: LevyNotice): Doubts {
  const found = [sayEarlier(notice), sayAgreement(notice)].filter(doubt => doubt !== null)
  return {
    claim: found.map(({ claim }) => ` ${claim}`).join(''),
    nextAction: found.map(({ nextAction }) => ` ${nextAction}`).join(''),
    evidence: found.flatMap(({ evidence }) => evidence),
    wouldChange: found.flatMap(({ wouldChange }) => wouldChange),
  }
}

function sayEarlier({ on, periods }: LevyNotice): Doubts | null {
  if (on === null) return null
  const rows = periods.flatMap(({ period, signals }) =>
    signals
      .filter(({ event }) => event === 'levy-hearing-notice' || event === 'notice-final-levy-notice')
      .flatMap(signal => (signal.on === null ? [] : [{ period, on: signal.on, evidence: signal.evidence }]))
      .filter(row => row.on < on && daysBetween(row.on, on) > firmPolicy.sameNotice.value),
  )
  const first = rows.toSorted((a, b) => a.on.localeCompare(b.on))[0]
  if (first === undefined) return null
  const concerned = rows.filter(row => row.on === first.on)
  const years = listPeriods(concerned.map(({ period }) => period))
  const earlier = `final levy notice of ${formatDay(first.on)}`
  return {
    claim: `An earlier ${earlier} is on the account of ${years}: if it was for the same tax, this one opens no new right to a hearing or Tax Court.`,
    nextAction: `Get the ${earlier} and compare the tax that it names.`,
    evidence: concerned.map(({ evidence }) => evidence),
    wouldChange: [
      `The ${earlier}: whether it was for the same tax, or this one is for a later or substitute assessment, or replaces it.`,
    ],
  }
}

function sayAgreement({ on, periods }: LevyNotice): Doubts | null {
  const plans = periods.flatMap(({ period, account }) => {
    const plan = account?.status('installment-agreement')
    if (!plan || isAbsence(plan) || plan.state !== 'active') return []
    const since = plan.inForceFrom ?? plan.from
    return since === null || on === null || since >= on ? [] : [{ period, since, evidence: plan.evidence }]
  })
  const first = plans[0]
  if (first === undefined) return null
  const years = listPeriods(plans.map(({ period }) => period))
  return {
    claim: `The account of ${years} shows an installment agreement of ${formatDay(first.since)} and no row that ends it: while it is in effect no levy may be made.`,
    nextAction: `Find out whether the plan for ${years} still stands: the payments made, and any CP523.`,
    evidence: plans.flatMap(({ evidence }) => [...evidence]),
    wouldChange: ['A notice that ended the agreement (CP523), or word of the IRS that it stands.'],
  }
}
