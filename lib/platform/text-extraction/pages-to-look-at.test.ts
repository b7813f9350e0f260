import { describe, expect, test } from 'vitest'
import { isFurniture, isGibberish, pagesToLookAt } from './pages-to-look-at'

const NOTICE =
  'You have a balance due for 2017. Amount due: $1,075.21. Our records show you have unpaid taxes on your 2017 Form 1040.'
const LETTER = 'Line 7: dear neighbour, the apples are ripe. '.repeat(40)
const SPLIT =
  'Am ount d ue by Feb ruary 20 , 2018 $1,0 75.21 Fai lure-to-p ay penal ties and inter est ch arges on your acc ount'
const TABLE =
  '806 04-15-2023 -$1,200.00 570 06-01-2023 $0.00 971 06-01-2023 $0.00 846 07-01-2023 $310.55 150 20231705 $4,000.00'
/** Each letter three places on in the alphabet, as fonts without a map of their letters give it. */
const SHIFTED = [...NOTICE].map(letter => String.fromCharCode(letter.charCodeAt(0) + 3)).join('')

describe('the pages whose letters are read from their picture', () => {
  test('are not those with text, however it is split or set', () => {
    for (const text of [NOTICE, LETTER, SPLIT, TABLE])
      expect([text, isGibberish(text)]).toEqual([text, false])
  })

  test('are those whose fonts do not say which letter is which', () => {
    expect(isGibberish(SHIFTED)).toBe(true)
    expect(isGibberish('\ue012\ue034\ue056'.repeat(60))).toBe(true)
  })

  test('are those with nothing but what a scanner or a fax adds', () => {
    expect(isFurniture('Scanned with CamScanner')).toBe(true)
    expect(isFurniture('11/24/2026 10:15 AM FAX 800-555-0199 P. 1/3')).toBe(true)
    expect(isFurniture(NOTICE)).toBe(false)
  })

  test('are told page by page; an empty page without a picture has nothing to be seen', () => {
    const run = (page: number, text: string) => ({ page, text, x: 0, y: 0, width: 10, height: 10 })
    const layer = {
      pageCount: 5,
      runs: [run(1, NOTICE), run(2, 'Page 2 of 5'), run(3, SHIFTED)],
      unreadPages: [5],
      paintedPages: [2],
    }
    expect(pagesToLookAt(layer)).toEqual([2, 3, 5])
  })
})
