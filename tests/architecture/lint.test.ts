import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runNode } from '@/lib/launch/child'

const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n')

/** For each rule that this house adds to the linter's own, a file that breaks it. */
const plants: Record<string, { path: string; text: string }> = {
  noExcessiveLinesPerFunction: {
    path: 'lib/cases/a.ts',
    text: `export function a(b: () => void) {\n${lines(61, '  b()')}\n}`,
  },
  noUnusedImports: { path: 'lib/cases/b.ts', text: "import { b } from './a'\nexport const c = 1" },
  noUnusedVariables: { path: 'lib/cases/c.ts', text: 'export function c() {\n  const unused = 1\n}' },
  noDefaultExport: { path: 'lib/cases/d.ts', text: 'export default function d() {}' },
  noNonNullAssertion: { path: 'lib/cases/e.ts', text: 'export const e = (f?: string) => f!.length' },
  noParameterAssign: {
    path: 'lib/cases/f.ts',
    text: 'export function f(g: number) {\n  g = 1\n  return g\n}',
  },
  useImportType: { path: 'lib/cases/g.ts', text: "import { T } from './t'\nexport const g = (h: T) => h" },
  noExcessiveLinesPerFile: { path: 'lib/cases/h.ts', text: lines(301, 'export {}') },
  noExplicitAny: { path: 'lib/cases/i.ts', text: 'export const i = (j: any) => j' },
  noFocusedTests: { path: 'lib/cases/j.test.ts', text: "test.only('j', () => {})" },
  noSkippedTests: { path: 'lib/cases/k.test.ts', text: "test.skip('k', () => {})" },
}

const configuration = z.looseObject({
  linter: z.object({ rules: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())])) }),
})
const report = z.object({
  diagnostics: z.array(z.looseObject({ category: z.string().nullable(), severity: z.string() })),
})

const folder = mkdtempSync(path.join(tmpdir(), 'resolvent-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rules = configuration.parse(JSON.parse(readFileSync('biome.json', 'utf8'))).linter.rules

test('every rule of the linter barks at a file that breaks it', { timeout: 60_000 }, async () => {
  const named = Object.values(rules).flatMap(group =>
    typeof group === 'string'
      ? []
      : Object.entries(group).flatMap(([name, level]) => (level === 'off' ? [] : [name])),
  )
  expect(Object.keys(plants).sort()).toEqual(named.sort())
  mkdirSync(path.join(folder, 'lib/cases'), { recursive: true })
  for (const planted of Object.values(plants)) writeFileSync(path.join(folder, planted.path), planted.text)
  const { $schema, ...settings } = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }))
  const { printed } = await runNode({
    arguments: [
      path.resolve('node_modules/@biomejs/biome/bin/biome'),
      ...['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    ],
    environment: process.env,
    output: 'quiet',
    folder,
  })
  const { diagnostics } = report.parse(JSON.parse(printed.slice(printed.indexOf('{'))))
  const barked = diagnostics.map(({ category, severity }) => `${category?.split('/').at(-1)} ${severity}`)
  for (const name of named) expect(barked).toContain(`${name} error`)
})
