import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inboxSearch, listInbox } from '@/lib/documents'
import { asColumn, withFirm } from '@/lib/platform'
import { addDays, day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { takeIn } from '@/tests/factories/firm/work'
import { openHouse } from '../open-house'

openHouse()

test('the pages of the inbox give every paper that waits once, in either order, and narrowed', async () => {
  const actor = await newFirm()
  const caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample' })
  // Three days for 130 papers, so that most tie; every other one is on a case.
  const papers = Array.from({ length: 130 }, (_, index) => ({
    firmId: actor.firmId,
    id: randomUUID(),
    fileName: `paper ${index}.pdf`,
    mediaType: 'application/pdf',
    bytes: 10,
    contentKey: randomUUID(),
    idempotencyKey: randomUUID(),
    state: 'not_read' as const,
    notReadWhy: 'It is not a paper that is read.',
    caseId: index % 2 === 0 ? null : caseId,
    receivedAt: new Date(Date.UTC(2026, 10, 20 + (index % 3))),
    // Seven days that tie as well, and every eighth that is still being read and has none.
    actBy: index % 8 === 0 ? null : asColumn(addDays(day('2026-12-01'), -(index % 7))),
  }))
  await withFirm(actor.firmId, tx => tx.document.createMany({ data: papers }))
  const walk = async (search: Record<string, string>) => {
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const { rows, next } = await listInbox(actor, inboxSearch.parse({ ...search, after }))
      seen.push(...rows.map(({ documentId }) => documentId))
      more = next !== null
      after = next ?? undefined
    }
    return seen
  }
  const inOrder = [...papers]
    .sort((a, b) => Number(a.receivedAt) - Number(b.receivedAt) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  expect(await walk({ sort: 'received' })).toEqual(inOrder)
  expect(await walk({ sort: '-received' })).toEqual(inOrder.toReversed())
  const last = Number.POSITIVE_INFINITY
  const urgentFirst = [...papers]
    .sort((a, b) => {
      const [one, other] = [a, b].map(({ actBy }) => actBy?.getTime() ?? last)
      return one === other ? (a.id < b.id ? -1 : 1) : Number(one) - Number(other)
    })
    .map(({ id }) => id)
  expect(await walk({})).toEqual(urgentFirst)
  const unfiled = new Set(papers.filter(paper => paper.caseId === null).map(({ id }) => id))
  expect(await walk({ show: 'unfiled', sort: 'received' })).toEqual(inOrder.filter(id => unfiled.has(id)))
  const { counts } = await listInbox(actor)
  expect(counts).toEqual({ all: 130, unfiled: 65, filed: 65, 'not-read': 130 })
  expect((await listInbox(actor, inboxSearch.parse({ after: 'mistyped', sort: 'x' }))).rows).toHaveLength(50)
})
