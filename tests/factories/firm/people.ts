import { generateSync } from 'otplib'
import type { Actor, Role } from '@/lib/access'
import { findActor, newToken } from '@/lib/access'
import { findOpenLink, invitePerson, joinFirm, setUpFirm, setUpLinkIfNeeded, signIn } from '@/lib/firm'
import { makeLink } from '@/lib/firm/one-time-link'
import { asIdentity } from '@/lib/platform'

export interface InventedPerson {
  role: Role
  name: string
  email: string
  password: string
  totpSecret: string
  /** Each opens the account once, in place of a code of the app. */
  recoveryCodes: string[]
}

/** What somebody needs to sign in as this person. */
export function accessOf({ role, email, password, totpSecret }: InventedPerson) {
  return { role, email, password, totpSecret }
}

/** A password that nobody has guessed and that changes at each start. */
function newPassword(): string {
  return newToken().slice(0, 24)
}

interface NewFirm {
  firmName: string
  name: string
  email: string
  timeZone?: string
}

/** Creates a firm as a person would: from the set-up link, with a second factor. Returns its owner, signed in. */
export async function foundFirm(given: NewFirm) {
  const link = await setUpLinkIfNeeded('http://localhost')
  if (!link) throw new Error('A firm exists already')
  return foundFirmBy(tokenOf(link), given)
}

/** Creates one more firm. The product prints a set-up link only while there is none, so this makes its own. */
export async function foundFurtherFirm(given: NewFirm) {
  return foundFirmBy(await newSetUpToken(), given)
}

export function newSetUpToken(): Promise<string> {
  return asIdentity(tx => makeLink(tx, { purpose: 'set_up' }))
}

async function foundFirmBy(token: string, given: NewFirm) {
  const person = await enrol(token, given, code =>
    setUpFirm({ token, ...given, timeZone: given.timeZone ?? 'America/New_York', ...code }),
  )
  const owner: InventedPerson = { role: 'owner', name: given.name, email: given.email, ...person }
  return { owner, actor: await actAs(owner) }
}

/** Makes an invitation and returns the word in its link. */
export async function invite(owner: Actor, given: { email: string; role: Role }): Promise<string> {
  const invited = await invitePerson(owner, { email: given.email, role: given.role })
  if (!invited.ok) throw new Error(invited.failure.message)
  return tokenOf(invited.value.link)
}

function tokenOf(link: string): string {
  return link.split('/').at(-1) ?? ''
}

/** Invites a colleague and lets them join by the link. */
export async function addColleague(
  owner: Actor,
  given: { name: string; email: string; role: Role },
): Promise<InventedPerson> {
  const token = await invite(owner, given)
  const person = await enrol(token, given, code => joinFirm({ token, name: given.name, ...code }))
  return { ...given, ...person }
}

/** Signs in with both factors, a recovery code as the second, so that every code of the app is left to the reader. */
export async function actAs(person: InventedPerson): Promise<Actor> {
  const result = await signIn({
    email: person.email,
    password: person.password,
    code: person.recoveryCodes.shift() ?? '',
    address: 'the factories',
  })
  const actor = result.ok ? await findActor(result.sessionToken) : null
  if (!actor) throw new Error(`${person.email} could not sign in`)
  return actor
}

async function enrol(
  token: string,
  given: { name: string },
  join: (code: { password: string; code: string }) => ReturnType<typeof joinFirm>,
) {
  const link = await findOpenLink(token)
  if (!link) throw new Error(`The link of ${given.name} is not open`)
  const password = newPassword()
  const joined = await join({ password, code: generateSync({ secret: link.totpSecret }) })
  if (!joined.ok) throw new Error(JSON.stringify(joined.failure))
  return { password, totpSecret: link.totpSecret, recoveryCodes: joined.value.recoveryCodes }
}
