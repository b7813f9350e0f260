import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/**
 * `npm run mutants -- FOLDER [FILE…]`: changes each decision of a folder, one at a time, and says which changes no test
 * noticed. Files narrow the run; the tests are those of the folder and of whole cases.
 */
const [folder, ...files] = process.argv.slice(2)
if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write('Which folder? For example: npm run mutants -- lib/resolution/statutes\n')
  process.exit(1)
}
const { status } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS: '--import tsx',
    MUTANTS_FOLDER: folder,
    ...(files.length > 0 && { MUTANTS_FILES: files.join(',') }),
  },
})
process.exit(status ?? 1)
