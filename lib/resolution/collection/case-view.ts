import type { Account } from '../accounts/account'
import { buildAccount } from '../accounts/build-account'
import type { CaseFacts, NoticeFacts, PeriodFacts } from '../facts'
import { listStatedAbsences } from '../interview/stated-absence'
import type { FormPeriod } from '../reading'
import type { PlainDate } from '../time/plain-date'
import { type Balance, findBalance } from './balance'
import { canonicalFacts } from './canonical-facts'
import { type Filing, readFiling } from './filing'
import { listRecordedHearings } from './hearing-requests'
import { type Ladder, readLadder } from './ladder'
import { noticeEffect } from './notice-effect'
import { comparePeriods, periodKey, periodLabel } from './period-label'
import { readSignals, type Signal } from './signals'

/** One period as all papers and people together show it. */
export interface PeriodView {
  key: string
  label: string
  period: FormPeriod
  /** The day on which the case is looked at. */
  asOf: PlainDate
  facts: PeriodFacts | null
  notices: readonly NoticeFacts[]
  signals: readonly Signal[]
  balance: Balance | null
  filing: Filing
  ladder: Ladder
  /** The account as its newest transcript shows it; null while none is on file. */
  account: Account | null
  /** True where some paper or person says at which notice the period stands. */
  stageKnown: boolean
}

/** One case as the rules look at it: every period that any fact names, newest first. */
export interface CaseView {
  facts: CaseFacts
  asOf: PlainDate
  periods: readonly PeriodView[]
  /** The notice that the client came with: the latest bill or reminder. Other periods are "other years". */
  intake: NoticeFacts | null
  /** Accounts under the spouse's own number, where their transcripts are on file. */
  spouseAccounts: readonly Account[]
}

export function readCase(given: CaseFacts, asOf: PlainDate): CaseView {
  const facts = canonicalFacts(given)
  const named = [...facts.periods, ...facts.notices.flatMap(notice => notice.periods)]
  const byKey = new Map(
    named.map(({ form, periodEnd }) => [periodKey({ form, periodEnd }), { form, periodEnd }]),
  )
  const periods: PeriodView[] = []
  const view = {
    facts,
    asOf,
    periods,
    intake: findIntake(facts.notices),
    spouseAccounts: (facts.spouseAccounts ?? []).flatMap(own => readSpouseAccount(own, asOf) ?? []),
  }
  // An account asks the whole case which hearing requests reach it, when its statute is first read.
  for (const period of [...byKey.values()].sort(comparePeriods)) periods.push(readPeriod(view, period))
  return view
}

function readSpouseAccount(facts: PeriodFacts, asOf: PlainDate): Account | null {
  const signals = readSignals({ facts, notices: [], asOf })
  const ladder = readLadder(signals)
  return buildAccount({
    facts,
    notices: [],
    payments: [],
    hearings: () => [],
    absences: [],
    signals,
    ladder,
    asOf,
  })
}

function readPeriod(view: CaseView, period: FormPeriod): PeriodView {
  const { facts, asOf } = view
  const key = periodKey(period)
  const own = facts.periods.find(candidate => periodKey(candidate) === key) ?? null
  const notices = facts.notices.filter(notice => notice.periods.some(named => periodKey(named) === key))
  const signals = readSignals({ facts: own, notices, asOf })
  const balance = findBalance(own, notices)
  const ladder = settledOr(balance, own, readLadder(signals))
  const payments = facts.payments.filter(
    ({ designated }) => designated !== null && periodKey(designated) === key,
  )
  const absences = listStatedAbsences(facts)
  const hearings = () => listRecordedHearings(view, period)
  return {
    key,
    label: periodLabel(period),
    period,
    asOf,
    facts: own,
    notices,
    signals,
    balance,
    filing: readFiling(own, notices),
    ladder,
    account:
      own && buildAccount({ facts: own, notices, payments, hearings, absences, signals, ladder, asOf }),
    stageKnown:
      own?.transcript != null || notices.length > 0 || (own?.entered?.stage ?? 'unknown') !== 'unknown',
  }
}

/** Codes by which a balance reaches zero without being paid: an accepted offer, an expired statute. */
const clearedUnpaid = new Set(['780', '608', '534'])

function settledOr(balance: Balance | null, facts: PeriodFacts | null, ladder: Ladder): Ladder {
  if (balance === null || balance.cents > 0) return ladder
  const rows = facts?.transcript?.rows ?? []
  const paid = ladder.stage === 'paid' || rows.some(row => row.code === '150' && (row.cents ?? 0) > 0)
  const stage = paid && !rows.some(row => clearedUnpaid.has(row.code ?? '')) ? 'paid' : 'none'
  return { stage, furthest: stage, since: balance.on, evidence: [balance.evidence] }
}

function findIntake(notices: readonly NoticeFacts[]): NoticeFacts | null {
  return notices.findLast(notice => ['first-bill', 'reminder'].includes(noticeEffect(notice.code))) ?? null
}

/** True for a period that the notice in hand does not name, while there is such a notice. */
export function isOtherYear(view: CaseView, period: FormPeriod): boolean {
  return view.intake !== null && !view.intake.periods.some(named => periodKey(named) === periodKey(period))
}

export function owes(period: PeriodView): boolean {
  return period.balance !== null && period.balance.cents > 0
}
