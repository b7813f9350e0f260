import type { Actor } from '@/lib/access'
import type { Outcome } from '@/lib/operation'
import { takeIn } from './work'

/** A command with an input that it accepts once from anybody whose role allows it. */
export interface Attempt {
  call: (actor: Actor, input: Record<string, unknown>) => Promise<Outcome<unknown>>
  input: Record<string, unknown>
}

/** Makes what the command needs to act on, as the owner of the firm; every call makes it anew. */
export type Prepare = (owner: Actor) => Promise<Attempt>

let made = 0
/** A number that no earlier call has got. */
export function next(): number {
  made += 1
  return made
}

export const newCase = (owner: Actor) =>
  takeIn(owner, { firstName: 'Alba', lastName: `Invented-${next()}`, tin: `912-40-${1000 + next()}` })
