import 'server-only'
import type { Tx } from '@/lib/platform'

export interface CaseCandidate {
  caseId: string
  clientName: string
  caseNumber: number
  /** `Same last four and name`, `Same last four`, `Same name` */
  because: string
}

export interface Match {
  /** The one case that number and name both name; null when nobody or more than one fits. */
  caseId: string | null
  candidates: CaseCandidate[]
}

/** Finds whose paper this is: last four and name must both agree before it is filed without a person. */
export async function matchCase(
  tx: Tx,
  firmId: string,
  paper: { tinLast4: string | null; taxpayerName: string | null },
): Promise<Match> {
  const words = nameWords(paper.taxpayerName)
  const persons = await tx.person.findMany({
    where: {
      firmId,
      client: { cases: { some: { status: 'open' } } },
      OR: [
        ...(paper.tinLast4 ? [{ tinLast4: paper.tinLast4 }] : []),
        ...spellings(paper.taxpayerName).map(lastName => ({
          lastName: { equals: lastName, mode: 'insensitive' as const },
        })),
      ],
    },
    take: 50,
    select: {
      lastName: true,
      tinLast4: true,
      client: {
        select: {
          name: true,
          cases: {
            where: { status: 'open' },
            orderBy: { number: 'desc' },
            select: { id: true, number: true },
          },
        },
      },
    },
  })
  const found = persons.flatMap(({ lastName, tinLast4, client }) => {
    const sameNumber = paper.tinLast4 !== null && tinLast4 === paper.tinLast4
    const sameName = isNamedOn(lastName, words)
    if (!sameNumber && !sameName) return []
    const because =
      sameNumber && sameName ? 'Same last four and name' : sameNumber ? 'Same last four' : 'Same name'
    return client.cases.map(({ id, number }) => ({
      caseId: id,
      caseNumber: number,
      clientName: client.name,
      because,
      certain: sameNumber && sameName,
    }))
  })
  const certain = [...new Set(found.filter(candidate => candidate.certain).map(({ caseId }) => caseId))]
  const candidates = [
    ...new Map(found.map(({ certain: _, ...candidate }) => [candidate.caseId, candidate])).values(),
  ]
  return { caseId: certain.length === 1 ? (certain[0] ?? null) : null, candidates }
}

/** Last names under which a client may be kept: each word of the paper as it is printed, hyphens and all. */
function spellings(name: string | null): string[] {
  return (name ?? '').split(/[^\p{L}'’-]+/u).filter(word => word.length > 1)
}

/** Words in capitals without accents and apostrophes, as the IRS prints names: `O’Brien` is OBRIEN, `Núñez` NUNEZ. */
function nameWords(name: string | null): string[] {
  return (name ?? '')
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(word => word.length > 1)
}

/** The whole last name stands on the paper, or, as on a masked transcript, its first four letters do. */
function isNamedOn(lastName: string, words: readonly string[]): boolean {
  const parts = nameWords(lastName)
  if (parts.length > 0 && parts.every(part => words.includes(part))) return true
  const control = parts.join('').slice(0, 4)
  return control.length >= 3 && words.some(word => word === control)
}
