import path from 'node:path'
import { computations } from '@/lib/resolution/upkeep/computations'
import type { SourceFile } from './source-files'

const ROOT = 'lib/resolution/'
/** Lists and worked examples import what they do not use. */
const NOT_USERS =
  /\.test(-support)?\.ts$|^(examples|upkeep)\/|^index$|^parameters\/all$|^escalation\/triggers$/

/** The imports of the rules the other way round: by module, who imports it for more than its types. */
type Importers = ReadonlyMap<string, readonly string[]>

/** Each table of law and policy of the firm with what uses it: the nearest rules and named computations above it. */
export function writeUses(files: readonly SourceFile[]): string {
  const modules = readModules(files)
  const importers = readImporters(modules)
  const rules = new Map(
    [...modules].flatMap(([name, text]) => {
      const [, id] = /\bid: '([A-Z]+-\d+)'/.exec(text) ?? []
      return name.startsWith('escalation/') && id ? [[name, id]] : []
    }),
  )
  const users = (direct: readonly string[]) => listUsers(direct, importers, rules)
  const lines = [
    ...[...modules.keys()]
      .filter(name => name.startsWith('parameters/') && /\bverifiedOn\b/.test(modules.get(name) ?? ''))
      .filter(name => name !== 'parameters/parameter')
      .map(name => [name.replace('parameters/', ''), users(importers.get(name) ?? [])] as const),
    ...policiesOf(modules).map(name => [`policy.${name}`, users(whoNames(modules, name))] as const),
  ]
  return lines
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, found]) => `${name}: ${found.join(' ')}`.trim())
    .join('\n')
}

function readModules(files: readonly SourceFile[]): Map<string, string> {
  return new Map(
    files
      .filter(({ path }) => path.startsWith(ROOT))
      .map(({ path, text }) => [path.slice(ROOT.length).replace(/\.ts$/, ''), text] as const)
      .filter(([name]) => !NOT_USERS.test(name) && !/\.test(-support)?$/.test(name)),
  )
}

function readImporters(modules: ReadonlyMap<string, string>): Importers {
  const importers = new Map<string, string[]>()
  for (const [name, text] of modules)
    for (const target of importsOf(name, text))
      importers.set(target, [...(importers.get(target) ?? []), name])
  return importers
}

/** The modules from which something that runs is imported; a type is not a use. */
export function importsOf(name: string, text: string): string[] {
  return [...text.matchAll(/^(?:import|export) (?!type\b)([^'"]*?) from '(\.[^']+)'/gm)]
    .filter(([, what = '']) => !isOnlyTypes(what))
    .map(([, , from = '']) => path.posix.join(path.posix.dirname(name), from))
}

function isOnlyTypes(what: string): boolean {
  const names = what.replace(/[{}\s]+/g, ' ').split(',')
  return names.every(one => one.trim() === '' || one.trim().startsWith('type '))
}

/** Climbs from the direct importers and stops at whatever has a name. */
function listUsers(
  direct: readonly string[],
  importers: Importers,
  rules: ReadonlyMap<string, string>,
): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const climb = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const rule = rules.get(name)
    if (rule !== undefined) found.add(rule)
    else if (name in computations) found.add(name)
    else for (const above of importers.get(name) ?? []) climb(above)
  }
  for (const name of direct) climb(name)
  return [...found].sort()
}

function policiesOf(modules: ReadonlyMap<string, string>): string[] {
  const text = modules.get('parameters/firm-policy') ?? ''
  return [...text.matchAll(/^ {2}(\w+): policy\(/gm)].map(([, name = '']) => name)
}

function whoNames(modules: ReadonlyMap<string, string>, policy: string): string[] {
  return [...modules].filter(([, text]) => text.includes(`firmPolicy.${policy}`)).map(([name]) => name)
}
