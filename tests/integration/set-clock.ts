import { afterEach, beforeEach, vi } from 'vitest'

/** Sets the clock of the application, and nothing else: timers and the database go on as they do. */
export function setClock(moment: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })
}

/** The tests of a file happen on one day, at noon in New York, until one sets the clock on. */
export function happensOn(date: string): void {
  beforeEach(() => setClock(`${date}T17:00:00Z`))
  afterEach(() => {
    vi.useRealTimers()
  })
}
