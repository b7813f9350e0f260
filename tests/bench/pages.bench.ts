import type { Figure } from './figures'
import { newDatabase } from './new-database'
import { measure } from './place'
import { type OpenHouse, openHouse } from './sample-house'
import type { Visitor } from './visitor'

const RUNS = 30
const HOUSES = [
  { cases: '10', program: 'prisma/sample.ts', aimMs: 150 },
  { cases: '10,000', program: 'tests/bench/house-of-many-cases.ts', aimMs: 300 },
]

/**
 * From the request to the last byte of each page, as a signed-in owner, one request at a time: on the embedded database
 * and, where TEST_DATABASE_URL names a server, on a database of its own there.
 */
await measure(async place => {
  const figures: Figure[] = []
  for (const server of [undefined, process.env.TEST_DATABASE_URL]) {
    if (server === undefined && figures.length > 0) continue
    for (const { cases, program, aimMs } of HOUSES) {
      const database = server && (await newDatabase(place, server))
      const house = await openHouse(place, program, database)
      for (const [what, path] of Object.entries(await pagesOf(house))) {
        const ms = await visit(house.owner, path)
        figures.push({
          what: `${server ? 'server' : 'embedded'}, ${cases} cases: ${what}`,
          ms,
          aimMs,
          judged: 'p95',
        })
      }
      await house.close()
    }
  }
  return figures
})

async function visit(visitor: Visitor, path: string): Promise<number[]> {
  const ms = []
  // The first visit loads the page's code, once in the life of a server.
  for (let run = 0; run <= RUNS; run++) {
    const answer = await visitor.get(path)
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}.`)
    if (run > 0) ms.push(answer.ms)
  }
  return ms
}

async function pagesOf({ owner, links }: OpenHouse) {
  const someCase = links.someCase ?? links.finalLevyNotice ?? ''
  return {
    dashboard: '/dashboard',
    queue: '/escalations',
    'queue, due in 7 days': '/escalations?due=7',
    'queue, a name': '/escalations?q=ab',
    'queue, far down': await farDown(owner, '/escalations', 20),
    cases: '/cases',
    'cases, last touched first': '/cases?sort=-touched',
    'cases, one stage': '/cases?stage=final-levy-notice',
    'cases, a name': '/cases?q=ab',
    'cases, far down': await farDown(owner, '/cases', 40),
    'cases, far down by day touched': await farDown(owner, '/cases?sort=touched', 40),
    'one case': new URL(someCase).pathname,
    'its papers': `${new URL(someCase).pathname}/papers`,
    'its record': `${new URL(someCase).pathname}/record`,
    clients: '/clients',
    'clients, a name': '/clients?q=ab',
    'clients, far down': await farDown(owner, '/clients', 40),
    'search, a name': '/search?q=ab',
    'search, last four': '/search?q=0417',
    'search, nobody': '/search?q=zzzz',
    inbox: '/inbox',
  }
}

/** So many times to the next page, or as far as there is one. */
async function farDown(visitor: Visitor, path: string, pages: number): Promise<string> {
  let place = path
  for (let page = 0; page < pages; page++) {
    const { text } = await visitor.get(place)
    const link = /<a [^>]*rel="next"[^>]*>/.exec(text)?.[0] ?? ''
    const next = /href="([^"]*)"/.exec(link)?.[1]?.replaceAll('&amp;', '&')
    if (!next) return place
    place = next
  }
  return place
}
