import 'server-only'
import { nameWords } from '@/lib/cases'
import type { Tx } from '@/lib/platform'
import { isStreetOn, type OwnerHints } from '@/lib/resolution'

const BOTH = 'Same last four and name'
const ORDERED = 'Case number on it, and the last four or the name'
/** Why a case fits, the most exact reason first. */
const EXACTNESS = [
  ORDERED,
  BOTH,
  'Same last four and street',
  'Same last four',
  'Case number on it',
  'Same name',
] as const
type Reason = (typeof EXACTNESS)[number]

export interface CaseCandidate {
  caseId: string
  clientName: string
  caseNumber: number
  because: Reason
  /** The client's street stands on the paper. */
  sameStreet: boolean
}

export interface Match {
  /** The one case that number and name both name; null when nobody or more than one fits. */
  caseId: string | null
  candidates: CaseCandidate[]
}

interface Printed {
  tinLast4: string | null
  taxpayerName: string | null
  hints: OwnerHints | null
}

interface PersonRow {
  lastName: string
  tinLast4: string | null
  client: { name: string; street: string | null; cases: { id: string; number: number }[] }
}

const select = {
  lastName: true,
  tinLast4: true,
  client: {
    select: {
      name: true,
      street: true,
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
 * Finds whose paper this is: last four and name must both agree before it is filed without a person, or the case number
 * that the firm gave when it ordered the paper and one of them. Of several that agree so the street on the paper decides. Everybody with the
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
  const ordered = paper.hints?.customerFileNumber
  const ofCase =
    ordered && ordered <= CASE_NUMBER_MAX
      ? await tx.person.findMany({
          where: { firmId, client: { cases: { some: { status: 'open', number: ordered } } } },
          select,
        })
      : []
  const found = [...sameNumber, ...namesakes, ...ofCase]
    .flatMap(person => candidatesOf(person, paper))
    .sort((a, b) => EXACTNESS.indexOf(a.because) - EXACTNESS.indexOf(b.because))
  // A couple is found by either spouse: the case keeps the more exact reason, which stands first.
  const candidates = [...Map.groupBy(found, ({ caseId }) => caseId).values()].flatMap(
    ([first]) => first ?? [],
  )
  return { caseId: certainOf(candidates)?.caseId ?? null, candidates }
}

/** The one case that a paper goes to by itself; null where none is certain, or more than one is. */
function certainOf(candidates: readonly CaseCandidate[]): CaseCandidate | null {
  for (const reason of [ORDERED, BOTH]) {
    const certain = candidates.filter(({ because }) => because === reason)
    const [first, ...others] = certain
    if (first && others.length === 0) return first
    const there = certain.filter(({ sameStreet }) => sameStreet)
    if (there.length > 0) return there.length === 1 ? (there[0] ?? null) : null
  }
  return null
}

/** Numbers of cases fit four bytes. */
const CASE_NUMBER_MAX = 2_147_483_647

function candidatesOf({ lastName, tinLast4, client }: PersonRow, paper: Printed): CaseCandidate[] {
  const sameNumber = paper.tinLast4 !== null && tinLast4 === paper.tinLast4
  const sameName = isNamedOn(lastName, nameWords(paper.taxpayerName))
  const sameStreet = paper.hints !== null && isStreetOn(client.street, paper.hints)
  return client.cases.flatMap(({ id, number }) => {
    const ordered = paper.hints?.customerFileNumber === number
    const because = reasonOf({ sameNumber, sameName, sameStreet, ordered })
    return because === null
      ? []
      : [{ caseId: id, caseNumber: number, clientName: client.name, because, sameStreet }]
  })
}

type Agreement = Record<'sameNumber' | 'sameName' | 'sameStreet' | 'ordered', boolean>

function reasonOf({ sameNumber, sameName, sameStreet, ordered }: Agreement): Reason | null {
  if (ordered) return sameNumber || sameName ? ORDERED : 'Case number on it'
  if (sameNumber && sameName) return BOTH
  if (sameNumber) return sameStreet ? 'Same last four and street' : 'Same last four'
  return sameName ? 'Same name' : null
}

/** Last names under which a client may be kept: each word of the paper as it is printed, hyphens and all. */
function spellings(name: string | null): string[] {
  return (name ?? '').split(/[^\p{L}'’-]+/u).filter(word => word.length > 1)
}

/** The whole last name stands on the paper, or, as on a masked transcript, its first four letters do. */
function isNamedOn(lastName: string, words: readonly string[]): boolean {
  const parts = nameWords(lastName)
  if (parts.length > 0 && parts.every(part => words.includes(part))) return true
  const control = parts.join('').slice(0, 4)
  return control.length >= 3 && words.some(word => word === control)
}
