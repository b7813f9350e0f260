import { appendFileSync, rmSync } from 'node:fs'
import type { MutantResult } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import type { Reporter } from '@stryker-mutator/api/report'

export const TRIED = 'test-results/mutants.ndjson'

/** One line for each mutant as soon as it is tried, so that a run that is cut short tells what it found. */
class AsItGoes implements Reporter {
  constructor() {
    rmSync(TRIED, { force: true })
  }

  onMutantTested(tried: MutantResult) {
    const { status, fileName, location, mutatorName, replacement, statusReason: why } = tried
    const line = { status, fileName, line: location.start.line, mutatorName, replacement, why }
    appendFileSync(TRIED, `${JSON.stringify(line)}\n`)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'as-it-goes', AsItGoes)]
