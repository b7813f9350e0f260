import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { LIMITS, limitingCommand } from './limits'

export type ReaderProcess = ChildProcessByStdio<Writable, Readable, Readable>

export interface ReaderTask {
  /** `read-pdf` gives a PDF's text layer and runs without any native code; `read-scan` sees and draws pages. */
  program: 'read-pdf' | 'read-scan'
  /** What it is to do, in its own words. */
  words: readonly string[]
}

/** Found from the folder the project runs in: a bundler moves the code that calls, not the installed files. */
const READERS = ['lib', 'platform', 'text-extraction', 'child']

/** Starts the reader in a process of its own, with no environment, no network and hard limits. It waits for one file. */
export async function startReader(task: ReaderTask): Promise<ReaderProcess> {
  const [program = process.execPath, ...rest] = [
    ...(await limitingCommand(roomFor(task))),
    ...nodeCommand(task),
  ]
  const reader = spawn(program, rest, {
    env: { NODE_ENV: 'production' },
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  await once(reader, 'spawn')
  return reader
}

function roomFor({ program }: ReaderTask): number {
  return program === 'read-scan' ? LIMITS.scanDataBytes : LIMITS.dataBytes
}

/** The limiting programs stand between: the whole group goes, so that nothing is left running. */
export function killReader({ pid }: ReaderProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}

function nodeCommand({ program, words }: ReaderTask): string[] {
  const root = process.cwd()
  const readers = path.join(root, ...READERS)
  const reader = path.join(readers, `${program}.mjs`)
  const drawing = program === 'read-scan'
  const library = path.join(root, 'node_modules', 'pdfjs-dist')
  if (!existsSync(reader) || !existsSync(library)) {
    throw new Error(`The reader is not installed under ${root}: start the program in its own folder.`)
  }
  const folders = [readers, realpathSync(library), ...(drawing ? packageFolders(root) : [])]
  return [
    process.execPath,
    `--max-old-space-size=${LIMITS.heapMegabytes}`,
    '--permission',
    ...(drawing ? ['--allow-addons'] : []),
    ...folders.map(folder => `--allow-fs-read=${folder}`),
    '--no-warnings',
    reader,
    `${pathToFileURL(realpathSync(library)).href}/`,
    ...words,
  ]
}

/** The canvas with its native code for this system, the reader of letters with its model, the opener of faxes. */
function packageFolders(root: string): string[] {
  return [
    realpathSync(path.join(root, 'node_modules', '@napi-rs')),
    path.join(root, 'package.json'),
    path.join(root, 'node_modules'),
    '/usr/share/fonts',
  ]
}
