import { sumOfLines } from '@/components/confirm/bill-lines'
import { LINE_KIND_WORDS, lineHistory } from '@/components/confirm/line-words'
import { typedCents } from '@/components/confirm/typed-cents'
import { Money } from '@/components/figures/money'
import { Section } from '@/components/ui/section'
import type { ReadingView } from '@/lib/documents'
import { billLinesOf } from './bill-view'

/** The lines of a bill as they stand, each with what was read where a person made something else of it. */
export function BillAsKept({ view }: { view: ReadingView }) {
  const lines = billLinesOf(view) ?? []
  if (lines.length === 0) return null
  return (
    <Section
      id="lines"
      title="Billing lines"
      note={view.confirmed ? undefined : 'Not confirmed by anybody yet'}
    >
      <table className="ledger">
        <caption className="sr-only">Billing lines of this paper</caption>
        <tbody>
          {lines.map(line => (
            <tr key={line.number}>
              <th scope="row" className={line.takenOut ? 'text-soft line-through' : undefined}>
                {line.label}
              </th>
              <td className="text-soft">{LINE_KIND_WORDS[line.kind]}</td>
              <td className="text-soft">{lineHistory(line) ?? 'As read'}</td>
              <td className={`figure ${line.takenOut ? 'text-soft line-through' : ''}`}>
                <Money cents={typedCents(line.amount)} sign={false} unknown="No amount" />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="unchecked">
          <tr>
            <th scope="row" colSpan={3}>
              Sum of the lines
            </th>
            <td className="figure">
              <Money cents={sumOfLines(lines)} sign={false} unknown="An amount is missing" />
            </td>
          </tr>
        </tfoot>
      </table>
    </Section>
  )
}
