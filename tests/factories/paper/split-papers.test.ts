import { describe, expect, test } from 'vitest'
import { readDocuments } from '@/lib/resolution/read-document'
import type { DocumentText } from '@/lib/resolution/text/document-text'
import { day } from '@/lib/resolution/time/plain-date'
import { noticeAsText, transcriptSpec } from '.'
import { anyNotice } from './any-notice'
import { accountBlocks } from './transcripts/account-blocks'
import { Dice } from './transcripts/dice'
import { accountLayout, drawAccount } from './transcripts/draw-account'
import { RunCanvas } from './transcripts/run-canvas'

/** Papers of each sort; a report asks for hundreds. */
const COUNT = Number(process.env.PAPERS ?? 40)
const TIMEOUT = 120_000

/** Several papers bound to one file. */
function bound(...papers: DocumentText[]): DocumentText {
  let before = 0
  const runs = papers.flatMap(({ runs, pages }) => {
    const own = runs.map(run => ({ ...run, page: run.page + before }))
    before += pages.length
    return own
  })
  return { source: 'text-layer', pages: papers.flatMap(({ pages }) => pages), runs }
}

function transcript(year: string, seed = 5): DocumentText {
  const canvas = new RunCanvas()
  const dice = new Dice(seed)
  const spec = transcriptSpec({ periodEnd: day(`${year}-12-31`), trackingNumber: `1050000${year}` })
  drawAccount(canvas, accountBlocks(spec, 'modern'), {
    ...accountLayout(dice),
    arrangement: 'lines',
    browser: false,
  })
  return canvas.finish(dice, { shuffle: true, split: false, jitter: 0 })
}

const told = (text: DocumentText) =>
  readDocuments(text).map(({ reading }) =>
    reading.kind === 'notice'
      ? `${reading.code.value} ${reading.periodEnd?.value}`
      : reading.kind === 'account-transcript'
        ? `transcript ${reading.periodEnd?.value}`
        : reading.kind,
  )

describe('a file of several papers', () => {
  test('is read as a notice and the transcripts behind it, each by itself', async () => {
    const notice = await noticeAsText({ code: 'CP504', payBy: 'at once', layout: 'redesigned' })
    const file = bound(notice, transcript('2022'), transcript('2023'), transcript('2024'))
    expect(told(file)).toEqual([
      'CP504 2024-12-31',
      'transcript 2022-12-31',
      'transcript 2023-12-31',
      'transcript 2024-12-31',
    ])
  })

  test('names the pages of the file, and reads each as it is read alone', async () => {
    const notice = await noticeAsText({})
    const alone = readDocuments(notice)[0]
    const [, second] = readDocuments(bound(transcript('2022'), notice))
    const before = transcript('2022').pages.length
    const shifted = JSON.stringify(alone?.reading, (_, value) =>
      value?.box ? { ...value, page: value.page + before } : value,
    )
    expect(JSON.stringify(second?.reading)).toBe(shifted)
  })

  test('of notices of one day tells the years apart, and keeps both pages of each', async () => {
    const bills = ['2021', '2022', '2023'].map(year =>
      noticeAsText({ periodEnd: day(`${year}-12-31`), layout: 'redesigned' }),
    )
    const file = bound(...(await Promise.all(bills)))
    expect(told(file)).toEqual(['CP14 2021-12-31', 'CP14 2022-12-31', 'CP14 2023-12-31'])
    const pages = readDocuments(file).map(({ text }) =>
      [...new Set(text.runs.map(({ page }) => page))].sort(),
    )
    expect(pages).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
  })
})

test(
  'no single notice is taken for several',
  async () => {
    for (let seed = 1; seed <= COUNT; seed++) {
      const text = await noticeAsText(anyNotice(seed))
      expect([seed, readDocuments(text).length]).toEqual([seed, 1])
    }
  },
  TIMEOUT,
)

test(
  'two notices in a row are two',
  async () => {
    for (let seed = 1; seed <= COUNT; seed++) {
      const [first, second] = [anyNotice(seed), anyNotice(seed + 1000)]
      const file = bound(await noticeAsText(first), await noticeAsText(second))
      const codes = readDocuments(file).map(({ reading }) => reading.kind === 'notice' && reading.code.value)
      expect([seed, ...codes]).toEqual([seed, first.code, second.code])
    }
  },
  TIMEOUT,
)
