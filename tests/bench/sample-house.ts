import { stopChild } from '@/lib/launch/child'
import type { SampleAccess } from '@/lib/launch/run-sample'
import { firstJsonLine } from '../run/first-json-line'
import type { Place } from './place'
import { Visitor } from './visitor'

export interface OpenHouse extends SampleAccess {
  url: string
  /** Of the launcher, below which the web server runs. */
  processId: number
  /** The owner, signed in. */
  owner: Visitor
  close: () => Promise<void>
}

/** Opens a house of invented people and signs its owner in. Without `databaseUrl` the embedded database serves. */
export async function openHouse(place: Place, program: string, databaseUrl?: string): Promise<OpenHouse> {
  const child = place.serve({
    arguments: ['--import', './lib/launch/outside-next.mjs', '--import', 'tsx', program, '--json'],
    environment: { ...process.env, SAMPLE_DATABASE_URL: databaseUrl },
    output: 'quiet',
  })
  const access: SampleAccess & { url: string } = JSON.parse(await firstJsonLine(child))
  const account = access.users.find(({ role }) => role === 'owner')
  if (!account) throw new Error('Nobody owns the sample firm.')
  const owner = new Visitor(access.url)
  await owner.signIn(account)
  return { ...access, processId: child.pid ?? 0, owner, close: () => stopChild(child) }
}
