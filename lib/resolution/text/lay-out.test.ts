import { describe, expect, test } from 'vitest'
import { dateAtStart } from '../time/printed-dates'
import type { DocumentText, TextRun } from './document-text'
import { findLabelled } from './find-labelled'
import { keyOf } from './flow'
import { layOut } from './lay-out'

function at(x: number, y: number, text: string): TextRun {
  return { page: 1, x, y, width: text.length * 5, height: 10, text }
}

function page(...runs: TextRun[]): DocumentText {
  return { source: 'text-layer', pages: [{ width: 612, height: 792 }], runs }
}

function plain(text: string): DocumentText {
  return { source: 'plain', pages: [], runs: text.split('\n').map((line, row) => at(0, row * 12, line)) }
}

const NOTICE_DATE = /noticedate/g

describe('laying out a page', () => {
  test('runs of one word that the printer split touch, and become one word again', () => {
    const sheet = layOut(page(at(0, 0, 'Noti'), at(20, 0, 'ce'), at(33, 0, 'date')))
    expect(sheet.lines[0]?.text).toBe('Notice date')
  })

  test('a wide gap separates cells', () => {
    const sheet = layOut(page(at(300, 0, '$3,183.00'), at(0, 0, 'Tax you owed')))
    expect(sheet.cells.map(cell => cell.text)).toEqual(['Tax you owed', '$3,183.00'])
  })

  test('bold type drawn twice is read once', () => {
    const sheet = layOut(page(at(0, 0, 'Amount due'), at(0.4, 0, 'Amount due')))
    expect(sheet.lines[0]?.text).toBe('Amount due')
  })

  test('the key hides splits, capitals, ligatures and kinds of dashes', () => {
    expect(keyOf('A mount\n due – ﬁle')).toBe('amountdue-file')
  })
})

describe('values beside labels', () => {
  test('a value is found to the right, below, or behind its label on the next line', () => {
    const right = page(at(0, 0, 'Notice date'), at(200, 2, 'January 30, 2018'))
    const under = page(at(0, 0, 'Notice date'), at(0, 14, 'January 30, 2018'), at(200, 0, 'Page 1'))
    const split = plain('Notice da\nte January 30\n, 2018')
    for (const document of [right, under, split]) {
      const [candidate] = findLabelled(layOut(document), NOTICE_DATE, dateAtStart)
      expect(candidate?.value).toBe('2018-01-30')
    }
  })

  test('the place of a value is its own box, not that of its label', () => {
    const sheet = layOut(page(at(0, 0, 'Notice date'), at(200, 0, 'January 30, 2018')))
    expect(findLabelled(sheet, NOTICE_DATE, dateAtStart)[0]?.place?.box).toMatchObject({ x: 200, width: 80 })
  })

  test('the number of a taxpayer is never quoted in full', () => {
    const sheet = layOut(plain('Social security number 123-45-6789'))
    const digits = (key: string) => ({ value: key.slice(0, 11), length: 11 })
    expect(findLabelled(sheet, /socialsecuritynumber/g, digits)[0]?.raw).toBe('XXX-XX-6789')
  })
})
