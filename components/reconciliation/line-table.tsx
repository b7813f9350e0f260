import {
  type Cents,
  cents,
  formatDay,
  type LineName,
  type ReconciledLine,
  type Reconciliation,
} from '@/lib/resolution'
import { Money } from '../figures/money'
import { ScrollX } from '../table/scroll-x'

const lineWords: Record<LineName, string> = {
  tax: 'Tax',
  'prior-balance': 'Balance before',
  credits: 'Payments and credits',
  'failure-to-file': 'Late filing penalty',
  'failure-to-pay': 'Late payment penalty',
  'estimated-tax-penalty': 'Estimated tax penalty',
  interest: 'Interest',
  other: 'Other',
  'amount-due': 'Amount due',
}

/** The records side by side, line by line: what is not on a record is a dash, and what nothing explains stands by itself. */
export function LineTable({ found }: { found: Reconciliation }) {
  const { notice, transcript, lines } = found
  return (
    <ScrollX label="Notice, transcript, return and payments, line by line">
      <table className="ledger dense">
        <caption className="sr-only">Notice, transcript, return and payments, line by line</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <Head words="Notice" note={notice && `${notice.code}, ${formatDay(notice.on)}`} />
            <Head words="Transcript" note={transcript?.on && `pulled ${formatDay(transcript.on)}`} />
            <Head words="Return" />
            <Head words="Payments" note="as the client says" />
            <Head words="Difference" note="notice less transcript" />
            <Head words="Accrued by law" note="since the last assessment" />
            <Head words="Unexplained" />
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Row key={line.line} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function Head({ words, note }: { words: string; note?: string | null }) {
  return (
    <th scope="col" className="figure">
      {words}
      {note && <span className="block font-normal">{note}</span>}
    </th>
  )
}

function Row({ line }: { line: ReconciledLine }) {
  const { notice, transcript, accrued, toDay, isPrinted, rounding, unexplained } = line
  const difference = notice === null || transcript === null ? null : cents(notice - transcript)
  return (
    <tr className={line.line === 'amount-due' ? 'font-semibold' : undefined}>
      <th scope="row" className={line.line === 'amount-due' ? 'font-semibold' : undefined}>
        {lineWords[line.line]}
        {line.byHand && <span className="text-12 text-soft"> corrected by hand</span>}
      </th>
      <Amount cents={notice} />
      <Amount cents={transcript} />
      <Amount cents={line.return} />
      <Amount cents={line.payments} />
      <Amount cents={difference} />
      <td className="figure">
        {accrued === null || accrued === 0 ? <Dash /> : <Money cents={accrued} sign={false} />}
        {toDay && accrued !== 0 && (
          <span className="block text-11 whitespace-normal text-soft">
            {isPrinted && 'as the transcript prints it, '}to {formatDay(toDay)}
          </span>
        )}
        {rounding !== 0 && (
          <span className="block text-11 whitespace-normal text-soft">
            and <Money cents={rounding} sign={false} /> of rounding
          </span>
        )}
      </td>
      <td className={unexplained ? 'figure font-semibold text-soon' : 'figure'}>
        <Money cents={unexplained} sign={false} unknown="Not known" />
      </td>
    </tr>
  )
}

function Amount({ cents }: { cents: Cents | null }) {
  return <td className="figure">{cents === null ? <Dash /> : <Money cents={cents} sign={false} />}</td>
}

function Dash() {
  return (
    <span className="text-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">not on this record</span>
    </span>
  )
}
