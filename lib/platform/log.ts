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
  // Some packages hand out a copy of an error, which is a plain object.
  if (typeof error !== 'object' || error === null) return { error: String(error) }
  const told: Partial<Record<'name' | 'message' | 'code' | 'stack', unknown>> = error
  return {
    error: String(told.name ?? 'Error'),
    message: String(told.message ?? '').slice(0, 2000),
    code: String(told.code ?? ''),
    stack: String(told.stack ?? '').slice(0, 2000),
  }
}
