import { expect, test } from 'vitest'
import { anBeforeVowel } from './an-before-vowel'

test.each([
  ['Not a LT11…', 'Not an LT11…'],
  ['Not a CP14…', 'Not a CP14…'],
  ['Not a L1058…', 'Not an L1058…'],
  ['Not a transcript of this client…', 'Not a transcript of this client…'],
  ['Not a Letter 1058…', 'Not a Letter 1058…'],
])('%s is said as %s', (written, said) => {
  expect(anBeforeVowel(written)).toBe(said)
})
