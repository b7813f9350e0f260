import { createHash } from 'node:crypto'
import type { SourceFile } from './source-files'
import { importsOf } from './uses'

const ROOT = 'lib/resolution/'
/** The doors through which a case is judged; whatever they reach is part of the pack. */
const DOORS = ['assess', 'options/compare-options', 'options/check-intended', 'parameters/all']
/** Names the pack, and so cannot be part of it. */
const ITSELF = 'packs/rule-pack'

type Part = 'triggers' | 'options' | 'checklist' | 'parameters' | 'accounts'
const FOLDERS: Readonly<Record<string, Part>> = {
  escalation: 'triggers',
  options: 'options',
  checklist: 'checklist',
  parameters: 'parameters',
  sources: 'parameters',
}

interface PackContent {
  hash: string
  parts: Record<Part, string>
}

/** What the rules of this release are: the text of every module that a judgement runs through, in one order. */
export function readPack(files: readonly SourceFile[]): PackContent {
  const modules = new Map(files.map(({ path, text }) => [path.slice(ROOT.length).replace(/\.ts$/, ''), text]))
  const reached = [...reach(modules)].sort()
  const part = (name: string): Part => FOLDERS[name.split('/')[0] ?? ''] ?? 'accounts'
  const hashOf = (names: readonly string[]) => {
    const hash = createHash('sha256')
    for (const name of names) hash.update(`${name}\0${(modules.get(name) ?? '').replace(/\r\n/g, '\n')}\0`)
    return hash.digest('hex')
  }
  const own = (wanted: Part) => hashOf(reached.filter(name => part(name) === wanted)).slice(0, 16)
  return {
    hash: hashOf(reached),
    parts: {
      triggers: own('triggers'),
      options: own('options'),
      checklist: own('checklist'),
      parameters: own('parameters'),
      accounts: own('accounts'),
    },
  }
}

function reach(modules: ReadonlyMap<string, string>): Set<string> {
  const reached = new Set<string>()
  const open = [...DOORS]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const text = modules.get(name)
    if (reached.has(name) || name === ITSELF) continue
    if (text === undefined) throw new Error(`The pack reaches ${name}, which is no module of lib/resolution.`)
    reached.add(name)
    open.push(...importsOf(name, text))
  }
  return reached
}

/** The file that names the pack: its number goes up by one when its content is other than the file says. */
export function writePack({ hash, parts }: PackContent, before: { number: number; hash: string }): string {
  const number = before.hash === hash ? before.number : before.number + 1
  const lines = Object.entries(parts).map(([name, own]) => `    ${name}: '${own}',`)
  return `/**
 * Made from the modules that a judgement runs through by tests/architecture/rule-pack.test.ts; \`vitest run --project unit
 * rule-pack -u\` writes it anew and raises the number.
 */
export const rulePack = {
  number: ${number},
  hash: '${hash}',
  parts: {
${lines.join('\n')}
  },
}
`
}
