const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A place in a list: the value it is ordered by and the id that breaks ties, as one opaque text for the address. */
export function writeCursor(parts: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The place, or null for a text that is none: a mistyped address shows the first page. */
export function readCursor(text: string | undefined): [string, string] | null {
  if (!text) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parts) || parts.length !== 2) return null
    const [value, id] = parts as unknown[]
    const isPlace =
      typeof value === 'string' && !value.includes('\0') && typeof id === 'string' && UUID.test(id)
    return isPlace ? [value, id] : null
  } catch {
    return null
  }
}
