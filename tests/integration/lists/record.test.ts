import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { listNotes, listRecord, noteSearch, recordSearch } from '@/lib/cases'
import { appendEvents } from '@/lib/operation'
import { withFirm } from '@/lib/platform'
import { newColleague, newFirm } from '@/tests/factories/firm/new-firm'
import { takeIn } from '@/tests/factories/firm/work'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

const PAPER = '01a20e80-0280-70a4-882b-4a11393c8fab'

/** What opening a paper writes into the record, as often as somebody likes. */
function look(viewer: Actor, caseId: string, times: number): Promise<void> {
  const event = { type: 'document.viewed', documentId: PAPER, how: 'download', caseId } as const
  return withFirm(viewer.firmId, tx =>
    appendEvents(
      tx,
      viewer,
      Array.from({ length: times }, () => event),
    ),
  )
}

async function walkRecord(actor: Actor, caseId: string | null, show?: string) {
  const rows = []
  for (let after: string | undefined, pages = 0; pages < 50; pages++) {
    const page = await listRecord(actor, caseId, recordSearch.parse({ show, after }))
    rows.push(...page.rows)
    if (page.next === null) return { rows, counts: page.counts }
    after = page.next
  }
  throw new Error('The pages never end')
}

test('nobody pushes a change out of sight by opening a paper over and over', async () => {
  const owner = await newFirm()
  const caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Invented' })
  await look(await newColleague(owner, 'viewer'), caseId, 305)
  const first = await listRecord(owner, caseId, recordSearch.parse({}))
  expect(first.rows.map(({ type }) => type)).toContain('case.opened')
  expect(first.rows.map(({ type }) => type)).not.toContain('document.viewed')
})

test('the record of a case gives every line once, the newest first, and its looks apart', async () => {
  const owner = await newFirm()
  const caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Invented' })
  await look(owner, caseId, 130)
  const all = await walkRecord(owner, caseId, 'everything')
  const numbers = all.rows.map(({ seq }) => seq)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a))
  expect(numbers).toHaveLength(all.counts.everything)
  const looks = await walkRecord(owner, caseId, 'looks')
  const changes = await walkRecord(owner, caseId)
  expect(looks.rows).toHaveLength(130)
  expect([...looks.rows, ...changes.rows].map(({ seq }) => seq).sort()).toEqual([...numbers].sort())
  expect(all.counts).toEqual({
    everything: numbers.length,
    looks: 130,
    changes: numbers.length - 130,
  })
})

test('the record of the firm holds what belongs to no case, and is for owners', async () => {
  const owner = await newFirm()
  const caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Invented' })
  const ofFirm = await walkRecord(owner, null, 'everything')
  expect(ofFirm.rows.map(({ type }) => type)).toContain('client.taken-in')
  expect(ofFirm.rows.at(-1)?.seq).toBe(1)
  for (const role of ['practitioner', 'case-manager', 'viewer'] as const) {
    const colleague = await newColleague(owner, role)
    await expect(walkRecord(colleague, null)).rejects.toMatchObject({ failure: { code: 'not-found' } })
    expect((await walkRecord(colleague, caseId)).rows.length).toBeGreaterThan(0)
  }
})

test('an address that names no place of the record shows its first page', async () => {
  const owner = await newFirm()
  await takeIn(owner, { firstName: 'Alba', lastName: 'Invented' })
  const first = await listRecord(owner, null, recordSearch.parse({}))
  for (const after of ['', 'x', '-1', '1.5', '99999999999', '1 or 1=1'])
    expect(await listRecord(owner, null, recordSearch.parse({ after, show: 'nothing' }))).toEqual(first)
})

test('every note of a case is on some page, the newest first', async () => {
  const owner = await newFirm()
  const caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Invented' })
  await withFirm(owner.firmId, tx =>
    tx.note.createMany({
      // Many of one moment, as an import would write them: then the id decides.
      data: Array.from({ length: 205 }, (_, n) => ({
        firmId: owner.firmId,
        caseId,
        authorId: owner.userId ?? '',
        text: `Note ${n}`,
        createdAt: new Date(Date.UTC(2026, 10, 24, 12, Math.floor(n / 90))),
      })),
    }),
  )
  const seen = []
  let total = 0
  for (let after: string | undefined, pages = 0; pages < 50; pages++) {
    const page = await listNotes(owner, caseId, noteSearch.parse({ notes: after }))
    seen.push(...page.rows)
    total = page.total
    if (page.next === null) break
    after = page.next
  }
  expect(total).toBe(205)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(205)
  expect(seen.map(({ at }) => at)).toEqual(
    seen
      .map(({ at }) => at)
      .sort()
      .reverse(),
  )
  const stranger = await newFirm()
  await expect(listNotes(stranger, caseId, {})).rejects.toMatchObject({ failure: { code: 'not-found' } })
})
