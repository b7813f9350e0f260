import { type FigureReview, formatDay, listSteps, type PlainDate } from '@/lib/resolution'
import { StepChart } from './step-chart'

interface Props {
  parameter: FigureReview['parameter']
  today: PlainDate
}

/** The course of a figure that is one number and has changed. */
export function FigureCourse({ parameter, today }: Props) {
  const steps = listSteps(parameter)
  const [first] = steps ?? []
  if (steps === null || first === undefined) return null
  const say = (value: number) => parameter.says(value)[0]?.words ?? ''
  const values = steps.map(({ value }) => value)
  const [low, high] = [say(Math.min(...values)), say(Math.max(...values))]
  return (
    <StepChart
      steps={steps}
      today={today}
      low={low}
      high={high}
      label={`${parameter.title} since ${formatDay(first.from)}: lowest ${low}, highest ${high}. Every value stands in its table.`}
    />
  )
}
