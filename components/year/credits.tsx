import { type Account, type FactSource, formatCents, formatDay, periodLabel } from '@/lib/resolution'
import { Day } from '../figures/day'
import { Money } from '../figures/money'
import { ScrollX } from '../table/scroll-x'
import { TextLink } from '../ui/text-link'
import { creditWords, outWords, takenBackWords } from './account-words'

interface Props {
  account: Account
  sourceHref: (source: FactSource) => string | null
}

interface Line {
  row: number
  on: Account['on']
  words: string
  note: string
  cents: number
  counts: Account['totals']['credits'] | null
  href: string | null
}

/** Credits with what was taken back of each, and what left the account. */
export function Credits({ account, sourceHref }: Props) {
  const lines = linesOf(account, sourceHref)
  if (lines.length === 0)
    return <p className="py-2 text-13 text-soft">No row of this transcript is a credit.</p>
  return (
    <ScrollX label="Credits, what was taken back of them, and what left the account">
      <table className="ledger dense">
        <caption className="sr-only">Credits, what was taken back of them, and what left the account</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">What became of it</th>
            <th scope="col" className="figure">
              Amount
            </th>
            <th scope="col" className="figure">
              Still counts
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, on, words, note, cents, counts, href }) => (
            <tr key={row}>
              <th scope="row">
                <Day date={on} unknown="No day" />
              </th>
              <td>{href ? <TextLink href={href}>{words}</TextLink> : words}</td>
              <td className="text-soft">{note}</td>
              <td className="figure">
                <Money cents={cents as Account['totals']['credits']} sign={false} />
              </td>
              <td className="figure">
                {counts === null ? (
                  <span className="text-faint">left</span>
                ) : (
                  <Money cents={counts} sign={false} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function linesOf({ credits, out, unmatchedReversals }: Account, sourceHref: Props['sourceHref']): Line[] {
  const within = credits.map(credit => ({
    ...{ row: credit.row, on: credit.on, cents: credit.credited, counts: credit.standing },
    words: `${creditWords[credit.kind]}, code ${credit.code ?? 'not read'}`,
    note: [
      ...(credit.from ? [`from ${periodLabel(credit.from)}`] : []),
      ...credit.takenBack.map(
        ({ how, cents, posting }) =>
          `${formatCents(cents)} ${takenBackWords[how]}${posting.on ? `, ${formatDay(posting.on)}` : ''}`,
      ),
    ].join('; '),
    href: sourceHref(credit.evidence.source),
  }))
  const left = out.map(sent => ({
    ...{ row: sent.row, on: sent.on, cents: -sent.out, counts: null },
    words: `${outWords[sent.kind]}, code ${sent.code ?? 'not read'}`,
    note: [
      ...(sent.to ? [`to ${periodLabel(sent.to)}`] : []),
      ...(sent.putBack > 0 ? [`${formatCents(sent.putBack)} put back`] : []),
    ].join('; '),
    href: sourceHref(sent.evidence.source),
  }))
  const unmatched = unmatchedReversals.map(posting => ({
    ...{ row: posting.row, on: posting.on, cents: posting.cents, counts: null },
    words: `Reversal, code ${posting.code ?? 'not read'}`,
    note: 'of a credit that this transcript does not show',
    href: sourceHref(posting.evidence.source),
  }))
  return [...within, ...left, ...unmatched].sort((a, b) => a.row - b.row)
}
