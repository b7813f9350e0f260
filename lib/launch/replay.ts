import type { Replay } from '@/lib/cases'
import { formatDay, rulePack } from '@/lib/resolution'
import { CannotStart, runCommand } from './cannot-start'
import { aloneOn } from './data-folder-lock'
import { openDatabase } from './database'
import { prepareDatabase } from './prepare-database'
import { readSettings } from './settings'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `npm run replay -- ASSESSMENT`: judges once more from the facts that were kept; 1 where it comes out otherwise. */
await runCommand(async () => {
  const [id, ...more] = process.argv.slice(2)
  if (id === undefined || more.length > 0 || !UUID.test(id))
    throw new CannotStart('Usage: npm run replay -- ASSESSMENT (its id, as the case shows it)')
  const settings = readSettings(process.env)
  const replay = async () => {
    const database = await openDatabase(settings)
    try {
      await prepareDatabase(settings, database.url)
      return await replayIn(id)
    } finally {
      await database.stop()
    }
  }
  // A PostgreSQL of one's own may be asked while people work; the embedded database is open to one program at a time.
  return settings.databaseUrl ? replay() : aloneOn(settings.dataFolder, replay)
})

async function replayIn(id: string): Promise<number> {
  const { asIdentity, disconnect } = await import('@/lib/platform')
  const { replayAssessment } = await import('@/lib/cases')
  try {
    for (const firm of await asIdentity(tx => tx.firm.findMany({ select: { id: true } }))) {
      const found = await replayAssessment(firm.id, id)
      if (found) return tell(found)
    }
    throw new CannotStart(`There is no assessment ${id}.`)
  } finally {
    await disconnect()
  }
}

function tell({ caseNumber, judgedOn, pack, samePack, factsIntact, equal, moves }: Replay): number {
  console.log(`Case ${caseNumber}, judged for ${formatDay(judgedOn)} by rule pack ${named(pack)}.`)
  if (!samePack) console.log(`The rules here are another pack, ${named(rulePack)}: no proof of the old one.`)
  if (!factsIntact) console.log('The facts that were kept are not those under whose hash they were kept.')
  console.log(equal ? 'Equal, bit for bit.' : 'Not equal.')
  for (const { about, before, after } of moves)
    console.log(`  ${about}: ${before ?? 'none'} -> ${after ?? 'none'}`)
  if (!equal && moves.length === 0)
    console.log('  Words, amounts or evidence differ; no flag, day or step does.')
  return equal && factsIntact ? 0 : 1
}

function named({ number, hash }: { number: number; hash: string }): string {
  return `${number} (${hash.slice(0, 12)})`
}
