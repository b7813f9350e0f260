export type FailureCode =
  | 'invalid'
  | 'not-found'
  | 'stale'
  | 'conflict'
  | 'not-now'
  | 'signed-out'
  | 'unavailable'

/** An expected failure, in the words shown to the person. */
export interface Failure {
  code: FailureCode
  message: string
  /** Problems at fields, by field name. */
  fields?: Record<string, string[]>
  /** For a stale save: what stands there now, by field name, with its `version` and `by` whom, so that nothing typed is lost. */
  theirs?: Record<string, string>
}

export type Outcome<V> = { ok: true; value: V } | { ok: false; failure: Failure }

/** Thrown inside a command to roll it back and answer with a failure. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

/** Not there, or not theirs: the answer is the same, so that nothing can be learned from it. */
export function notFound(what: string): Refusal {
  return new Refusal({
    code: 'not-found',
    message: `This ${what} is not here. It may have been removed, or the link is wrong.`,
  })
}

export function invalid(field: string, problem: string): Refusal {
  return new Refusal({
    code: 'invalid',
    message: 'Some entries need another look.',
    fields: { [field]: [problem] },
  })
}
