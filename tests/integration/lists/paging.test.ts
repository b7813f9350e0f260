import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { caseSearch, clientSearch, listCases, listClients, listQueue, queueSearch } from '@/lib/cases'
import { withFirm } from '@/lib/platform'
import { day } from '@/lib/resolution'
import { type ListedCase, listCasesOf } from '@/tests/factories/firm/many-cases'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

/** Few values of each, so that most rows tie with others; names whose order depends on accents, dashes and capitals. */
const listed: fc.Arbitrary<ListedCase> = fc.record({
  client: fc.constantFrom(
    'Silva, Ana',
    'silva, ana',
    'Núñez',
    'Nunez',
    "O'Brien",
    'De-la-Cruz',
    'De la Cruz',
    '50% Co',
  ),
  openedOn: fc.constantFrom('2026-01-31', '2026-02-01', '2025-12-31').map(day),
  touchedAt: fc.constantFrom(
    '2026-11-20T00:00:00.000Z',
    '2026-11-20T00:00:00.001Z',
    '2026-11-23T23:59:59.999Z',
  ),
  severity: fc.constantFrom(1, 2, 3, 4, null),
  daysLeft: fc.constantFrom(-3, 0, 1, 7, 8, 30, 31, null),
  assigned: fc.boolean(),
})
const someCases = fc.array(listed, { minLength: 0, maxLength: 130 })
const RUNS = { numRuns: 4 }
const TIMEOUT = 120_000

interface Page {
  ids: string[]
  next: string | null
  total: number
}

/** Every id of a list, page by page; `between` happens after each page. */
async function walk(list: (after?: string) => Promise<Page>, between = async () => {}): Promise<string[]> {
  const seen: string[] = []
  for (let after: string | undefined, pages = 0; pages < 50; pages++) {
    const { ids, next } = await list(after)
    seen.push(...ids)
    if (next === null) return seen
    after = next
    await between()
  }
  throw new Error('The pages never end')
}

const ordersOfCases = {
  client: 'cl.name',
  number: 'c.number',
  opened: 'c."openedOn"',
  touched: 'c."lastTouchedAt"',
}

/** The same list in one piece, straight from the database. */
function wholeList(actor: Actor, order: string, direction: 'ASC' | 'DESC', select = 'c.id', extra = 'true') {
  return withFirm(actor.firmId, async tx => {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
      `SELECT ${select} AS id FROM "Case" c JOIN "Client" cl ON cl.id = c."clientId" AND cl."firmId" = c."firmId"
       WHERE c."firmId" = $1::uuid AND ${extra} ORDER BY ${order} ${direction}, ${select} ${direction}`,
      actor.firmId,
    )
    return rows.map(({ id }) => id)
  })
}

const casePage =
  (actor: Actor, search: Record<string, string>) =>
  async (after?: string): Promise<Page> => {
    const { rows, next, total } = await listCases(actor, caseSearch.parse({ ...search, after }))
    return { ids: rows.map(({ caseId }) => caseId), next, total }
  }
const clientPage =
  (actor: Actor, search: Record<string, string>) =>
  async (after?: string): Promise<Page> => {
    const { rows, next, total } = await listClients(actor, clientSearch.parse({ ...search, after }))
    return { ids: rows.map(({ clientId }) => clientId), next, total }
  }
const queuePage =
  (actor: Actor, search: Record<string, string> = {}) =>
  async (after?: string): Promise<Page> => {
    const { rows, next, total } = await listQueue(actor, queueSearch.parse({ ...search, after }))
    return { ids: rows.map(({ caseId }) => caseId), next, total }
  }

describe('the pages of a list', { timeout: TIMEOUT }, () => {
  test('of cases give every row once and in order, by every column, up and down', async () => {
    await fc.assert(
      fc.asyncProperty(someCases, async cases => {
        const actor = await newFirm()
        await listCasesOf(actor, cases)
        for (const [column, order] of Object.entries(ordersOfCases))
          for (const direction of ['ASC', 'DESC'] as const) {
            const sort = direction === 'ASC' ? column : `-${column}`
            const expected = await wholeList(actor, order, direction)
            expect(await walk(casePage(actor, { sort }))).toEqual(expected)
            expect((await casePage(actor, { sort })()).total).toBe(cases.length)
          }
      }),
      RUNS,
    )
  })

  test('of clients give every row once and in order, up and down', async () => {
    await fc.assert(
      fc.asyncProperty(someCases, async cases => {
        const actor = await newFirm()
        await listCasesOf(actor, cases)
        for (const direction of ['ASC', 'DESC'] as const) {
          const expected = await wholeList(actor, 'cl.name', direction, 'cl.id')
          const sort = direction === 'ASC' ? 'client' : '-client'
          expect(await walk(clientPage(actor, { sort }))).toEqual(expected)
        }
      }),
      RUNS,
    )
  })

  test('of the queue give every case that stands in it once, the most pressing first', async () => {
    await fc.assert(
      fc.asyncProperty(someCases, async cases => {
        const actor = await newFirm()
        const ids = await listCasesOf(actor, cases)
        const seen = await walk(queuePage(actor))
        const standing = ids.filter((_, index) => cases[index]?.severity !== null)
        expect([...seen].sort()).toEqual([...standing].sort())
        const places = seen.map(id => placeOf(cases[ids.indexOf(id)] as ListedCase, id))
        expect(places).toEqual([...places].sort(comparePlaces))
      }),
      RUNS,
    )
  })

  test('give each of the rows once while others are added between them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(listed, { minLength: 60, maxLength: 130 }),
        listed,
        async (cases, another) => {
          const actor = await newFirm()
          const ids = await listCasesOf(actor, cases)
          let number = 1000
          const add = async () => {
            await listCasesOf(actor, [another, another], number)
            number += 10
          }
          for (const list of [
            casePage(actor, { sort: 'client' }),
            casePage(actor, { sort: '-touched' }),
            queuePage(actor),
          ]) {
            const before = new Set(await walk(list))
            const seen = await walk(list, add)
            expect(new Set(seen).size).toBe(seen.length)
            expect(seen.filter(id => before.has(id)).sort()).toEqual([...before].sort())
          }
          expect(ids.length).toBe(cases.length)
        },
      ),
      { numRuns: 2 },
    )
  })

  test('of the queue count on from page to page, and say why a row stands above the next', async () => {
    const actor = await newFirm()
    const same: ListedCase = {
      client: 'Silva, Ana',
      openedOn: day('2026-01-31'),
      touchedAt: '2026-11-20T12:00:00.000Z',
      severity: 1,
      daysLeft: 3,
      assigned: false,
    }
    await listCasesOf(
      actor,
      Array.from({ length: 60 }, () => same),
    )
    const first = await listQueue(actor, {})
    expect([first.first, first.rows.length, first.total]).toEqual([1, 25, 60])
    const second = await listQueue(actor, queueSearch.parse({ after: first.next }))
    expect([second.first, second.rows.length]).toEqual([26, 25])
    const third = await listQueue(actor, queueSearch.parse({ after: second.next }))
    expect([third.first, third.rows.length, third.next]).toEqual([51, 10, null])
    const said = [...first.rows, ...second.rows, ...third.rows].map(({ above }) => above !== null)
    expect(said).toEqual(said.map((_, index) => index < 59))
  })
})

/** No day, or one that has passed: nothing can be done by it. */
const far = 9_999
const placeOf = ({ severity, daysLeft, touchedAt }: ListedCase, id: string) =>
  [severity ?? 9, daysLeft !== null && daysLeft >= 0 ? daysLeft : far, touchedAt.slice(0, 10), id] as const

function comparePlaces(a: ReturnType<typeof placeOf>, b: ReturnType<typeof placeOf>): number {
  const at = a.findIndex((value, index) => value !== b[index])
  if (at < 0) return 0
  return (a[at] as string) < (b[at] as string) ? -1 : 1
}

describe('a filter', { timeout: TIMEOUT }, () => {
  test('of the queue keeps exactly the cases that meet all of it', async () => {
    const filters = fc.record(
      {
        severity: fc.constantFrom('1', '2', '3', '4'),
        who: fc.constantFrom('me', 'nobody'),
        due: fc.constantFrom('7', '30'),
        q: fc.constantFrom('silva', '50%', '%', '_', "o'b"),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(
        someCases,
        fc.array(filters, { minLength: 5, maxLength: 5 }),
        async (cases, searches) => {
          const actor = await newFirm()
          const ids = await listCasesOf(actor, cases)
          for (const search of searches) {
            const expected = ids.filter((_, index) => meets(cases[index] as ListedCase, search))
            const given = Object.fromEntries(Object.entries(search).filter(([, value]) => value))
            expect((await walk(queuePage(actor, given as Record<string, string>))).sort()).toEqual(
              expected.sort(),
            )
          }
        },
      ),
      RUNS,
    )
  })

  test('of the cases finds a name, a number or a last four, and counts what it finds', async () => {
    const actor = await newFirm()
    const one = {
      openedOn: day('2026-01-31'),
      touchedAt: '2026-11-20T12:00:00.000Z',
      severity: null,
      daysLeft: null,
      assigned: true,
    }
    const [silva, percent] = await listCasesOf(actor, [
      { ...one, client: 'Silva, Ana' },
      { ...one, client: '100% Roofing', assigned: false },
    ])
    const found = async (search: Record<string, string>) => {
      const { ids, total } = await casePage(actor, search)()
      expect(total).toBe(ids.length)
      return ids
    }
    expect(await found({ q: ' SILVA ' })).toEqual([silva])
    expect(await found({ q: '%' })).toEqual([percent])
    expect(await found({ q: '_' })).toEqual([])
    expect(await found({ q: '\\' })).toEqual([])
    expect(await found({ q: '2' })).toEqual([percent])
    expect(await found({ q: 'Silva\0' })).toEqual([silva])
    expect(await found({ assignee: actor.userId ?? '' })).toEqual([silva])
    expect(await found({ status: 'closed' })).toEqual([])
  })
})

function meets(
  { severity, daysLeft, assigned, client }: ListedCase,
  search: { severity?: string; who?: string; due?: string; q?: string },
): boolean {
  if (severity === null) return false
  if (search.severity && Number(search.severity) !== severity) return false
  if (search.who && (search.who === 'me') !== assigned) return false
  if (search.due && (daysLeft === null || daysLeft > Number(search.due))) return false
  return !search.q || client.toLowerCase().includes(search.q.toLowerCase())
}

test('an address that names no place of the list shows its first page, whatever it holds', async () => {
  const actor = await newFirm()
  const cases: ListedCase[] = ['Silva, Ana', 'Costa, Rui'].map(client => ({
    client,
    openedOn: day('2026-01-31'),
    touchedAt: '2026-11-20T12:00:00.000Z',
    severity: 1,
    daysLeft: null,
    assigned: false,
  }))
  await listCasesOf(actor, cases)
  const id = '01a20e80-0280-70a4-882b-4a11393c8fab'
  const written = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const strange = [
    ...['', 'x', '%00', written(), written('a'), written(1, id), written('a', 'not an id')],
    ...[written('a\0', id), written('a', '-'.repeat(36)), written('a', id, 'more')],
  ]
  // A place by name is none by number or day: such an address comes from a list that was sorted otherwise.
  const others = [written('Silva, Ana', id), written('99999999999999', id), written('2026-02-30', id)]
  for (const sort of ['number', '-number', 'opened', 'touched'])
    for (const after of [...strange, ...others])
      expect((await casePage(actor, { sort })(after)).ids).toHaveLength(2)
  for (const after of strange) {
    expect((await casePage(actor, { sort: 'client' })(after)).ids).toHaveLength(2)
    expect((await clientPage(actor, {})(after)).ids).toHaveLength(2)
    expect((await queuePage(actor)(after)).ids).toHaveLength(2)
  }
})
