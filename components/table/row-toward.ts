interface Where {
  current: string | null
  /** Index that the current row had when it was last in the list; -1 before there was one. */
  place: number
}

/**
 * The row that J (1) or K (-1) goes to. From no row J starts at the top and K at the end; from a row that has left the
 * list, J goes to the one that moved up to its place and K to the one before.
 */
export function rowToward(
  step: 1 | -1,
  ids: readonly string[],
  { current, place }: Where,
): string | undefined {
  const at = current === null ? -1 : ids.indexOf(current)
  if (at >= 0) return ids[clamp(at + step, ids.length)]
  if (current === null || place < 0) return step > 0 ? ids[0] : ids.at(-1)
  return ids[clamp(step > 0 ? place : place - 1, ids.length)]
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1)
}
