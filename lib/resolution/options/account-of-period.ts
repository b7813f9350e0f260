import type { Account, Accruals } from '../accounts/account'
import { owedOn } from '../accounts/owed-on'
import type { PeriodView } from '../collection/case-view'
import { readLien } from '../collection/lien'
import type { TranscriptFacts } from '../facts'
import { findReturnDue } from '../filing/return-due'
import { add, type Cents, remainder, subtract, sum, zero } from '../money/cents'
import { exact, type MoneyRange } from '../money/money-range'
import type { PenaltyKind } from '../relief/penalty-kind'
import { earlier, later, type PlainDate } from '../time/plain-date'
import type { OptionsAccount, StatuteRange } from './options-input'

/** Codes of a transcript by what they charge; a reversal stands with what it takes back (IRS Document 6209, section 8A). */
const penaltyCodes: Readonly<Record<string, PenaltyKind>> = {
  '160': 'failure-to-file',
  '161': 'failure-to-file',
  '166': 'failure-to-file',
  '167': 'failure-to-file',
  '170': 'estimated-tax',
  '171': 'estimated-tax',
  '176': 'estimated-tax',
  '177': 'estimated-tax',
  '180': 'failure-to-deposit',
  '181': 'failure-to-deposit',
  '186': 'failure-to-deposit',
  '187': 'failure-to-deposit',
  '240': 'other',
  '241': 'other',
  '270': 'failure-to-pay',
  '271': 'failure-to-pay',
  '276': 'failure-to-pay',
  '277': 'failure-to-pay',
  '280': 'dishonored-payment',
  '281': 'dishonored-payment',
  '286': 'dishonored-payment',
}
const interestCodes = new Set(['190', '191', '196', '197', '336', '337', '340', '341'])
const taxCodes = new Set(['150', '290', '291', '300', '301'])
const withholding = new Set(['806', '807'])
const estimated = new Set(['430', '660', '716'])
const paid = new Set(['610', '640', '670', '680', '690', '694'])

/** One period as the options look at it, from its latest papers. What no paper tells is null. */
export function accountOfPeriod(view: PeriodView, asOf: PlainDate): OptionsAccount {
  const transcript = view.facts?.transcript ?? null
  // Of a bill whose lines do not add up the exact amount is not known, and every option hangs on it.
  const owed = view.balance && owedOn(view, asOf)
  return {
    period: view.period,
    balance: owed?.assessed ?? null,
    accrued: owed && accruedOf(owed),
    split: owed && view.balance?.told === 'transcript' ? splitOf(transcript, owed.assessed) : null,
    penalties: transcript && penaltiesOf(transcript),
    collectible: view.account && collectibleOf(view.account),
    filed: view.filing.status === 'unknown' ? null : view.filing.status,
    // Code 150 carries the day of posting, often the due day: when the return came in it does not say.
    filedOn: null,
    due: findReturnDue(view.period)?.nominal ?? null,
    lien: { filed: true, none: false, unknown: null }[readLien(view).state],
    levy: levyOf(view),
    additional: transcript && isAdditional(transcript, view),
    payments: transcript && paymentsOf(transcript),
  }
}

/** What has grown since the balance was told, as the period's own payoff has it. */
function accruedOf({ assessed, owed }: Accruals): MoneyRange | null {
  if (assessed <= 0) return exact(zero)
  return owed && { atLeast: subtract(owed.atLeast, assessed), atMost: subtract(owed.atMost, assessed) }
}

/** The balance in its parts where the rows add up: credits go to tax, then penalty, then interest (Rev. Proc. 2002-26). Payments under way count. */
function splitOf(transcript: TranscriptFacts | null, assessed: Cents): OptionsAccount['split'] {
  if (transcript?.addsUp !== true || transcript.balanceCents === null) return null
  const of = (is: (code: string) => boolean) =>
    sum(transcript.rows.flatMap(({ code, cents }) => (cents !== null && is(code ?? '') ? [cents] : [])))
  const charged = {
    tax: of(code => taxCodes.has(code)),
    penalty: of(code => code in penaltyCodes),
    interest: of(code => interestCodes.has(code)),
  }
  const others = of(code => !taxCodes.has(code) && !(code in penaltyCodes) && !interestCodes.has(code))
  if (others > 0 || Object.values(charged).some(amount => amount < 0)) return null
  const credits = add(subtract(zero, others), subtract(transcript.balanceCents, assessed))
  const beyondTax = remainder(credits, charged.tax)
  return {
    tax: remainder(charged.tax, credits),
    penalty: remainder(charged.penalty, beyondTax),
    interest: remainder(charged.interest, remainder(beyondTax, charged.penalty)),
  }
}

function penaltiesOf({ rows }: TranscriptFacts): NonNullable<OptionsAccount['penalties']> {
  const byKind = new Map<PenaltyKind, Cents>()
  for (const { code, cents } of rows) {
    const kind = penaltyCodes[code ?? '']
    if (kind !== undefined && cents !== null) byKind.set(kind, add(byKind.get(kind) ?? zero, cents))
  }
  return [...byKind].flatMap(([kind, cents]) => (cents > 0 ? [{ kind, cents }] : []))
}

/** From the earliest end of any assessment to the latest of any; what still stops it leaves no last day. */
function collectibleOf({ statute }: Account): StatuteRange | null {
  const found = statute.statutes.map(one => one.statute.value)
  const known = found.filter(value => value !== null)
  if (known.length === 0 || known.length < found.length) return null
  const earliest = known.flatMap(value => value.earliest ?? [])
  const latest = known.flatMap(value => (value.stillRunning ? [] : (value.latest ?? [])))
  return {
    earliest: earliest.length < known.length ? null : earliest.reduce(earlier),
    latest: latest.length < known.length ? null : latest.reduce(later),
  }
}

function levyOf({ ladder, facts }: PeriodView): boolean | null {
  if (ladder.stage === 'levy') return true
  return facts?.entered?.levy === 'no' ? false : null
}

/** An amount of code 290 or 300 after the return, or a return that the IRS wrote. */
function isAdditional({ rows }: TranscriptFacts, { filing }: PeriodView): boolean {
  return (
    filing.state === 'substitute' ||
    rows.some(({ code, cents }) => (code === '290' || code === '300') && (cents ?? 0) > 0)
  )
}

function paymentsOf({ rows }: TranscriptFacts): NonNullable<OptionsAccount['payments']> {
  return rows.flatMap(({ code, date, cents }) => {
    const kind = withholding.has(code ?? '')
      ? 'withholding'
      : estimated.has(code ?? '')
        ? 'estimated'
        : paid.has(code ?? '')
          ? 'other'
          : null
    if (kind === null || date === null || cents === null || cents >= 0) return []
    return [{ kind, on: date, cents: -cents as Cents }]
  })
}
