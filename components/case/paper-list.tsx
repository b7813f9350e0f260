import { Check, CircleDashed, Clock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Empty } from '../ui/empty'
import { LinkButton } from '../ui/link-button'
import { TextLink } from '../ui/text-link'
import { WhileReading } from '../upload/while-reading'

export type PaperState = 'received' | 'reading' | 'to-confirm' | 'read' | 'not-read'

export interface PaperRow {
  id: string
  fileName: string
  /** What it is, in words: `Account transcript 2022, 17 transactions, adds up`; or why it was not read. */
  words: string
  state: PaperState
  /** `Nov 16, 2026, by I. Calloway` */
  receivedWords: string
  href: string
  /** What a person does about it next, `Confirm` or `File…`; null while nothing waits for one. */
  next: string | null
  /** Another way on, in words. */
  other?: { href: string; label: string } | null
}

/** Papers with what each turned out to be, in words. */
export function PaperList({ papers, empty }: { papers: readonly PaperRow[]; empty?: ReactNode }) {
  if (papers.length === 0) {
    return (
      <div className="mt-3">
        {empty ?? (
          <Empty title="No paper on this case yet">
            <p>Drop the notice and the account transcripts of every year here, all at once.</p>
          </Empty>
        )}
      </div>
    )
  }
  const inReading = papers.filter(({ state }) => state === 'received' || state === 'reading')
  return (
    <ul>
      <WhileReading documentIds={inReading.map(({ id }) => id)} />
      {papers.map(paper => (
        <li
          key={paper.id}
          className="grid grid-cols-[minmax(0,1.1fr)_minmax(0,1.6fr)_9rem] items-center gap-x-4 gap-y-0.5 border-b border-hair py-1.5 text-13 max-phone:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <TextLink href={paper.href} className="break-words">
              {paper.fileName}
            </TextLink>
            <p className="text-11 text-soft">{paper.receivedWords}</p>
          </div>
          <div className="max-phone:col-span-2 max-phone:row-start-2">
            <p>{paper.words}</p>
            {paper.other && (
              <p className="mt-0.5">
                <TextLink href={paper.other.href}>{paper.other.label}</TextLink>
              </p>
            )}
          </div>
          <div className="flex items-center justify-end gap-2 text-12">
            {paper.next ? (
              <LinkButton href={paper.href} variant="go">
                {paper.next}
              </LinkButton>
            ) : (
              <PaperStateMark state={paper.state} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function PaperStateMark({ state }: { state: PaperState }) {
  const { Icon, word, ink } = {
    received: { Icon: Clock, word: 'Waiting to be read', ink: 'text-soft' },
    reading: { Icon: Clock, word: 'Being read', ink: 'text-soft' },
    'to-confirm': { Icon: CircleDashed, word: 'To be confirmed', ink: 'text-soft' },
    read: { Icon: Check, word: 'Read', ink: 'text-act' },
    'not-read': { Icon: TriangleAlert, word: 'Not read', ink: 'text-soon' },
  }[state]
  return (
    <span className="inline-flex items-center gap-1.5 text-12 whitespace-nowrap">
      <Icon aria-hidden className={`size-3.5 ${ink}`} />
      {word}
    </span>
  )
}
