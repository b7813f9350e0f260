import { readFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/resolution'
import { drawNotice, noticeSpec } from '@/tests/factories/paper'
import { scanPaper } from '@/tests/factories/paper/scans/scan-paper'
import { extractText } from './extract-text'
import { renderPage } from './render-page'

const SPEC = noticeSpec({ layout: 'redesigned' })

/** What a practitioner would look for first. */
const DECISIVE = {
  kind: 'notice',
  code: { value: SPEC.code },
  noticeDate: { value: SPEC.noticeDate },
  periodEnd: { value: SPEC.periodEnd },
  amountDue: { value: SPEC.amountDueCents },
  addsUp: true,
}

async function read(bytes: Uint8Array) {
  const extraction = await extractText(bytes)
  if (!extraction.ok) throw new Error(extraction.message)
  return {
    text: extraction.text,
    unreadPages: extraction.unreadPages,
    reading: readDocument(extraction.text),
  }
}

/** A scan as copiers keep it: a picture on the page, and a line of text that says no more than where it came from. */
async function withFurniture(picture: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([612, 792])
  page.drawImage(await document.embedJpg(picture), { x: 0, y: 0, width: 612, height: 792 })
  const font = await document.embedFont(StandardFonts.Helvetica)
  page.drawText('Scanned with CamScanner   Page 1 of 1', { x: 40, y: 8, size: 7, font })
  return document.save()
}

async function sideways(): Promise<Uint8Array> {
  const sheet = createCanvas(800, 400)
  const context = sheet.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 800, 400)
  return new Uint8Array(await sheet.encode('jpeg', 80))
}

/** The same JPEG with the direction that a camera writes into its head (tag 274 of Exif). */
function saying(jpeg: Uint8Array, direction: number): Uint8Array {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*\0\0\0\u0008', 'latin1')
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(274, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(direction, 18)
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return new Uint8Array(
    Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]),
  )
}

describe('reading letters from pictures', { timeout: 180_000 }, () => {
  test('a fax of two pages, askew and full of specks, is read page by page', async () => {
    const fax = await scanPaper(await drawNotice(SPEC), { condition: 'fax', seed: 3, pages: 2 })
    const { text, unreadPages, reading } = await read(fax)
    expect(reading).toMatchObject(DECISIVE)
    expect(unreadPages).toBe(0)
    expect(text.source).toBe('ocr')
    expect(new Set(text.runs.map(run => run.page))).toEqual(new Set([1, 2]))
  })

  test('a photo that lies upside down is turned, and says how', async () => {
    const photo = await scanPaper(await drawNotice(SPEC), { condition: 'upside down', seed: 4, pages: 1 })
    const { text, reading } = await read(photo)
    expect(reading).toMatchObject(DECISIVE)
    expect(text.pages[0]?.upright?.quarters).toBe(2)
    // The amount stands in the right half of the upper half of the page, as it does on the upright one.
    const box = reading.kind === 'notice' ? reading.noticeDate?.place?.box : undefined
    expect(box?.x).toBeGreaterThan(306)
    expect(box?.y).toBeLessThan(396)
  })

  test('a HEIC photo that a telephone held on its side is turned as the telephone says', async () => {
    const heic = new Uint8Array(await readFile('tests/fixtures/pictures/notice-on-its-side.heic'))
    const { text, reading } = await read(heic)
    expect(reading).toMatchObject(DECISIVE)
    // It needed no turning more: what shows the page later draws it the same way.
    expect(text.pages[0]?.upright?.quarters).toBe(0)
    const drawn = await renderPage(heic, { page: 1, scale: 1 })
    if (!drawn.ok) throw new Error(drawn.message)
    const head = new DataView(drawn.png.buffer, drawn.png.byteOffset)
    expect(head.getUint32(20)).toBeGreaterThan(head.getUint32(16))
  })

  test('a HEIC photo that is cut ends as damaged', async () => {
    const heic = new Uint8Array(await readFile('tests/fixtures/pictures/notice-on-its-side.heic'))
    for (const length of [600, 1_000, 30_000])
      expect(await extractText(heic.subarray(0, length))).toMatchObject({ ok: false, why: 'corrupt' })
  })

  test('a JPEG photo lies as its camera says', async () => {
    const photo = await sideways()
    for (const [says, across, down] of [
      [1, 800, 400],
      [6, 400, 800],
      [8, 400, 800],
    ] as const) {
      const drawn = await renderPage(saying(photo, says), { page: 1, scale: 1 })
      if (!drawn.ok) throw new Error(drawn.message)
      const head = new DataView(drawn.png.buffer, drawn.png.byteOffset)
      const [width, height] = [head.getUint32(16), head.getUint32(20)]
      expect(width / height).toBeCloseTo(across / down, 1)
    }
  })

  test('a page of a PDF with nothing but furniture is looked at', async () => {
    const picture = await scanPaper(await drawNotice(SPEC), { condition: 'skewed', seed: 5, pages: 1 })
    const { text, reading } = await read(await withFurniture(picture))
    expect(reading).toMatchObject(DECISIVE)
    expect(text.pages[0]?.upright?.skew).not.toBe(0)
  })
})
