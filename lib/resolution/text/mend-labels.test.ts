import { describe, expect, test } from 'vitest'
import type { TextRun } from './document-text'
import { mendLabels } from './mend-labels'

/** Words on lines below each other, as wide as their letters; `|` stands for the room of a column between two words. */
function page(lines: readonly string[], confidence: number | null): TextRun[] {
  return lines.flatMap((line, row) => {
    let x = 40
    return line.split(' ').flatMap(text => {
      const run = { text, page: 1, x, y: 40 + row * 14, width: text.length * 5, height: 9 }
      x += text === '|' ? 60 : text.length * 5 + 5
      return text === '|' ? [] : [confidence === null ? run : { ...run, confidence }]
    })
  })
}

const read = (lines: readonly string[], confidence: number | null = 0.6) =>
  mendLabels(page(lines, confidence)).map(({ text }) => text)

describe('labels of a poor copy', () => {
  test.each([
    ['Resporse Iate! 06-05-2025', ['Response Date:', '06-05-2025']],
    ['Form rumbey ! 1040', ['Form Number:', '1040']],
    ['Report tor Tax reriod Ending: 12-31-2020', ['Report for Tax Period Ending:', '12-31-2020']],
    ['Avcrued interest: $446.60', ['Accrued interest:', '$446.60']],
    ['Adeount balance: | $25,831.00', ['Account balance:', '$25,831.00']],
    ['Account balance plus acrruals', ['Account balance plus accruals']],
  ])('%s', (seen, meant) => {
    expect(read([seen])).toEqual(meant)
  })

  test('are in doubt afterwards, and stand where their words stood', () => {
    const [label] = mendLabels(page(['Resporse Iate! 06-05-2025'], 0.6))
    expect(label).toMatchObject({ text: 'Response Date:', x: 40, width: 70 })
    expect(label?.confidence).toBeLessThan(0.75)
  })

  test.each([
    ['a name', 'ALEX AND SAM SPECIMEN'],
    ['another label', 'Date of birth: 01-02-1980'],
    ['a figure behind a label', 'Tracking Number: 100019028694'],
    ['words of two columns', 'Response | Iate! 06-05-2025'],
    ['a word too short to be sure of', 'Ag ol: 06-07-2025'],
  ])('%s stays as it is', (_, words) => {
    expect(read([words])).toEqual(words.split(' ').filter(word => word !== '|'))
  })

  test('of a good copy, and of a text layer, are what they are', () => {
    for (const confidence of [0.95, null])
      expect(read(['Resporse Iate! 06-05-2025'], confidence)).toEqual(['Resporse', 'Iate!', '06-05-2025'])
  })

  test('hold their page to a bound: a page of many thousand words is left alone within a moment', () => {
    const words = Array.from({ length: 3_000 }, () => 'Resporse Iate!')
    const began = performance.now()
    expect(read(words)).toHaveLength(6_000)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('figures of a poor copy', () => {
  test.each([
    ['$2,168 20', ['$2,168.20']],
    ['-$1,675. 32', ['-$1,675.32']],
    ['09-12 2023', ['09-12-2023']],
    ['04 14 2021', ['04-14-2021']],
  ])('%s have lost a sign between them', (seen, meant) => {
    expect(read([seen])).toEqual(meant)
  })

  test.each(['1040 12 31-2014', '971 20', '276 12'])('%s are no amount', seen => {
    expect(read([seen]).join(' ')).not.toMatch(/\.\d\d$/)
  })

  test('far apart are figures of two columns', () => {
    expect(read(['$2,168 | 20'])).toEqual(['$2,168', '20'])
  })
})
