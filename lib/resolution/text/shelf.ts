import { verticalOverlap } from './boxes'
import type { Box } from './document-text'

const SHELF_HEIGHT = 8
const SHELVES_MAX = 40
/** No page reaches so far. Beyond 2^53 a shelf and the next one are the same number, and counting would never end. */
const FARTHEST_SHELF = 1_000_000

/** Things kept by their height on the page, so that a run is only compared with what stands level with it. */
export class Shelf<T> {
  readonly #boxOf: (thing: T) => Box
  readonly #shelves = new Map<number, Set<T>>()
  readonly #all: T[] = []

  constructor(boxOf: (thing: T) => Box) {
    this.#boxOf = boxOf
  }

  get all(): readonly T[] {
    return this.#all
  }

  put(thing: T): void {
    this.#all.push(thing)
    this.#stand(thing)
  }

  move(thing: T, change: () => void): void {
    const before = this.#boxOf(thing)
    const [first, last] = [firstShelf(before), lastShelf(before)]
    change()
    const after = this.#boxOf(thing)
    if (firstShelf(after) === first && lastShelf(after) === last) return
    for (let shelf = first; shelf <= last; shelf++) this.#shelves.get(shelf)?.delete(thing)
    this.#stand(thing)
  }

  #stand(thing: T): void {
    const box = this.#boxOf(thing)
    for (let shelf = firstShelf(box), last = lastShelf(box); shelf <= last; shelf++) {
      const held = this.#shelves.get(shelf)
      if (held) held.add(thing)
      else this.#shelves.set(shelf, new Set([thing]))
    }
  }

  /** Everything that shares more than half of its height with a box; what `isDone` is taken off the shelf for good. */
  level(box: Box, isDone?: (thing: T) => boolean): T[] {
    const found: T[] = []
    const low = atLeastLow(box)
    const first = firstShelf(box)
    for (let shelf = first, last = lastShelf(box); shelf <= last; shelf++) {
      const held = this.#shelves.get(shelf)
      for (const thing of held ?? []) {
        if (verticalOverlap(atLeastLow(this.#boxOf(thing)), low) <= 0.5) continue
        if (isDone?.(thing)) held?.delete(thing)
        else if (shelf === first || !found.includes(thing)) found.push(thing)
      }
    }
    return found
  }
}

/** Thousands of lines of no height at all would stand apart on one shelf: nobody can read type as low as that. */
function atLeastLow(box: Box): Box {
  return box.height >= 2 ? box : { ...box, height: 2 }
}

function firstShelf({ y }: Box): number {
  return shelfAt(y)
}

function shelfAt(y: number): number {
  return Math.max(-FARTHEST_SHELF, Math.min(Math.floor(y / SHELF_HEIGHT), FARTHEST_SHELF))
}

/** The last shelf that a box reaches over; a box of no sensible height stands on its top shelf alone. */
function lastShelf(box: Box): number {
  const first = firstShelf(box)
  const last = shelfAt(box.y + box.height)
  return last - first < SHELVES_MAX ? last : first
}
