import type { ExpectStatic } from 'vitest'

/** Under this name the tests that are being read find the suite that collects them. */
export const collecting = Symbol.for('collecting tests')

export interface CollectedTest {
  id: string
  run: () => unknown
}

/** The tests that a bundle declares, in their order. */
export class Suite {
  readonly tests: CollectedTest[] = []
  private readonly seen = new Map<string, number>()
  private readonly setUps: (() => unknown)[] = []
  path: string[] = []

  constructor(readonly expect: ExpectStatic) {}

  add(name: string, body: () => unknown): void {
    const words = [...this.path, name].join(' > ')
    const times = (this.seen.get(words) ?? 0) + 1
    this.seen.set(words, times)
    const setUps = this.setUps.splice(0)
    this.tests.push({
      id: times === 1 ? words : `${words} (${times})`,
      run: async () => {
        for (const setUp of setUps) await setUp()
        await body()
      },
    })
  }

  within(name: string, body: () => void): void {
    this.path.push(name)
    body()
    this.path.pop()
  }

  before(setUp: () => unknown): void {
    this.setUps.push(setUp)
  }
}

type Body = (...given: unknown[]) => unknown
type Declare = (name: string, body: Body) => void

function suite(): Suite {
  return (globalThis as unknown as Record<symbol, Suite>)[collecting] as Suite
}

/** `declare` of one and of each of several. */
function withEach(declare: Declare) {
  const each =
    (spread: boolean) =>
    (cases: readonly unknown[]) =>
    (name: string, body: Body): void => {
      cases.forEach((given, index) => {
        const values = spread && Array.isArray(given) ? given : [given]
        declare(`${name} ${index + 1}`, () => body(...values))
      })
    }
  return Object.assign((name: string, ...rest: unknown[]) => declare(name, rest.find(isBody) as Body), {
    each: each(true),
    for: each(false),
  })
}

function isBody(value: unknown): value is Body {
  return typeof value === 'function'
}

export function enterFile(name: string): void {
  suite().path = [name]
}

/** A test that finds nothing to look at here ends at once and is content. */
const SKIPPED = Symbol('skipped')
const context = {
  skip(isSkipped = true): void {
    if (isSkipped) throw SKIPPED
  },
}

async function unlessSkipped(body: Body): Promise<void> {
  try {
    await body(context)
  } catch (error) {
    if (error !== SKIPPED) throw error
  }
}

function collector() {
  const one = withEach((name, body) => suite().add(name, () => unlessSkipped(body)))
  return Object.assign(one, { concurrent: one })
}

export const it = collector()
export const test = collector()
export const describe = withEach((name, body) => suite().within(name, body as () => void))
export const beforeAll = (setUp: () => unknown): void => suite().before(setUp)
export const expect = suite()?.expect
