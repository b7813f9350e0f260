import { runSample } from '@/lib/launch/run-sample'
import { firmOfManyCases } from './firm-of-many-cases'

/** A sample house with as many cases as BENCH_CASES says, whose links name its database too. */
await runSample(async ({ origin }) => {
  const cases = Number(process.env.BENCH_CASES)
  const access = await firmOfManyCases({ origin, cases, recorded: false })
  return { ...access, links: { ...access.links, database: process.env.DATABASE_URL ?? '' } }
})
