import { expect, test } from 'vitest'
import { coverTins } from './cover-tins'
import type { DocumentText, TextRun } from './document-text'

const run = (text: string, x = 100, more: Partial<TextRun> = {}): TextRun => ({
  page: 1,
  x,
  y: 200,
  width: text.length * 6,
  height: 10,
  text,
  ...more,
})
const covered = (runs: TextRun[], source: DocumentText['source'] = 'text-layer') =>
  coverTins({ source, pages: [{ width: 612, height: 792 }], runs }).get(1) ?? []

test('of a number that stands by itself the first five digits are covered, and the last four are not', () => {
  const [box, ...others] = covered([run('917-47-4821')])
  expect(others).toEqual([])
  // Seven of eleven signs of six points; hyphens are narrower than digits.
  expect(box?.x).toBeCloseTo(99)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(136)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(143)
})

test.each(['917-47-4821', '917 47 4821', '917474821', '917–47–4821', '91-7474821'])(
  '%s is found, also at the end of a label, and in the middle of a sentence all of it is covered',
  text => {
    expect(covered([run(text)])).toHaveLength(1)
    const before = 'Your social security number is '
    const [atEnd] = covered([run(`${before}${text}`)])
    const [within] = covered([run(`${before}${text}, as it is shown above.`)])
    for (const box of [atEnd, within]) expect(box?.x).toBeLessThan(100 + before.length * 6 + 6)
    const end = 100 + (before.length + text.length) * 6
    expect((atEnd?.x ?? 0) + (atEnd?.width ?? 0)).toBeLessThan(end - 18)
    expect((within?.x ?? 0) + (within?.width ?? 0)).toBeGreaterThan(end - 6)
  },
)

test('a number that the extractor broke into runs is covered over its pieces, in whatever order they come', () => {
  const pieces = [run('4821', 142), run('917-', 100), run('47-', 124)]
  const [box] = covered(pieces)
  expect(box?.x).toBeLessThanOrEqual(100)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(142)
})

test('digits that a picture shows as letters are covered as well, where most are digits', () => {
  expect(covered([run('9I7-47-48Z1')], 'ocr')).toHaveLength(1)
  expect(covered([run('BILLS OIL')], 'ocr')).toEqual([])
  expect(covered([run('9I7-47-48Z1')])).toEqual([])
})

test.each([
  'XXX-XX-4821',
  '***-**-4821',
  '64999-0002',
  '800-829-1040',
  '04-15-2024',
  '$9,174,748.21',
  '20231505',
  '1050012345678',
])('%s is shown', text => expect(covered([run(text)])).toEqual([]))

test('columns of a table are no number together', () => {
  expect(covered([run('917', 100), run('47', 200), run('4821', 300)])).toEqual([])
})

test('a hundred thousand signs of hostile text take no time', () => {
  const runs = Array.from({ length: 1_000 }, (_, at) => run('917-47-'.repeat(14), 100, { y: at }))
  const began = performance.now()
  covered(runs, 'ocr')
  expect(performance.now() - began).toBeLessThan(500)
})
