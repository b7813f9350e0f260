import 'server-only'
import { asDay, type Tx } from '@/lib/platform'
import { formatDay, periodLabel } from '@/lib/resolution'
import { namesOf } from './member-names'

interface Event {
  type: string
  data: Record<string, unknown>
}

/** What an event speaks of by its id alone, in words: `CP14 of Nov 9, 2026`, a colleague; null where nothing names it. */
export type EventNames = (event: Event) => string | null

/** The names of all that these events speak of, in a fixed number of queries however many events there are. */
export async function eventNames(tx: Tx, firmId: string, events: readonly Event[]): Promise<EventNames> {
  const papers = await paperNames(tx, firmId, idsIn(events, 'documentId'))
  const items = await tx.checklistItem.findMany({
    where: { firmId, id: { in: idsIn(events, 'itemId') } },
    select: { id: true, title: true },
  })
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  const members = await namesOf(tx, firmId)
  return ({ type, data }) => {
    if (typeof data.documentId === 'string') return papers.get(data.documentId) ?? null
    if (typeof data.itemId === 'string') return titles.get(data.itemId) ?? null
    const member = type === 'case.assigned' ? data.to : data.userId
    return typeof member === 'string' ? members(member) : null
  }
}

function idsIn(events: readonly Event[], key: string): string[] {
  return [...new Set(events.map(({ data }) => data[key]).filter(id => typeof id === 'string'))]
}

/** By what was read from it; a paper that is no fact of a case goes by the name of its file. */
async function paperNames(tx: Tx, firmId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.document.findMany({
    where: { firmId, id: { in: ids } },
    select: {
      id: true,
      fileName: true,
      notices: { select: { code: true, noticeDate: true } },
      transcripts: {
        select: {
          requestDate: true,
          responseDate: true,
          taxPeriod: { select: { form: true, periodEnd: true } },
        },
      },
    },
  })
  return new Map(
    rows.map(({ id, fileName, notices: [notice], transcripts: [transcript] }) => {
      if (notice) return [id, ofDay(notice.code, notice.noticeDate)]
      if (!transcript) return [id, fileName]
      const { form, periodEnd } = transcript.taxPeriod
      const label = `${periodLabel({ form, periodEnd: asDay(periodEnd) })} transcript`
      return [id, ofDay(label, transcript.responseDate ?? transcript.requestDate)]
    }),
  )
}

function ofDay(name: string, on: Date | null): string {
  const date = asDay(on)
  return date ? `${name} of ${formatDay(date)}` : name
}
