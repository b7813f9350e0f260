import 'server-only'
import { createHash } from 'node:crypto'
import {
  type Assessment,
  assessCase,
  type CaseFacts,
  type CaseReading,
  type Outcome,
  outcomeOf,
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
  /** The facts as the rules look at them on that day. */
  view: CaseReading
  /** Hash of all that is said, the balances beside it included, but neither of the day nor of the rules. */
  resultHash: string
}

export function judge(facts: CaseFacts, today: PlainDate): Judgement {
  const factsText = JSON.stringify(facts)
  const view = readCase(facts, today)
  const assessment = assessCase(view)
  const { flags, deadlines, checklist, nextStep, stage, arrangement } = assessment
  const balances = view.periods.map(period => [period.key, period.balance?.cents ?? null, accrualsOf(period)])
  const result = { flags, deadlines, checklist, nextStep, stage, arrangement, balances }
  return {
    ...{ facts, factsText, assessment, view },
    factsHash: sha256(factsText),
    outcome: outcomeOf(assessment),
    resultHash: sha256(JSON.stringify(result)),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
