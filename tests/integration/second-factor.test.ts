import { generateSync } from 'otplib'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { signIn } from '@/lib/firm'
import { foundFirm, type InventedPerson } from '../factories/firm/people'
import { asOwner, countRows, startEmpty } from './owner'

startEmpty()

const PERIOD = 30
/** The middle of a time step, far from both its edges. */
const NOW = Math.floor(Date.UTC(2026, 10, 24, 14) / 1000 / PERIOD) * PERIOD + PERIOD / 2

let maren: InventedPerson

beforeAll(async () => {
  maren = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).owner
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW * 1000 })
  await asOwner('delete from "Throttle"')
  await asOwner('delete from "Session"')
  await asOwner('update "User" set "totpLastStep" = 0')
})
afterEach(() => vi.useRealTimers())

const codeAt = (seconds: number) => generateSync({ secret: maren.totpSecret, epoch: seconds })

async function admits(code: string): Promise<boolean> {
  const { email, password } = maren
  return (await signIn({ email, password, code, address: '203.0.113.9' })).ok
}

async function admitted(codes: string[]): Promise<number> {
  const answers = await Promise.all(codes.map(admits))
  return answers.filter(Boolean).length
}

describe('a code of the app', () => {
  test('works once', async () => {
    expect(await admits(codeAt(NOW))).toBe(true)
    expect(await admits(codeAt(NOW))).toBe(false)
  })

  test('works once although it is tried eight times in parallel', async () => {
    expect(await admitted(Array.from({ length: 8 }, () => codeAt(NOW)))).toBe(1)
    expect(await countRows('Session')).toBe(1)
  })

  test('may be one period old or early, for clocks that differ, and no more', async () => {
    expect(await admits(codeAt(NOW - 2 * PERIOD))).toBe(false)
    expect(await admits(codeAt(NOW + 2 * PERIOD))).toBe(false)
    expect(await admits(codeAt(NOW - PERIOD))).toBe(true)
    expect(await admits(codeAt(NOW))).toBe(true)
    expect(await admits(codeAt(NOW + PERIOD))).toBe(true)
  })

  test('does not work after a newer one has been used', async () => {
    expect(await admits(codeAt(NOW))).toBe(true)
    expect(await admits(codeAt(NOW - PERIOD))).toBe(false)
  })

  test('may be typed as the app shows it, in two groups', async () => {
    expect(await admits(codeAt(NOW).replace(/^.../, '$& '))).toBe(true)
  })

  test('is not used up by a wrong password', async () => {
    const { email } = maren
    await signIn({ email, password: 'wrong', code: codeAt(NOW), address: '203.0.113.9' })
    expect(await admits(codeAt(NOW))).toBe(true)
  })
})

describe('a recovery code', () => {
  test('works once, in capitals and without its dashes too', async () => {
    const code = maren.recoveryCodes.shift() ?? ''
    expect(await admits(code.toUpperCase().replaceAll('-', ' '))).toBe(true)
    expect(await admits(code)).toBe(false)
  })

  test('works once although it is tried eight times in parallel', async () => {
    const code = maren.recoveryCodes.shift() ?? ''
    expect(await admitted(Array.from({ length: 8 }, () => code))).toBe(1)
    expect(await countRows('Session')).toBe(1)
  })

  test('is one of ten that differ, kept only as hashes', async () => {
    const rows = await asOwner<{ text: string }>('select r::text as text from "RecoveryCode" r')
    expect(rows).toHaveLength(10)
    expect(maren.recoveryCodes.length).toBeGreaterThan(0)
    expect(new Set(maren.recoveryCodes).size).toBe(maren.recoveryCodes.length)
    const kept = rows.map(({ text }) => text).join('\n')
    for (const code of maren.recoveryCodes) {
      expect(kept).not.toContain(code)
      expect(kept).not.toContain(code.replaceAll('-', ''))
    }
  })

  test('is written into the record as what it was, so that its use can be seen', async () => {
    await admits(maren.recoveryCodes.shift() ?? '')
    const [event] = await asOwner('select type, data from "AuditEvent" order by seq desc limit 1')
    expect(event).toEqual({ type: 'person.signed-in', data: { with: 'recovery-code' } })
  })
})
