/** What a form needs to know of an answer; the same shape that every command of the house gives. */
export interface FormFailure {
  code: string
  message: string
  fields?: Record<string, string[]>
  /** After a stale save: what somebody else saved first, by field name. */
  theirs?: Record<string, string>
}

export type FormOutcome<T = unknown> = { ok: true; value: T } | { ok: false; failure: FormFailure }

export type FormAction<T = unknown> = (
  previous: FormOutcome<T> | null,
  entries: FormData,
) => Promise<FormOutcome<T>>
