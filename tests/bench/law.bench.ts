import {
  addDays,
  cents,
  computePayoff,
  day,
  findCollectionStatute,
  type StatuteEvent,
  type YearPayment,
} from '@/lib/resolution'

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
/** The years that a firm looks at for everybody, each filed late and assessed six weeks after. */
const SIX_YEARS = [2013, 2014, 2015, 2016, 2017, 2018]
const accounts = new Map(
  SIX_YEARS.map(taxYear => [
    taxYear,
    { dueDate: day(`${taxYear + 1}-04-15`), filedDate: day(`${taxYear + 1}-09-20`) },
  ]),
)
const yearOf = (taxYear: number) => accounts.get(taxYear) ?? year
const payments: YearPayment[] = [2018, 2019, 2021, 2023].map(paid => ({
  on: day(`${paid}-07-10`),
  amount: cents(150_000),
}))

const events: StatuteEvent[] = [
  { kind: 'offer-pending', from: day('2014-01-10'), to: day('2014-09-30'), outcome: 'rejected' },
  { kind: 'collection-due-process', from: day('2014-08-15'), to: day('2015-12-31') },
  { kind: 'bankruptcy', from: day('2016-02-12'), to: day('2016-09-30') },
  { kind: 'innocent-spouse', from: day('2017-03-01'), to: day('2018-03-01') },
  { kind: 'outside-us', from: day('2019-01-15'), to: day('2019-10-15') },
  { kind: 'offer-pending', from: day('2020-01-10'), to: day('2020-06-30'), outcome: 'withdrawn' },
]
/** As many days as there are ledgers of a kind: the dates are made before anything is measured. */
const assessed = Array.from({ length: 365 }, (_, number) => addDays(day('2012-03-01'), number))

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
  {
    what: 'full set of six years: payoff and statute of each',
    aim: 3_000,
    once: number =>
      SIX_YEARS.map(taxYear => [
        computePayoff({ account: { ...yearOf(taxYear), unpaidTax: cents(2_000_000 + number) }, asOf }),
        findCollectionStatute({ assessed: addDays(yearOf(taxYear).filedDate, 42), events, asOf }),
      ]),
  },
  {
    what: 'collection statute with six events',
    aim: 50_000,
    once: number =>
      findCollectionStatute({ assessed: assessed[number % assessed.length] ?? asOf, events, asOf }),
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
