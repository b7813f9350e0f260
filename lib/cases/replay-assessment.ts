import 'server-only'
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
  /** Bit for bit. */
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
  return {
    caseNumber: row.case.number,
    judgedOn,
    pack: { number: row.packNumber, hash: row.packHash },
    samePack: row.packHash === rulePack.hash,
    factsIntact: again.factsHash === row.factsHash,
    equal: again.resultHash === row.resultHash,
    moves: listMoves(row.outcome as unknown as Outcome, again.outcome),
  }
}
