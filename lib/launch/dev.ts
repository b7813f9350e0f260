import { runCommand } from './cannot-start'
import { runHouse } from './house'
import { readSettings } from './settings'
import { welcome } from './welcome'

await runCommand(() =>
  runHouse({ settings: readSettings(process.env), mode: 'dev', say: console.log, welcome }),
)
// Whatever still holds the event loop, the house is closed.
process.exit()
