import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isHtml, linesOfHtml } from './html-text'

describe('the lines of a web page', () => {
  test('cells of a table stand side by side, in columns, even where nothing is closed', () => {
    const page =
      '<table><tr><td>150<td>Tax return filed<td>$1.00<tr><td>971<td>Notice issued<br>CP 0014<td>$0.00</table>'
    expect(linesOfHtml(page)).toEqual([
      '150  Tax return filed  $1.00',
      '971  Notice issued     $0.00',
      '     CP 0014',
    ])
  })

  test('a table inside a table keeps its rows', () => {
    const page =
      '<table><tr><td><table><tr><td>Form:</td><td>1040</td></tr><tr><td>TIN:</td><td>x</td></tr></table></td><td>Right</td></tr></table>'
    expect(linesOfHtml(page)).toEqual(['Form:  1040  Right', 'TIN:   x'])
  })

  test('a term stands beside its meaning', () => {
    const page =
      '<dl><div><dt>Account balance:</dt><dd>$5.00</dd></div><dt>As of:</dt><dd>07-01-2024</dd></dl>'
    expect(linesOfHtml(page)).toEqual(['Account balance:  $5.00', 'As of:  07-01-2024'])
  })

  test('scripts, buttons, comments and what is hidden are not read; entities are', () => {
    const page =
      '<!-- $1.00 --><script>"<p>$2.00"</script><button>Print</button><p hidden>$3.00</p><p style="display: none">$4.00</p><p>A&amp;B&nbsp;&#36;5.00</p>'
    expect(linesOfHtml(page)).toEqual(['A&B $5.00'])
  })

  test('brackets that open no tag are text', () => {
    expect(linesOfHtml('<p><<<POWER OF ATTORNEY ON FILE>>></p><p>1 < 2</p>')).toEqual([
      '<<<POWER OF ATTORNEY ON FILE>>>',
      '1 < 2',
    ])
  })

  test('a part of a page is known for one', () => {
    expect(isHtml('<div class="a">Account')).toBe(true)
    expect(isHtml('Account balance: <$5.00>')).toBe(false)
  })
})

describe('any page', () => {
  const piece = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</table>',
    '<dl>',
    '<dt>',
    '<dd>',
    '<p',
    '>',
    '<!--',
    '-->',
    '<script>',
    '&#x110000;',
    '&nbsp;',
    'text',
    '"',
    '<td colspan=9>',
    '</',
  )

  test('is read to the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 200 }),
        pieces => void linesOfHtml(pieces.join('')),
      ),
      { numRuns: 300 },
    )
  })

  test.each(['<table><tr><td>', '<td>1', '<dl><dt>a<dd>b', '<div>', '<a href="', '<!--', '<script>', '<'])(
    '100 kB of %j is no work',
    start => {
      const before = process.cpuUsage()
      linesOfHtml(start.repeat(100_000 / start.length))
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000).toBeLessThan(400)
    },
  )
})
