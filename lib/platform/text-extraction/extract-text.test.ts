import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { drawNotice } from '@/tests/factories/paper'
import { extractText } from './extract-text'
import { MAX_BYTES } from './extraction'
import type { ReaderProcess } from './reader-process'
import { prepareReader } from './ready-reader'
import { renderPage } from './render-page'

const TIMEOUT = 60_000

async function page(options: { rotate?: number; text?: string } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const sheet = document.addPage([612, 792])
  sheet.drawText(options.text ?? 'Notice CP14', { x: 100, y: 692, size: 10, font })
  if (options.rotate)
    sheet.setRotation({ type: 'degrees', angle: options.rotate } as Parameters<typeof sheet.setRotation>[0])
  return document.save()
}

/** A page whose text unpacks to many times the memory that a child may use. */
async function bomb(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const sheet = document.addPage([612, 792])
  const content = deflateSync(Buffer.alloc(900 * 1024 * 1024, ' '))
  const stream = document.context.stream(content, { Filter: 'FlateDecode' })
  sheet.node.set(PDFName.of('Contents'), document.context.register(stream))
  return document.save()
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('extracting text', { timeout: TIMEOUT }, () => {
  test('tries once more when somebody kills the reader, and blames no paper for it', async () => {
    const paper = await page()
    prepareReader()
    const reader = await (globalThis as { resolventReader?: Promise<ReaderProcess> }).resolventReader
    if (!reader) throw new Error('No reader waits.')
    const extraction = extractText(paper)
    reader.kill('SIGKILL')
    expect(await extraction).toMatchObject({ ok: true })
    expect(reader.signalCode).toBe('SIGKILL')
  })

  test('gives positions in points from the top left of the page', async () => {
    const extraction = await extractText(await page())
    expect(extraction).toMatchObject({
      ok: true,
      text: {
        source: 'text-layer',
        pages: [{ width: 612, height: 792 }],
        runs: [{ text: 'Notice CP14', page: 1, x: 100 }],
      },
    })
    const run = extraction.ok ? extraction.text.runs[0] : undefined
    // The baseline is 100 points below the top; the box stands on it, with room for descenders.
    expect(run?.y).toBeLessThan(100)
    expect((run?.y ?? 0) + (run?.height ?? 0)).toBeGreaterThan(100)
  })

  test('of a page shown on its side leaves out what stands upright on it only after turning', async () => {
    const extraction = await extractText(await page({ rotate: 180 }))
    expect(extraction).toMatchObject({ ok: true, text: { runs: [] } })
  })

  test('knows plain text and web pages, whatever they are called', async () => {
    const html =
      '<!DOCTYPE html><html><body><p>Account&nbsp;balance:</p><table><tr><td>150</td><td>Tax return\nfiled</td></tr></table></body></html>'
    const extraction = await extractText(bytesOf(html))
    expect(extraction.ok && extraction.text.source).toBe('plain')
    expect(extraction.ok && extraction.text.runs.map(run => run.text.trim())).toEqual([
      'Account balance:',
      '150  Tax return filed',
    ])
  })

  test.each([
    ['empty', new Uint8Array(0)],
    ['unknown-kind', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 13])],
    ['corrupt', bytesOf('\0\0\0\u0018ftypheic\0\0\0\0nothing that a photo has')],
    ['corrupt', bytesOf('%PDF-1.7\nnothing that a PDF has')],
    ['corrupt', bytesOf('II*\0nothing that a TIFF has')],
    ['too-large', new Uint8Array(MAX_BYTES + 1)],
  ] as const)('ends as %s', async (why, bytes) => {
    const extraction = await extractText(bytes)
    expect(extraction).toMatchObject({ ok: false, why })
    expect(!extraction.ok && extraction.message).toMatch(/^The file .+\.$/)
  })

  test('of a file that unpacks beyond all memory ends the child and not the caller', async () => {
    const extraction = await extractText(await bomb())
    expect(extraction.ok ? 'read' : extraction.why).toMatch(/^(?:out-of-memory|timed-out|corrupt)$/)
  })

  test('stops when it is told to', async () => {
    const control = new AbortController()
    const extraction = extractText(await page(), { signal: control.signal })
    control.abort()
    expect(await extraction).toMatchObject({ ok: false, why: 'stopped' })
  })
})

describe('drawing a page', { timeout: TIMEOUT }, () => {
  test('gives a PNG in the wanted scale', async () => {
    const rendered = await renderPage(await drawNotice(), { page: 1, scale: 1.5 })
    if (!rendered.ok) throw new Error(rendered.message)
    const header = new DataView(rendered.png.buffer, rendered.png.byteOffset)
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([918, 1188])
  })

  test('of a page that is not there says so', async () => {
    expect(await renderPage(await page(), { page: 2, scale: 1 })).toMatchObject({
      ok: false,
      why: 'no-such-page',
    })
  })
})
