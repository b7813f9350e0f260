import { type Account, type Accruals, owedOn, type PeriodView, type PlainDate } from '@/lib/resolution'
import { evidenceLine, periodLine } from './assessed-parts'

interface Year {
  asOf: PlainDate
  /** Days since the transcript was pulled, and how old it may be by the policy; null where none is on file. */
  age: { days: number | null; daysMax: number } | null
}

/** A period as the command prints it: what it owes, where it stands and until when it can be collected. */
export function yearLine(period: PeriodView, { asOf, age }: Year) {
  const { account, balance, ladder } = period
  return {
    ...periodLine(period.period),
    label: period.label,
    of: 'client' as const,
    balanceCents: balance?.cents ?? null,
    balanceOn: balance?.on ?? null,
    balanceFrom: balance?.told ?? null,
    balanceInDoubtCents: balance?.inDoubt?.difference ?? null,
    accruals: accrualsPart(owedOn(period, asOf)),
    ...accountPart(account),
    stage: ladder.stage,
    stageSince: ladder.since,
    filing: period.filing.state,
    transcript: account && {
      on: account.on,
      ageDays: age?.days ?? null,
      ageDaysMax: age?.daysMax ?? null,
      isStale: age?.days == null ? null : age.days > age.daysMax,
    },
  }
}

/** The account of a spouse's own number: kept apart, for it is no debt of the client. */
export function spouseLine(account: Account, asOf: PlainDate) {
  return {
    ...periodLine(account.period),
    label: account.key,
    of: 'spouse' as const,
    balanceCents: account.balance.posted,
    balanceOn: account.on,
    balanceFrom: 'transcript' as const,
    accruals: accrualsPart(account.accrueTo(asOf)),
    ...accountPart(account),
    stage: account.stage,
    stageSince: account.stages.at(-1)?.on ?? null,
    filing: account.returnPosted.state,
    transcript: { on: account.on, ageDays: null, ageDaysMax: null, isStale: null },
  }
}

function accountPart(account: Account | null) {
  return {
    expectedBalanceCents: account?.balance.expected ?? null,
    csed: csedPart(account),
    statuses: account ? statusesOf(account) : [],
    assessments: account ? assessmentsOf(account) : [],
    credits: account ? creditsOf(account) : [],
    totals: account?.totals ?? null,
    running:
      account?.running.map(({ on, change, balance }) => ({
        on,
        changeCents: change,
        balanceCents: balance,
      })) ?? [],
    returnPosted: account?.returnPosted.state ?? null,
    stages: account?.stages.map(({ stage, on }) => ({ stage, on })) ?? [],
    lien: account && lienPart(account),
    levy: account && levyPart(account),
    amended:
      account?.amended.map(({ kind, on, followedBy }) => ({
        kind,
        on,
        followedBy: followedBy?.on ?? null,
      })) ?? [],
    holds:
      account?.freezes.map(({ kind, on, released }) => ({ kind, on, released: released?.on ?? null })) ?? [],
    transfers: account ? transfersOf(account) : [],
    announced:
      account?.announced.map(({ row, code, on, cents }) => ({ row: row + 1, code, on, cents })) ?? [],
    underWay: account?.balance.underWay.map(({ paymentId, on, cents }) => ({ paymentId, on, cents })) ?? [],
    laterBill: account?.balance.laterBill
      ? {
          code: account.balance.laterBill.code,
          on: account.balance.laterBill.on,
          cents: account.balance.laterBill.cents,
        }
      : null,
    changes: account?.changes.map(changeLine) ?? [],
    problems: account?.problems.map(({ code, message }) => ({ code, message })) ?? [],
  }
}

function accrualsPart(accruals: Accruals | null) {
  if (accruals === null) return null
  const { on, assessed, interest, penalty, balancePlusAccruals, owed, basis, remarks } = accruals
  return {
    on,
    assessedCents: assessed,
    interestCents: interest,
    penaltyCents: penalty,
    balancePlusAccrualsCents: balancePlusAccruals,
    owedAtLeastCents: owed?.atLeast ?? null,
    owedAtMostCents: owed?.atMost ?? null,
    basis,
    remarks,
  }
}

function csedPart(account: Account | null) {
  const span = account?.collectible ?? null
  return {
    earliest: span?.earliest ?? null,
    latest: span?.latest ?? null,
    stillRunning: span?.stillRunning ?? null,
  }
}

function statusesOf({ statuses }: Account) {
  return statuses.map(({ kind, state, from, since, outcome, evidence, mark, remark }) => ({
    kind,
    state,
    from,
    since,
    until: state === 'ended' ? since : null,
    outcome,
    remark,
    mark,
    evidence: evidence.map(evidenceLine),
  }))
}

function assessmentsOf({ assessments }: Account) {
  return assessments.map(({ code, kind, on, cents, abated, statute, row }) => ({
    ...{ code, kind, on, cents, row: row + 1 },
    abatedCents: abated,
    csed: statute?.value
      ? {
          earliest: statute.value.earliest,
          latest: statute.value.latest,
          base: statute.value.base,
          suspendedDays: statute.value.suspendedDays,
          missing: statute.missing.map(({ fact, wouldTell }) => ({ fact, wouldTell })),
          marks: statute.marks.map(({ about, detail }) => `${about}: ${detail}`),
        }
      : null,
  }))
}

function creditsOf({ credits }: Account) {
  return credits.map(({ code, kind, on, credited, standing, takenBack, row }) => ({
    ...{ code, kind, on, row: row + 1 },
    cents: credited,
    standingCents: standing,
    takenBack: takenBack.map(({ how, cents, posting }) => ({ how, cents, on: posting.on })),
  }))
}

function transfersOf({ credits, out }: Account) {
  const named = (period: Account['period'] | null) => period && periodLine(period)
  return [
    ...credits.flatMap(({ kind, on, credited, from }) =>
      kind === 'transfer-in' || kind === 'offset-in' || kind === 'credit-elect-in'
        ? [{ direction: 'in' as const, kind, on, cents: credited, period: named(from) }]
        : [],
    ),
    ...out.map(({ kind, on, out: sent, to }) => ({
      direction: 'out' as const,
      ...{ kind, on, cents: sent, period: named(to) },
    })),
  ]
}

function lienPart({ lien }: Account) {
  const { state, filedOn, releasedOn, evidence } = lien
  return { state, filedOn, releasedOn, evidence: evidence.map(evidenceLine) }
}

function levyPart({ levy }: Account) {
  return {
    hearingNotices: levy.hearingNotices.map(({ on, delivery }) => ({ on, delivery })),
    payments: levy.payments.map(({ on, credited }) => ({ on, cents: credited })),
    isBlocked: levy.blocked !== null,
  }
}

function changeLine({
  from,
  to,
  added,
  gone,
  balance,
  unexplained,
  statuses,
  head,
}: Account['changes'][number]) {
  const line = ({ row, code, on, cents }: Account['postings'][number]) => ({ row: row + 1, code, on, cents })
  return {
    from,
    to,
    added: added.map(line),
    gone: gone.map(line),
    balanceBeforeCents: balance.before,
    balanceAfterCents: balance.after,
    unexplainedCents: unexplained,
    statuses,
    head,
  }
}
