import { spawnSync } from 'node:child_process'

/** What one document may use. The wall clock is kept by the parent; processor, memory and files by the system. */
export const LIMITS = {
  wallClockMs: 20_000,
  processorSeconds: 20,
  dataBytes: 805_306_368,
  heapMegabytes: 256,
  openFiles: 64,
  fileBytes: 67_108_864,
  outputBytes: 32 * 1024 * 1024,
} as const

const QUIETLY = ['nice', '-n', '10']
const WITHOUT_NETWORK = ['unshare', '-rn']
const WITHIN_LIMITS = [
  'prlimit',
  `--data=${LIMITS.dataBytes}`,
  `--cpu=${LIMITS.processorSeconds}`,
  `--nofile=${LIMITS.openFiles}`,
  `--fsize=${LIMITS.fileBytes}`,
]

let wrapper: readonly string[] | null = null

/**
 * The command that goes before the child's own: low priority, no network, hard limits. Each part is tried once and left
 * out where the system does not have it or does not allow it (macOS, containers without user namespaces).
 */
export function limitingCommand(): readonly string[] {
  if (wrapper) return wrapper
  const kept: string[] = []
  for (const part of [QUIETLY, WITHOUT_NETWORK, WITHIN_LIMITS]) {
    if (works([...kept, ...part])) kept.push(...part)
  }
  wrapper = kept
  return wrapper
}

function works(command: readonly string[]): boolean {
  const [program = '', ...rest] = command
  const tried = spawnSync(program, [...rest, process.execPath, '--version'], {
    stdio: 'ignore',
    timeout: 5_000,
  })
  return tried.status === 0
}
