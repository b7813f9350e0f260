import type { OutcomeMove } from '@/lib/resolution'
import { ScrollX } from '../table/scroll-x'

/** What moved between two judgements of one case. */
export function OutcomeMoves({ moves }: { moves: readonly OutcomeMove[] }) {
  return (
    <ScrollX label="What moved, before and after">
      <table className="ledger top">
        <caption className="sr-only">What moved, before and after</caption>
        <thead>
          <tr>
            <th scope="col">What moved</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ about, before, after }) => (
            <tr key={`${about} ${before} ${after}`}>
              <th scope="row">{about}</th>
              <td>{before ?? 'none'}</td>
              <td className="font-medium">{after ?? 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
