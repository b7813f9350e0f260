import { describe, expect, test } from 'vitest'
import { parameters } from '@/lib/resolution/parameters/all'
import { computations } from '@/lib/resolution/upkeep/computations'
import { subjects } from '@/lib/resolution/upkeep/subjects'
import { readHouse } from './source-files'
import { importsOf, writeUses } from './uses'

const house = readHouse()
const HEAD = `/**
 * Made from the imports of the rules by tests/architecture/uses.test.ts; \`vitest run --project unit uses -u\` writes it
 * anew. One table of law or policy of the firm a line, and what uses it: rules by their id, computations by their file.
 */
export const usesTable = \``

describe('what uses a figure of law', () => {
  test('is written down as the imports are today', async () => {
    await expect(`${HEAD}\n${writeUses(house)}\n\`\n`).toMatchFileSnapshot(
      '../../lib/resolution/upkeep/uses-table.ts',
    )
  })

  test('counts what runs, not what is only a type', () => {
    const text = [
      "import type { Cents } from '../money/cents'",
      "import { type Draft, draftFinding } from '../finding/draft'",
      "import { type Only } from './only'",
      "import {\n  one,\n  type Two,\n} from './many'",
    ].join('\n')
    expect(importsOf('plans/simple-plan', text)).toEqual(['finding/draft', 'plans/many'])
  })

  test('climbs to the nearest rule or named computation', () => {
    const file = (path: string, text: string) => ({ path: `lib/resolution/${path}.ts`, text })
    const uses = writeUses([
      file('parameters/some-days', 'verifiedOn: 1'),
      file('collection/reads-days', "import { someDays } from '../parameters/some-days'"),
      file('escalation/a-rule', "import { x } from '../collection/reads-days'\nid: 'E-99'"),
      file('assess', "import { x } from '../collection/reads-days'"),
      file('examples/shows', "import { someDays } from '../parameters/some-days'"),
    ])
    expect(uses).toBe('some-days: E-99')
  })

  test('gives every computation that answers with a finding a name of its own', () => {
    const answers = house
      .filter(
        ({ path, text }) => /^lib\/resolution\/(?!finding|examples)/.test(path) && /\): Finding</.test(text),
      )
      .map(({ path }) => path.replace('lib/resolution/', '').replace('.ts', ''))
      .filter(name => !/\.test(-support)?$/.test(name))
    expect(answers.length).toBeGreaterThan(20)
    expect(answers.filter(name => !(name in computations))).toEqual([])
    const files = new Set(house.map(({ path }) => path))
    expect(Object.keys(computations).filter(name => !files.has(`lib/resolution/${name}.ts`))).toEqual([])
    expect(new Set(Object.values(computations)).size).toBe(Object.keys(computations).length)
  })
})

test('every figure of law stands under one subject', () => {
  const grouped = subjects.flatMap(subject => subject.parameters.map(({ table }) => table))
  expect([...grouped].sort()).toEqual(
    Object.values(parameters)
      .map(({ table }) => table)
      .sort(),
  )
})
