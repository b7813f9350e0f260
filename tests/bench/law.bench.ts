import { cents, computePayoff, day, type YearPayment } from '@/lib/resolution'

/*
 * How many computations of the law one core does in a second, the best of some rounds. Nothing fails here: machines
 * differ.
 */

const ROUNDS = 5
const ROUND_MS = 1_000
const WARM_UP = 5_000

interface Measured {
  what: string
  aim: number
  /** One computation; the number makes each a little different from the last. */
  once: (number: number) => unknown
}

const asOf = day('2026-06-30')
const year = {
  dueDate: day('2016-04-15'),
  timelyThrough: day('2016-04-18'),
  filedDate: day('2016-09-20'),
}
const payments: YearPayment[] = [2018, 2019, 2021, 2023].map(paid => ({
  on: day(`${paid}-07-10`),
  amount: cents(150_000),
}))

const measured: readonly Measured[] = [
  {
    what: 'payoff of a 10-year account',
    aim: 20_000,
    once: number => computePayoff({ account: { ...year, unpaidTax: cents(2_000_000 + number) }, asOf }),
  },
  {
    what: 'the same with four payments',
    aim: 20_000,
    once: number =>
      computePayoff({ account: { ...year, payments, unpaidTax: cents(2_000_000 + number) }, asOf }),
  },
]

const rows = measured.map(({ what, aim, once }) => {
  for (let number = 0; number < WARM_UP; number++) once(number)
  const before = process.memoryUsage().heapUsed
  const best = Math.max(...Array.from({ length: ROUNDS }, () => perSecond(once)))
  const grown = Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20)
  const verdict = best >= aim ? 'pass' : 'under'
  return [what, { 'a second': Math.round(best), aim, verdict, 'heap grown, MB': grown }] as const
})
console.table(Object.fromEntries(rows))

/** By the time that the processor worked for it, so that a busy machine does not count against it. */
function perSecond(once: (number: number) => unknown): number {
  const began = process.cpuUsage()
  let [count, spentMs] = [0, 0]
  while (spentMs < ROUND_MS) {
    for (let number = 0; number < 100; number++) once(number)
    count += 100
    const { user, system } = process.cpuUsage(began)
    spentMs = (user + system) / 1_000
  }
  return (count * 1_000) / spentMs
}
