import { readDocument } from '@/lib/resolution'
import { type ComparedField, isSame } from '@/tests/factories/paper'
import { compareAccount } from '@/tests/factories/paper/scans/compare-account'
import { drawnAccount, typedAccount } from '@/tests/factories/paper/transcripts/any-account'
import { drawnInformation, typedInformation } from '@/tests/factories/paper/transcripts/any-information'
import { compareInformation } from '@/tests/factories/paper/transcripts/compare-information'

/*
 * How many of the printed fields of invented transcripts are read, over thousands of them in every layout: accounts with
 * each of their rows, returns with each of their lines, and what payers reported.
 */

const PAPERS = 3_000
const WRONG_SHOWN = 10

const account = (make: typeof drawnAccount) => (seed: number) => {
  const { spec, text } = make(seed)
  return compareAccount(spec, readDocument(text))
}
const information = (make: typeof drawnInformation) => (seed: number) => {
  const { truth, text } = make(seed)
  return compareInformation(truth, readDocument(text))
}

const SORTS: Record<string, (seed: number) => ComparedField[]> = {
  'accounts on paper': account(drawnAccount),
  'accounts as files and pages': account(typedAccount),
  'returns and payers on paper': information(drawnInformation),
  'returns and payers as files and pages': information(typedInformation),
}

const rows: [string, Record<string, number | string>][] = []
const shown: string[] = []
for (const [name, compare] of Object.entries(SORTS)) {
  const tally = { fields: 0, missing: 0, wrong: 0 }
  const began = process.cpuUsage()
  for (let seed = 1; seed <= PAPERS; seed++) {
    for (const compared of compare(seed)) {
      tally.fields++
      if (isSame(compared)) continue
      const isMissing = compared.read === null || compared.read === undefined
      if (isMissing) tally.missing++
      else tally.wrong++
      shown.push(`seed ${seed}, ${name}: ${compared.field} ${isMissing ? 'missing' : 'wrong'}`)
    }
  }
  const { user, system } = process.cpuUsage(began)
  const right = `${((100 * (tally.fields - tally.missing - tally.wrong)) / tally.fields).toFixed(3)} %`
  const each = `${((user + system) / 1000 / PAPERS).toFixed(1)} ms`
  rows.push([name, { papers: PAPERS, ...tally, right, 'drawn and read': each }])
}
console.table(Object.fromEntries(rows))
for (const line of shown.slice(0, WRONG_SHOWN)) console.log(line)
