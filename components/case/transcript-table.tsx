import Link from 'next/link'
import type { Cents, TranscriptRow } from '@/lib/resolution'
import { Day } from '../figures/day'
import { Money } from '../figures/money'
import { ScrollX } from '../table/scroll-x'
import { runningBalance, unexplained } from './running-balance'

export interface TranscriptLine extends TranscriptRow {
  position: number
  /** Opens the page at the row; null when its place is not known. */
  href: string | null
}

interface Props {
  lines: readonly TranscriptLine[]
  /** As printed on the transcript. */
  balanceCents: Cents | null
}

/** Transactions in the order of the paper, with the balance after each, on a phone
 * under the amount; what does not add up has its own line. */
export function TranscriptTable({ lines, balanceCents }: Props) {
  const amounts = lines.map(line => line.cents)
  const running = runningBalance(amounts)
  const gap = unexplained(balanceCents, amounts)
  return (
    <ScrollX label="Transactions of this account with the balance after each">
      <table className="ledger dense">
        <caption className="sr-only">Transactions of this account with the balance after each</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Explanation</th>
            <th scope="col" className="max-rail:hidden">
              Cycle
            </th>
            <th scope="col">Date</th>
            <th scope="col" className="figure">
              Amount
              <span className="block rail:hidden">Balance</span>
            </th>
            <th scope="col" className="figure max-rail:hidden">
              Balance
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.position}>
              <td className="font-medium">{line.code ?? <span className="text-faint">none</span>}</td>
              <th scope="row">
                {line.href ? (
                  <Link href={line.href} className="inline-block py-1 hover:underline">
                    {line.explanation}
                  </Link>
                ) : (
                  line.explanation
                )}
                {line.noticeCode && <span className="text-soft"> {line.noticeCode}</span>}
              </th>
              <td className="text-soft max-rail:hidden">{line.cycle}</td>
              <td>{line.date ? <Day date={line.date} /> : <span className="text-faint">none</span>}</td>
              <td className="figure">
                {line.cents === null ? (
                  <span className="text-faint">none</span>
                ) : (
                  <Money cents={line.cents} sign={false} />
                )}
                <span className="block text-soft rail:hidden">
                  <Money cents={running[at] ?? null} sign={false} />
                </span>
              </td>
              <td className="figure text-soft max-rail:hidden">
                <Money cents={running[at] ?? null} sign={false} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className={gap === 0 ? 'checked' : 'unchecked'}>
          {gap !== null && gap !== 0 && (
            <tr>
              <th scope="row" colSpan={3} className="text-soon">
                Unexplained: the printed balance less the rows
              </th>
              <td colSpan={2} className="max-rail:hidden" />
              <td className="figure text-soon">
                <Money cents={gap} sign={false} />
              </td>
            </tr>
          )}
          <tr>
            <th scope="row" colSpan={3}>
              {gap === 0 ? 'Account balance as printed; the rows add up to it' : 'Account balance as printed'}
            </th>
            <td colSpan={2} className="max-rail:hidden" />
            <td className="figure">
              <Money cents={balanceCents} sign={false} unknown="Not printed" />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  )
}
