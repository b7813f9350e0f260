import { runCommand } from './cannot-start'
import { aloneOn } from './data-folder-lock'
import { openDatabase } from './database'
import { prepareDatabase } from './prepare-database'
import { readSettings } from './settings'

/** Goes through the record of every firm now; ends with 1 when one of them is broken. */
await runCommand(async () => {
  const settings = readSettings(process.env)
  const check = async () => {
    const database = await openDatabase(settings)
    try {
      await prepareDatabase(settings, database.url)
      return await checkFirms()
    } finally {
      await database.stop()
    }
  }
  // A PostgreSQL of one's own may be checked while people work; the embedded database is open to one program at a time.
  return settings.databaseUrl ? check() : aloneOn(settings.dataFolder, check)
})

async function checkFirms(): Promise<number> {
  const { asIdentity, disconnect } = await import('@/lib/platform')
  const { checkRecord } = await import('@/lib/operation')
  try {
    const firms = await asIdentity(tx => tx.firm.findMany({ select: { id: true, name: true } }))
    let broken = 0
    for (const { id, name } of firms) {
      const { lines, brokenAt } = await checkRecord(id)
      if (brokenAt !== null) broken++
      console.log(`${name}: ${brokenAt === null ? `${lines} lines, unbroken` : `broken at line ${brokenAt}`}`)
    }
    console.log(`${firms.length} ${firms.length === 1 ? 'record' : 'records'} checked, ${broken} broken.`)
    return broken === 0 ? 0 : 1
  } finally {
    await disconnect()
  }
}
