import type { FormFailure } from './outcome'

/** A server refuses a body much larger than this without reading it; every field together, in bytes. */
const BODY_MAX = 3_500_000

/** What is too long to be sent, said before it is: a text over its field's limit, or everything together. */
export function tooLong(form: HTMLFormElement, entries: FormData): FormFailure | null {
  const fields: Record<string, string[]> = {}
  for (const control of form.elements) {
    if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) continue
    const limit = Number(control.dataset.limit ?? Number.POSITIVE_INFINITY)
    const over = control.value.length - limit
    if (over > 0) fields[control.name] = [overWords(over, limit)]
  }
  if (Object.keys(fields).length > 0)
    return { code: 'invalid', message: 'Some entries are too long. Nothing was sent.', fields }
  if (bytesOf(entries) <= BODY_MAX) return null
  return {
    code: 'invalid',
    message:
      'This is more than a form can carry, so nothing was sent. Shorten it, or put it on the case as a paper.',
  }
}

export function overWords(over: number, limit: number): string {
  return `${counted(over)} too many; there is room for ${counted(limit)}.`
}

function counted(characters: number): string {
  return `${characters.toLocaleString('en-US')} ${characters === 1 ? 'character' : 'characters'}`
}

function bytesOf(entries: FormData): number {
  let bytes = 0
  for (const [, value] of entries) bytes += typeof value === 'string' ? new Blob([value]).size : value.size
  return bytes
}
