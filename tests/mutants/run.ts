import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { TRIED } from './as-it-goes'
import { readTried, sayWhatWasFound } from './say-what-was-found'

/**
 * `npm run mutants -- FOLDER [FILE…]`: changes each decision of a folder, one at a time, and says which changes no test
 * noticed. Files narrow the run; the tests are those of the folder and of whole cases. `MUTANTS_SECONDS` ends it after so
 * long, and what was found by then is told.
 */
const [folder, ...files] = process.argv.slice(2)
if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write('Which folder? For example: npm run mutants -- lib/resolution/statutes\n')
  process.exit(1)
}
rmSync(TRIED, { force: true })
const seconds = Number(process.env.MUTANTS_SECONDS ?? 0)
const { status, signal } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'],
  {
    stdio: 'inherit',
    ...(seconds > 0 && { timeout: 1000 * seconds }),
    env: {
      ...process.env,
      NODE_OPTIONS: '--import tsx',
      MUTANTS_FOLDER: folder,
      ...(files.length > 0 && { MUTANTS_FILES: files.join(',') }),
    },
  },
)
const isCutShort = signal !== null
// Stryker takes its copy away only where it comes to its end.
rmSync('test-results/mutants', { recursive: true, force: true })
process.stdout.write(`${sayWhatWasFound(readTried(TRIED), isCutShort).join('\n')}\n`)
process.exit(isCutShort ? 0 : (status ?? 1))
