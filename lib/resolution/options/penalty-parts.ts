import { periodLabel } from '../collection/period-label'
import { draftFinding, money, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, formatCents, remainder, sum } from '../money/cents'
import type { MoneyRange } from '../money/money-range'
import { type PenaltyKind, removable } from '../relief/penalty-kind'
import { sources } from '../sources/library'
import { decisionTime, lienOutlook, noDays, noMoney, sayRange, takeOwed } from './cells'
import { anyHolds, gate } from './gates'
import type { Gate, OptionBreaker, OptionCells, OptionDocument } from './option'
import type { OptionsAccount } from './options-input'
import type { Position } from './position'

/** One period with a penalty, and whether this relief takes it off. */
export interface PenaltyCase {
  account: OptionsAccount
  holds: boolean | null
  finding: Finding<unknown>
}

/** A gate over the periods: one that qualifies is enough. */
export function penaltyGate(
  { label, cases, noPenalty }: { label: string; cases: readonly PenaltyCase[]; noPenalty: boolean | null },
  citations: Gate['citations'],
): Gate {
  const open = cases.find(({ holds }) => holds === null)
  return gate(
    {
      label,
      formula: cases.map(say).join('; ') || (noPenalty === null ? 'Penalties not known' : 'No such penalty'),
      holds: anyHolds([...cases.map(({ holds }) => holds), ...(noPenalty === null ? [null] : [])]),
      missing: open?.finding.missing[0] ?? {
        fact: 'Penalties of each period',
        wouldTell: 'The account transcripts of all periods',
      },
    },
    {
      citations,
      marks: cases.flatMap(({ finding }) => finding.marks),
      working: cases.flatMap(({ finding }) => finding.steps),
    },
  )
}

function say({ account, holds }: PenaltyCase): string {
  const answer = holds === null ? 'not known' : holds ? 'yes' : 'no'
  return `${periodLabel(account.period)}: ${answer}`
}

/** Periods whose penalties are known and hold one that administrative relief can take off; whether any is not known. */
export function periodsWithPenalty({ input }: Position, kinds: ReadonlySet<PenaltyKind> = removable) {
  const accounts = input.accounts.filter(({ penalties }) => penalties?.some(({ kind }) => kinds.has(kind)))
  const unknown = input.accounts.some(({ penalties }) => penalties === null)
  return { accounts, noPenalty: unknown ? null : accounts.length === 0 }
}

export function removableOf(account: OptionsAccount, kinds: ReadonlySet<PenaltyKind> = removable): Cents {
  return sum((account.penalties ?? []).flatMap(({ kind, cents }) => (kinds.has(kind) ? [cents] : [])))
}

/** What is still owed when the penalties are off. Interest on them goes too, and is not counted here. */
function owedWithout(position: Position, cases: readonly PenaltyCase[]): Finding<MoneyRange> {
  const draft = draftFinding()
  const owed = takeOwed(draft, position)
  const sure = sum(cases.filter(({ holds }) => holds === true).map(({ account }) => removableOf(account)))
  const perhaps = sum(cases.filter(({ holds }) => holds !== false).map(({ account }) => removableOf(account)))
  if (position.input.accounts.some(({ penalties }) => penalties === null))
    draft.missing({ fact: 'Penalties of each period', wouldTell: 'The account transcripts of all periods' })
  draft.step('Taken off', 'Penalties of the periods that qualify', money(sure))
  if (owed === null) return draft.settle<MoneyRange>(null)
  const left = { atLeast: remainder(owed.atLeast, perhaps), atMost: remainder(owed.atMost, sure) }
  draft.step(
    'Left to pay',
    `Owed less ${formatCents(sure)}${perhaps > sure ? `, perhaps ${formatCents(perhaps)}` : ''}`,
    words(sayRange(left)),
  )
  return draft.settle(left)
}

export function penaltyCells(
  position: Position,
  cases: readonly PenaltyCase[],
  way: 'penaltyByPhone' | 'penaltyInWriting',
): OptionCells {
  return {
    totalPaid: owedWithout(position, cases),
    monthly: null,
    daysAdded: noDays('A request about a penalty suspends nothing', sources.statuteSuspensions),
    lien: lienOutlook(position, {
      over: 'possible',
      why: 'Collection goes on while it is asked for.',
      citations: [sources.claimForm],
    }),
    fee: noMoney('No fee', sources.claimForm),
    decision: decisionTime(way),
  }
}

export const penaltyDocuments: readonly [OptionDocument, ...OptionDocument[]] = [
  {
    name: 'Account transcripts of the year and the years before',
    when: null,
    citation: sources.firstTimeAbatement,
  },
  {
    name: 'Form 843',
    when: 'The penalty is paid, or it is asked for in writing',
    citation: sources.claimForm,
  },
]

export const penaltyBreaks: readonly [OptionBreaker, ...OptionBreaker[]] = [
  { what: 'The time to claim a paid penalty back runs out.', citation: sources.refundClaim },
  { what: 'The late-payment addition goes on until the tax is paid.', citation: sources.latePayment },
]
