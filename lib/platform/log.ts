import 'server-only'
import { now } from './clock'

type Level = 'info' | 'warn' | 'error'

/** One JSON line per event. Holds ids and words, never names, TINs, passwords or tokens. */
export function log(
  level: Level,
  event: string,
  details: Record<string, string | number | boolean | null> = {},
): void {
  const line = JSON.stringify({ at: now().toISOString(), level, event, ...details })
  process[level === 'info' ? 'stdout' : 'stderr'].write(`${line}\n`)
}

/** What of an unknown error may be written down: its name, message and code. */
export function describeError(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: String(error) }
  const code = 'code' in error ? String(error.code) : ''
  return {
    error: error.name,
    message: error.message.slice(0, 2000),
    code,
    stack: (error.stack ?? '').slice(0, 2000),
  }
}
