import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint, isStamped, stamp } from './stamp'

describe('the stamp of a build', () => {
  let folder: string
  let source: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'resolvent-stamp-'))
    source = path.join(folder, 'page.tsx')
    writeFileSync(source, 'one')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('holds while the text of the sources is the same, whatever their times', () => {
    const stampFile = path.join(folder, '.made-from')
    const before = fingerprint([source])
    expect(isStamped(stampFile, before)).toBe(false)
    stamp(stampFile, before)
    utimesSync(source, 0, 0)
    expect(isStamped(stampFile, fingerprint([source]))).toBe(true)
  })

  test('is broken by a changed, an added, a renamed and a removed file', () => {
    const prints = [fingerprint([folder])]
    const look = () => prints.push(fingerprint([folder]))
    writeFileSync(source, 'two')
    look()
    writeFileSync(path.join(folder, 'layout.tsx'), 'two')
    look()
    rmSync(source)
    look()
    writeFileSync(path.join(folder, 'other.tsx'), 'two')
    look()
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('pays no heed to generated code and to sources that are not there', () => {
    const before = fingerprint([folder, path.join(folder, 'missing.ts')])
    mkdirSync(path.join(folder, 'generated'))
    writeFileSync(path.join(folder, 'generated', 'client.ts'), 'made')
    expect(fingerprint([folder])).toBe(before)
  })
})
