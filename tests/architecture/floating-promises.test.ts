import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findFloatingPromises } from './floating-promises'
import { readHouse } from './source-files'

/** The compiler reads the whole house, on a busy machine beside other tests. */
const TIMEOUT = 300_000

test(
  'every promise is waited for',
  () => {
    const files = readHouse().map(file => file.path)
    const watched = files.filter(file => !/\.test(-support)?\.tsx?$|^tests\//.test(file))
    expect(watched.length).toBeGreaterThan(100)
    expect(findFloatingPromises(watched)).toEqual([])
  },
  TIMEOUT,
)

test(
  'and a dropped await does not go unseen',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'resolvent-promises-'))
    const file = path.join(folder, 'close-case.ts')
    const text = [
      'declare function touch(): Promise<void>',
      'declare function look(): Promise<void> | undefined',
      'declare let open: boolean',
      'declare let last: Promise<void>',
      'export async function closeCase() {',
      '  touch()',
      '  look()',
      '  open && touch()',
      '  open ? touch() : await touch()',
      '  touch().then(() => {})',
      '  await touch()',
      '  void touch()',
      '  last = touch()',
      '  touch().catch(() => {})',
      '  touch().then(() => {}, () => {})',
      '}',
    ]
    writeFileSync(file, text.join('\n'))
    try {
      const lines = findFloatingPromises([file], folder).map(found => Number(found.split(/[: ]/)[1]))
      expect(lines).toEqual([6, 7, 8, 9, 10])
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  TIMEOUT,
)
