import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { asDay, withFirm } from '@/lib/platform'
import {
  type CaseFacts,
  listMoves,
  type Outcome,
  type OutcomeMove,
  type PlainDate,
  rulePack,
} from '@/lib/resolution'
import { judge } from './judge'

/** A judgement that was kept, made once more from its own facts on its own day by the rules of this release. */
export interface Replay {
  caseNumber: number
  judgedOn: PlainDate
  pack: { number: number; hash: string }
  /** The rules of this release are those that judged. */
  samePack: boolean
  /** The facts that were kept have the hash under which they were kept. */
  factsIntact: boolean
  /** The outcome that was kept in short is the one from which its hash was made, as far as that can be told. */
  outcomeIntact: boolean
  /** Bit for bit, in what is hashed and in what was kept in short. */
  equal: boolean
  moves: OutcomeMove[]
}

/** Null where the firm has no such assessment. */
export async function replayAssessment(firmId: string, id: string): Promise<Replay | null> {
  const row = await withFirm(firmId, tx =>
    tx.assessment.findUnique({
      where: { firmId_id: { firmId, id } },
      include: { facts: true, case: { select: { number: true } } },
    }),
  )
  if (!row) return null
  const judgedOn = asDay(row.judgedOn)
  const again = judge(JSON.parse(row.facts.facts) as CaseFacts, judgedOn)
  const sameHash = again.resultHash === row.resultHash
  const sameOutcome = isDeepStrictEqual(row.outcome, JSON.parse(JSON.stringify(again.outcome)))
  return {
    caseNumber: row.case.number,
    judgedOn,
    pack: { number: row.packNumber, hash: row.packHash },
    samePack: row.packHash === rulePack.hash,
    factsIntact: again.factsHash === row.factsHash,
    outcomeIntact: !sameHash || sameOutcome,
    equal: sameHash && sameOutcome,
    moves: listMoves(row.outcome as unknown as Outcome, again.outcome),
  }
}
