import { afterAll, beforeAll } from 'vitest'
import { disconnect, openJobs, stopJobs } from '@/lib/platform'

/** Opens the queue before the tests of a file, and closes it and the connections after them. */
export function openHouse(): void {
  beforeAll(openJobs)
  afterAll(async () => {
    await stopJobs()
    await disconnect()
  })
}
