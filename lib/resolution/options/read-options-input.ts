import type { HardshipParty } from '../ability/hardship'
import { type CaseView, owes, readCase } from '../collection/case-view'
import { compareNotice } from '../collection/compare-notice'
import { matchPayments } from '../collection/match-payments'
import { oncePerView } from '../collection/once-per-view'
import { listUnseenPayroll, listUnseenYears } from '../collection/required-years'
import type { CaseFacts } from '../facts'
import { formFamily } from '../filing/form-family'
import { said } from '../interview/said'
import { firmPolicy } from '../parameters/firm-policy'
import { daysBetween, type PlainDate } from '../time/plain-date'
import { accountOfPeriod } from './account-of-period'
import { noFinances } from './finances'
import type { OptionsAccount, OptionsInput } from './options-input'

/** What the options ask, from the papers of a case and what a person entered about money. Nothing is guessed. */
export function optionsInput(facts: CaseFacts, asOf: PlainDate): OptionsInput {
  return optionsInputOf(readCase(facts, asOf))
}

/** The same for a case that is read already. */
export const optionsInputOf = oncePerView(readInput)

function readInput(view: CaseView): OptionsInput {
  const { facts, asOf } = view
  const told = facts.finances ?? noFinances
  const accounts = view.periods.map(period => accountOfPeriod(period, asOf))
  const inDefault = view.periods.some(({ ladder }) => ladder.stage === 'agreement-default')
  return {
    client: facts.clientKind,
    party: partyOf(facts),
    accounts,
    unseen: [...listUnseenYears(view), ...listUnseenPayroll(view)],
    balancesRight: areBalancesRight(view),
    finances: told.finances,
    payment: told.payment,
    compliance: {
      ...told.compliance,
      currentYear: said(facts, 'currentYear'),
      employees: said(facts, 'employees'),
      deposits: said(facts, 'deposits'),
    },
    history: {
      compliantYears: told.history.compliantYears,
      agreementDefaulted: inDefault ? true : told.history.agreementDefaulted,
      timelyBefore: timelyBefore(accounts),
    },
    situation: {
      ...told.situation,
      disputed: said(facts, 'disputes'),
      newEvidence: said(facts, 'newEvidence'),
      finallyDecided: said(facts, 'finallyDecided'),
    },
    housing: told.housing.map(table => ({ ...table, counties: new Map(table.counties) })),
  }
}

/** Payroll forms do not say what kind of business files them. */
function partyOf({ clientKind, periods }: CaseFacts): HardshipParty | null {
  if (clientKind !== 'business') return 'individual'
  const families = new Set(periods.map(({ form }) => formFamily(form)))
  if (families.has('corporation') || families.has('s-corporation')) return 'corporation'
  return families.has('partnership') ? 'partnership-with-liable-partner' : null
}

/**
 * Right: every period that owes has a transcript that is not old and adds up, no notice differs from it, and every
 * payment of the client is where it was meant to be. Wrong: one of them is seen not to be so.
 */
function areBalancesRight(view: CaseView): boolean | null {
  const owing = view.periods.filter(owes)
  const transcripts = owing.map(({ facts }) => facts?.transcript ?? null)
  const payments = matchPayments(view.facts)
  const wrong =
    transcripts.some(transcript => transcript?.addsUp === false) ||
    payments.some(({ found, overdue }) => found === 'elsewhere' || (found === 'nowhere' && overdue)) ||
    owing.some(({ notices, facts }) => notices.some(notice => differs(notice, facts?.transcript ?? null)))
  if (wrong) return false
  const fresh = (on: PlainDate | null | undefined) =>
    on != null && daysBetween(on, view.asOf) <= firmPolicy.transcriptAge.value.ordinary
  const seen =
    view.periods.every(({ balance }) => balance !== null) &&
    transcripts.every(transcript => transcript?.addsUp === true && fresh(transcript.responseDate)) &&
    payments.every(({ found }) => found === 'here')
  return seen ? true : null
}

type Notice = CaseView['facts']['notices'][number]
type Transcript = NonNullable<CaseView['periods'][number]['facts']>['transcript']

function differs(notice: Notice, transcript: Transcript): boolean {
  const { noticeDate, amountDueCents, periods } = notice
  if (transcript === null || noticeDate === null || amountDueCents === null || periods.length !== 1)
    return false
  return (
    compareNotice({ notice: { ...notice, noticeDate, amountDueCents }, transcript }).verdict === 'differs'
  )
}

/**
 * None, where the year before the latest period carries a penalty for filing or paying late. A year without one is no
 * proof that it was filed and paid in time, so that is not known.
 */
function timelyBefore(accounts: readonly OptionsAccount[]): number | null {
  const [latest] = accounts
  const before = accounts.find(
    ({ period }) => period.form === latest?.period.form && period.periodEnd < latest.period.periodEnd,
  )
  const late = before?.penalties?.some(({ kind }) => kind !== 'estimated-tax' && kind !== 'accuracy')
  return late ? 0 : null
}
