/** Numbers that come in the same order for the same seed, so that a failing paper can be drawn again. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0
  }

  /** From 0 up to but not 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  upTo(most: number, least = 0): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  oneOf<T>(things: readonly T[]): T {
    return things[this.upTo(things.length - 1)] as T
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  shuffle<T>(things: readonly T[]): T[] {
    const order = [...things]
    for (let index = order.length - 1; index > 0; index--) {
      const other = this.upTo(index)
      const kept = order[index] as T
      order[index] = order[other] as T
      order[other] = kept
    }
    return order
  }
}
