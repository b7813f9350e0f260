import { afterAll, beforeAll, beforeEach, vi } from 'vitest'

/** Sets the clock of the application, and nothing else: timers and the database go on as they do. */
export function setClock(moment: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })
}

/**
 * All tests of a file happen on one day, at noon in New York. Called before the house is opened, so that the queue
 * never sees its clock jump; a test that sets the clock on keeps the queue closed.
 */
export function happensOn(date: string): void {
  const noon = () => setClock(`${date}T17:00:00Z`)
  beforeAll(noon)
  beforeEach(noon)
  afterAll(() => {
    vi.useRealTimers()
  })
}
