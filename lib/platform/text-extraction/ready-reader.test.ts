import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { drawNotice } from '@/tests/factories/paper'
import { extractText } from './extract-text'
import { killReader } from './reader-process'
import { prepareReader, takeReader } from './ready-reader'

describe('a reader that waits', { timeout: 60_000 }, () => {
  test('is taken by one paper only', async () => {
    prepareReader()
    prepareReader()
    const [first, second] = [await takeReader(), await takeReader()]
    expect(first.pid).not.toBe(second.pid)
    for (const reader of [first, second]) killReader(reader)
  })

  test('ends with the program that started it', async () => {
    const reader = await takeReader()
    // What the system does with the pipes of a program that is gone.
    reader.stdin.destroy()
    await once(reader, 'exit')
  })

  test('changes nothing of what is read', async () => {
    const paper = await drawNotice()
    const [one, other] = [await extractText(paper), await extractText(paper)]
    expect(one.ok).toBe(true)
    expect(other).toEqual(one)
  })
})
