import type { PaperRow } from '@/components/case/paper-list'
import { momentWords } from '@/components/figures/moment'
import { formPeriodsInWords } from '@/components/figures/periods'
import type { Actor } from '@/lib/access'
import type { PaperView } from '@/lib/documents'
import { formatCents, formatDay } from '@/lib/resolution'

/** What a paper turned out to be, in words: the outcome of reading it, never a code. */
export function paperWords(paper: PaperView): string {
  if (paper.state === 'set-aside') return `Set aside: ${paper.rejectedWhy}`
  if (paper.state === 'received') return 'Stored; waiting to be read.'
  if (paper.state === 'reading') return 'Being read now.'
  if (paper.state === 'not-read') return `Not read: ${paper.notReadWhy ?? 'no reason is known.'}`
  const { notice, transcript } = paper
  if (notice) {
    const amount = notice.amountDueCents === null ? 'amount not read' : formatCents(notice.amountDueCents)
    return `${notice.code}${notice.noticeDate ? ` of ${formatDay(notice.noticeDate)}` : ''}, ${amount}`
  }
  if (transcript) {
    const adds = transcript.addsUp
      ? 'adds up'
      : transcript.differenceCents === null
        ? 'sum not checked'
        : `${formatCents(transcript.differenceCents)} unexplained`
    return `Account transcript ${formPeriodsInWords([transcript])}, ${transcript.rows} transactions, ${adds}`
  }
  return 'Read; not on a case yet.'
}

export function paperRow(paper: PaperView, actor: Pick<Actor, 'timeZone'>): PaperRow {
  return {
    id: paper.documentId,
    fileName: paper.fileName,
    words: paperWords(paper),
    state: paper.state === 'set-aside' ? 'not-read' : paper.state,
    receivedWords: `${momentWords(paper.receivedAt, actor.timeZone)}, by ${paper.receivedBy}`,
    href: `/papers/${paper.documentId}`,
    next: paper.state !== 'to-confirm' ? null : paper.caseId === null ? 'File…' : 'Confirm',
  }
}
