import { extractText } from '@/lib/platform/text-extraction'
import { readDocument } from '@/lib/resolution'
import { isSame } from '@/tests/factories/paper'
import { anyScan, isWrongAndSure } from '@/tests/factories/paper/scans/any-scan'
import { SCAN_CONDITIONS, type ScanCondition } from '@/tests/factories/paper/scans/scan-paper'
import { percentile } from './figures'

/*
 * How many of the printed fields of invented notices and transcripts are read from pictures of them, by the condition of
 * the picture. A wrong value that is taken for a sure one is counted apart: there must be none.
 */

const PAPERS = 12
const WRONG_SHOWN = 40

const rows: [string, Record<string, number | string>][] = []
const shown: string[] = []
for (const condition of SCAN_CONDITIONS) {
  const figures = await measured(condition)
  rows.push([condition, figures])
  console.log(condition, JSON.stringify(figures))
}
console.table(Object.fromEntries(rows))
for (const line of shown.slice(0, WRONG_SHOWN)) console.log(line)
process.exit()

async function measured(condition: ScanCondition): Promise<Record<string, number | string>> {
  const tally = { fields: 0, missing: 0, wrong: 0, 'wrong and sure': 0, doubtful: 0 }
  const pageMs: number[] = []
  for (let seed = 0; seed < PAPERS; seed++) {
    const scan = await anyScan(seed, condition)
    const began = performance.now()
    const extraction = await extractText(scan.bytes)
    if (!extraction.ok) {
      shown.push(`seed ${seed}, ${condition}: ${extraction.message}`)
      continue
    }
    pageMs.push((performance.now() - began) / extraction.text.pages.length)
    const reading = readDocument(extraction.text)
    for (const compared of scan.compare(reading)) {
      tally.fields++
      if (isSame(compared)) continue
      const { field, printed, read } = compared
      const isMissing = read === null || read === undefined
      const isSure = isWrongAndSure(compared, reading)
      if (isMissing) tally.missing++
      else tally.wrong++
      if (isSure) tally['wrong and sure']++
      const line = `seed ${seed}, ${condition}: ${field} ${JSON.stringify(read)} for ${JSON.stringify(printed)}`
      if (isSure) shown.unshift(`SURE ${line}`)
      else shown.push(line)
    }
    if (reading.classification.confidence < 0.9) tally.doubtful++
  }
  const right = tally.fields - tally.missing - tally.wrong
  return {
    papers: PAPERS,
    ...tally,
    right: `${((100 * right) / tally.fields).toFixed(1)} %`,
    'a page, median': `${(percentile(pageMs, 50) / 1000).toFixed(1)} s`,
  }
}
