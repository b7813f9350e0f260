import 'server-only'

/**
 * True where the stored row has every given value. A form that is sent again with anything changed is no repeat of the
 * first sending, and must not be answered as one.
 */
export function holdsAlready(row: object, values: object): boolean {
  const stored = new Map<string, unknown>(Object.entries(row))
  return Object.entries(values).every(([name, value]) => plain(stored.get(name)) === plain(value))
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value
}
