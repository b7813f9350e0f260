import { type Citation, formatDay, type LawRow } from '@/lib/resolution'
import { saidLine } from './said-figures'
import { SourceLine } from './source-line'

/** Every value that a table of law ever held, the newest first, and below it the texts that the rows name. */
export function RowTable({ title, rows }: { title: string; rows: readonly LawRow[] }) {
  const newestFirst = [...rows].reverse()
  const sources = [...new Set(newestFirst.map(({ source }) => source))]
  return (
    <>
      <table className="ledger dense mt-1 max-w-3xl">
        <caption className="sr-only">Values of: {title}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-26">
              From
            </th>
            <th scope="col" className="w-26">
              Through
            </th>
            <th scope="col">Value</th>
            <th scope="col" className="w-16 text-right">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {newestFirst.map(row => (
            <tr key={row.from} className="align-baseline">
              <th scope="row">{formatDay(row.from)}</th>
              <td>{row.through === null ? 'until changed' : formatDay(row.through)}</td>
              <td>
                <Value row={row} />
              </td>
              <td className="text-right text-soft">{letterOf(sources, row.source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="mt-2 grid grid-cols-[1.5rem_minmax(0,1fr)] gap-y-1 text-12">
        {sources.map(source => (
          <div key={letterOf(sources, source)} className="contents">
            <dt className="text-soft">{letterOf(sources, source)}</dt>
            <dd>
              <SourceLine source={source} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Value({ row: { said, otherwise, note } }: { row: LawRow }) {
  return (
    <>
      {saidLine(said)}
      {otherwise.map(other => (
        <span key={other.note} className="block text-12 text-soon">
          Otherwise: {saidLine(other.said)}
        </span>
      ))}
      {note && <span className="block text-12 text-soft">{note}</span>}
    </>
  )
}

/** `A` for the source of the newest row, then in order. */
function letterOf(sources: readonly Citation[], source: Citation): string {
  return String.fromCharCode('A'.charCodeAt(0) + sources.indexOf(source))
}
