import { periodKey } from '../collection/period-label'
import { type Cents, formatCents } from '../money/cents'
import type { PlainDate } from '../time/plain-date'
import type { Account, Accruals, Posting } from './account'
import type { TranscriptChange } from './transcript-change'

/** All that an account tells, a line for each thing that is there; what is empty is left out. */
export function toldOfAccount(account: Account): string[] {
  const { totals, balance, collectible, returnPosted, lien } = account
  const { tax, penalties, interest, fees, credits, out, cleared, other } = totals
  const charged = Object.entries({ tax, penalties, interest, fees })
  return [
    ...charged.flatMap(([part, { charged, abated, standing }]) =>
      charged === 0 && abated === 0
        ? []
        : [`${part}: ${formatCents(charged)} less ${formatCents(abated)} is ${formatCents(standing)}`],
    ),
    ...Object.entries({ credits, out, cleared, other }).flatMap(([part, cents]) =>
      cents === 0 ? [] : [`${part}: ${formatCents(cents)}`],
    ),
    ...account.assessments.map(
      own =>
        `Assessed ${rowOf(own)}, ${own.kind}, abated ${formatCents(own.abated)}, ${spanOf(own.statute?.value)}`,
    ),
    ...account.abatements.map(own => `Abated ${rowOf(own)}, ${own.kind}`),
    ...account.credits.map(
      own =>
        `Credit ${rowOf(own)}, ${own.kind}, stands ${formatCents(own.standing)}${own.takenBack.map(back => `, ${back.how} ${formatCents(back.cents)} by row ${back.posting.row + 1}`).join('')}${own.from ? `, from ${periodKey(own.from)}` : ''}`,
    ),
    ...account.out.map(
      own =>
        `Out ${rowOf(own)}, ${own.kind}, put back ${formatCents(own.putBack)}${own.to ? `, to ${periodKey(own.to)}` : ''}`,
    ),
    ...account.unmatchedReversals.map(own => `Unmatched ${rowOf(own)}`),
    ...account.running.map(
      ({ on, change, balance, rows }) =>
        `Balance ${dayOf(on)}: ${formatCents(change)} makes ${formatCents(balance)}, rows ${rows.map(row => row + 1).join(' ')}`,
    ),
    `Posted ${amount(balance.posted)} on ${dayOf(balance.on)}, expected ${amount(balance.expected)}`,
    ...balance.underWay.map(
      ({ paymentId, evidence }) => `Under way ${paymentId}, ${evidence.label}: ${evidence.value}`,
    ),
    ...(balance.laterBill
      ? [
          `Later bill ${balance.laterBill.code} of ${balance.laterBill.on}: ${formatCents(balance.laterBill.cents)}${balance.laterBill.confirmed ? '' : ', not confirmed'}`,
        ]
      : []),
    collectible
      ? `Collectible to ${dayOf(collectible.earliest)}, ${dayOf(collectible.latest)}${collectible.stillRunning ? ', moving on' : ''}`
      : 'Nothing to collect',
    `Return ${returnPosted.state}, ${dayOf(returnPosted.on)}${returnPosted.evidence.map(({ label }) => `, ${label}`).join('')}`,
    ...(lien.state === 'none'
      ? []
      : [`Lien ${lien.state}, ${dayOf(lien.filedOn)}, ${dayOf(lien.releasedOn)}`]),
    ...marksOf(account),
    ...account.changes.flatMap(toldOfChange),
  ]
}

/** What the one row of an account with amounts does: `audit charged`, `credit-elect-in credited`, `cannot be`. */
export function effectOf({
  assessments,
  abatements,
  credits,
  out,
  unmatchedReversals,
  totals,
}: Account): string {
  const told = [
    ...assessments.map(({ kind }) => `${kind} charged`),
    ...abatements.map(({ kind }) => `${kind} abated`),
    ...credits.map(({ kind }) => `${kind} credited`),
    ...out.map(({ kind }) => `${kind} sent out`),
    ...unmatchedReversals.map(() => 'taken back or put back'),
    ...(totals.cleared === 0 ? [] : ['cleared']),
  ]
  return told.join('; ') || 'cannot be'
}

function marksOf(account: Account): string[] {
  const { levy } = account
  return [
    ...levy.hearingNotices.map(own => `Levy notice ${rowOf(own)}, ${own.delivery}`),
    ...levy.payments.map(own => `Levied ${rowOf(own)}`),
    ...(levy.blocked ? [`Levies blocked ${rowOf(levy.blocked)}`] : []),
    ...account.statuses.map(
      own =>
        `Status ${own.kind} ${own.state} from ${dayOf(own.from)}, in force ${dayOf(own.inForceFrom)}, since ${dayOf(own.since)}, ${own.outcome ?? 'no outcome'}, rows ${own.rows.map(row => row + 1).join(' ')}, ${own.mark}${own.remark ? `: ${own.remark}` : ''}`,
    ),
    ...account.amended.map(
      own => `Amended ${rowOf(own)}, ${own.kind}, ${own.followedBy ? rowOf(own.followedBy) : 'not worked'}`,
    ),
    ...account.freezes.map(
      own => `Held ${rowOf(own)}, ${own.kind}, ${own.released ? rowOf(own.released) : 'not let go'}`,
    ),
    ...account.problems.map(({ code, message }) => `Problem ${code}: ${message}`),
  ]
}

export function toldOfChange(change: TranscriptChange): string[] {
  const { added, gone, balance, unexplained, statuses, head } = change
  return [
    `Changed from ${dayOf(change.from)} to ${dayOf(change.to)}: ${amount(balance.before)} to ${amount(balance.after)}, unexplained ${amount(unexplained)}`,
    ...added.map(own => `Added ${rowOf(own)}`),
    ...gone.map(own => `Gone ${rowOf(own)}`),
    ...statuses.map(({ kind, before, after }) => `Now ${kind}: ${before}, then ${after}`),
    ...head.map(({ what, before, after }) => `Now ${what}: ${before}, then ${after}`),
  ]
}

export function toldOfAccruals(accruals: Accruals | null): string[] {
  if (accruals === null) return ['Nothing accrues']
  const { on, interest, penalty, balancePlusAccruals, basis, remarks } = accruals
  return [
    `${on}, ${basis}: interest ${amount(interest)}, penalty ${amount(penalty)}, in all ${amount(balancePlusAccruals)}`,
    ...remarks,
  ]
}

function rowOf({ row, code, on, cents }: Posting): string {
  return `row ${row + 1}, ${code}, ${dayOf(on)}, ${formatCents(cents)}`
}

function spanOf(value: { earliest: PlainDate | null; latest: PlainDate | null } | null | undefined): string {
  return value ? `to ${dayOf(value.earliest)}, ${dayOf(value.latest)}` : 'no time of its own'
}

function dayOf(on: PlainDate | null): string {
  return on ?? 'no day'
}

function amount(value: Cents | null): string {
  return value === null ? '-' : formatCents(value)
}
