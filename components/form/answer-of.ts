import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { FormAction, FormOutcome } from './outcome'

/**
 * Calls an action and always comes back with an answer. A cut line, a server that was renewed or a failure of ours
 * would otherwise put another page where the form stood, and what was typed would be gone with it.
 */
export async function answerOf<T>(
  action: FormAction<T>,
  previous: FormOutcome<T> | null,
  entries: FormData,
): Promise<FormOutcome<T>> {
  try {
    return await action(previous, entries)
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, failure: { code: 'unanswered', message: wordsFor(error) } }
  }
}

function wordsFor(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error))
    return 'The program was renewed while this page was open. Copy what you typed, load the page anew and save again.'
  const digest = error instanceof Error && 'digest' in error ? ` (${error.digest})` : ''
  if (digest) return `This failed on the server. What you typed is still here; try again.${digest}`
  return 'The server could not be reached. What you typed is still here; try again in a moment.'
}
