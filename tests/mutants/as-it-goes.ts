import { appendFileSync, rmSync } from 'node:fs'
import type { MutantResult } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import type { Reporter } from '@stryker-mutator/api/report'

const FILE = 'test-results/mutants.ndjson'

/** One line for each mutant as soon as it is tried, so that a run that is cut short tells what it found. */
class AsItGoes implements Reporter {
  constructor() {
    rmSync(FILE, { force: true })
  }

  onMutantTested({ status, fileName, location, mutatorName, replacement, static: isStatic }: MutantResult) {
    const line = { status, fileName, line: location.start.line, mutatorName, replacement, isStatic }
    appendFileSync(FILE, `${JSON.stringify(line)}\n`)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'as-it-goes', AsItGoes)]
