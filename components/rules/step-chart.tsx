import { daysBetween, type LawStep, type PlainDate } from '@/lib/resolution'

interface Props {
  steps: readonly LawStep[]
  today: PlainDate
  /** What the chart shows, for those who do not see it. */
  label: string
  /** The lowest and the highest value in words. */
  low: string
  high: string
}

const WIDTH = 300
const HEIGHT = 56
const MARGIN = 4

/** A figure over time as levels: each holds until the next begins; where nothing is known the line is broken. */
export function StepChart({ steps, today, label, low, high }: Props) {
  const [first] = steps
  if (first === undefined) return null
  const end = steps.reduce((last, { from, through }) => latest(last, through ?? from), today)
  const values = steps.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const across = (day: PlainDate) =>
    round((daysBetween(first.from, day) / daysBetween(first.from, end)) * WIDTH)
  const down = (value: number) =>
    round(HEIGHT - MARGIN - ((value - least) / (most - least)) * (HEIGHT - 2 * MARGIN))
  return (
    <div className="grid max-w-sm grid-cols-[auto_minmax(0,1fr)] gap-x-2 self-start text-11 text-soft">
      <div aria-hidden className="flex flex-col justify-between text-right">
        <span>{high}</span>
        <span>{low}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        className="h-14 w-full border-b border-line"
      >
        <line
          x1={across(today)}
          x2={across(today)}
          y1={0}
          y2={HEIGHT}
          className="stroke-strong"
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={linePath(steps, { across, down, end })}
          fill="none"
          className="stroke-act"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p aria-hidden className="col-start-2 flex justify-between">
        <span>{first.from.slice(0, 4)}</span>
        <span>{end.slice(0, 4)}</span>
      </p>
    </div>
  )
}

interface Scale {
  across: (day: PlainDate) => number
  down: (value: number) => number
  end: PlainDate
}

function linePath(steps: readonly LawStep[], { across, down, end }: Scale): string {
  return steps
    .map(({ from, through, value }, at) => {
      const before = steps[at - 1]
      const follows = before?.through != null && daysBetween(before.through, from) === 1
      const until = through ?? end
      return `${follows ? 'L' : 'M'}${across(from)} ${down(value)}H${across(until)}`
    })
    .join('')
}

function latest(one: PlainDate, other: PlainDate): PlainDate {
  return other > one ? other : one
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
