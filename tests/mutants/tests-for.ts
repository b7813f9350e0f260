import { globSync } from 'node:fs'

/** Tests of whole cases, of worked examples and of named problems, which go through every folder. */
const OF_WHOLE_CASES = [
  'lib/resolution/assess.test.ts',
  'lib/resolution/examples/*.test.ts',
  'lib/resolution/finding/*.test.ts',
  'lib/resolution/escalation/*.test.ts',
  'tests/factories/paper/case-matrix/*.test.ts',
]

/** The tests that a folder's mutants must pass by: its own, and those of whole cases. */
export function testsFor(folder: string): string[] {
  return [...new Set(globSync([`${folder}/**/*.test.ts`, ...OF_WHOLE_CASES]))].sort()
}
