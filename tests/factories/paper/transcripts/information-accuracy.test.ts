import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/resolution/read-document'
import { isSame } from '../compare-notice'
import { drawnInformation, typedInformation } from './any-information'
import { compareInformation } from './compare-information'

/** Papers of each sort; a report asks for thousands. */
const COUNT = Number(process.env.PAPERS ?? 150)

describe('a return or wage and income transcript says what was printed, every line and every payer', {
  timeout: 600_000,
}, () => {
  test.each([
    ['drawn on paper in any layout, its text out of order and in pieces', drawnInformation],
    ['as a text file or a web page', typedInformation],
  ])('%s', (_, make) => {
    const wrong: string[] = []
    for (let seed = 1; seed <= COUNT; seed++) {
      const { truth, text, what } = make(seed)
      for (const compared of compareInformation(truth, readDocument(text))) {
        if (isSame(compared)) continue
        const { field, read, printed } = compared
        wrong.push(`${field}: ${JSON.stringify(read)} for ${JSON.stringify(printed)} in ${what}`)
      }
    }
    expect(wrong.slice(0, 20), `${wrong.length} fields of ${COUNT} papers`).toEqual([])
  })
})
