import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export interface Chromium {
  /** Its program; undefined when Playwright is to use the one it downloaded. */
  executable: string | undefined
  from: string
}

/** The Chromium of the system; else Debian's package, where it may be installed; else Playwright's own download. */
export function findChromium(): Chromium {
  const named = process.env.CHROMIUM
  if (named) return { executable: named, from: `CHROMIUM=${named}` }
  const found = onPath()
  if (found) return { executable: found, from: found }
  const installed = installDebianPackage() ? onPath() : undefined
  if (installed) return { executable: installed, from: `Debian's package, ${installed}` }
  if (run('node_modules/.bin/playwright', ['install', 'chromium'])) {
    return { executable: undefined, from: "Playwright's own download" }
  }
  throw new CannotStart(
    'No Chromium was found, and none could be installed. Install one, or set CHROMIUM to its program.',
  )
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.flatMap(folder => NAMES.map(name => path.join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    // Not there, or not for us: the next place may have it.
    return false
  }
}

function installDebianPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log("Installing Debian's chromium for the browser tests.")
  const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  return install() || (run('apt-get', ['update', '-q']) && install())
}

function run(program: string, words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}
