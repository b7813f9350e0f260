import { runCommand } from './cannot-start'
import { runHouse } from './house'
import { readSettings } from './settings'

await runCommand(() =>
  runHouse({
    settings: readSettings(process.env),
    mode: 'dev',
    say: console.log,
    async welcome({ origin }) {
      console.log(`Resolvent is ready: ${origin}`)
    },
  }),
)
// Whatever still holds the event loop, the house is closed.
process.exit()
