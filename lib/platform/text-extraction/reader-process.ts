import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { LIMITS, limitingCommand } from './limits'

export type ReaderProcess = ChildProcessByStdio<Writable, Readable, Readable>

export interface ReaderTask {
  /** What the reader is to do: `text`, or `render` with page and scale. */
  words: readonly string[]
  /** Drawing needs the native canvas; reading text runs without any native code. */
  drawing: boolean
}

/** Found from the folder the project runs in: a bundler moves the code that calls, not the installed files. */
const READER = ['lib', 'platform', 'text-extraction', 'child', 'read-pdf.mjs']

/** Starts the reader in a process of its own, with no environment, no network and hard limits. It waits for one file. */
export async function startReader(task: ReaderTask): Promise<ReaderProcess> {
  const [program = process.execPath, ...rest] = [...(await limitingCommand()), ...nodeCommand(task)]
  const reader = spawn(program, rest, {
    env: { NODE_ENV: 'production' },
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  await once(reader, 'spawn')
  return reader
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

function nodeCommand({ words, drawing }: ReaderTask): string[] {
  const root = process.cwd()
  const reader = path.join(root, ...READER)
  const library = path.join(root, 'node_modules', 'pdfjs-dist')
  if (!existsSync(reader) || !existsSync(library)) {
    throw new Error(`The PDF reader is not installed under ${root}: start the program in its own folder.`)
  }
  const folders = [reader, realpathSync(library), ...(drawing ? canvasFolders(root) : [])]
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

/** The canvas package and the package of its native code for this system stand side by side. */
function canvasFolders(root: string): string[] {
  return [
    realpathSync(path.join(root, 'node_modules', '@napi-rs')),
    path.join(root, 'package.json'),
    path.join(root, 'node_modules'),
    '/usr/share/fonts',
  ]
}
