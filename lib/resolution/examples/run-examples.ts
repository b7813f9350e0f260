import { findDecimal, type Rate } from '../money/rate'
import { agrees, printComputed } from './compare'
import type { Computed, Operation } from './computed'
import { readInput } from './input'
import { operations } from './operations'

/** What became of one case. `differences` is empty where it passed. */
export interface ExampleResult {
  id: string
  operation: string
  passed: boolean
  /** One line for each expected value that was not met, or the reason why none could be. */
  differences: string[]
}

/**
 * Runs the cases of a file in the format of the worked examples, by their operation and inputs alone. Throws only where
 * the text is not such a file; a case that cannot be read or computed is a failed case.
 */
export function runExamples(file: string): ExampleResult[] {
  const parsed: unknown = JSON.parse(file)
  const cases = isRecord(parsed) ? parsed.cases : parsed
  if (!Array.isArray(cases)) throw new SyntaxError('The file has no list of cases')
  return cases.map((entry, index) => runCase(isRecord(entry) ? entry : {}, index))
}

function runCase(entry: Record<string, unknown>, index: number): ExampleResult {
  const id = typeof entry.id === 'string' ? entry.id : `case ${index + 1}`
  const name = typeof entry.operation === 'string' ? entry.operation : ''
  const result = (differences: string[]) => ({
    id,
    operation: name,
    passed: differences.length === 0,
    differences,
  })
  const operation = operations.find(known => known.name === name)
  if (operation === undefined) return result([`unknown operation ${JSON.stringify(entry.operation)}`])
  const expected = isRecord(entry.expect) ? entry.expect : {}
  if (Object.keys(expected).length === 0) return result(['expects nothing'])
  const computed = compute(operation, isRecord(entry.input) ? entry.input : {})
  if (typeof computed === 'string') return result([`${computed}; expected ${JSON.stringify(expected)}`])
  return result(compareAll(expected, computed, readTolerance(entry.tolerance)))
}

function compute(
  operation: Operation,
  input: Record<string, unknown>,
): Readonly<Record<string, Computed>> | string {
  try {
    return operation.compute(readInput(input))
  } catch (error) {
    // Whatever a case brings, it fails alone: a day past the calendar or an amount past exact numbers stops nobody else.
    return error instanceof Error ? error.message : String(error)
  }
}

function compareAll(
  expected: Record<string, unknown>,
  computed: Readonly<Record<string, Computed>>,
  tolerance: Rate | null,
): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => !agrees(value, computed[name], tolerance))
    .map(
      ([name, value]) =>
        `${name}: expected ${JSON.stringify(value)}, computed ${printComputed(value, computed[name])}`,
    )
}

function readTolerance(value: unknown): Rate | null {
  return typeof value === 'number' || typeof value === 'string' ? findDecimal(String(value)) : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
