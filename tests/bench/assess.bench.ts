import { addDays, assess, day, findMisapplied, readCase, reconcileCase } from '@/lib/resolution'
import { anyCaseOf, shuffledCase } from '@/lib/resolution/any-case.test-support'

/*
 * How long one core takes to assess a case of six years and 400 rows, and whether ten thousand cases come out the same in
 * another order. Nothing fails here: machines differ.
 */

const AIM_MS = 1
const ROUNDS = 2_000
const WARM_UP = 500
const SHUFFLED = 10_000
const ROWS_OF_YEAR = Math.ceil(400 / 6)

const asOf = day('2026-11-24')
const big = fullCase()

interface Measured {
  what: string
  once: (round: number) => unknown
}

const measured: readonly Measured[] = [
  { what: 'assess: six years, 400 rows', once: round => assess(big, addDays(asOf, round % 2)) },
  { what: 'read the accounts alone', once: round => readCase(big, addDays(asOf, round % 2)) },
  {
    what: 'reconcile, and look for misapplied payments',
    once: round => {
      const view = readCase(big, addDays(asOf, round % 2))
      return [reconcileCase(view), findMisapplied(view)]
    },
  },
]

console.table(
  Object.fromEntries(
    measured.map(({ what, once }) => {
      const taken = timesOf(once)
      const [median, late] = [at(taken, 0.5), at(taken, 0.95)]
      const row = { 'median ms': round(median), '95 % ms': round(late), aim: AIM_MS }
      return [what, { ...row, verdict: median < AIM_MS ? 'pass' : 'over' }]
    }),
  ),
)

const COUNTS = [1_000, 10_000, 100_000]
const DIFFERENT = 1_000

/** Cases of all sorts, made before anything is measured; many cases are these in turn. */
const some = Array.from({ length: DIFFERENT }, (_, index) => anyCaseOf(index + 1))
console.table(
  Object.fromEntries(
    COUNTS.map(count => {
      const seconds = secondsFor(count)
      return [
        `${count.toLocaleString('en-US')} cases`,
        { 'processor s': round(seconds), 'ms a case': round((seconds * 1_000) / count) },
      ]
    }),
  ),
)

const differing = countDiffering()
console.log(`${SHUFFLED.toLocaleString('en-US')} cases in shuffled order: ${differing} came out otherwise.`)

/** The first made-up case that has all six years. */
function fullCase() {
  for (let seed = 1; ; seed++) {
    const facts = anyCaseOf(seed, ROWS_OF_YEAR)
    if (facts.periods.length === 6 && facts.payments.length > 0) return facts
  }
}

function timesOf(once: (round: number) => unknown): number[] {
  for (let round = 0; round < WARM_UP; round++) once(round)
  return Array.from({ length: ROUNDS }, (_, round) => {
    const started = performance.now()
    once(round)
    return performance.now() - started
  }).sort((a, b) => a - b)
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

function round(ms: number): number {
  return Math.round(ms * 1_000) / 1_000
}

/** By the time that the processor worked for it, so that a busy machine does not count against it. */
function secondsFor(count: number): number {
  const began = process.cpuUsage()
  for (let at = 0; at < count; at++) assess(some[at % DIFFERENT] ?? big, addDays(asOf, at % 2))
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000_000
}

function countDiffering(): number {
  let differing = 0
  for (let seed = 1; seed <= SHUFFLED; seed++) {
    const facts = anyCaseOf(seed)
    const [first, second] = [facts, shuffledCase(facts, seed)].map(given =>
      JSON.stringify(assess(given, asOf)),
    )
    if (first !== second) differing++
  }
  return differing
}
