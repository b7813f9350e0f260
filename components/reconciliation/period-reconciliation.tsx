import {
  formatCents,
  formatDay,
  type PaymentFacts,
  type Reconciliation,
  type WhereFound,
} from '@/lib/resolution'
import { Day } from '../figures/day'
import { Money } from '../figures/money'
import { FactChips, type SourceHref } from '../finding/fact-chips'
import { MissingFact } from '../finding/missing-fact'
import { ScrollX } from '../table/scroll-x'
import { Disclosure } from '../ui/disclosure'
import { Tag, type TagKind } from '../ui/tag'
import { LineTable } from './line-table'

const foundWords: Record<WhereFound, string> = {
  here: 'On this transcript',
  elsewhere: 'On another period',
  nowhere: 'On no transcript on file',
  'taken-back': 'Posted here and taken back',
  spouse: 'On the spouse’s own account',
  'under-way': 'Under way: the transcript is older',
  'too-early': 'Too early to show',
}

const verdicts: Record<Reconciliation['verdict'], { words: string; kind: TagKind }> = {
  agrees: { words: 'Agrees to the cent', kind: 'good' },
  differs: { words: 'Differs', kind: 'warn' },
  'cannot-tell': { words: 'Cannot be told yet', kind: 'open' },
  'nothing-to-compare': { words: 'Nothing to compare with', kind: 'plain' },
}

/** Every line fits, yet money that the client sent for this period is not on it: "agrees" would hide that. */
const explained: (typeof verdicts)['agrees'] = { words: 'A payment is not here', kind: 'warn' }

function hasPaymentAway({ verdict, payments }: Reconciliation): boolean {
  const away: readonly WhereFound[] = ['elsewhere', 'taken-back', 'spouse']
  return verdict === 'agrees' && payments.some(({ found }) => away.includes(found))
}

const comparedWords = { notice: 'the notice', payments: 'the client’s payments', return: 'the return' }

interface Props {
  found: Reconciliation
  payments: readonly PaymentFacts[]
  sourceHref: SourceHref
}

/** One period: the verdict, the lines, each amount that does not fit by its name, and what is left without one. */
export function PeriodReconciliation({ found, payments, sourceHref }: Props) {
  const { lines, missing, evidence } = found
  const verdict = hasPaymentAway(found) ? explained : verdicts[found.verdict]
  return (
    <div className="grid gap-3 pt-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-13">
        <Tag kind={verdict.kind}>{verdict.words}</Tag>
        <span className="text-soft">{comparedSentence(found)}</span>
      </p>
      {lines.length > 0 && <LineTable found={found} />}
      <Parts found={found} sourceHref={sourceHref} />
      {missing && <MissingFact missing={missing} />}
      <PaymentsFound found={found} payments={payments} />
      {evidence.length > 0 && (
        <Disclosure summary="The records">
          <FactChips evidence={evidence} sourceHref={sourceHref} />
        </Disclosure>
      )}
    </div>
  )
}

function comparedSentence({ compared, transcript, notice }: Reconciliation): string {
  if (transcript === null) return 'No account transcript of this period is on file.'
  const pulled = transcript.on
    ? `The transcript of ${formatDay(transcript.on)}`
    : 'The transcript, without a day,'
  if (compared.length === 0)
    return notice
      ? `${pulled} is on file, and nothing that can be held against it.`
      : `${pulled} is on file; no bill about this period alone, no payment and no return.`
  return `${pulled} against ${compared.map(record => comparedWords[record]).join(', ')}.`
}

function Parts({ found, sourceHref }: { found: Reconciliation; sourceHref: SourceHref }) {
  const { parts, unexplained } = found
  return (
    <div className="grid gap-2">
      {parts.length > 0 && (
        <ul className="grid gap-2">
          {parts.map(({ name, cents, evidence }) => (
            <li key={name} className="border-b border-hair pb-2 text-13">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>{name}</span>
                <span className="font-medium">{formatCents(cents)}</span>
              </p>
              {evidence.length > 0 && (
                <Disclosure summary="Where it stands" className="mt-1">
                  <FactChips evidence={evidence} sourceHref={sourceHref} />
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      )}
      {unexplained !== null && (
        <p className="dashed-box flex flex-wrap items-baseline justify-between gap-x-4 px-2 py-1.5 text-13">
          <span className="font-semibold">Unexplained</span>
          <span className="font-semibold">
            <Money cents={unexplained} />
          </span>
        </p>
      )}
    </div>
  )
}

function PaymentsFound({ found, payments }: Pick<Props, 'found' | 'payments'>) {
  const rows = found.payments.flatMap(({ paymentId, found }) => {
    const payment = payments.find(own => own.paymentId === paymentId)
    return payment ? [{ payment, found }] : []
  })
  if (rows.length === 0) return null
  return (
    <ScrollX label="The client’s payments for this period, and where each was found">
      <table className="ledger dense">
        <caption className="sr-only">The client’s payments for this period, and where each was found</caption>
        <thead>
          <tr>
            <th scope="col">Client paid</th>
            <th scope="col" className="figure">
              Amount
            </th>
            <th scope="col">How</th>
            <th scope="col">Found</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ payment, found }) => (
            <tr key={payment.paymentId}>
              <th scope="row">
                <Day date={payment.paidOn} />
              </th>
              <td className="figure">
                <Money cents={payment.cents} />
              </td>
              <td>{[payment.method, payment.confirmation].filter(Boolean).join(', ')}</td>
              <td className={found === 'here' ? undefined : 'text-soon'}>{foundWords[found]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
