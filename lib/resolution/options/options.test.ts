import { describe, expect, it } from 'vitest'
import { options } from './all-options'
import { compareOptions } from './compare-options'
import type { OptionExample, OptionId } from './option'

function stateIn(id: OptionId, { input, asOf }: OptionExample) {
  return compareOptions(input, asOf).options.find(option => option.id === id)
}

describe.each(options.map(option => [option.title, option] as const))(
  '%s',
  (_, { id, examples, ...option }) => {
    it('is open, closed and unknown in its three examples', () => {
      expect(stateIn(id, examples.open)).toMatchObject({ state: 'available', firstOpen: null })
      expect(stateIn(id, examples.closed)).toMatchObject({ state: 'closed' })
      expect(stateIn(id, examples.unknown)).toMatchObject({ state: 'unknown' })
      expect(stateIn(id, examples.unknown)?.firstOpen?.need?.wouldTell).toBeTruthy()
    })

    it('names the text behind each gate, each paper and whatever breaks it', () => {
      for (const example of Object.values(examples))
        for (const gate of stateIn(id, example)?.gates ?? []) {
          expect(gate.citations.length, gate.label).toBeGreaterThan(0)
          expect(gate.formula, gate.label).not.toBe('')
        }
      expect(option.documents.every(({ citation }) => citation.cite !== '')).toBe(true)
      expect(option.breaks.every(({ citation }) => citation.cite !== '')).toBe(true)
    })

    it('gives each cell a value with its working, or says what is missing', () => {
      for (const example of Object.values(examples))
        for (const [name, cell] of Object.entries(stateIn(id, example)?.cells ?? {})) {
          if (cell === null) continue
          if (cell.value === null) expect([...cell.missing, ...cell.problems].length, name).toBeGreaterThan(0)
          else expect(cell.steps.length, name).toBeGreaterThan(0)
        }
    })
  },
)
