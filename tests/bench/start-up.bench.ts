import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { exitOf } from '@/lib/launch/child'
import { findFreePort } from '@/lib/launch/web-server'
import { measure, type Place } from './place'

const AGAIN = 5
/** The first start also makes the database, once in its life. */
const AIM = { firstMs: 15_000, startMs: 5_000, stopMs: 5_000 }

/** From the command to the first page that a person could see, with the build already there, and from Ctrl-C to the end. */
await measure(async place => {
  const data = path.join(place.folder, 'data')
  const first = await startAndStop(place, data)
  const again = []
  for (let run = 0; run < AGAIN; run++) again.push(await startAndStop(place, data))
  const starts = again.map(({ startMs }) => startMs)
  const stops = [first, ...again].map(({ stopMs }) => stopMs)
  return [
    { what: 'first start, empty data folder', ms: [first.startMs], aimMs: AIM.firstMs, judged: 'median' },
    { what: 'later start', ms: starts, aimMs: AIM.startMs, judged: 'p95' },
    { what: 'stop', ms: stops, aimMs: AIM.stopMs, judged: 'p95' },
  ]
})

async function startAndStop(place: Place, data: string) {
  const port = String(await findFreePort())
  const began = performance.now()
  const child = place.serve({
    arguments: ['--import', './lib/launch/outside-next.mjs', '--import', 'tsx', 'lib/launch/start.ts'],
    environment: {
      ...process.env,
      PORT: port,
      DATA_DIR: data,
      KEYS_FILE: `${data}.keys/keys`,
      DATABASE_URL: undefined,
      // `npm start` gives its launcher no cache of compiled code either.
      NODE_COMPILE_CACHE: undefined,
    },
    output: 'quiet',
  })
  child.stdout?.resume()
  const ended = exitOf(child)
  const outcome = await Promise.race([answers(`http://127.0.0.1:${port}/sign-in`), ended])
  if (typeof outcome === 'number') throw new Error(`The house ended at its start (code ${outcome}).`)
  const startMs = performance.now() - began
  const asked = performance.now()
  child.kill('SIGTERM')
  await ended
  return { startMs, stopMs: performance.now() - asked }
}

async function answers(url: string): Promise<'answered'> {
  for (;;) {
    const status = await fetch(url, { redirect: 'manual' }).then(
      response => response.text().then(() => response.status),
      // Not listening yet.
      () => null,
    )
    if (status === 200) return 'answered'
    await pause(20)
  }
}
