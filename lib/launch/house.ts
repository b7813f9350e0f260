import { ensureBuild, ensureClient } from './build'
import { CannotStart } from './cannot-start'
import { aloneOn } from './data-folder-lock'
import { type OpenDatabase, openDatabase } from './database'
import { enterApplication } from './environment'
import { bindFileStore } from './file-store'
import { prepareDatabase, wasLeftUpToDate } from './prepare-database'
import type { Settings } from './settings'
import { requireFreePort, startWebServer, type WebServer } from './web-server'

export interface HouseOptions {
  settings: Settings
  mode: 'start' | 'dev'
  say: (line: string) => void
  /** Where the application's own lines go; else the standard output. */
  output?: NodeJS.WritableStream
  /** Work on the migrated database before the web server opens. */
  furnish?: () => Promise<void>
  /** Prints what a person needs to know once the application answers. */
  welcome: (origin: string) => Promise<void>
}

const NODE_ENVS = { start: 'production', dev: 'development' } as const

/** Runs database and web server until a signal asks to stop (0) or one of them fails (1). */
export function runHouse(options: HouseOptions): Promise<number> {
  const asked = stopSignal()
  return aloneOn(options.settings.dataFolder, () => live(options, asked))
}

async function live(options: HouseOptions, asked: StopSignal): Promise<number> {
  const { settings, mode, say, furnish, welcome } = options
  await requireFreePort(settings.host, settings.port)
  await (mode === 'start' ? ensureBuild({ say }) : ensureClient())
  if (asked.came()) return 0

  const database = await openDatabase(settings)
  let web: WebServer | undefined
  try {
    // Loading the application takes as long as opening the database: when nothing is to be changed in it, both at once.
    if (!furnish && wasLeftUpToDate(settings)) {
      enterApplication(settings, { databaseUrl: database.url, databaseIsNew: false })
      web = openWeb(options)
    }
    const { changed } = await Promise.race([prepareDatabase(settings, database.url), lossOf(database)])
    // The embedded database lies in the data folder itself.
    if (settings.databaseUrl) await bindFileStore(settings.databaseUrl, settings.dataFolder)
    // A house that is being furnished may be left at any moment: nothing of it is kept.
    const furnished = furnish?.().then(() => 'furnished' as const) ?? 'furnished'
    if ((await Promise.race([furnished, asked.promise])) === 0) return 0
    if (web && changed) {
      await web.stop()
      web = undefined
    }
    web ??= openWeb(options)
    const failure = failureOf(database, web)
    const first = await Promise.race([web.answered, asked.promise, failure])
    if (first === 0) return 0
    await welcome(settings.origin)
    return await Promise.race([asked.promise, failure])
  } finally {
    await web?.stop()
    await database.stop().catch(error => say(`The database did not close in order: ${error}`))
  }
}

function openWeb({ mode, settings, output = process.stdout }: HouseOptions): WebServer {
  const environment = { ...process.env, NODE_ENV: NODE_ENVS[mode] }
  return startWebServer({ mode, host: settings.host, port: settings.port, environment, output })
}

async function failureOf(database: OpenDatabase, web: WebServer): Promise<never> {
  const reason = await Promise.race([
    lossOf(database),
    web.ended.then(code => `The web server ended unexpectedly (code ${code}).`),
  ])
  throw new CannotStart(reason)
}

async function lossOf(database: OpenDatabase): Promise<never> {
  const { message } = await database.failed
  throw new CannotStart(`The database ended unexpectedly: ${message}`)
}

type StopSignal = ReturnType<typeof stopSignal>

/** The first Ctrl-C, SIGTERM or SIGHUP; the ones that npm passes on after it change nothing. */
function stopSignal() {
  let came = false
  const promise = new Promise<0>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        came = true
        resolve(0)
      })
    }
  })
  return { promise, came: () => came }
}
