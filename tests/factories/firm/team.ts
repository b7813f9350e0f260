import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/resolution'

/** Who works in the sample firm. */
export interface Team {
  owner: Actor
  practitioner: Actor
  manager: Actor
}

export type SampleCase = (team: Team, today: PlainDate) => Promise<string>

export const person = (name: string, last4: string, street: string, city: string) => ({
  name,
  street,
  city,
  tin: `XXX-XX-${last4}`,
})
export const year = (today: PlainDate) => Number(today.slice(0, 4))
