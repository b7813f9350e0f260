import type { ReactNode } from 'react'
import { formatCents, formatDay, type MisappliedPayment, type PlainDate, periodLabel } from '@/lib/resolution'
import { Citations } from '../finding/citations'
import { FactChips, type SourceHref } from '../finding/fact-chips'
import { Tag } from '../ui/tag'

const patternWords: Record<MisappliedPayment['pattern'], string> = {
  'other-year': 'Posted to another year',
  'other-form': 'Posted to another form',
  'estimated-instead-of-balance': 'Taken for an estimated payment',
  'spouse-account': 'On the spouse’s own account',
  'second-spouse': 'Under the number of the spouse named second',
  dishonored: 'Returned by the bank',
  'moved-away': 'Moved away after it posted',
  'credit-elect-lost': 'Carried forward and not there',
  'offset-lost': 'Offset to another period and not there',
  'posted-twice': 'Posted twice',
  'paid-twice': 'Paid twice',
}

interface Props {
  found: MisappliedPayment
  /** The prepared statement, paragraph by paragraph. */
  statement: readonly string[]
  sourceHref: SourceHref
}

/** A payment that is not where it belongs: what happened, the rows, until when it can be claimed, and what to do. */
export function MisappliedFinding({ found, statement, sourceHref }: Props) {
  const { pattern, certainty, cents, what, evidence, packet, call, citations, sitsOn, meantFor } = found
  return (
    <article className="border-b border-line py-3">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-14 font-semibold">
        {patternWords[pattern]}: {formatCents(cents)}
        <Tag kind={certainty === 'sure' ? 'hard' : 'open'}>
          {certainty === 'sure' ? 'The rows show it' : 'Likely; a paper would settle it'}
        </Tag>
      </h3>
      <p className="max-w-[90ch] text-13">{what}</p>
      <dl className="mt-1 flex flex-wrap gap-x-6 text-13">
        <Pair term="Meant for" value={meantFor ? periodLabel(meantFor) : 'Nobody said'} />
        <Pair term="Stands on" value={sitsOn ? periodLabel(sitsOn) : 'No transcript on file'} />
        <Pair term="To claim it back" value={claimWords(found.claim)} />
      </dl>
      <div className="mt-3 grid gap-x-8 gap-y-3 dock:grid-cols-2">
        <Part title="The rows">
          <FactChips evidence={evidence} sourceHref={sourceHref} />
        </Part>
        <Part title="What to say on the call">
          <ol className="list-decimal pl-5 text-13">
            {call.map(line => (
              <li key={line} className="py-0.5">
                {line}
              </li>
            ))}
          </ol>
        </Part>
        <Part title="Proof packet">
          <ol className="list-decimal pl-5 text-13">
            {packet.map(paper => (
              <li key={paper} className="py-0.5">
                {paper}
              </li>
            ))}
          </ol>
        </Part>
        <Part title="Prepared statement">
          <div className="grid gap-1.5 text-13">
            {statement.map(paragraph => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Part>
      </div>
      <div className="mt-3 max-w-[60ch]">
        <Citations citations={citations} />
      </div>
    </article>
  )
}

function Pair({ term, value }: { term: string; value: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-soft">{term}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="pb-1 text-12 font-medium text-soft">{title}</h4>
      {children}
    </div>
  )
}

/** The earlier day where the papers leave two, for that is the one to keep. */
function claimWords(claim: MisappliedPayment['claim']): string {
  if (claim === null) return 'No last day follows from these papers'
  const { earliest, latest, daysLeft, settled } = claim
  const until = settled ? formatDay(earliest) : `${formatDay(earliest)}, ${formatDay(latest)} at the latest`
  return daysLeft < 0
    ? `Over since ${until}`
    : `By ${until} (${daysLeft === 1 ? '1 day' : `${daysLeft} days`} left)`
}

/** That nothing was found is said with the day, for a later transcript may show otherwise. */
export function NoneMisapplied({ on, accounts }: { on: PlainDate; accounts: number }) {
  return (
    <p className="py-2 text-13 text-soft">
      {accounts === 0
        ? 'No account transcript is on file, so no payment can be looked for.'
        : `None found on ${formatDay(on)} in the ${accounts === 1 ? 'account transcript' : `${accounts} account transcripts`} on file.`}
    </p>
  )
}
