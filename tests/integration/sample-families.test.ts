import { beforeAll, expect, test } from 'vitest'
import { openJobs } from '@/lib/platform'
import { makeSampleCases } from '../factories/firm/sample-cases'
import { foundSampleFirm } from '../factories/firm/sample-firm'
import { asOwner, startEmpty } from './owner'

startEmpty()

const MAKING = 120_000
const families = ['A', 'C', 'E', 'M', 'P', 'S', 'T', 'X']

beforeAll(async () => {
  await openJobs()
  const { team, today } = await foundSampleFirm()
  await makeSampleCases(team, today)
}, MAKING)

/** Every rule whose flag, or what stands under it, is open on some case. */
async function rulesSeen(): Promise<string[]> {
  const rows = await asOwner<{ finding: { ruleId: string; folded?: { ruleId: string }[] } }>(
    `select finding from "Flag" where state <> 'resolved' and outcome = 'flagged'`,
  )
  return [
    ...new Set(
      rows.flatMap(({ finding }) => [finding, ...(finding.folded ?? [])].map(({ ruleId }) => ruleId)),
    ),
  ]
}

test('the sample firm shows every family of the rules, each made by the product’s own commands', async () => {
  const seen = await rulesSeen()
  expect(families.filter(family => !seen.some(id => id.startsWith(`${family}-`)))).toEqual([])
})

test('hardship, an offer and a plan at once are told on the case of whoever chose all three', async () => {
  expect(await rulesSeen()).toEqual(expect.arrayContaining(['P-01', 'P-14', 'P-16', 'S-02', 'X-04']))
})
