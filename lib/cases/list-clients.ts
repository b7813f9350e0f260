import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access'
import { notFound, reading } from '@/lib/operation'
import { readCursor, writeCursor } from './cursor'
import { holding, searchText } from './search-text'

const PAGE = 50

export const clientSearch = z.object({
  q: searchText,
  sort: z.enum(['client', '-client']).default('client').catch('client'),
  after: z.string().max(400).optional().catch(undefined),
})
export type ClientSearch = z.output<typeof clientSearch>

export interface ClientRow {
  clientId: string
  name: string
  kind: 'individual' | 'couple' | 'business'
  last4s: { last4: string; kind: 'ssn' | 'ein' }[]
  openCases: { caseId: string; number: number }[]
}

export function listClients(
  actor: Actor,
  search: ClientSearch,
): Promise<{ rows: ClientRow[]; total: number; next: string | null }> {
  return reading(actor, async tx => {
    const direction = search.sort === 'client' ? ('asc' as const) : ('desc' as const)
    const side = direction === 'asc' ? 'gt' : 'lt'
    const { q } = search
    const where = {
      firmId: actor.firmId,
      ...(q
        ? {
            OR: [
              { name: holding(q) },
              ...(/^\d{4}$/.test(q) ? [{ persons: { some: { tinLast4: q } } }] : []),
            ],
          }
        : {}),
    }
    const cursor = readCursor(search.after)
    const beyond = cursor
      ? { OR: [{ name: { [side]: cursor[0] } }, { name: cursor[0], id: { [side]: cursor[1] } }] }
      : {}
    const total = await tx.client.count({ where })
    const rows = await tx.client.findMany({
      where: { AND: [where, beyond] },
      orderBy: [{ name: direction }, { id: direction }],
      take: PAGE + 1,
      select: {
        id: true,
        name: true,
        kind: true,
        persons: { orderBy: { part: 'asc' }, select: { tinLast4: true, part: true } },
        cases: { where: { status: 'open' }, orderBy: { number: 'asc' }, select: { id: true, number: true } },
      },
    })
    const shown = rows.slice(0, PAGE).map(({ id, name, kind, persons, cases }) => ({
      clientId: id,
      name,
      kind,
      openCases: cases.map(open => ({ caseId: open.id, number: open.number })),
      last4s: last4sOf(persons),
    }))
    const last = shown.at(-1)
    return {
      rows: shown,
      total,
      next: rows.length > PAGE && last ? writeCursor([last.name, last.clientId]) : null,
    }
  })
}

/** One client with persons, contact and cases, or not found. */
export function getClient(actor: Actor, clientId: string) {
  return reading(actor, async tx => {
    const client = await tx.client.findFirst({
      where: { firmId: actor.firmId, id: clientId },
      include: {
        persons: {
          orderBy: { part: 'asc' },
          select: { id: true, part: true, firstName: true, lastName: true, tinLast4: true },
        },
        cases: {
          orderBy: { number: 'desc' },
          select: {
            id: true,
            number: true,
            status: true,
            stage: true,
            arrangement: true,
            queueSeverity: true,
          },
        },
      },
    })
    if (!client) throw notFound('client')
    const { firmId: _, createdAt: __, ...view } = client
    return view
  })
}

export function last4sOf(persons: { tinLast4: string | null; part: string }[]): ClientRow['last4s'] {
  return persons.flatMap(({ tinLast4, part }) =>
    tinLast4 ? [{ last4: tinLast4, kind: part === 'business' ? ('ein' as const) : ('ssn' as const) }] : [],
  )
}
