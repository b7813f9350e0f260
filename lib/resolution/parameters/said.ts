/** One figure of a value in a person's words. `label` is null where the value is a single figure. */
export interface Said {
  label: string | null
  /** `$66,000.00`, `0.5%`, `30 days` */
  words: string
}

/** A value that is a single figure. */
export function alone(words: string): readonly Said[] {
  return [{ label: null, words }]
}

/** A value of several figures, each under what it is. */
export function each(figures: Readonly<Record<string, string>>): readonly Said[] {
  return Object.entries(figures).map(([label, words]) => ({ label, words }))
}

/** `0.5%`, `7%`, `250%`: basis points are hundredths of a percent, and none of them is lost. */
export function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`
}

/** `1 day`, `30 days`; `many` where the plural is not the word and an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** What a table leaves open is said, never shown as nothing. */
export function orNotKnown<V>(value: V | null, say: (value: V) => string): string {
  return value === null ? 'not known' : say(value)
}
