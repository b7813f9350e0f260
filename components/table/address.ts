export type SearchValues = Readonly<Record<string, string | undefined>>

/** An address on the same list with some of its search changed; a change to undefined drops the key. */
export function addressWith(path: string, search: SearchValues, changes: SearchValues): string {
  const kept = Object.entries({ ...search, ...changes }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  )
  const query = new URLSearchParams(kept).toString()
  return query ? `${path}?${query}` : path
}

/** Where a press on a sortable head leads: the other direction of the same key, or the key's first; paging starts anew. */
export function sortAddress(path: string, search: SearchValues, key: string): string {
  const ascending = search.sort === key
  return addressWith(path, search, { sort: ascending ? `-${key}` : key, after: undefined, before: undefined })
}

export function sortState(search: SearchValues, key: string): 'ascending' | 'descending' | 'none' {
  if (search.sort === key) return 'ascending'
  return search.sort === `-${key}` ? 'descending' : 'none'
}
