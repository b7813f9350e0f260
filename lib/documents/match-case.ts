import 'server-only'
import type { Tx } from '@/lib/platform'

const BOTH = 'Same last four and name'
/** Why a case fits, the most exact reason first. */
const EXACTNESS = [BOTH, 'Same last four', 'Same name'] as const

export interface CaseCandidate {
  caseId: string
  clientName: string
  caseNumber: number
  because: (typeof EXACTNESS)[number]
}

export interface Match {
  /** The one case that number and name both name; null when nobody or more than one fits. */
  caseId: string | null
  candidates: CaseCandidate[]
}

interface Printed {
  tinLast4: string | null
  taxpayerName: string | null
}

interface PersonRow {
  lastName: string
  tinLast4: string | null
  client: { name: string; cases: { id: string; number: number }[] }
}

const select = {
  lastName: true,
  tinLast4: true,
  client: {
    select: {
      name: true,
      cases: {
        where: { status: 'open' as const },
        orderBy: { number: 'desc' as const },
        select: { id: true, number: true },
      },
    },
  },
}

const NAMESAKES_MAX = 50

/**
 * Finds whose paper this is: last four and name must both agree before it is filed without a person. Everybody with the
 * last four is looked at, so that the right client is never one too many; of mere namesakes those come first whose first
 * name stands on the paper too, and then the newest.
 */
export async function matchCase(tx: Tx, firmId: string, paper: Printed): Promise<Match> {
  const open = { firmId, client: { cases: { some: { status: 'open' as const } } } }
  const sameNumber = paper.tinLast4
    ? await tx.person.findMany({
        where: { ...open, tinLast4: paper.tinLast4 },
        orderBy: { id: 'desc' },
        select,
      })
    : []
  const printed = spellings(paper.taxpayerName).map(word => ({ equals: word, mode: 'insensitive' as const }))
  const lastNames = { OR: printed.map(lastName => ({ lastName })) }
  const firstNames = { OR: printed.map(firstName => ({ firstName })) }
  const namedSo = (names: object[]) =>
    tx.person.findMany({
      where: { ...open, AND: names },
      orderBy: { id: 'desc' },
      take: NAMESAKES_MAX,
      select,
    })
  const namesakes = printed.length
    ? [...(await namedSo([lastNames, firstNames])), ...(await namedSo([lastNames]))]
    : []
  const words = nameWords(paper.taxpayerName)
  const found = [...sameNumber, ...namesakes]
    .flatMap(person => candidatesOf(person, paper.tinLast4, words))
    .sort((a, b) => EXACTNESS.indexOf(a.because) - EXACTNESS.indexOf(b.because))
  // A couple is found by either spouse: the case keeps the more exact reason, which stands first.
  const candidates = [...Map.groupBy(found, ({ caseId }) => caseId).values()].flatMap(
    ([first]) => first ?? [],
  )
  const certain = candidates.filter(({ because }) => because === BOTH)
  return { caseId: certain.length === 1 ? (certain[0]?.caseId ?? null) : null, candidates }
}

function candidatesOf(
  { lastName, tinLast4, client }: PersonRow,
  printedLast4: string | null,
  words: readonly string[],
): CaseCandidate[] {
  const sameNumber = printedLast4 !== null && tinLast4 === printedLast4
  const sameName = isNamedOn(lastName, words)
  if (!sameNumber && !sameName) return []
  const because = sameNumber && sameName ? BOTH : sameNumber ? 'Same last four' : 'Same name'
  return client.cases.map(({ id, number }) => ({
    caseId: id,
    caseNumber: number,
    clientName: client.name,
    because,
  }))
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
