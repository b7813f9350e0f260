import type { ReactNode } from 'react'
import { type FigureReview, formatDay, type LawRow, listRows, type PlainDate } from '@/lib/resolution'
import { Section } from '../ui/section'
import { FigureCourse } from './figure-course'
import { LawStateTags } from './law-state-tags'
import { OtherSources } from './otherwise'
import { RowTable } from './row-table'
import { SaidFigures, saidLine } from './said-figures'
import { SourceLine } from './source-line'
import { UsedBy } from './used-by'

interface Props {
  review: FigureReview
  today: PlainDate
  /** Where more of it is kept, or what to do where it is not known. */
  more?: ReactNode
}

/** All of one figure of law: what holds today, since when and by which text, how it changed, and what leans on it. */
export function FigureSheet({ review, today, more }: Props) {
  const { parameter, states, recheckOn, uses } = review
  const rows = listRows(parameter)
  const at = review.today.known ? parameter.history.indexOf(review.today.row) : -1
  const current = rows[at]
  const note = current?.note
  return (
    <>
      <Section id="today" title={`On ${formatDay(today)}`}>
        <div className="grid gap-x-8 gap-y-3 py-3 desk:grid-cols-[minmax(0,1fr)_400px]">
          <div className="min-w-0">
            {states.length > 0 && (
              <p className="mb-1 flex flex-wrap gap-2">
                <LawStateTags states={states} />
              </p>
            )}
            {current ? (
              <SaidFigures said={current.said} unit={parameter.unit} />
            ) : (
              <p className="dashed-box w-max max-w-full px-2.5 py-1 text-13 text-soft">
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
          <FigureCourse parameter={parameter} today={today} />
        </div>
      </Section>
      {rows.length > 0 && (
        <Section id="rows" title={rows.length === 1 ? 'The one row of the table' : `All ${rows.length} rows`}>
          <RowTable title={parameter.title} rows={rows} />
        </Section>
      )}
    </>
  )
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
