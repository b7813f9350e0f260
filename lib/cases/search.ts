import 'server-only'
import type { Actor } from '@/lib/access'
import { reading } from '@/lib/operation'
import { holding } from './search-text'

const HITS_MAX = 20

export interface SearchHit {
  caseId: string | null
  clientId: string
  clientName: string
  caseNumber: number | null
}

/** Finds clients and their cases by name, last four, or case number. */
export function searchFirm(actor: Actor, text: string): Promise<SearchHit[]> {
  const q = text.replaceAll('\0', '').trim().slice(0, 80)
  if (q === '') return Promise.resolve([])
  return reading(actor, async tx => {
    const clients = await tx.client.findMany({
      where: {
        firmId: actor.firmId,
        OR: [
          { name: holding(q) },
          ...(/^\d{4}$/.test(q) ? [{ persons: { some: { tinLast4: q } } }] : []),
          ...(/^\d{1,8}$/.test(q) ? [{ cases: { some: { number: Number(q) } } }] : []),
        ],
      },
      orderBy: { name: 'asc' },
      take: HITS_MAX,
      select: {
        id: true,
        name: true,
        cases: {
          where: { status: 'open' },
          orderBy: { number: 'desc' },
          take: 1,
          select: { id: true, number: true },
        },
      },
    })
    return clients.map(({ id, name, cases }) => ({
      clientId: id,
      clientName: name,
      caseId: cases[0]?.id ?? null,
      caseNumber: cases[0]?.number ?? null,
    }))
  })
}
