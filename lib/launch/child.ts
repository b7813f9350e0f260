import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'

const GRACE_MS = 10_000

export interface ChildOptions {
  arguments: string[]
  environment: NodeJS.ProcessEnv
  /** `quiet` keeps what is printed and tells it only when the child fails. */
  output: 'shown' | 'quiet'
  /** Where it works; the project's root unless told otherwise. */
  folder?: string
}

export interface Ending {
  code: number
  /** What a quiet child wrote to its output, and to its error output. */
  printed: string
  trouble: string
}

/** Runs Node with these arguments to its end. */
export async function runNode(options: ChildOptions): Promise<Ending> {
  const shown = options.output === 'shown'
  const child = spawn(process.execPath, options.arguments, {
    env: options.environment,
    cwd: options.folder,
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  })
  const [printed, trouble] = [collect(child.stdout), collect(child.stderr)]
  const code = await exitOf(child, 'close')
  return { code, printed: printed(), trouble: trouble() }
}

function collect(stream: Readable | null): () => string {
  const chunks: Buffer[] = []
  stream?.on('data', chunk => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}

/**
 * Starts a Node process that serves until it is stopped. It leads its own process group, so that a Ctrl-C at the
 * terminal reaches the launcher alone, and it leaves by itself when the launcher is gone.
 */
export function serveNode(options: ChildOptions): ChildProcess {
  const leave = path.resolve('lib/launch/leave-with-parent.mjs')
  const piped = options.output === 'quiet' ? 'pipe' : 'inherit'
  return spawn(process.execPath, ['--import', leave, ...options.arguments], {
    // Compiled code is kept between starts; compiling is a good part of the time until a server answers.
    env: {
      NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/resolvent/compiled'),
      ...options.environment,
    },
    stdio: ['ignore', piped, 'inherit', 'ipc'],
    detached: true,
  })
}

/** The exit code, when the child is gone or, by 'close', when all it wrote has come as well; a death by signal counts as 1. */
export function exitOf(child: ChildProcess, event: 'exit' | 'close' = 'exit'): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once(event, code => resolve(code ?? 1))
  })
}

/** Asks the child to end, and ends it when it has not after ten seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  const ended = exitOf(child)
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await ended
  clearTimeout(impatience)
}
