import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { ensureBuild, ensureClient } from './build'
import { CannotStart, runCommand } from './cannot-start'
import { runNode } from './child'
import { findChromium } from './chromium'
import { plainLine, settle, sum, type Tally, tallyPlaywright, tallyVitest } from './tally'
import { findFreePort } from './web-server'

const REPORTS = path.resolve('test-results')

const suites = {
  unit: () => vitest('unit'),
  integration: () => vitest('integration'),
  e2e: browser,
}

type Suite = keyof typeof suites

await runCommand(async () => {
  const asked = process.argv.slice(2)
  const names = asked.length > 0 ? asked.map(readSuite) : (Object.keys(suites) as Suite[])
  await mkdir(REPORTS, { recursive: true })
  await ensureClient()
  const tallies: Tally[] = []
  for (const name of names) {
    console.log(`\n— ${name} —`)
    tallies.push(await suites[name]().catch(countAsFailure))
  }
  const total = sum(tallies)
  console.log(`\n${plainLine(total)}`)
  return total.failed === 0 ? 0 : 1
})

function readSuite(name: string): Suite {
  if (name in suites) return name as Suite
  throw new CannotStart(`There are the suites ${Object.keys(suites).join(', ')}; not "${name}".`)
}

/** A suite that can not even run, for want of a browser for one, must not keep the others and the last line away. */
function countAsFailure(error: unknown): Tally {
  console.error(error instanceof CannotStart ? error.message : error)
  return { passed: 0, failed: 1, skipped: 0 }
}

async function vitest(project: string): Promise<Tally> {
  const report = await freshReport(`${project}.json`)
  const { code } = await runNode({
    arguments: ['node_modules/vitest/vitest.mjs', 'run', '--project', project],
    environment: { ...process.env, TEST_REPORT: report },
    output: 'shown',
  })
  return settle(tallyVitest(await readReport(report)), code)
}

async function browser(): Promise<Tally> {
  const chromium = findChromium()
  console.log(`Browser: ${chromium.from}`)
  await ensureBuild({ say: console.log })
  const report = await freshReport('e2e.json')
  const { code } = await runNode({
    arguments: ['node_modules/@playwright/test/cli.js', 'test'],
    environment: {
      ...process.env,
      CHROMIUM: chromium.executable,
      E2E_PORT: String(await findFreePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    output: 'shown',
  })
  return settle(tallyPlaywright(await readReport(report)), code)
}

/** The last run's report must not stand in for one that this run fails to write. */
async function freshReport(name: string): Promise<string> {
  const file = path.join(REPORTS, name)
  await rm(file, { force: true })
  return file
}

async function readReport(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new CannotStart(`The tests ended without a report in ${file}.`)
  return JSON.parse(text)
}
