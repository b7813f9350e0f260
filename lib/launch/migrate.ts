import { runCommand } from './cannot-start'
import { aloneOn } from './data-folder-lock'
import { prepareGround } from './environment'
import { readSettings } from './settings'

await runCommand(async () => {
  const settings = readSettings(process.env)
  const migrated = await aloneOn(settings.dataFolder, async () => {
    const ground = await prepareGround(settings)
    await ground.database.stop()
    return ground.migrated
  })
  for (const name of migrated) console.log(`Applied ${name}`)
  console.log('The database is up to date.')
  return 0
})
