import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/resolution'
import { drawNotice, noticeSpec } from '@/tests/factories/paper'
import { scanPaper } from '@/tests/factories/paper/scans/scan-paper'
import { extractText } from './extract-text'

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

  test('a page of a PDF with nothing but furniture is looked at', async () => {
    const picture = await scanPaper(await drawNotice(SPEC), { condition: 'skewed', seed: 5, pages: 1 })
    const { text, reading } = await read(await withFurniture(picture))
    expect(reading).toMatchObject(DECISIVE)
    expect(text.pages[0]?.upright?.skew).not.toBe(0)
  })
})
