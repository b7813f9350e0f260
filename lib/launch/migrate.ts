import { runCommand } from './cannot-start'
import { aloneOn } from './data-folder-lock'
import { openDatabase } from './database'
import { prepareDatabase } from './prepare-database'
import { readSettings } from './settings'

await runCommand(async () => {
  const settings = readSettings(process.env)
  const migrated = await aloneOn(settings.dataFolder, async () => {
    const database = await openDatabase(settings)
    try {
      return (await prepareDatabase(settings, database.url)).migrated
    } finally {
      await database.stop()
    }
  })
  for (const name of migrated) console.log(`Applied ${name}`)
  console.log('The database is up to date.')
  return 0
})
