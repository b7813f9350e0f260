import { beforeAll, describe, expect, test } from 'vitest'
import { may, type Permission, permissions, type Role } from '@/lib/access'
import { openJobs } from '@/lib/platform'
import { readHouse } from '../architecture/source-files'
import { everyCommand } from '../factories/firm/every-command'
import { foundStaffedFirm, type StaffedFirm } from '../factories/firm/staffed-firm'
import { allRows, asOwner, startEmpty } from './owner'

startEmpty()

let firm: StaffedFirm
beforeAll(async () => {
  await openJobs()
  firm = await foundStaffedFirm()
})

const code = readHouse()
  .filter(({ path }) => path.startsWith('lib/') && !path.endsWith('.test.ts'))
  .map(({ text }) => text)
  .join('\n')
/** Every command as the code writes it, with the permission that it asks for. */
const written = [...code.matchAll(/\bconst (\w+) = command\(\{\s*permission: '([\w.-]+)'/g)].map(
  ([, name = '', permission = '']) => ({ name, permission: permission as Permission }),
)

const roles: Role[] = ['owner', 'practitioner', 'case-manager', 'viewer']
const matrix = written.flatMap(command => roles.map(role => ({ ...command, role })))
const isAllowed = ({ permission, role }: (typeof matrix)[number]) => may(role, permission)

function allowedTo(role: Role): string[] {
  return matrix.filter(cell => cell.role === role && isAllowed(cell)).map(({ name }) => name)
}

async function prepare(name: string) {
  const attempt = await everyCommand[name]?.(firm.actors.owner)
  if (!attempt) throw new Error(`Nothing is known of the command ${name}`)
  return attempt
}

async function lastEvent() {
  const [event] = await asOwner<{ seq: number; actorId: string }>(
    'select seq, "actorId" from "AuditEvent" order by seq desc limit 1',
  )
  return event ?? { seq: 0, actorId: null }
}

describe('the table of roles', () => {
  test('is tried here on every command that the code has', () => {
    expect(Object.keys(everyCommand).sort()).toEqual(written.map(({ name }) => name).sort())
    expect(written).toHaveLength(code.match(/\bcommand(<.*>)?\(\{/g)?.length ?? 0)
  })

  test('lets a viewer look, open papers and sign out, and change nothing', () => {
    expect(allowedTo('viewer').sort()).toEqual(['openDocument', 'signOut'])
  })

  test('keeps people for the owner, and judgement and full numbers from case managers', () => {
    const kept = (from: Role, by: Role) => allowedTo(by).filter(name => !allowedTo(from).includes(name))
    expect(kept('practitioner', 'owner').sort()).toEqual([
      'changeRole',
      'importHousingStandards',
      'invitePerson',
      'removePerson',
      'withdrawInvitation',
    ])
    expect(kept('case-manager', 'practitioner').sort()).toEqual(['decideOption', 'overrideFlag', 'revealTin'])
  })

  test('gives nothing to a role or for a permission that is not in it', () => {
    for (const permission of Object.keys(permissions) as Permission[])
      expect(may('intern' as Role, permission)).toBe(false)
    for (const permission of ['everything', 'constructor', 'toString', '__proto__'])
      expect(may('owner', permission as Permission)).toBe(false)
  })
})

describe('refused as if it were not there, and nothing is changed:', () => {
  test.each(matrix.filter(cell => !isAllowed(cell)))('$name, by: $role', async ({ name, role }) => {
    const { call, input } = await prepare(name)
    const before = await allRows()
    expect(await call(firm.actors[role], input)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    expect(await allRows()).toBe(before)
  })
})

describe('done, and recorded under the person’s own name:', () => {
  test.each(matrix.filter(isAllowed))('$name, by: $role', async ({ name, role }) => {
    const { call, input } = await prepare(name)
    const before = await lastEvent()
    const outcome = await call(firm.actors[role], input)
    expect(outcome.ok ? null : outcome.failure).toBeNull()
    const { seq, actorId } = await lastEvent()
    expect(seq).toBeGreaterThan(before.seq)
    expect(actorId).toBe(firm.actors[role].userId)
  })
})
