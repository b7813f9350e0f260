import { CannotStart, runCommand } from './cannot-start'
import { aloneOn } from './data-folder-lock'
import { hasDatabase, openDatabase } from './database'
import { takeDatabaseAsItIs } from './prepare-database'
import { isProof, replayLines } from './replay-lines'
import { readSettings } from './settings'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `npm run replay -- ASSESSMENT`: judges once more from the facts that were kept; 1 where it comes out otherwise. It changes nothing. */
await runCommand(async () => {
  const [id, ...more] = process.argv.slice(2)
  if (id === undefined || more.length > 0 || !UUID.test(id))
    throw new CannotStart('Usage: npm run replay -- ASSESSMENT (its id, as the case shows it)')
  const settings = readSettings(process.env)
  if (!hasDatabase(settings)) throw new CannotStart(`There is no database in ${settings.dataFolder}.`)
  const replay = async () => {
    const database = await openDatabase(settings)
    try {
      await takeDatabaseAsItIs(settings, database.url)
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
      if (!found) continue
      for (const line of replayLines(found)) console.log(line)
      return isProof(found) ? 0 : 1
    }
    throw new CannotStart(`There is no assessment ${id}.`)
  } finally {
    await disconnect()
  }
}
