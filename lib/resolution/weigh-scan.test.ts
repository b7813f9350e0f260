import { describe, expect, test } from 'vitest'
import { noticeAsText } from '@/tests/factories/paper'
import { readDocument } from './read-document'
import type { NoticeReading } from './reading'
import type { DocumentText } from './text/document-text'

/** The runs of an undamaged notice as if letters had been read from its picture. */
async function seen(doubtful: (text: string) => boolean = () => false): Promise<DocumentText> {
  const text = await noticeAsText({})
  const runs = text.runs.map(run => ({ ...run, confidence: doubtful(run.text) ? 0.4 : 0.96 }))
  return { ...text, source: 'ocr', runs }
}

const SURE = 0.9

describe('what is read from a picture', () => {
  test('is sure where the paper prints it again or its figures prove it', async () => {
    const reading = readDocument(await seen()) as NoticeReading
    expect(reading.addsUp).toBe(true)
    for (const read of [reading.amountDue, reading.noticeDate, reading.code])
      expect(read?.confidence).toBeGreaterThanOrEqual(SURE)
  })

  test('is in doubt where it is printed once, however clear it looked', async () => {
    const reading = readDocument(await seen()) as NoticeReading
    expect(reading.contactPhone).toMatchObject({
      confidence: 0.75,
      remark: expect.stringContaining('picture'),
    })
  })

  test('is in doubt where its letters were unclear', async () => {
    const text = await seen(word => /\d{4}$/.test(word))
    const reading = readDocument(text) as NoticeReading
    expect(reading.noticeDate?.confidence).toBeLessThan(SURE)
  })

  test('is in doubt as a whole where its figures do not add up', async () => {
    const text = await seen()
    const runs = text.runs.map(run =>
      /Interest/.test(run.text) ? { ...run, text: 'Interest charges' } : run,
    )
    const broken = {
      ...text,
      runs: runs.filter(({ text: words }) => !/^\$?[\d,]+\.\d\d$/.test(words) || words.startsWith('$')),
    }
    expect(readDocument(broken).classification.confidence).toBeLessThan(SURE)
  })

  test('changes nothing of a text layer', async () => {
    const text = await noticeAsText({})
    expect((readDocument(text) as NoticeReading).contactPhone?.confidence).toBeGreaterThanOrEqual(SURE)
  })
})
