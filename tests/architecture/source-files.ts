import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string
  text: string
}

const ROOTS = ['app', 'components', 'lib', 'prisma', 'tests', 'instrumentation.ts', 'proxy.ts']
const SKIPPED = new Set(['generated', 'migrations'])

/** Every TypeScript file of the house. */
export function readHouse(): SourceFile[] {
  const files = ROOTS.flatMap(filesUnder).filter(file => /\.(ts|tsx)$/.test(file))
  return files.map(file => ({ path: file.split(path.sep).join('/'), text: readFileSync(file, 'utf8') }))
}

function filesUnder(root: string): string[] {
  if (/\.ts$/.test(root)) return readIfThere(root)
  const entries = readdirSync(root, { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => !file.split(path.sep).some(part => SKIPPED.has(part)))
}

function readIfThere(file: string): string[] {
  return readdirSync('.').includes(file) ? [file] : []
}
