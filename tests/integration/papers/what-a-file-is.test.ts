import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getPaper, getReading, listInbox } from '@/lib/documents'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, drop } from '@/tests/factories/firm/work'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
beforeAll(async () => {
  actor = await newFirm()
})

let count = 0
const pdf = () => Buffer.from(`%PDF-1.7\n% file ${count++}`)

describe('what a file is', () => {
  const refused = [
    ['a zip archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
    ['a program', [0x4d, 0x5a, 0x90, 0x00]],
  ] as const

  test.each(refused)('%s named .pdf is told for what it is and not kept', async (what, head) => {
    const outcome = await drop(actor, { bytes: Uint8Array.from(head), fileName: 'notice.pdf' })
    expect(outcome).toMatchObject({ failure: { code: 'invalid', message: expect.stringContaining(what) } })
    expect((await listInbox(actor)).rows).toEqual([])
  })

  test.each([
    ['an empty file', Buffer.alloc(0), 'is empty'],
    ['noise', Buffer.from([1, 2, 3, 4]), 'none of the kinds'],
    ['plain text named .pdf', Buffer.from('Notice CP14'), 'none of the kinds'],
    ['bytes named .txt', Buffer.from([0, 1, 2, 0xff]), 'none of the kinds'],
  ])('%s is refused and not kept', async (_, bytes, words) => {
    const outcome = await drop(actor, { bytes, fileName: words === 'none of the kinds' ? 'a.pdf' : 'a.txt' })
    expect(outcome).toMatchObject({ failure: { code: 'invalid', message: expect.stringContaining(words) } })
    expect((await listInbox(actor)).rows).toEqual([])
  })

  test('is told by its first bytes: a PDF is one under any name', async () => {
    for (const fileName of ['notice.exe', 'notice', 'notice.txt', 'notice.png'])
      expect(await drop(actor, { bytes: pdf(), fileName })).toMatchObject({ ok: true })
  })

  test.each([
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
    ['image/heic', [0, 0, 0, 0x18, ...Buffer.from('ftypheic')]],
  ])('a picture is kept as %s, whatever it is called', async (mediaType, head) => {
    const { documentId } = done(await drop(actor, { bytes: Uint8Array.from(head), fileName: 'notice.pdf' }))
    expect(await getReading(actor, documentId)).toMatchObject({ mediaType })
  })

  test('a web page is kept as text, so that no browser runs it', async () => {
    const bytes = Buffer.from('\n <!DOCTYPE html><html><body>Notice CP14</body></html>')
    const { documentId } = done(await drop(actor, { bytes, fileName: 'transcript.html' }))
    expect(await getReading(actor, documentId)).toMatchObject({ mediaType: 'text/plain' })
  })

  test('is text for a .txt in any language, wherever its first kilobyte happens to be cut', async () => {
    for (let length = 1020; length < 1030; length++) {
      const bytes = Buffer.from('a'.repeat(length % 4) + 'é–ñ'.repeat(length))
      expect(await drop(actor, { bytes, fileName: 'transcript.txt' })).toMatchObject({ ok: true })
    }
  })
})

describe('the name of a file', () => {
  const hostile = [
    ['a path up', '../../../etc/passwd', 'passwd'],
    ['a path of Windows', 'C:\\Users\\maria\\CP14.pdf', 'CP14.pdf'],
    ['only a path', '../..', 'paper'],
    ['control characters and ends of lines', 'CP14\r\nSet-Cookie: a=b\0.pdf', 'CP14Set-Cookie: a=b.pdf'],
    ['marks that turn the direction', 'bill\u202efdp.exe', 'billfdp.exe'],
    ['isolating marks', '\u2066a\u2069\u200fb.pdf', 'ab.pdf'],
    ['half a character', 'a\ud800.pdf', 'a\ufffd.pdf'],
    ['nothing', '', 'paper'],
    ['spaces', '   ', 'paper'],
    ['another script, quotes and markup', 'aviso “número” <b>税<b>.pdf', 'aviso “número” <b>税<b>.pdf'],
    ['an emoji', '🧾 CP14.pdf', '🧾 CP14.pdf'],
  ] as const

  test.each(hostile)('with %s is kept harmless', async (_, fileName, expected) => {
    const { documentId } = done(await drop(actor, { bytes: pdf(), fileName }))
    expect((await getPaper(actor, documentId))?.fileName).toBe(expected)
  })

  test('of 500 characters keeps its first 296 and its ending, and cuts no character in half', async () => {
    for (const letter of ['x', '税', '🧾']) {
      const { documentId } = done(await drop(actor, { bytes: pdf(), fileName: `${letter.repeat(500)}.pdf` }))
      expect((await getPaper(actor, documentId))?.fileName).toBe(`${letter.repeat(296)}.pdf`)
    }
  })
})
