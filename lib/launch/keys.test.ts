import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { provideKeys } from './keys'

describe('the keys', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'resolvent-keys-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const place = (databaseIsNew: boolean, keysFile = path.join(folder, 'data.keys', 'keys')) => ({
    keys: undefined,
    keysFile,
    dataFolder: path.join(folder, 'data'),
    databaseIsNew,
  })

  test('are made once, for nobody else to read, and are the same ever after', () => {
    const first = provideKeys(place(true))
    expect(first.appKeys).toMatch(/^k[0-9a-f]{8}:[A-Za-z0-9+/]{43}=$/)
    expect(statSync(place(true).keysFile).mode & 0o777).toBe(0o600)
    expect(provideKeys(place(false))).toEqual(first)
  })

  test('are not made anew for data that only the lost ones would open', () => {
    expect(() => provideKeys(place(false))).toThrow('are missing')
    expect(existsSync(place(false).keysFile)).toBe(false)
  })

  test('are refused when others can read them', () => {
    provideKeys(place(true))
    chmodSync(place(true).keysFile, 0o640)
    expect(() => provideKeys(place(false))).toThrow('Others can read the keys')
  })

  test('are refused inside the data folder, where a copy of the data would take them along', () => {
    const inside = path.join(folder, 'data', 'keys')
    expect(() => provideKeys(place(true, inside))).toThrow('inside the data folder')
  })

  test('are refused when one of them is not 32 bytes', () => {
    expect(() => provideKeys({ ...place(false), keys: 'short:AAAA' })).toThrow('32 bytes')
  })

  test('sign cookies by a secret that is none of them, and that changes with the newest', () => {
    const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`
    const older = provideKeys({ ...place(false), keys: key('a', 1) })
    const rotated = provideKeys({ ...place(false), keys: `${key('b', 2)},${key('a', 1)}` })
    expect(rotated.sessionSecret).not.toBe(older.sessionSecret)
    expect(rotated.appKeys.split(',')).toHaveLength(2)
    expect(older.appKeys).not.toContain(older.sessionSecret)
  })

  test('may be several lines of a file, newest first', () => {
    const { keysFile } = place(true)
    provideKeys(place(true))
    const lines = [1, 2].map(fill => `k${fill}:${Buffer.alloc(32, fill).toString('base64')}`)
    writeFileSync(keysFile, `${lines.join('\n')}\n`)
    expect(provideKeys(place(false)).appKeys).toBe(lines.join(','))
  })
})
