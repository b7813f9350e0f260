import { generateSync } from 'otplib'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Actor, findActor } from '@/lib/access'
import { changePassword, listSessions, renewRecoveryCodes, signIn } from '@/lib/firm'
import { foundFirm, type InventedPerson } from '../factories/firm/people'
import { allRows, asOwner, emptyDatabase, startEmpty } from './owner'

startEmpty()

const NEW_PASSWORD = 'walnut ferry 71 obelisk drum'

let maren: InventedPerson
let actor: Actor

beforeEach(async () => {
  await emptyDatabase()
  ;({ owner: maren, actor } = await foundFirm({
    firmName: 'Ostrow',
    name: 'Maren Ostrow',
    email: 'maren@firm.example',
  }))
})
afterEach(() => vi.useRealTimers())

const code = () => generateSync({ secret: maren.totpSecret })
const recoveryCode = () => maren.recoveryCodes.shift() ?? ''
const enter = (password: string, second: string) =>
  signIn({ email: maren.email, password, code: second, address: '203.0.113.9' })

async function anotherSession(): Promise<string> {
  const entered = await enter(maren.password, recoveryCode())
  if (!entered.ok) throw new Error('Could not sign in')
  return entered.sessionToken
}

describe('a new password', () => {
  test('opens the account from then on, the old one does not, and every other session ends', async () => {
    const other = await anotherSession()
    const changed = await changePassword(actor, {
      current: maren.password,
      code: code(),
      password: NEW_PASSWORD,
    })
    expect(changed).toEqual({ ok: true, value: null })
    expect(await findActor(other)).toBeNull()
    expect((await listSessions(actor)).map(({ own }) => own)).toEqual([true])
    expect((await enter(maren.password, recoveryCode())).ok).toBe(false)
    expect((await enter(NEW_PASSWORD, recoveryCode())).ok).toBe(true)
    const events = await asOwner('select type from "AuditEvent" where type = $1', ['person.password-changed'])
    expect(events).toHaveLength(1)
  })

  test('needs the present one and a code, and neither alone changes anything', async () => {
    const other = await anotherSession()
    await asOwner('delete from "Throttle"')
    const before = await rowsButThrottle()
    const wrong = { current: 'not the password', code: code(), password: NEW_PASSWORD }
    expect(await changePassword(actor, wrong)).toMatchObject({ ok: false })
    const noCode = { current: maren.password, code: '000000', password: NEW_PASSWORD }
    expect(await changePassword(actor, noCode)).toMatchObject({ ok: false })
    expect(await rowsButThrottle()).toBe(before)
    expect(await findActor(other)).not.toBeNull()
  })

  test('may not be weak, and a refused one leaves the code unspent', async () => {
    const given = { current: maren.password, code: code() }
    const weak = await changePassword(actor, { ...given, password: 'password1234' })
    expect(weak).toMatchObject({ ok: false, failure: { fields: { password: [expect.any(String)] } } })
    expect(await changePassword(actor, { ...given, password: NEW_PASSWORD })).toMatchObject({ ok: true })
  })

  test('is not guessed through an open session: after five wrong ones each try has to wait', async () => {
    await asOwner('delete from "Throttle"')
    const guess = () =>
      changePassword(actor, { current: 'not the password', code: '000000', password: NEW_PASSWORD })
    for (let tried = 0; tried < 5; tried++) await guess()
    expect(await guess()).toMatchObject({ ok: false, failure: { code: 'not-now' } })
  })
})

describe('new recovery codes', () => {
  test('open the account once each, and those before them no more', async () => {
    const old = recoveryCode()
    const made = await renewRecoveryCodes(actor, { current: maren.password, code: code() })
    if (!made.ok) throw new Error(made.failure.message)
    const [first = '', second = ''] = made.value.recoveryCodes
    expect(new Set(made.value.recoveryCodes).size).toBe(10)
    expect((await enter(maren.password, old)).ok).toBe(false)
    expect((await enter(maren.password, first)).ok).toBe(true)
    expect((await enter(maren.password, first)).ok).toBe(false)
    expect((await enter(maren.password, second)).ok).toBe(true)
  })
})

/** The throttle counts every try; all else must stand as it stood. */
async function rowsButThrottle(): Promise<string> {
  const rows = await allRows()
  return rows
    .split('\n')
    .filter(line => !line.includes('"Throttle"'))
    .join('\n')
}
