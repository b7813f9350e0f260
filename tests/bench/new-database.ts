import { randomBytes } from 'node:crypto'
import { createOwnedDatabase, inServer } from '../run/owned-database'
import type { Place } from './place'

/** Makes a database on the server that is gone when the measurement ends; returns its address. */
export async function newDatabase(place: Place, server: string): Promise<string> {
  const name = `resolvent_bench_${randomBytes(6).toString('hex')}`
  const url = await createOwnedDatabase(server, name)
  place.atEnd(() => inServer(server, [`drop database if exists ${name} with (force)`, `drop role ${name}`]))
  return url
}
