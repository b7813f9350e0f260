import { spawn } from 'node:child_process'

/** What one document may use. The wall clock is kept by the parent; processor, memory and files by the system. */
export const LIMITS = {
  wallClockMs: 20_000,
  /** Letters take much of a core: on a busy machine it is the seconds of the processor that are counted. */
  scanWallClockMs: 60_000,
  processorSeconds: 20,
  dataBytes: 805_306_368,
  /** A photo of 50 million dots is unpacked beside the page that is made of it and the model of the letters. */
  scanDataBytes: 1_342_177_280,
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
const PARTS = [QUIETLY, WITHOUT_NETWORK, WITHIN_LIMITS]

let found: Promise<readonly string[]> | null = null

/**
 * The command that goes before the child's own: low priority, no network, hard limits. Tried once; a part is left out
 * where the system does not have it or does not allow it (macOS, containers without user namespaces).
 */
export async function limitingCommand(dataBytes: number = LIMITS.dataBytes): Promise<readonly string[]> {
  found ??= findLimits()
  return (await found).map(word => (word.startsWith('--data=') ? `--data=${dataBytes}` : word))
}

async function findLimits(): Promise<readonly string[]> {
  if (await works(PARTS.flat())) return PARTS.flat()
  const kept: string[] = []
  for (const part of PARTS) {
    if (await works([...kept, ...part])) kept.push(...part)
  }
  return kept
}

/** Waited for however long it takes: a busy machine must not look like one that has no limits to offer. */
function works(command: readonly string[]): Promise<boolean> {
  const [program = '', ...rest] = command
  return new Promise(resolve => {
    const tried = spawn(program, [...rest, process.execPath, '--version'], { stdio: 'ignore' })
    tried.once('error', () => resolve(false))
    tried.once('exit', code => resolve(code === 0))
  })
}
