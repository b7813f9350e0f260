import type { ChildProcess } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { ensureBuild } from './build'
import { CannotStart, runCommand } from './cannot-start'
import { exitOf, serveNode } from './child'

const FOLDER = 'tests/bench'
const ENDING = '.bench.ts'

/**
 * Runs each measurement, or those that are named, by itself, so that none slows another; each prints its own table.
 * Ctrl-C lets the one that runs put everything away first.
 */
await runCommand(async () => {
  const names = await chosen(process.argv.slice(2))
  let running: ChildProcess | undefined
  let left = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      left = true
      running?.kill('SIGTERM')
    })
  }
  await ensureBuild({ say: console.log })
  let worst = 0
  for (const name of names) {
    if (left) return 130
    console.log(`\n— ${name} —`)
    running = serveNode({
      arguments: [
        ...['--import', './lib/launch/outside-next.mjs', '--import', 'tsx'],
        path.join(FOLDER, name + ENDING),
      ],
      environment: process.env,
      output: 'shown',
    })
    worst = Math.max(worst, await exitOf(running))
  }
  return left ? 130 : worst
})

async function chosen(wanted: string[]): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter(name => name.endsWith(ENDING)).sort()
  const names = files.map(name => name.slice(0, -ENDING.length))
  const unknown = wanted.find(name => !names.includes(name))
  if (unknown) throw new CannotStart(`There is no measurement ${unknown}; there are ${names.join(', ')}.`)
  return wanted.length > 0 ? wanted : names
}
