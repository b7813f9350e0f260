import type { ReactNode } from 'react'
import { type FigureReview, formatDay, type LawRow, listRows, type PlainDate } from '@/lib/resolution'
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
  const { parameter, states } = review
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
        <p>
          <b>{saidLine(current.said)}</b> {parameter.unit}
        </p>
      ) : (
        <p>No value holds on {formatDay(today)}</p>
      )}
      {current?.otherwise.map(({ said, note }) => (
        <p key={note} className="text-soon">
          Another source says {saidLine(said)}
        </p>
      ))}
      {more && <p>{more}</p>}
      <p className="foot">{footWords(review, rows, current)}</p>
    </EntryLine>
  )
}

/** In one line: by which text, since when, how many rows, when checked, and how much leans on it. */
function footWords({ parameter, uses }: FigureReview, rows: readonly LawRow[], current?: LawRow): string {
  const now = current
    ? `${current.source.cite}, ${markWord(current.source.mark)}. Since ${formatDay(current.from)}. `
    : ''
  return `${now}${rowsWords(rows.length)}, checked ${formatDay(parameter.verifiedOn)}. ${usesWords(uses)}.`
}

function rowsWords(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`
}
