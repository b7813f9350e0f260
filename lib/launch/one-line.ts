import { format, stripVTControlCharacters } from 'node:util'
import { describeError, log } from '@/lib/platform'

/** Signs that a package draws for a terminal. */
const DRAWN = /[⨯⚠]/g

/** Lets what the framework and packages print go into the log as the rest does: one line of JSON for each event. */
export function sayInOneLine(): void {
  console.error = (...said: unknown[]) => tell('error', said)
  console.warn = (...said: unknown[]) => tell('warn', said)
}

function tell(level: 'error' | 'warn', said: unknown[]): void {
  const error = said.find(value => value instanceof Error)
  // The framework prints what it also reports, with its digest, to logRequestError.
  if (error && ('digest' in error || isHangUp(error))) return
  const words = format(...said.filter(value => value !== error))
  log(level, 'server.said', {
    words: stripVTControlCharacters(words).replace(DRAWN, '').trim().slice(0, 2000),
    ...(error ? describeError(error) : {}),
  })
}

/** The visitor went away before all was sent: nothing failed, and anybody can do it as often as they like. */
export function isHangUp(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === 'ECONNRESET' && error.message === 'aborted'
  )
}
