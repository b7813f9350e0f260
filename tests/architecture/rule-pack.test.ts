import { describe, expect, test } from 'vitest'
import { rulePack } from '@/lib/resolution/packs/rule-pack'
import { readPack, writePack } from './rule-pack'
import { readHouse } from './source-files'

const house = readHouse()
const resolution = house.filter(({ path }) => path.startsWith('lib/resolution/'))

/** The same house with one text changed. */
const changed = (path: string, text: string) =>
  resolution.map(file => (file.path === path ? { path, text: file.text + text } : file))

describe('the rule pack', () => {
  test('is named by what the rules are today', async () => {
    await expect(writePack(readPack(resolution), rulePack)).toMatchFileSnapshot(
      '../../lib/resolution/packs/rule-pack.ts',
    )
  })

  test.each([
    ['lib/resolution/escalation/statute-end.ts', 'triggers'],
    ['lib/resolution/options/simple-plan.ts', 'options'],
    ['lib/resolution/checklist/list-documents.ts', 'checklist'],
    ['lib/resolution/parameters/underpayment-rate.ts', 'parameters'],
    ['lib/resolution/sources/library.ts', 'parameters'],
    ['lib/resolution/time/holidays.ts', 'accounts'],
  ] as const)('has another hash, in one part, when %s changes', (path, part) => {
    const [before, after] = [readPack(resolution), readPack(changed(path, '\n'))]
    expect(after.hash).not.toBe(before.hash)
    const others = Object.keys(before.parts).filter(name => name !== part) as (keyof typeof before.parts)[]
    expect(others.map(name => after.parts[name])).toEqual(others.map(name => before.parts[name]))
    expect(after.parts[part]).not.toBe(before.parts[part])
  })

  test('is the same whatever the order of the files, the ends of their lines, and tests', () => {
    const other = [...resolution].reverse().map(({ path, text }) => ({
      path,
      text: path.endsWith('.test.ts') ? '' : text.replace(/\n/g, '\r\n'),
    }))
    expect(readPack(other)).toEqual(readPack(resolution))
  })

  test('gets the next number with another content, and keeps its number with the same', () => {
    const content = readPack(resolution)
    const numberIn = (text: string) => Number(/number: (\d+)/.exec(text)?.[1])
    expect(numberIn(writePack(content, { number: 7, hash: content.hash }))).toBe(7)
    expect(numberIn(writePack(content, { number: 7, hash: 'other' }))).toBe(8)
  })
})
