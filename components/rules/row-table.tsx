import { formatDay, type LawRow } from '@/lib/resolution'
import { markWord } from '../finding/mark-tag'
import { TextLink } from '../ui/text-link'
import { saidLine } from './said-figures'

/** Every value that a table of law ever held, the newest first. */
export function RowTable({ title, rows }: { title: string; rows: readonly LawRow[] }) {
  return (
    <div className="scroll-x">
      <table className="ledger dense mt-1 max-rail:min-w-[40rem]">
        <caption className="sr-only">Values of: {title}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-28">
              From
            </th>
            <th scope="col" className="w-28">
              Through
            </th>
            <th scope="col">Value</th>
            <th scope="col" className="w-2/5">
              Source
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows].reverse().map(({ from, through, said, source, note, otherwise }) => (
            <tr key={from} className="align-top">
              <th scope="row" className="whitespace-nowrap">
                {formatDay(from)}
              </th>
              <td className="whitespace-nowrap">
                {through === null ? <span className="text-soft">until changed</span> : formatDay(through)}
              </td>
              <td>
                {saidLine(said)}
                {otherwise.map(other => (
                  <span key={other.note} className="block text-12 text-soon">
                    Otherwise: {saidLine(other.said)}
                  </span>
                ))}
                {note && <span className="block text-12 text-soft">{note}</span>}
              </td>
              <td>
                {source.url ? <TextLink href={source.url}>{source.cite}</TextLink> : source.cite}
                <span className="text-12 text-soft">
                  , {markWord(source.mark)}
                  {source.readAt && `, read at: ${source.readAt}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
