import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { exitOf } from '@/lib/launch/child'
import { inFirm } from './copy-cases'
import type { Figure } from './figures'
import { largestBelow } from './memory'
import { newDatabase } from './new-database'
import { onDatabase } from './on-database'
import { measure, type Place } from './place'
import { type OpenHouse, openHouse } from './sample-house'

const CASES = (process.env.BENCH_CASES ?? '1000').split(',').map(Number)
/** A hundred thousand cases in ten minutes. */
const AIM_MS_A_CASE = 6
const PAGE_AIM_MS = 500
/** Somebody who opens three pages, and looks at them for as long. */
const PAUSE_MS = 500
const OUTCOMES = ['moved', 'unmoved'] as const

/**
 * How long the web process takes to judge all open cases of a firm by a new rule pack, and how long its pages take
 * meanwhile: once where every flag reads otherwise, and once where nothing does. BENCH_CASES names other sizes, with commas.
 */
await measure(async place => {
  const figures: Figure[] = []
  for (const server of [undefined, process.env.TEST_DATABASE_URL]) {
    if (server === undefined && figures.length > 0) continue
    for (const cases of CASES) figures.push(...(await reviewsOf(place, { server, cases })))
  }
  return figures
})

async function reviewsOf(
  place: Place,
  { server, cases }: { server: string | undefined; cases: number },
): Promise<Figure[]> {
  const database = server && (await newDatabase(place, server))
  process.env.BENCH_CASES = String(cases)
  const house = await openHouse(place, 'tests/bench/house-under-review.ts', database)
  const figures: Figure[] = []
  for (const outcome of OUTCOMES) {
    const name = `${server ? 'server' : 'embedded'}, ${cases.toLocaleString('en-US')} cases, ${outcome}`
    await askForReview(place, house, outcome)
    const { pages, ms, judged } = await watchReview(house, name)
    figures.push({ what: `${name}: all`, ms: [ms], aimMs: AIM_MS_A_CASE * judged, judged: 'median' })
    for (const [page, took] of pages)
      figures.push({ what: `${name}: ${page} meanwhile`, ms: took, aimMs: PAGE_AIM_MS, judged: 'p95' })
  }
  await house.close()
  return figures
}

async function askForReview(place: Place, { links }: OpenHouse, outcome: string): Promise<void> {
  const database = links.database ?? ''
  await onDatabase(database, async client => {
    while ((await countWaiting(client)) > 0) await pause(PAUSE_MS)
  })
  const asking = place.serve({
    arguments: [
      ...['--import', './lib/launch/outside-next.mjs', '--import', 'tsx'],
      ...['tests/bench/ask-for-review.ts', outcome],
    ],
    environment: { ...process.env, DATABASE_URL: database, APP_KEYS: 'none' },
    output: 'shown',
  })
  if ((await exitOf(asking)) !== 0) throw new Error('The review could not be asked for.')
}

/** Opens pages, one after another, from when the review begins until its end. */
async function watchReview(house: OpenHouse, name: string) {
  const pages = new Map<string, number[]>()
  // The first visit loads the code of a page, once in the life of a server.
  await openPages(house, new Map())
  return onDatabase(house.links.database ?? '', async client => {
    let review = await newestReview(client)
    while (!review.began) {
      await pause(PAUSE_MS)
      review = await newestReview(client)
    }
    const memory: number[] = []
    while (!review.ended) {
      memory.push(largestBelow(house.processId) ?? Number.NaN)
      await openPages(house, pages)
      await pause(PAUSE_MS)
      review = await newestReview(client)
    }
    const { began, ended } = review
    const cases = await countReviewed(client, review.firm)
    const ms = ended.getTime() - (began ?? ended).getTime()
    const megabytes = [memory[0], Math.max(...memory), memory.at(-1)].map(told =>
      Math.round((told ?? 0) / 1e6),
    )
    const speed = Math.round((cases / ms) * 1000)
    console.log(
      `${name}: ${cases} open cases, ${speed} a second; the web server held ${megabytes[0]} MB at the beginning, ${megabytes[1]} MB at most, ${megabytes[2]} MB at the end.`,
    )
    return { pages, ms, judged: cases }
  })
}

async function openPages({ owner, links }: OpenHouse, into: Map<string, number[]>): Promise<void> {
  const paths = {
    dashboard: '/dashboard',
    queue: '/escalations',
    'one case': new URL(links.someCase ?? '').pathname,
  }
  for (const [page, path] of Object.entries(paths)) {
    const { status, ms } = await owner.get(path)
    if (status !== 200) throw new Error(`${path} was answered ${status}.`)
    into.set(page, [...(into.get(page) ?? []), ms])
  }
}

interface Review {
  began: Date | null
  ended: Date | null
  firm: string
}

async function newestReview(client: pg.Client): Promise<Review> {
  const { rows } = await client.query<Review>(
    `select started_on as began, completed_on as ended, data->>'firmId' as firm from pgboss.job
      where name = 'review-pack' order by created_on desc limit 1`,
  )
  if (!rows[0]) throw new Error('There is no review.')
  return rows[0]
}

async function countReviewed(client: pg.Client, firm: string): Promise<number> {
  let cases = 0
  await inFirm(client, firm, async () => {
    const { rows } = await client.query<{ count: number }>(`select "openCases" as count from "PackReview"`)
    cases = rows[0]?.count ?? 0
  })
  return cases
}

async function countWaiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from pgboss.job where state < 'completed' and name <> 'pass-days' and start_after <= now()`,
  )
  return Number(rows[0]?.count)
}
