import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Boundaries, checkBoundaries } from '@/lib/launch/boundaries'

/** Two rooms and their importers; each pair of files breaks the one rule it stands under. */
const plants: Record<string, Record<string, string>> = {
  'platform-looks-down-only': { 'lib/platform/a.ts': "import '@/lib/cases'" },
  'access-looks-down-only': { 'lib/access/a.ts': "import '@/lib/operation'" },
  'operation-looks-down-only': { 'lib/operation/a.ts': "import '@/lib/firm'" },
  'firm-looks-down-only': { 'lib/firm/a.ts': "import '@/lib/cases'" },
  'cases-looks-down-only': { 'lib/cases/a.ts': "import '@/lib/documents'" },
  'documents-looks-down-only': { 'lib/documents/a.ts': "import '@/lib/intake'" },
  'intake-looks-down-only': { 'lib/intake/a.ts': "import '@/lib/correspondence'" },
  'correspondence-looks-down-only': { 'lib/correspondence/a.ts': "import '@/lib/intake'" },
  'resolution-looks-down-only': { 'lib/resolution/a.ts': "import '@/lib/platform'" },
  'resolution-is-pure': { 'lib/resolution/b.ts': "import { z } from 'zod'\nexport const b = z" },
  'enter-by-the-front-door': { 'app/a.ts': "import '@/lib/cases/inner'" },
  'neighbours-knock-too': { 'lib/documents/b.ts': "import '@/lib/cases/inner'" },
  'lib-never-looks-up': { 'lib/cases/b.ts': "import '@/components/case/strip'" },
  'components-never-look-up': { 'components/case/a.ts': "import '@/app/words'" },
  'components-take-only-types-and-rules': {
    'components/case/b.ts': "import { inner } from '@/lib/cases'\nexport const b = inner",
  },
  'ui-knows-nothing-of-tax': { 'components/ui/a.ts': "import '@/lib/resolution'" },
  'app-never-touches-the-platform': { 'app/b.ts': "import '@/lib/platform'" },
  'nobody-imports-the-launcher': { 'app/c.ts': "import '@/lib/launch/start'" },
  'only-the-launcher-and-prisma-run-prisma': { 'lib/cases/c.ts': "import '@/prisma/migrate'" },
  'only-tests-import-tests': { 'lib/cases/d.ts': "import '@/tests/factories/firm'" },
  'no-circles': { 'lib/cases/e.ts': "import './f'", 'lib/cases/f.ts': "import './e'" },
  'nothing-is-missing': { 'lib/cases/g.ts': "import './nowhere'" },
}

const rooms = [
  'resolution',
  'platform',
  'access',
  'operation',
  'firm',
  'cases',
  'documents',
  'intake',
  'correspondence',
]
const ground: Record<string, string> = {
  ...Object.fromEntries(rooms.map(room => [`lib/${room}/index.ts`, "export { inner } from './inner'"])),
  ...Object.fromEntries(rooms.map(room => [`lib/${room}/inner.ts`, 'export const inner = 1'])),
  'lib/launch/start.ts': "import '@/lib/platform'\nexport const start = 1",
  'lib/cases/case.schema.ts': 'export const schema = 1',
  'components/case/strip.ts':
    "import { schema } from '@/lib/cases/case.schema'\nimport { inner } from '@/lib/resolution'\nexport const strip = [schema, inner]",
  'app/words.ts':
    "import { strip } from '@/components/case/strip'\nimport { inner } from '@/lib/cases'\nexport const words = [strip, inner]",
  'prisma/migrate.ts': 'export const migrate = 1',
  'tests/factories/firm.ts': 'export const firm = 1',
}

const roots: string[] = []

function plant(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'resolvent-boundaries-'))
  roots.push(root)
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  const tsconfig = {
    compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths: { '@/*': ['./*'] } },
  }
  for (const [file, text] of Object.entries({ ...files, 'tsconfig.json': JSON.stringify(tsconfig) })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true })
})

const folders = ['app', 'components', 'lib', 'prisma', 'tests']

describe('the boundaries', () => {
  let violated: Boundaries

  beforeAll(async () => {
    violated = await checkBoundaries(plant(Object.assign({}, ground, ...Object.values(plants))), folders)
  }, 60_000)

  test('let a house in order pass, having looked at all of it', async () => {
    const { modules, violations } = await checkBoundaries(plant(ground), folders)
    expect(violations).toEqual([])
    expect(modules).toBe(Object.keys(ground).length)
  }, 60_000)

  test('have a planted violation for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)(path.resolve('.dependency-cruiser.cjs'))
    expect(Object.keys(plants).sort()).toEqual(forbidden.map((rule: { name: string }) => rule.name).sort())
  })

  test.each(Object.entries(plants))('%s', (rule, files) => {
    const [from] = Object.keys(files)
    expect(violated.violations).toContainEqual(expect.objectContaining({ rule, from }))
  })
})
