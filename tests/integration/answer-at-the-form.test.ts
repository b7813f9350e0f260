import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeNoteAction } from '@/app/(firm)/cases/actions'
import { signOutAction } from '@/app/(firm)/settings/actions'
import { joinFirmAction } from '@/app/(public)/actions'
import type { Actor } from '@/lib/access'
import { listNotes } from '@/lib/cases'
import { asVisitor, asWriter } from '@/lib/operation'
import { newFirm } from '../factories/firm/new-firm'
import { takeIn } from '../factories/firm/work'
import { asRequest, cookieOf } from './as-request'
import { asOwner, startEmpty } from './owner'

startEmpty()

const origin = 'http://localhost:3000'
let owner: Actor
let caseId: string
let note: FormData
beforeAll(async () => {
  owner = await newFirm()
  caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Kept' })
  note = new FormData()
  note.set('caseId', caseId)
  note.set('text', 'An hour of typing')
})

const notes = async () => (await listNotes(owner, caseId, {})).rows
const refusedAs = (code: string, words: RegExp) => ({
  ok: false,
  failure: { code, message: expect.stringMatching(words) },
})

describe('a form sent after the session ended', () => {
  test('elsewhere is answered at the form, nothing is saved, and with a new session it goes through', async () => {
    const cookie = await cookieOf(owner)
    await asOwner('update "Session" set "revokedAt" = now()')
    const late = await asRequest({ origin, cookie }, () => writeNoteAction(null, note))
    expect(late).toMatchObject(refusedAs('signed-out', /nothing was saved.*still here.*another tab/))
    expect(await notes()).toEqual([])
    const again = { origin, cookie: await cookieOf(owner) }
    expect(await asRequest(again, () => writeNoteAction(late, note))).toMatchObject({ ok: true })
    expect(await notes()).toMatchObject([{ text: 'An hour of typing' }])
  })

  test('with its cookie is answered the same', async () => {
    const late = await asRequest({ origin }, () => writeNoteAction(null, note))
    expect(late).toMatchObject(refusedAs('signed-out', /still here/))
  })

  test('goes on to the sign-in page when it was for signing out', async () => {
    await expect(asRequest({ origin }, signOutAction)).rejects.toThrow('NEXT_REDIRECT')
  })
})

describe('a form sent while the database is away', () => {
  const away = () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }))
  beforeEach(() => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    return () => vi.restoreAllMocks()
  })

  test.each([
    ['is signed in', () => asWriter(away)],
    ['holds a link', () => asVisitor(away)],
  ])('by somebody who %s is answered at the form', async (_, send) => {
    const outcome = await asRequest({ origin, cookie: await cookieOf(owner) }, send)
    expect(outcome).toMatchObject(refusedAs('unavailable', /nothing was saved.*still here/))
  })

  test('is told from a mistake of ours, which is thrown', async () => {
    const send = () => asVisitor(() => Promise.reject(new Error('a bug')))
    await expect(asRequest({ origin }, send)).rejects.toThrow('a bug')
  })
})

test.each([undefined, 'https://elsewhere.example', 'null'])('a form from %s is not there', async from => {
  const headers = { cookie: await cookieOf(owner), ...(from ? { origin: from } : {}) }
  const before = await notes()
  for (const action of [writeNoteAction, joinFirmAction] as const)
    await expect(asRequest<unknown>(headers, () => action(null, note))).rejects.toThrow(
      'NEXT_HTTP_ERROR_FALLBACK;404',
    )
  expect(await notes()).toEqual(before)
})
