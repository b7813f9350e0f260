import { generateSync } from 'otplib'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { passDays } from '@/lib/cases'
import { signIn } from '@/lib/firm'
import { foundFirm, type InventedPerson } from '../factories/firm/people'
import { asOwner, startEmpty } from './owner'

startEmpty()

const START = Date.UTC(2026, 10, 24, 14)
const MINUTE = 60_000

let maren: InventedPerson

beforeAll(async () => {
  maren = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).owner
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await asOwner('delete from "Throttle"')
  await asOwner('update "User" set "totpLastStep" = 0')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)

let house = 0
/** An address that has not knocked before. */
function elsewhere(): string {
  house += 1
  return `198.51.100.${house}`
}

const guess = (email: string, address = elsewhere()) =>
  signIn({ email, password: 'a guess', code: '000000', address })
const signInRight = (address = elsewhere()) =>
  signIn({
    email: maren.email,
    password: maren.password,
    code: generateSync({ secret: maren.totpSecret }),
    address,
  })

async function guessTimes(times: number, email: string, address?: string) {
  const answers: unknown[] = []
  for (let n = 0; n < times; n += 1) answers.push(await guess(email, address))
  return answers
}

const heard = { ok: false, waitSeconds: 0 }
const wait = (seconds: number) => ({ ok: false, waitSeconds: seconds })

/** Guesses as soon as each wait is over, and tells the waits. */
async function waitsOf(email: string, times: number): Promise<number[]> {
  const waits: number[] = []
  for (let n = 0; n < times; n += 1) {
    const told = await guess(email)
    const seconds = told.ok ? 0 : told.waitSeconds
    waits.push(seconds)
    pass(seconds * 1000)
    expect(await guess(email)).toEqual(heard)
  }
  return waits
}

describe('guessing at one account, from ever new addresses', () => {
  test('is heard five times, and then waits a second that doubles to 25', async () => {
    expect(await guessTimes(5, maren.email)).toEqual(Array(5).fill(heard))
    expect(await waitsOf(maren.email, 8)).toEqual([1, 2, 4, 8, 16, 25, 25, 25])
  })

  test('does not tell whether the account exists', async () => {
    const seen = async (email: string) => [await guessTimes(7, email), await waitsOf(email, 6)]
    expect(await seen('nobody@firm.example')).toEqual(await seen(maren.email))
  })

  test('of forty at once, has five heard', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(maren.email)))
    expect(answers.filter(answer => !answer.ok && answer.waitSeconds === 0)).toHaveLength(5)
  })

  test('makes the right person wait too, and lets them in as soon as the wait is over', async () => {
    await guessTimes(5, maren.email)
    expect(await signInRight()).toEqual(wait(1))
    pass(1000)
    expect(await signInRight()).toMatchObject({ ok: true })
  })

  test('is never longer than 25 seconds from letting the right person in', async () => {
    await guessTimes(5, maren.email)
    await waitsOf(maren.email, 10)
    pass(25_000)
    expect(await signInRight()).toMatchObject({ ok: true })
  })

  test('while it waits, adds nothing to the wait', async () => {
    await guessTimes(5, maren.email)
    await guessTimes(20, maren.email)
    expect(await guess(maren.email)).toEqual(wait(1))
  })

  test('is forgotten after the right person has signed in', async () => {
    await guessTimes(4, maren.email)
    expect(await signInRight()).toMatchObject({ ok: true })
    expect(await guessTimes(5, maren.email)).toEqual(Array(5).fill(heard))
  })

  test('is forgotten a quarter of an hour after it stopped', async () => {
    await guessTimes(6, maren.email)
    pass(15 * MINUTE)
    expect(await guessTimes(5, maren.email)).toEqual(Array(5).fill(heard))
    expect(await guess(maren.email)).toEqual(wait(1))
  })
})

describe('guessing from one address, at ever new accounts', () => {
  const address = '203.0.113.77'
  const spray = (n: number) => guess(`person-${n}@firm.example`, address)

  test('is heard ten times a minute', async () => {
    for (let n = 0; n < 10; n += 1) expect(await spray(n)).toEqual(heard)
    expect(await spray(10)).toEqual(wait(60))
    pass(MINUTE - 1)
    expect(await spray(11)).toEqual(wait(1))
    pass(1)
    expect(await spray(12)).toEqual(heard)
  })

  test('of forty at once, has ten heard', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => spray(n)))
    expect(answers.filter(answer => !answer.ok && answer.waitSeconds === 0)).toHaveLength(10)
  })

  test('stops the same person from that address only', async () => {
    for (let n = 0; n < 10; n += 1) await spray(n)
    expect(await signInRight(address)).toEqual(wait(60))
    expect(await signInRight()).toMatchObject({ ok: true })
  })

  test('is not begun anew by signing in between the guesses with an account of one’s own', async () => {
    for (let n = 0; n < 9; n += 1) await spray(n)
    expect(await signInRight(address)).toMatchObject({ ok: true })
    expect(await spray(9)).toEqual(heard)
    expect(await spray(10)).toEqual(wait(60))
  })
})

test('what is kept about a guess names no account', async () => {
  await guess(maren.email, '203.0.113.5')
  const rows = await asOwner<{ key: string }>('select key from "Throttle" order by key')
  expect(rows).toEqual([
    { key: expect.stringMatching(/^account:[\w-]{43}$/) },
    { key: 'address:203.0.113.5' },
  ])
})

test('knocks that count no more are forgotten with the passing of days, and those that count are kept', async () => {
  await guess('long-ago@firm.example')
  pass(16 * MINUTE)
  await guessTimes(5, 'just-now@firm.example')
  await passDays()
  const rows = await asOwner<{ key: string }>('select key from "Throttle"')
  expect(rows.filter(({ key }) => key.startsWith('account:'))).toHaveLength(1)
  expect(await guess('just-now@firm.example')).toEqual(wait(1))
})
