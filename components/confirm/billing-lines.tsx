import { type Cents, subtract } from '@/lib/resolution'
import { Money } from '../figures/money'
import { Hollow } from '../ui/hollow'

export interface BillingFigures {
  lines: readonly { label: string; cents: Cents }[]
  sumCents: Cents
}

/** The billing lines as read, and whether they make the amount due. The sum is the referee, never the judge. */
export function BillingLines({ figures, amountDue }: { figures: BillingFigures; amountDue: Cents | null }) {
  const gap = amountDue === null ? null : subtract(amountDue, figures.sumCents)
  return (
    <table className="ledger dense">
      <caption className="py-1.5 text-left text-12 text-soft">Billing lines as read</caption>
      <tbody>
        {figures.lines.map(line => (
          <tr key={`${line.label}|${line.cents}`}>
            <th scope="row">{line.label}</th>
            <td className="figure">
              <Money cents={line.cents} sign={false} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot className={gap === 0 ? 'checked' : 'unchecked'}>
        {gap !== null && gap !== 0 && (
          <tr>
            <th scope="row" className="text-soon">
              Unexplained: the amount due less the lines
            </th>
            <td className="figure text-soon">
              <Money cents={gap} sign={false} />
            </td>
          </tr>
        )}
        <tr>
          <th scope="row">{gap === 0 ? 'Adds up to the amount due' : 'Sum of the lines'}</th>
          <td className="figure">
            <Money cents={figures.sumCents} sign={false} />
          </td>
        </tr>
        {amountDue === null && (
          <tr>
            <th scope="row">Amount due</th>
            <td className="figure">
              <Hollow>Not known yet</Hollow>
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}
