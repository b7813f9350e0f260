import { verify } from '@node-rs/argon2'
import { generateSync } from 'otplib'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access'
import { findActor } from '@/lib/access'
import { removePerson, signIn } from '@/lib/firm'
import { addColleague, foundFirm, type InventedPerson } from '../factories/firm/people'
import { asOwner, countRows, startEmpty } from './owner'

// Not replaced, only watched: whether a hash was computed is half of what an onlooker could time.
vi.mock(import('@node-rs/argon2'), async load => {
  const argon = await load()
  return { ...argon, verify: vi.fn(argon.verify) }
})

startEmpty()

let owner: Actor
let ines: InventedPerson
let removed: InventedPerson
let disabled: InventedPerson

beforeAll(async () => {
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
  const join = (name: string) =>
    addColleague(owner, { name, email: `${name}@firm.example`, role: 'case-manager' })
  ines = await join('ines')
  removed = await join('removed')
  disabled = await join('disabled')
  const [row] = await asOwner<{ id: string }>('select id from "User" where email = $1', [removed.email])
  await removePerson(owner, { userId: row?.id })
  await asOwner('update "User" set "disabledAt" = now() where email = $1', [disabled.email])
})

beforeEach(async () => {
  await asOwner('delete from "Throttle"')
  await asOwner('delete from "Session"')
})

const codeOf = ({ totpSecret }: InventedPerson) => generateSync({ secret: totpSecret })
const attempt = ({ email, password }: { email: string; password: string }, code: string) =>
  signIn({ email, password, code, address: '203.0.113.9' })

describe('signing in', () => {
  test('takes both factors, and opens one session', async () => {
    const result = await attempt(ines, codeOf(ines))
    expect(result).toEqual({ ok: true, sessionToken: expect.stringMatching(/^[\w-]{43}$/) })
    expect(await countRows('Session')).toBe(1)
    const actor = result.ok ? await findActor(result.sessionToken) : null
    expect(actor).toMatchObject({ kind: 'person', name: 'ines', role: 'case-manager', firmId: owner.firmId })
  })

  test('opens no session before the second factor has been shown', async () => {
    expect(await attempt(ines, '000000')).toMatchObject({ ok: false })
    expect(await attempt(ines, '')).toMatchObject({ ok: false })
    expect(await countRows('Session')).toBe(0)
  })

  test('finds the account whatever the case and the width of the letters', async () => {
    const code = ines.recoveryCodes.shift() ?? ''
    expect(await attempt({ ...ines, email: ' ＩＮＥＳ@Firm.Example ' }, code)).toMatchObject({ ok: true })
  })
})

const textOf = (asked: unknown) =>
  typeof asked === 'object' && asked && 'text' in asked ? asked.text : asked

describe('a refused sign-in', () => {
  const refused = { ok: false, waitSeconds: 0 }
  const nobody = { email: 'nobody@firm.example', password: 'copper lantern drifts eastward' }
  const reasons: Record<string, () => Promise<unknown>> = {
    'an address that nobody has': () => attempt(nobody, '123456'),
    'a wrong password': () => attempt({ ...ines, password: 'not the password' }, codeOf(ines)),
    'a wrong code': () => attempt(ines, '000000'),
    'a code that is not one': () => attempt(ines, 'no code'),
    'a recovery code that is not theirs': () => attempt(ines, removed.recoveryCodes[0] ?? ''),
    'an empty password': () => attempt({ ...ines, password: '' }, codeOf(ines)),
    'a person who was switched off': () => attempt(disabled, codeOf(disabled)),
  }

  test.each(Object.entries(reasons))('answers the same for %s', async (_, run) => {
    expect(await run()).toEqual(refused)
  })

  test('answers the same for a person who was removed', async () => {
    expect(await attempt(removed, codeOf(removed))).toEqual(refused)
  })

  test('costs the same work whatever was wrong: one hash, and the same statements', async () => {
    await attempt(nobody, '123456')
    const works = new Map<string, unknown>()
    for (const [reason, run] of Object.entries(reasons)) {
      await asOwner('delete from "Throttle"')
      vi.mocked(verify).mockClear()
      const query = vi.spyOn(pg.Client.prototype, 'query')
      await run()
      const statements = query.mock.calls.map(([asked]) => textOf(asked))
      query.mockRestore()
      works.set(reason, { hashes: vi.mocked(verify).mock.calls.length, statements })
    }
    const [first] = works.values()
    const looksForCode = expect.arrayContaining([expect.stringContaining('"RecoveryCode"')])
    expect(first).toEqual({ hashes: 1, statements: looksForCode })
    for (const [reason, work] of works) expect({ reason, work }).toEqual({ reason, work: first })
  })

  test('is logged without the address, the password or the code', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await attempt({ ...ines, password: 'not the password' }, '123456')
    const lines = written.mock.calls.map(([line]) => String(line)).join('')
    written.mockRestore()
    expect(lines).toContain('sign-in.failed')
    for (const secret of [ines.email, 'not the password', '123456']) expect(lines).not.toContain(secret)
  })

  test('that is no form’s input at all says nothing either', async () => {
    for (const raw of [null, {}, { ...nobody }, { ...nobody, code: '1', address: 'x', admin: true }])
      expect(await signIn(raw)).toEqual(refused)
    expect(await signIn({ ...ines, email: { contains: '@' }, code: '1', address: 'x' })).toEqual(refused)
  })
})
