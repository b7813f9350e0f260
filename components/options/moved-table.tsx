import type { Moved } from '@/lib/resolution'
import { ScrollX } from '../table/scroll-x'

const names: Record<string, string> = {
  state: 'Where it stands',
  totalPaid: 'Paid by the statute’s end',
  monthly: 'Least a month',
  daysAdded: 'Days added',
  lien: 'Lien notice',
  fee: 'Fee',
  decision: 'Time to an answer',
}

/** The cells that moved, each with what moved it. */
export function MovedTable({ moved }: { moved: readonly Moved[] }) {
  if (moved.length === 0) return <p className="py-2 text-13 text-soft">Nothing moves.</p>
  return (
    <ScrollX label="Cells that moved, and why">
      <table className="ledger top">
        <caption className="sr-only">Cells that moved, and why</caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">Cell</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ option, title, cell, before, after, why }) => (
            <tr key={`${option}${cell}`}>
              <th scope="row">
                <a href={`#option-${option}`} className="link">
                  {title}
                </a>
              </th>
              <td>{names[cell] ?? cell.replace('gate: ', 'Gate: ')}</td>
              <td>{before}</td>
              <td className="font-medium">{after}</td>
              <td className="text-12 text-soft">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
