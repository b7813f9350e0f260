import type { ReactNode } from 'react'
import { type FigureReview, formatDay, listRows, type PlainDate } from '@/lib/resolution'
import { markWord } from '../finding/mark-tag'
import { EntryLine } from './entry-line'
import { FigureCourse } from './figure-course'
import { LawStateTags } from './law-state-tags'
import { saidLine } from './said-figures'
import { usesWords } from './used-by'

interface Props {
  review: FigureReview
  today: PlainDate
  /** Where more of it is kept, or what to do where it is not known. */
  more?: ReactNode
}

/** A figure among all others: what holds today, by which text, and its course. The rest stands on its own page. */
export function FigureLine({ review, today, more }: Props) {
  const { parameter, states, uses } = review
  const rows = listRows(parameter)
  const at = review.today.known ? parameter.history.indexOf(review.today.row) : -1
  const current = rows[at]
  return (
    <EntryLine
      id={parameter.table}
      title={parameter.title}
      tags={<LawStateTags states={states} />}
      aside={<FigureCourse parameter={parameter} today={today} />}
    >
      {current ? (
        <p className="text-13">
          <b>{saidLine(current.said)}</b> <span className="text-soft">{parameter.unit}</span>
        </p>
      ) : (
        <p className="text-13 text-soft">No value holds on {formatDay(today)}</p>
      )}
      {current?.otherwise.map(({ said, note }) => (
        <p key={note} className="text-13 text-soon">
          Another source says {saidLine(said)}
        </p>
      ))}
      {more && <p className="text-13">{more}</p>}
      <p className="text-12 text-soft">
        {current &&
          `${current.source.cite}, ${markWord(current.source.mark)}. Since ${formatDay(current.from)}. `}
        {rowsWords(rows.length)}, checked {formatDay(parameter.verifiedOn)}. {usesWords(uses)}.
      </p>
    </EntryLine>
  )
}

function rowsWords(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`
}
