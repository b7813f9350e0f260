import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExtractionFailure } from './extraction'
import { LIMITS, limitingCommand } from './limits'

export interface ChildRun {
  bytes: Uint8Array
  task: readonly string[]
  /** Drawing needs the native canvas; reading text runs without any native code. */
  drawing: boolean
  signal?: AbortSignal | undefined
}

export type ChildOutcome = { ok: true; output: Buffer } | { ok: false; why: ExtractionFailure }

/** Found from the folder the project runs in: a bundler moves the code that calls, not the installed files. */
const CHILD = ['lib', 'platform', 'text-extraction', 'child', 'read-pdf.mjs']

/** Runs the reader on one document in a process of its own, with no environment, no network and hard limits. */
export async function runChild({ bytes, task, drawing, signal }: ChildRun): Promise<ChildOutcome> {
  if (signal?.aborted) return { ok: false, why: 'stopped' }
  const [program = process.execPath, ...args] = [...limitingCommand(), ...nodeCommand(task, drawing)]
  return new Promise(resolve => {
    const child = spawn(program, args, {
      env: { NODE_ENV: 'production' },
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    })
    const output: Buffer[] = []
    let size = 0
    let errors = ''
    let why: ExtractionFailure | null = null

    const end = (reason: ExtractionFailure) => {
      why ??= reason
      killGroup(child.pid)
    }
    const clock = setTimeout(() => end('timed-out'), LIMITS.wallClockMs)
    const onAbort = () => end('stopped')
    signal?.addEventListener('abort', onAbort, { once: true })

    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LIMITS.outputBytes) end('too-large')
      else output.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString('latin1')).slice(-4_000)
    })
    child.stdin.on('error', () => {
      // The child may end before it has taken the whole file; its exit says why.
    })
    child.on('error', () => {
      why ??= 'failed'
    })
    child.on('close', (exitCode, exitSignal) => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', onAbort)
      const reason = why ?? causeOf(exitCode, exitSignal, errors)
      resolve(reason ? { ok: false, why: reason } : { ok: true, output: Buffer.concat(output) })
    })
    child.stdin.end(bytes)
  })
}

function nodeCommand(task: readonly string[], drawing: boolean): string[] {
  const root = process.cwd()
  const child = path.join(root, ...CHILD)
  const library = path.join(root, 'node_modules', 'pdfjs-dist')
  if (!existsSync(child) || !existsSync(library)) {
    throw new Error(`The PDF reader is not installed under ${root}: start the program in its own folder.`)
  }
  const folders = [child, realpathSync(library), ...(drawing ? canvasFolders(root) : [])]
  return [
    process.execPath,
    `--max-old-space-size=${LIMITS.heapMegabytes}`,
    '--permission',
    ...(drawing ? ['--allow-addons'] : []),
    ...folders.map(folder => `--allow-fs-read=${folder}`),
    '--no-warnings',
    child,
    `${pathToFileURL(realpathSync(library)).href}/`,
    ...task,
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

/** The limiting programs stand between: the whole group goes, so that nothing is left running. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}

function causeOf(
  exitCode: number | null,
  signal: NodeJS.Signals | null,
  errors: string,
): ExtractionFailure | null {
  if (exitCode === 0) return null
  if (signal === 'SIGXCPU' || exitCode === 128 + 24) return 'timed-out'
  if (/out of memory|bad_alloc|allocation failed|Cannot allocate/i.test(errors)) return 'out-of-memory'
  if (signal === 'SIGKILL' || exitCode === 128 + 9) return 'out-of-memory'
  return 'failed'
}
