import { draftFinding } from '../finding/draft'
import type { PenaltyKind } from '../relief/penalty-kind'
import { sources } from '../sources/library'
import { example } from './example-input'
import { fact, gate, not } from './gates'
import type { Gate, Option } from './option'
import {
  type PenaltyCase,
  penaltyBreaks,
  penaltyCells,
  penaltyDocuments,
  periodsWithPenalty,
} from './penalty-parts'
import type { Position } from './position'

/** Estimated tax has no relief for reasonable cause of its own; the accuracy penalty has one (26 USC 6664(c)), asked for otherwise. */
const kinds: ReadonlySet<PenaltyKind> = new Set(['failure-to-file', 'failure-to-pay', 'failure-to-deposit'])

/** That a penalty stands which a cause can take off; the periods hold as far as the cause does. */
export function penaltyStands(position: Position): Gate {
  const { noPenalty } = periodsWithPenalty(position, kinds)
  const { accounts } = periodsWithPenalty(position, kinds)
  return gate(
    {
      label: 'A penalty that it can take off',
      formula: accounts.length > 0 ? 'For filing, paying or depositing late' : 'No such penalty is known',
      holds: accounts.length > 0 ? true : not(noPenalty),
      missing: { fact: 'Penalties of each period', wouldTell: 'The account transcripts of all periods' },
    },
    { citations: [sources.reasonableCause] },
  )
}

/** Every period with such a penalty, holding as far as the cause is known. */
export function casesByCause(position: Position, cause: boolean | null): PenaltyCase[] {
  return periodsWithPenalty(position, kinds).accounts.map(account => ({
    account,
    holds: cause,
    finding: draftFinding().settle(null),
  }))
}

/** Ordinary care was taken and something stood in the way (26 USC 6651(a), 6656(a)). */
export const reasonableCause: Option = {
  id: 'reasonable-cause',
  version: 1,
  title: 'Reasonable cause',
  group: 'penalty',
  what: 'A penalty comes off where illness, a death or something like it stood in the way.',
  after: [],
  gates: position => [
    penaltyStands(position),
    fact(
      {
        label: 'A cause with its proof',
        rule: 'Something beyond the client’s control, at the time, with papers',
        holds: position.input.situation.reasonableCause,
        tells: 'A timeline, and hospital records, a death certificate or what else shows it',
      },
      sources.reasonableCause,
      sources.claimForm,
    ),
  ],
  cells: position =>
    penaltyCells(
      position,
      casesByCause(position, position.input.situation.reasonableCause),
      'penaltyInWriting',
    ),
  documents: [
    { name: 'Timeline, with the papers that show it', when: null, citation: sources.claimForm },
    ...penaltyDocuments,
  ],
  breaks: penaltyBreaks,
  examples: {
    open: example('A stay in hospital with its records.', { situation: { reasonableCause: true } }),
    closed: example('No cause.'),
    unknown: example('Nobody asked why it was late.', { situation: { reasonableCause: null } }),
  },
}
