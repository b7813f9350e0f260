import { afterEach, beforeEach } from 'vitest'

let printed: unknown[][] = []

// What the code reports as an error and no test expected is a failure; a test that expects it spies on console.error.
beforeEach(() => {
  printed = []
  console.error = (...values: unknown[]) => {
    printed.push(values)
  }
})

afterEach(() => {
  if (printed.length > 0)
    throw new Error(`console.error was called: ${printed.map(values => values.join(' ')).join('\n')}`)
})
