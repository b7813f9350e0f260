import 'server-only'

/** The values of each key, in the order in which they came. */
export function groupBy<T, V>(
  items: readonly T[],
  entryOf: (item: T) => readonly [key: string, value: V],
): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const [key, value] of items.map(entryOf)) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}
