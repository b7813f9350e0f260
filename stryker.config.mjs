const folder = process.env.MUTANTS_FOLDER ?? 'lib/resolution'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: (process.env.MUTANTS_FILES ?? `${folder}/**/*.ts`)
    .split(',')
    .concat('!**/*.test.ts', '!**/*.test-support.ts'),
  testRunner: 'in-process',
  plugins: [
    './tests/mutants/in-process-runner.ts',
    './tests/mutants/leave-out.ts',
    './tests/mutants/as-it-goes.ts',
  ],
  ignorers: ['words'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignorePatterns: [
    '.next',
    '.data*',
    'public',
    'docs',
    'test-results',
    'app',
    'components',
    'tests/e2e',
    'tests/integration',
    'tests/fixtures/scans',
  ],
  reporters: ['clear-text', 'json', 'as-it-goes'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: 'test-results/mutants.json' },
  tempDirName: 'test-results/mutants',
  thresholds: { high: 95, low: 85, break: null },
  disableTypeChecks: false,
}
