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
  // Whole units are finer than the line is wide, and keep the path short.
  const across = (day: PlainDate) =>
    Math.round((daysBetween(first.from, day) / daysBetween(first.from, end)) * WIDTH)
  const down = (value: number) =>
    Math.round(HEIGHT - MARGIN - ((value - least) / (most - least)) * (HEIGHT - 2 * MARGIN))
  return (
    <div className="step-chart">
      <div aria-hidden>
        <span>{high}</span>
        <span>{low}</span>
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <line x1={across(today)} x2={across(today)} y1={0} y2={HEIGHT} />
        <path d={linePath(steps, { across, down, end })} />
      </svg>
      <p aria-hidden>
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
      return `${follows ? 'V' : `M${across(from)} `}${down(value)}H${across(until)}`
    })
    .join('')
}

function latest(one: PlainDate, other: PlainDate): PlainDate {
  return other > one ? other : one
}
