import type { ReactNode } from 'react'
import {
  type FigureReview,
  formatDay,
  type LawRow,
  listRows,
  listSteps,
  type PlainDate,
} from '@/lib/resolution'
import { Disclosure } from '../ui/disclosure'
import { EntryTitle } from './entry-title'
import { LawStateTags } from './law-state-tags'
import { OtherSources } from './otherwise'
import { RowTable } from './row-table'
import { SaidFigures, saidLine } from './said-figures'
import { SourceLine } from './source-line'
import { StepChart } from './step-chart'
import { UsedBy } from './used-by'

interface Props {
  review: FigureReview
  today: PlainDate
  /** Where more of it is kept, or what to do where it is not known. */
  more?: ReactNode
}

/** One figure of law: what holds today, since when and by which text, how it changed, and what leans on it. */
export function FigureEntry({ review, today, more }: Props) {
  const { parameter, states, recheckOn, uses } = review
  const rows = listRows(parameter)
  const at = review.today.known ? parameter.history.indexOf(review.today.row) : -1
  const current = rows[at]
  const note = current?.note
  return (
    <article
      id={parameter.table}
      aria-labelledby={`${parameter.table}-title`}
      className="grid gap-x-8 gap-y-2 border-b border-hair py-3 target:bg-pick desk:grid-cols-[minmax(0,1fr)_300px]"
    >
      <div className="min-w-0">
        <EntryTitle id={parameter.table} title={parameter.title} tags={<LawStateTags states={states} />} />
        {current ? (
          <SaidFigures said={current.said} unit={parameter.unit} />
        ) : (
          <p className="dashed-box mt-1 w-max max-w-full px-2.5 py-1 text-13 text-soft">
            No value holds on {formatDay(today)}
          </p>
        )}
        {more && <p className="mt-1 text-13">{more}</p>}
        {note && <p className="mt-1 max-w-[80ch] text-12 text-soft">{note}</p>}
        <OtherSources rows={current?.otherwise ?? []} />
        <dl className="mt-2 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-12">
          {current && (
            <Line name="Written in">
              <SourceLine source={current.source} />
            </Line>
          )}
          <Line name="Holds">{holdsWords(current, rows[at + 1])}</Line>
          <Line name="Checked">
            {formatDay(parameter.verifiedOn)}, to be checked again by {formatDay(recheckOn)}
          </Line>
          <Line name="Used by">
            <UsedBy uses={uses} />
          </Line>
        </dl>
      </div>
      <Course review={review} today={today} />
      {rows.length > 0 && (
        <Disclosure className="desk:col-span-2" summary={rowsWords(rows.length)}>
          <RowTable title={parameter.title} rows={rows} />
        </Disclosure>
      )}
    </article>
  )
}

function rowsWords(count: number): string {
  return count === 1 ? 'The one row of the table' : `All ${count} rows of the table`
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}

/** How long today's row holds, and what follows where that is known already. */
function holdsWords(row: LawRow | undefined, next: LawRow | undefined): string {
  if (row === undefined) return next === undefined ? 'on no day' : 'only on the days of its rows'
  const since = `since ${formatDay(row.from)}`
  if (row.through === null) return `${since}, until it is changed`
  if (next === undefined) return `${since}, published through ${formatDay(row.through)}`
  return `${since}, through ${formatDay(row.through)}; from ${formatDay(next.from)} ${saidLine(next.said)}`
}

/** The course of a figure that is one number and has changed. */
function Course({ review: { parameter }, today }: { review: FigureReview; today: PlainDate }) {
  const steps = listSteps(parameter)
  const [first] = steps ?? []
  if (steps === null || first === undefined) return null
  const say = (value: number) => parameter.says(value)[0]?.words ?? ''
  const values = steps.map(({ value }) => value)
  const [low, high] = [say(Math.min(...values)), say(Math.max(...values))]
  return (
    <div className="min-w-0 max-w-sm desk:pt-1">
      <StepChart
        steps={steps}
        today={today}
        low={low}
        high={high}
        label={`${parameter.title} since ${formatDay(first.from)}: lowest ${low}, highest ${high}. Every value stands in the table below.`}
      />
    </div>
  )
}
