/** What a column that may not be null holds. */
export function required<T>(value: T | null): T {
  if (value === null) throw new Error('A column that may not be null is null')
  return value
}
