import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { ensureBuild } from './build'
import { runCommand } from './cannot-start'
import { runNode } from './child'

const FOLDER = 'tests/bench'

/** Runs each measurement by itself, so that none slows another, and each prints its own table. */
await runCommand(async () => {
  await ensureBuild({ say: console.log })
  const names = (await readdir(FOLDER)).filter(name => name.endsWith('.bench.ts')).sort()
  let worst = 0
  for (const name of names) {
    console.log(`\n— ${name.replace('.bench.ts', '')} —`)
    const { code } = await runNode({
      arguments: ['--import', './lib/launch/outside-next.mjs', '--import', 'tsx', path.join(FOLDER, name)],
      environment: process.env,
      output: 'shown',
    })
    worst = Math.max(worst, code)
  }
  return worst
})
