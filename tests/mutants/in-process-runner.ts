import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import vm from 'node:vm'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'
import fastCheck from 'fast-check'
import { expect } from 'vitest'
import { type CollectedTest, collecting, Suite } from './suite'
import { testsFor } from './tests-for'

/** What the code that Stryker wrote mutants into reads and writes. */
interface Switchboard {
  activeMutant?: string
  currentTestId?: string
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: Extract<DryRunResult, { status: DryRunStatus.Complete }>['mutantCoverage']
}

/** A test that takes longer is left out: a run without it finds fewer mutants, never more. */
const LONGEST_TEST_MS = 1500

const READERS = ['notices', 'transcripts', 'papers', 'text'].map(name => `lib/resolution/${name}`)

/**
 * Runs the tests of one folder inside the process that asks for them: they are bundled once, and evaluated anew for each
 * mutant, so that no test sees what another mutant left behind. Starting Vitest for each takes fifty times as long.
 */
class InProcessRunner implements TestRunner {
  private script: vm.Script | null = null
  private readonly time = new Map<string, number>()

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    const folder = process.env.MUTANTS_FOLDER ?? 'lib/resolution'
    // Papers are read once and not for each mutant, unless the readers are what is changed.
    if (!READERS.some(reader => reader.startsWith(folder) || folder.startsWith(reader)))
      Object.assign(globalThis, { [Symbol.for('kept readings')]: new Map() })
    this.script = new vm.Script(await bundle(testsFor(folder)), {
      filename: path.resolve('mutants-bundle.cjs'),
    })
  }

  async dryRun(_options: DryRunOptions): Promise<DryRunResult> {
    const board = switchboard()
    board.activeMutant = undefined
    const result = await this.runTests(null, false)
    if (result.status !== DryRunStatus.Complete) return result
    const tests = result.tests.filter(test => !isLeftOut(test))
    for (const test of result.tests) {
      this.time.set(test.id, test.timeSpentMs)
      if (isLeftOut(test)) delete board.mutantCoverage?.perTest[test.id]
    }
    // What is also run while tests are read is left to the tests that run it: reading them is part of every trial.
    const { perTest = {}, static: whileReading = {} } = board.mutantCoverage ?? {}
    for (const id of Object.values(perTest).flatMap(Object.keys)) delete whileReading[id]
    return { ...result, tests, mutantCoverage: board.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const board = switchboard()
    board.hitCount = hitLimit === undefined ? undefined : 0
    board.hitLimit = hitLimit
    board.activeMutant = activeMutant.id
    const result = await this.runTests(testFilter ? new Set(testFilter) : null, true)
    return toMutantRunResult(determineHitLimitReached(board.hitCount, board.hitLimit) ?? result)
  }

  private async runTests(only: ReadonlySet<string> | null, bail: boolean): Promise<DryRunResult> {
    const board = switchboard()
    board.currentTestId = undefined
    let collected: readonly CollectedTest[]
    try {
      collected = this.collect()
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) }
    }
    const tests: TestResult[] = []
    for (const test of this.inOrder(collected, only)) {
      board.currentTestId = test.id
      const result = await runTest(test)
      tests.push(result)
      if (bail && result.status === TestStatus.Failed) break
    }
    return { status: DryRunStatus.Complete, tests }
  }

  /** The quick ones first: most mutants fall to one of them. */
  private inOrder(tests: readonly CollectedTest[], only: ReadonlySet<string> | null): CollectedTest[] {
    const time = ({ id }: CollectedTest) => this.time.get(id) ?? 0
    return tests.filter(({ id }) => only === null || only.has(id)).sort((a, b) => time(a) - time(b))
  }

  private collect(): readonly CollectedTest[] {
    const suite = new Suite(expect)
    Object.assign(globalThis, { [collecting]: suite })
    const evaluate: (require: NodeJS.Require) => void = this.script?.runInThisContext()
    evaluate(requireForTests)
    return suite.tests
  }
}

/** Vitest keeps such files for the tests that it runs itself; here they are only read. */
expect.extend({
  toMatchFileSnapshot(received: unknown, file: string) {
    const kept = readFileSync(file, 'utf8')
    return { pass: received === kept, message: () => `${file} says otherwise` }
  },
})

const requirePackage = createRequire(path.resolve('package.json'))

/** Packages as they are, but that random cases are few and the same for each mutant. */
const requireForTests = ((name: string) =>
  name === 'fast-check' ? { ...fastCheck, assert: assertFew } : requirePackage(name)) as NodeJS.Require

const RANDOM_CASES = 100
const SEED = 20_261_124

function assertFew(...[property, given]: Parameters<typeof fastCheck.assert>): unknown {
  const numRuns = Math.min(given?.numRuns ?? RANDOM_CASES, RANDOM_CASES)
  cutShort.add(switchboard().currentTestId ?? '')
  return fastCheck.assert(property, { ...given, numRuns, seed: SEED, endOnFailure: true } as typeof given)
}

/** Too long, or one that counts its random cases and misses those that were not asked. */
function isLeftOut({ id, status, timeSpentMs }: TestResult): boolean {
  return timeSpentMs > LONGEST_TEST_MS || (status === TestStatus.Failed && cutShort.has(id))
}

const cutShort = new Set<string>()

async function runTest({ id, run }: CollectedTest): Promise<TestResult> {
  const from = performance.now()
  const timing = () => ({ id, name: id, timeSpentMs: performance.now() - from })
  try {
    await run()
    return { ...timing(), status: TestStatus.Success }
  } catch (error) {
    return { ...timing(), status: TestStatus.Failed, failureMessage: String(error) }
  }
}

function switchboard(): Switchboard {
  const place = globalThis as unknown as { __stryker__?: Switchboard }
  place.__stryker__ ??= {}
  return place.__stryker__
}

/** All test files in one script that takes `require`; packages stay outside of it. */
async function bundle(files: readonly string[]): Promise<string> {
  const standIn = path.resolve('tests/mutants/suite.ts')
  const { outputFiles } = await build({
    stdin: {
      contents: files.map(file => `import './${file}'`).join('\n'),
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    ignoreAnnotations: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    alias: { '@': process.cwd(), 'server-only': path.resolve('tests/run/empty-module.ts') },
    plugins: [
      {
        name: 'collect tests',
        setup(on) {
          on.onResolve({ filter: /^vitest$/ }, () => ({ path: standIn }))
          // A describe of the same words in two files is two.
          on.onLoad({ filter: /\.test\.ts$/ }, ({ path: file }) => ({
            contents: `import { enterFile } from 'vitest'\nenterFile(${JSON.stringify(path.relative('.', file))})\n${readFileSync(file, 'utf8')}`,
            loader: 'ts',
          }))
        },
      },
    ],
  })
  const [output] = outputFiles
  if (!output) throw new Error('Nothing was bundled.')
  return `(function (require) { const module = { exports: {} }; const exports = module.exports;\n${output.text}\n})`
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]
