import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from './cannot-start'

/** Does the work as the only process on the data folder. */
export async function aloneOn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const unlock = lockDataFolder(folder)
  try {
    return await work()
  } finally {
    unlock()
  }
}

/** Takes the folder; a lock whose process is gone, killed or lost in a power cut, is taken over. */
function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'lock')
  const own = identify(process.pid)
  if (own === null) throw new Error('This process can not identify itself.')
  while (!createOnce(file, own)) {
    const holder = readLock(file)
    if (holder === null) continue
    if (isAlive(holder)) {
      throw new CannotStart(
        `Resolvent already runs on ${folder} (process ${holder.split(' ')[0]}). Stop it first, or set DATA_DIR.`,
      )
    }
    setAside(file, holder)
  }
  return () => {
    if (readLock(file) === own) rmSync(file, { force: true })
  }
}

/** The process number and, where the system tells, when it began: numbers are used again, beginnings are not. */
function identify(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, under another user.
    if (codeOf(error) !== 'EPERM') return null
  }
  return `${pid} ${beganAt(pid)}`
}

function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie holds nothing any more; its state stands first, its beginning is field 22 of the whole line.
    return afterName[0] === 'Z' ? 'ended' : (afterName[19] ?? 'unknown')
  } catch {
    // No /proc on this system: the process number alone must do.
    return 'unknown'
  }
}

function isAlive(holder: string): boolean {
  const pid = Number(holder.split(' ')[0])
  return Number.isInteger(pid) && pid > 0 && identify(pid) === holder
}

/** Renaming is atomic, so of several processes that find a stale lock one moves it; a fresh lock moved by mistake goes back. */
function setAside(file: string, stale: string): void {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    if (readLock(aside) !== stale) linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}

function createOnce(file: string, content: string): boolean {
  const draft = `${file}.new-${process.pid}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    // A link appears with its content or not at all, so nobody ever reads a lock that is half written.
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
