/**
 * Lets a few run at once and a few more wait for their turn, in the order they came; null for those who find no place
 * to wait.
 */
export function inTurn({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0
  const queue: (() => void)[] = []
  return async <T>(run: () => Promise<T>): Promise<T | null> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return null
      // Whoever ends hands its place on, so that nobody slips in between.
      await new Promise<void>(resolve => queue.push(resolve))
    } else running++
    try {
      return await run()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running--
    }
  }
}
