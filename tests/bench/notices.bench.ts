import { readDocument } from '@/lib/resolution'
import { anyNotice, compareNotice, DAMAGES, damageText, isSame, noticeAsText } from '@/tests/factories/paper'

/*
 * How many of the printed fields of invented notices are read, over thousands of them, each as text in its own order and
 * as a troubled extractor delivers it. A field that is missing and one that is wrong are told apart.
 */

const PAPERS = 3_000
const WRONG_SHOWN = 10

interface Tally {
  fields: number
  missing: number
  wrong: number
}

const rows: [string, Record<string, number | string>][] = []
const shown: string[] = []
for (const [name, damage] of Object.entries(DAMAGES)) {
  const tally: Tally = { fields: 0, missing: 0, wrong: 0 }
  const began = process.cpuUsage()
  for (let seed = 0; seed < PAPERS; seed++) await readOne(seed, name, damage, tally)
  const { user, system } = process.cpuUsage(began)
  const right = tally.fields - tally.missing - tally.wrong
  const share = `${((100 * right) / tally.fields).toFixed(3)} %`
  const each = `${((user + system) / 1000 / PAPERS).toFixed(1)} ms`
  rows.push([name, { papers: PAPERS, ...tally, right: share, 'drawn and read': each }])
}
console.table(Object.fromEntries(rows))
for (const line of shown) console.log(line)

async function readOne(
  seed: number,
  name: string,
  damage: (typeof DAMAGES)[string],
  tally: Tally,
): Promise<void> {
  const spec = anyNotice(seed)
  const reading = readDocument(damageText(await noticeAsText(spec), seed, damage ?? {}))
  for (const field of compareNotice(spec, reading)) {
    tally.fields++
    if (isSame(field)) continue
    const isMissing = field.read === null || field.read === undefined
    if (isMissing) tally.missing++
    else tally.wrong++
    if (shown.length < WRONG_SHOWN)
      shown.push(`seed ${seed}, ${name}, ${spec.code}: ${field.field} ${isMissing ? 'missing' : 'wrong'}`)
  }
}
