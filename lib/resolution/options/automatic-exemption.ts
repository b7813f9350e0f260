import { testAutomaticExemption } from '../relief/automatic-exemption'
import { removable } from '../relief/penalty-kind'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { type ExampleChange, example } from './example-input'
import { anyHolds } from './gates'
import type { Option } from './option'
import {
  type PenaltyCase,
  penaltyBreaks,
  penaltyCells,
  penaltyDocuments,
  penaltyGate,
  periodsWithPenalty,
} from './penalty-parts'
import type { Position } from './position'

/** The years before are those of the latest period; what lies further back has none that anybody counted. */
function casesOf(position: Position): PenaltyCase[] {
  const { asOf, input } = position
  const latest = input.accounts
    .map(({ period }) => period.periodEnd)
    .sort()
    .at(-1)
  return periodsWithPenalty(position).accounts.map(account => {
    const timelyBefore = account.period.periodEnd === latest ? input.history.timelyBefore : null
    const found = (account.penalties ?? [])
      .filter(({ kind }) => removable.has(kind))
      .map(({ kind }) =>
        testAutomaticExemption({ asOf, period: account.period, penalty: kind, timelyBefore }),
      )
    const finding = found.find(({ value }) => value === null) ?? found[0]
    if (finding === undefined) throw new RangeError('A period without a penalty')
    return { account, holds: anyHolds(found.map(({ value }) => value?.applies ?? null)), finding }
  })
}

const covered: ExampleChange = {
  account: {
    period: { form: '1040', periodEnd: day('2025-12-31') },
    due: day('2026-04-15'),
    filedOn: day('2026-04-10'),
  },
}

/** From tax year 2025 clean filers are not charged and need not ask: a penalty that stands is asked to be taken back. */
export const automaticExemption: Option = {
  id: 'automatic-exemption',
  version: 1,
  title: 'Automatic exemption from penalty',
  group: 'penalty',
  what: 'A penalty that should not have been charged to somebody in order for years is taken back.',
  after: [],
  gates: position => [
    penaltyGate(
      { label: 'A period that is exempt', cases: casesOf(position), ...periodsWithPenalty(position) },
      [sources.automaticExemption],
    ),
  ],
  cells: position => penaltyCells(position, casesOf(position), 'penaltyByPhone'),
  documents: penaltyDocuments,
  breaks: penaltyBreaks,
  examples: {
    open: example('2025 paid late, three years before it in time.', covered),
    closed: example('2024 lies before it.'),
    unknown: example('Nobody counted the years before.', { ...covered, history: { timelyBefore: null } }),
  },
}
