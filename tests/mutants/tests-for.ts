import { globSync } from 'node:fs'

/** Tests of whole cases, which go through every folder. */
const OF_WHOLE_CASES = [
  'lib/resolution/assess.test.ts',
  'lib/resolution/escalation/*.test.ts',
  'tests/factories/paper/case-matrix/*.test.ts',
]

/**
 * The tests that a folder's mutants must pass by: its own, and those of whole cases. Tests of thousands of random cases
 * (`any-…`) take too long for each mutant; without them a run finds fewer mutants, never more.
 */
export function testsFor(folder: string): string[] {
  return [
    ...new Set(globSync([`${folder}/**/*.test.ts`, ...OF_WHOLE_CASES], { exclude: ['**/any-*.test.ts'] })),
  ].sort()
}
