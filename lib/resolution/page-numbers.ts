import type { DocumentText } from './text/document-text'

/** A document that begins within a file as one that begins at page 1, and how many pages of the file lie before it. */
export function fromFirstPage(text: DocumentText): { skipped: number; own: DocumentText } {
  const first = text.runs.reduce((least, { page }) => Math.min(least, page), Number.POSITIVE_INFINITY)
  const skipped = Number.isFinite(first) ? Math.max(0, first - 1) : 0
  if (skipped === 0) return { skipped, own: text }
  return {
    skipped,
    own: {
      ...text,
      pages: text.pages.slice(skipped),
      runs: text.runs.map(run => ({ ...run, page: run.page - skipped })),
    },
  }
}

/** What was read, with every place on the page that it has in the file. */
export function ofFile<T>(read: T, skipped: number): T {
  return skipped === 0 ? read : (shifted(read, skipped) as T)
}

function shifted(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map(one => shifted(one, by))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, own]) => [key, shifted(own, by)] as const)
  const whole = Object.fromEntries(entries)
  return 'box' in value && 'page' in value && typeof value.page === 'number'
    ? { ...whole, page: value.page + by }
    : whole
}
