import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One fingerprint of all these files and folders; what is missing counts as missing, generated code and tests not at all. */
export function fingerprint(roots: string[]): string {
  const hash = createHash('sha256')
  for (const root of roots) {
    for (const file of filesUnder(root)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** True when the stamp beside a product says that it was made from what has this fingerprint. */
export function isStamped(stampFile: string, print: string): boolean {
  try {
    return readFileSync(stampFile, 'utf8') === print
  } catch {
    // No stamp: the product is missing or was left half made.
    return false
  }
}

export function stamp(stampFile: string, print: string): void {
  writeFileSync(stampFile, print)
}

function filesUnder(root: string): string[] {
  const kind = statSync(root, { throwIfNoEntry: false })
  if (!kind) return []
  if (kind.isFile()) return [root]
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.name !== 'generated' && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => entry.name)
    .sort()
    .flatMap(name => filesUnder(path.join(root, name)))
}
