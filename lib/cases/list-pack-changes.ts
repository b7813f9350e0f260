import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { reading } from '@/lib/operation'
import { asDay, type Tx } from '@/lib/platform'
import { listMoves, type Outcome, type OutcomeMove, type PlainDate, rulePack } from '@/lib/resolution'
import { casesVisibleTo } from './visibility'

const PAGE = 25
const REVIEWS_MAX = 20

export const packChangeSearch = z.object({
  /** The number of a pack; without it, the newest that was reviewed. */
  pack: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
})
type PackChangeSearch = z.input<typeof packChangeSearch>

export interface PackChanges {
  current: number
  /** The newest first. */
  reviews: { number: number; hash: string; startedAt: Date; finishedAt: Date | null; openCases: number }[]
  /** The one that is shown; null before there was any. */
  shown: { number: number; judged: number; moved: number } | null
  changes: PackChange[]
  next: string | null
}

interface PackChange {
  assessmentId: string
  caseId: string
  caseNumber: number
  clientName: string
  judgedOn: PlainDate
  /** Facts were other than at the judgement before, too. */
  factsMoved: boolean
  moves: OutcomeMove[]
}

/** What a new rule pack changed for the cases of the firm: before and after, of those that moved. */
export function listPackChanges(actor: Actor, search: PackChangeSearch): Promise<PackChanges> {
  const { pack, after } = packChangeSearch.parse(search)
  const { firmId } = actor
  return reading(actor, async tx => {
    const reviews = await listReviews(tx, firmId)
    const review = reviews.find(({ number }) => pack === undefined || number === Number(pack))
    if (!review) return { current: rulePack.number, reviews, shown: null, changes: [], next: null }
    const ofPack = { firmId, packHash: review.hash, fromPack: { not: null }, case: casesVisibleTo(actor) }
    const rows = await tx.assessment.findMany({
      where: { ...ofPack, moved: true, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: PAGE + 1,
      include: { case: { select: { number: true, client: { select: { name: true } } } } },
    })
    const shown = {
      number: review.number,
      judged: await tx.assessment.count({ where: ofPack }),
      moved: await tx.assessment.count({ where: { ...ofPack, moved: true } }),
    }
    const page = rows.slice(0, PAGE)
    return {
      current: rulePack.number,
      ...{ reviews, shown },
      changes: page.map(row => ({
        assessmentId: row.id,
        caseId: row.caseId,
        caseNumber: row.case.number,
        clientName: row.case.client.name,
        judgedOn: asDay(row.judgedOn),
        factsMoved: row.factsMoved,
        moves: listMoves(row.before as unknown as Outcome, row.outcome as unknown as Outcome),
      })),
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    }
  })
}

async function listReviews(tx: Tx, firmId: string): Promise<PackChanges['reviews']> {
  const rows = await tx.packReview.findMany({
    where: { firmId },
    orderBy: { startedAt: 'desc' },
    take: REVIEWS_MAX,
  })
  return rows.map(({ packNumber, packHash, startedAt, finishedAt, openCases }) => ({
    number: packNumber,
    hash: packHash,
    ...{ startedAt, finishedAt, openCases },
  }))
}
