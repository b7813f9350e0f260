import type { SourceFile } from './source-files'

interface Plant {
  /** Breaks the rule. */
  bad: SourceFile[]
  /** Each of the bad files breaks it by itself; otherwise all of them together do. */
  each?: true
  /** Looks much the same and does not. */
  good: SourceFile[]
}

const file = (path: string, text: string): SourceFile => ({ path, text })
const one = (path: string, bad: string, good: string): Plant => ({
  bad: [file(path, bad)],
  good: [file(path, good)],
})
const each = (path: string, bad: string[], good: string): Plant => ({
  bad: bad.map(text => file(path, text)),
  each: true,
  good: [file(path, good)],
})
const moved = (text: string, bad: string, good: string): Plant => ({
  bad: [file(bad, text)],
  good: [file(good, text)],
})

const table = file(
  'lib/access/permissions.ts',
  "export const permissions = {\n  'case.write': { roles: STAFF },\n}",
)
const parameter = file(
  'lib/resolution/parameters/rate.ts',
  "export const rate = { history: [{ from: day('1987-01-01') }] }",
)
const trigger = file('lib/resolution/escalation/lien.ts', "export const lien = { id: 'M-02' }")

const actions = 'app/(firm)/cases/actions.ts'
const asking = 'export async function aAction() {\n  await asWriter(run)\n}\n'

/** For each guard by name, the smallest file that it must catch and the nearest one that it must let pass. */
export const plants: Record<string, Plant> = {
  '"use server" stands only in app/**/actions.ts': moved(
    "'use server'\nexport async function closeCase() {}",
    'lib/cases/close-case.ts',
    'app/(firm)/cases/actions.ts',
  ),
  'an actions file is "use server" as a whole': one(
    'app/(firm)/cases/actions.ts',
    'export async function closeCaseAction() {}',
    "'use server'\nexport async function closeCaseAction() {}",
  ),
  'every server action asks from where it is called, and by whom': {
    bad: [
      'export async function bAction() {}',
      'export async function bAction() {\n  await requireActor()\n}',
      'export async function bAction() {\n  // after asWriter() elsewhere\n}',
      "export { closeCase } from '@/lib/cases'",
      'export const bAction = closeCase',
    ].map(action => file(actions, `'use server'\n${asking}${action}`)),
    each: true,
    good: [file(actions, `'use server'\n${asking}export type Words = string`)],
  },
  'an actions file never names the platform': one(
    'app/(firm)/cases/actions.ts',
    "import { withFirm } from '@/lib/platform'",
    "import { closeCase } from '@/lib/cases'",
  ),
  'a page or layout is never a client component': moved(
    "'use client'\nexport default function Page() {}",
    'app/(firm)/cases/page.tsx',
    'app/(firm)/cases/case-form.tsx',
  ),
  'the rules ask no clock, no chance, no environment and no network': each(
    'lib/resolution/time/today.ts',
    [
      'export const today = () => new Date()',
      'export const today = () => Date()',
      'export const today = () => new Date',
      'const { env } = process',
      'const seed = crypto.getRandomValues(bytes)',
      "import { randomUUID } from 'node:crypto'",
    ],
    'export const parse = (text: string) => new Date(text)\nconst [due] = transcript.process(toDate())',
  ),
  'only the platform holds the database': each(
    'lib/cases/search.ts',
    [
      "import { Pool } from 'pg'",
      "const { Pool } = await import('pg')",
      "import { PrismaClient } from '@/lib/platform/generated/prisma/client'",
      "import { PgBoss } from 'pg-boss'",
      "import { PrismaPg } from '@prisma/adapter-pg'",
    ],
    "import type { Tx } from '@/lib/platform'",
  ),
  'a firm’s rows are reached by commands and queries': {
    bad: [
      file('app/api/health/route.ts', 'export const POST = body => withFirm(body.firmId, count)'),
      file('lib/cases/search.ts', "import { asIdentity } from '@/lib/platform'"),
    ],
    each: true,
    good: [
      file('lib/operation/query.ts', 'return withFirm(actor.firmId, run)'),
      file('lib/cases/search.ts', 'return reading(actor, find)'),
    ],
  },
  'no statement is put together from text': each(
    'lib/cases/search.ts',
    [
      'const rows = await tx.$queryRawUnsafe(statement)',
      "await tx.$executeRawUnsafe('DELETE FROM x')",
      'const order = Prisma.raw(text)',
    ],
    'const rows = await tx.$queryRaw`SELECT id FROM x`',
  ),
  'one clock knows what time it is': each(
    'lib/cases/notes.ts',
    ['const at = new Date()', 'const at = Date.now()', 'const at = Date()', 'const at = new Date'],
    'const at = now()\nconst then = new Date(iso)\nlet on: Date | null = null',
  ),
  'what happens is logged, and nothing is said into the void': each(
    'lib/cases/search.ts',
    ['console.log(text)', "console['log'](text)", 'const { log } = console'],
    "log('info', 'searched')",
  ),
  'settings are read in one place': {
    bad: [
      'const url = process.env.DATABASE_URL',
      'const { env } = process',
      "import { env } from 'node:process'",
    ].map(text => file('lib/cases/list-cases.ts', text)),
    each: true,
    good: [file('lib/platform/env.ts', 'const settings = schema.safeParse(process.env)')],
  },
  'a server room keeps out of the browser': one(
    'lib/cases/index.ts',
    "export { openCase } from './open-case'",
    "import 'server-only'\nexport { openCase } from './open-case'",
  ),
  'a front door is written by hand': one(
    'lib/resolution/index.ts',
    "export * from './assess'",
    "export { assess } from './assess'",
  ),
  'an index is a room’s front door and nothing else': moved(
    "export { Button } from './button'",
    'components/ui/index.ts',
    'lib/cases/index.ts',
  ),
  'nothing of a firm is cached': one(
    'lib/cases/list-cases.ts',
    "'use cache'\nexport async function listCases() {}",
    'export async function listCases() {}',
  ),
  'no markup is written as text': one(
    'components/case/note.tsx',
    '<p dangerouslySetInnerHTML={{ __html: note }} />',
    '<p>{note}</p>',
  ),
  'no promise of later work': one('lib/cases/open-case.ts', '// TODO: check', '// Checked by the caller.'),
  'no checker is silenced': one(
    'lib/cases/open-case.ts',
    'const row = found as any',
    'const row = found as Row',
  ),
  'no test is skipped, and none is alone': one(
    'tests/integration/a.test.ts',
    "test.only('a', run)",
    "test('a', run)",
  ),
  'no test sleeps': one(
    'tests/e2e/a.spec.ts',
    'await page.waitForTimeout(500)',
    'await page.waitForURL(url)',
  ),
  'no test replaces a module of ours': one(
    'lib/cases/open-case.test.ts',
    "vi.mock('@/lib/platform')",
    "vi.spyOn(console, 'error')",
  ),
  'every parameter of law is dated, cited and was verified on a day': one(
    'lib/resolution/parameters/failure-to-pay-rate.ts',
    "export const failureToPayRate = { history: [{ from: day('1987-01-01'), value: 50 }] }",
    "export const failureToPayRate = { verifiedOn: day('2026-11-24'), history: [{ from: day('1987-01-01'), source: irc('6651') }] }",
  ),
  'every parameter is on the list that the tests go through': {
    bad: [parameter, file('lib/resolution/parameters/all.ts', 'export const all = []')],
    good: [
      parameter,
      file('lib/resolution/parameters/all.ts', "import { rate } from './rate'\nexport const all = [rate]"),
    ],
  },
  'every escalation trigger is on the list that the tests go through': {
    bad: [trigger],
    good: [trigger, file('lib/resolution/escalation/triggers.ts', "import { lien } from './lien'")],
  },
  'every figure of law stands in a parameter': one(
    'lib/resolution/statute/extend.ts',
    'const last = addDays(rejectedOn, 30)',
    "const last = addDays(rejectedOn, days) // 30 days after the rejection of '1040' by 26 USC 6331(k)",
  ),
  'every permission guards some command or query': {
    bad: [table],
    good: [table, file('lib/cases/notes.ts', "permission: 'case.write',")],
  },
}
