import { type Account, formatCents, formatDay, statusWords } from '@/lib/resolution'
import { Money } from '../figures/money'

type Change = Account['changes'][number]

/** What each newer transcript says beyond the one before it, the newest first. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return changes.toReversed().map(change => (
    <div key={change.toId} className="border-b border-hair py-2 text-13">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">
          {dayWords(change.from)} to {dayWords(change.to)}
        </span>
        <span className="text-soft">
          balance <Money cents={change.balance.before} unknown="not read" /> to{' '}
          <Money cents={change.balance.after} unknown="not read" />
        </span>
      </p>
      <ul className="list-disc pl-5">
        {linesOf(change).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  ))
}

function linesOf({ added, gone, statuses, head, unexplained }: Change): string[] {
  const lines = [
    ...added.map(row => `New: ${rowWords(row)}`),
    ...gone.map(row => `No longer printed: ${rowWords(row)}`),
    ...statuses.map(({ kind, before, after }) => `${capital(statusWords[kind])}: ${before}, now ${after}`),
    ...head.map(({ what, before, after }) => `${capital(what)}: ${before}, now ${after}`),
    ...(unexplained
      ? [`The balance moved by ${formatCents(unexplained)} beyond these rows: unexplained`]
      : []),
  ]
  return lines.length > 0 ? lines : ['Nothing changed between the two.']
}

function rowWords({ row, code, cents, on }: Change['added'][number]): string {
  return `row ${row + 1}, code ${code ?? 'not read'}, ${formatCents(cents)}${on ? `, ${formatDay(on)}` : ''}`
}

function dayWords(day: Change['from']): string {
  return day ? formatDay(day) : 'a transcript without a day'
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
