import 'server-only'
import { createHash } from 'node:crypto'
import {
  type Assessment,
  assess,
  type CaseFacts,
  type Outcome,
  outcomeOf,
  type PeriodView,
  type PlainDate,
  readCase,
} from '@/lib/resolution'
import { accrualsOf } from './year-view'

/** One judgement with the hashes by which it is known again. */
export interface Judgement {
  facts: CaseFacts
  /** The text of the facts, of which `factsHash` is the hash. */
  factsText: string
  factsHash: string
  assessment: Assessment
  outcome: Outcome
  periods: readonly PeriodView[]
  /** Hash of all that is said, the balances beside it included, but neither of the day nor of the rules. */
  resultHash: string
}

export function judge(facts: CaseFacts, today: PlainDate): Judgement {
  const factsText = JSON.stringify(facts)
  const assessment = assess(facts, today)
  const { periods } = readCase(facts, today)
  const { flags, deadlines, checklist, nextStep, stage, arrangement } = assessment
  const balances = periods.map(period => [period.key, period.balance?.cents ?? null, accrualsOf(period)])
  const result = { flags, deadlines, checklist, nextStep, stage, arrangement, balances }
  return {
    ...{ facts, factsText, assessment, periods },
    factsHash: sha256(factsText),
    outcome: outcomeOf(assessment),
    resultHash: sha256(JSON.stringify(result)),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
