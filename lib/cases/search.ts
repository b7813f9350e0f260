import 'server-only'
import type { Actor } from '@/lib/access'
import { reading } from '@/lib/operation'
import { asDay } from '@/lib/platform'
import { normaliseNoticeCode, type PlainDate } from '@/lib/resolution'
import { holding } from './search-text'

const HITS_MAX = 20

export interface SearchHit {
  clientId: string
  clientName: string
  case: { id: string; number: number; open: boolean } | null
  /** The notice of the code that was looked for. */
  notice: { documentId: string; code: string; noticeDate: PlainDate | null } | null
}

/** Finds clients and their cases by name, last four or case number, and cases by the code of a notice on them. */
export function searchFirm(actor: Actor, text: string): Promise<SearchHit[]> {
  const q = text.replaceAll('\0', '').trim().slice(0, 80)
  if (q === '') return Promise.resolve([])
  const number = /^\d{1,8}$/.test(q) ? Number(q) : null
  const code = normaliseNoticeCode(q.toUpperCase())
  return reading(actor, async tx => {
    const clients = await tx.client.findMany({
      where: {
        firmId: actor.firmId,
        OR: [
          { name: holding(q) },
          ...(/^\d{4}$/.test(q) ? [{ persons: { some: { tinLast4: q } } }] : []),
          ...(number === null ? [] : [{ cases: { some: { number } } }]),
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: HITS_MAX,
      select: {
        id: true,
        name: true,
        cases: {
          orderBy: [{ status: 'asc' }, { number: 'desc' }],
          select: { id: true, number: true, status: true },
        },
      },
    })
    const notices =
      code === null
        ? []
        : await tx.notice.findMany({
            where: { firmId: actor.firmId, code },
            orderBy: [{ noticeDate: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
            take: HITS_MAX,
            select: {
              documentId: true,
              code: true,
              noticeDate: true,
              case: {
                select: {
                  id: true,
                  number: true,
                  status: true,
                  client: { select: { id: true, name: true } },
                },
              },
            },
          })
    return [
      ...clients.map(({ id, name, cases }) => ({
        clientId: id,
        clientName: name,
        // The case that was asked for by its number; else the newest open one, or the newest.
        case: hitOf(cases.find(one => one.number === number) ?? cases[0]),
        notice: null,
      })),
      ...notices.map(({ case: on, ...notice }) => ({
        clientId: on.client.id,
        clientName: on.client.name,
        case: hitOf(on),
        notice: { ...notice, noticeDate: asDay(notice.noticeDate) },
      })),
    ]
  })
}

function hitOf(found: { id: string; number: number; status: string } | undefined): SearchHit['case'] {
  return found ? { id: found.id, number: found.number, open: found.status === 'open' } : null
}
