import type { Citation } from '../assessment'
import type { Finding, FindingMark, MissingFact, Step } from '../finding/finding'
import type { MoneyRange } from '../money/money-range'
import type { PlainDate } from '../time/plain-date'
import type { OptionId } from './option-id'
import type { OptionsInput } from './options-input'
import type { Position } from './position'

export type { OptionId }

export type OptionGroup = 'pay' | 'plan' | 'hardship' | 'offer' | 'penalty' | 'dispute'

/** The order of the doctrine: what must be known and in order before anything is negotiated. */
export type DoctrineStep = 'facts' | 'filing' | 'current-year'

/**
 * One condition on the way to an option. `need`: it can not be told, and `need` names the fact and the paper that would.
 * A fact that is taken away turns `pass` and `fail` into `need` and never into each other.
 */
export interface Gate {
  id: string
  /** An earlier step of the doctrine, or the option's own rule. */
  step: DoctrineStep | 'option'
  label: string
  /** With its figures. */
  formula: string
  state: 'pass' | 'fail' | 'need'
  need: MissingFact | null
  /** The rule behind it; each citation carries its mark. */
  citations: readonly Citation[]
  marks: readonly FindingMark[]
  working: readonly Step[]
}

/**
 * `available`: every gate passes. `not-yet`: an earlier step of the doctrine is open, so it is not offered. `closed`: a
 * gate of its own fails. `unknown`: none fails and a fact is missing.
 */
export type OptionState = 'available' | 'not-yet' | 'closed' | 'unknown'

/** Days by which an option makes the time to collect longer. */
export interface DaysRange {
  atLeast: number
  atMost: number
}

export interface LienOutlook {
  outlook: 'filed' | 'released' | 'expected' | 'possible' | 'not-expected'
  why: string
}

/** What a table of options compares. A cell that does not apply to an option is null. */
export interface OptionCells {
  totalPaid: Finding<MoneyRange>
  /** The least that must be paid in a month. */
  monthly: Finding<MoneyRange> | null
  daysAdded: Finding<DaysRange>
  lien: Finding<LienOutlook>
  fee: Finding<MoneyRange>
  decision: Finding<DaysRange>
}

export interface OptionDocument {
  name: string
  /** Null where it is always asked for. */
  when: string | null
  citation: Citation
}

export interface OptionBreaker {
  what: string
  citation: Citation
}

/** An invented case and what the option says of it. */
export interface OptionExample {
  tells: string
  input: OptionsInput
  asOf: PlainDate
}

/** One way to resolve a debt. */
export interface Option {
  id: OptionId
  version: number
  title: string
  group: OptionGroup
  /** In one sentence, for a client. */
  what: string
  /** Steps of the doctrine that come before it. */
  after: readonly DoctrineStep[]
  gates(position: Position): readonly Gate[]
  cells(position: Position): OptionCells
  documents: readonly [OptionDocument, ...OptionDocument[]]
  breaks: readonly [OptionBreaker, ...OptionBreaker[]]
  examples: { open: OptionExample; closed: OptionExample; unknown: OptionExample }
}

/** One option as it stands in a case. */
export interface OptionFinding {
  id: OptionId
  version: number
  title: string
  group: OptionGroup
  what: string
  state: OptionState
  /** The first gate that does not pass, by the order of the doctrine; null where all do. */
  firstOpen: Gate | null
  gates: readonly Gate[]
  cells: OptionCells
  documents: readonly OptionDocument[]
  breaks: readonly OptionBreaker[]
}

export interface OptionComparison {
  asOf: PlainDate
  /** Each rule and its version, so that a decision can name what it was taken upon. */
  rules: string
  options: readonly OptionFinding[]
}
