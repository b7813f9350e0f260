import { expect, test } from 'vitest'
import { harmlessName } from './file-name'

test.each([
  ['CP14 917-47-4821.pdf', 'CP14 XXX-XX-4821.pdf'],
  ['SAMPLE_917474821_2022.pdf', 'SAMPLE_XXX-XX-4821_2022.pdf'],
  ['917_47_4821.tif', 'XXX-XX-4821.tif'],
  ['98-7654321 Sample Co.pdf', 'XX-XXX4321 Sample Co.pdf'],
])('%s is kept as %s: a full number is in no name', (given, kept) => {
  expect(harmlessName(given)).toBe(kept)
})

test.each(['IMG_20261009_101112.jpg', '2026-10-09 CP14.pdf', '1799999999.pdf', 'XXX-XX-4821.pdf'])(
  '%s keeps its name',
  name => expect(harmlessName(name)).toBe(name),
)
