import { ensureBuild, ensureClient } from './build'
import { CannotStart } from './cannot-start'
import { aloneOn } from './data-folder-lock'
import { type Ground, prepareGround } from './environment'
import type { Settings } from './settings'
import { requireFreePort, startWebServer, type WebServer } from './web-server'

export interface HouseOptions {
  settings: Settings
  mode: 'start' | 'dev'
  say: (line: string) => void
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

async function live(options: HouseOptions, asked: ReturnType<typeof stopSignal>): Promise<number> {
  const { settings, mode, say, furnish, welcome } = options
  await requireFreePort(settings.host, settings.port)
  await (mode === 'start' ? ensureBuild({ say }) : ensureClient())
  if (asked.came()) return 0

  const ground = await prepareGround(settings)
  let web: WebServer | undefined
  try {
    await furnish?.()
    if (asked.came()) return 0
    const environment = { ...process.env, NODE_ENV: NODE_ENVS[mode] }
    web = await startWebServer({ mode, host: settings.host, port: settings.port, environment })
    if (asked.came()) return 0
    await welcome(settings.origin)
    return await Promise.race([asked.promise, failureOf(ground, web)])
  } finally {
    await web?.stop()
    await ground.database.stop().catch(error => say(`The database did not close in order: ${error}`))
  }
}

async function failureOf(ground: Ground, web: WebServer): Promise<never> {
  const reason = await Promise.race([
    ground.database.failed.then(error => `The database ended unexpectedly: ${error.message}`),
    web.ended.then(code => `The web server ended unexpectedly (code ${code}).`),
  ])
  throw new CannotStart(reason)
}

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
