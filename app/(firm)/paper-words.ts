import type { PaperRow } from '@/components/case/paper-list'
import { momentWords } from '@/components/figures/moment'
import { formPeriodsInWords } from '@/components/figures/periods'
import type { Actor } from '@/lib/access'
import type { PaperKind, PaperView } from '@/lib/documents'
import { displayNoticeCode, formatCents, formatDay, PROOF_READ } from '@/lib/resolution'

/** What a paper turned out to be, in words: the outcome of reading it, never a code. */
export function paperWords(paper: PaperView): string {
  if (paper.state === 'set-aside') return `Set aside: ${paper.rejectedWhy}`
  if (paper.state === 'received') return 'Stored; waiting to be read.'
  if (paper.state === 'reading') return 'Being read now.'
  if (paper.state === 'not-read') return notReadWords(paper)
  const { notice, transcript } = paper
  if (notice) return noticeWords(notice)
  if (transcript) {
    const adds = transcript.addsUp
      ? 'adds up'
      : transcript.differenceCents === null
        ? 'sum not checked'
        : `${formatCents(transcript.differenceCents)} unexplained`
    return `Account transcript ${formPeriodsInWords([transcript])}, ${transcript.rows} transactions, ${adds}`
  }
  if (paper.information) return informationWords(paper.information)
  if (paper.seen) return seenWords(paper.seen, paper.kind)
  return paper.caseId === null ? 'Read; not on a case yet.' : 'Read; its period is not known yet.'
}

function noticeWords(notice: NonNullable<PaperView['notice']>): string {
  const amount = notice.amountDueCents === null ? 'amount not read' : formatCents(notice.amountDueCents)
  const of = notice.noticeDate ? ` of ${formatDay(notice.noticeDate)}` : ''
  const answer = notice.respondBy ? `, answer by ${formatDay(notice.respondBy)}` : ''
  const payBy = notice.payBy ? `, pay by ${formatDay(notice.payBy)}` : ''
  return `${displayNoticeCode(notice.code)}${of}, ${amount}${answer}${payBy}`
}

/** Of a paper on no case: what was read, for its days run before anybody files it. */
function seenWords(seen: NonNullable<PaperView['seen']>, kind: string | null): string {
  if (kind === 'notice') return noticeWords({ ...seen, code: seen.code ?? 'A notice' })
  const { form, periodEnd } = seen
  const what = kind === 'account_transcript' ? 'Account transcript' : INFORMATION[kind as PaperKind]
  if (!what) return 'Read; not on a case yet.'
  if (periodEnd === null) return `${what}; its period is not known yet`
  return `${what} ${formPeriodsInWords([{ form: form ?? '1040', periodEnd }])}`
}

const INFORMATION: Partial<Record<PaperKind, string>> = {
  return_transcript: 'Return transcript',
  wage_and_income: 'Wage and income transcript',
  non_filing: 'Verification of non-filing',
  no_record: 'Answer that nothing was found',
}

function informationWords(information: NonNullable<PaperView['information']>): string {
  const { kind, adjustedGrossIncomeCents: income, payerForms } = information
  const what = `${INFORMATION[kind] ?? 'Transcript'} ${formPeriodsInWords([information])}`
  if (payerForms !== null) return `${what}, ${payerForms === 1 ? '1 form' : `${payerForms} forms`} of payers`
  return income === null ? what : `${what}, adjusted gross income ${formatCents(income)}`
}

const NAMED_MAX = 4

/** What a file turned out to hold: how many papers, and what each is. Of one paper, what it is. */
export function fileWords(papers: readonly PaperView[]): string {
  const [first] = papers
  if (!first) return 'This paper is not here.'
  if (papers.length === 1) return paperWords(first)
  const named = papers.slice(0, NAMED_MAX).map(paper => paperWords(paper).replace(/\.$/, ''))
  const more = papers.length - named.length
  return `${papers.length} papers found in this file: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

/** `2 of 4 in its file, pages 3–4`; null for the only paper of a file. */
export function partWords({
  part,
  parts,
  firstPage,
  lastPage,
}: Pick<PaperView, 'part' | 'parts' | 'firstPage' | 'lastPage'>): string | null {
  if (parts < 2) return null
  const pages =
    firstPage === null || lastPage === null
      ? ''
      : firstPage === lastPage
        ? `, page ${firstPage}`
        : `, pages ${firstPage}–${lastPage}`
  return `${part} of ${parts} in its file${pages}`
}

/** What a paper is that nobody could read comes first where somebody said it; that it was not read stays said. */
function notReadWords({ keptAs, notReadWhy }: PaperView): string {
  const why = unreadWords(notReadWhy)
  return keptAs ? `${keptAs}. ${why}` : why
}

/** A proof of payment is read, though nothing of it counts before a payment is made of it. */
export function unreadWords(why: string | null): string {
  return why === PROOF_READ ? why : `Not read: ${why ?? 'no reason is known.'}`
}

/** `Not an LT11…`: says that a paper is not what it was taken for; null is a transcript. */
export function notThis(code: string | null): string {
  return code === null
    ? 'Not a transcript of this client…'
    : `Not ${article(displayNoticeCode(code))} ${displayNoticeCode(code)}…`
}

/** By the sound of a name that is spoken letter by letter, as the names of notices are; `Letter 1058` is a word. */
function article(name: string): 'a' | 'an' {
  return /^[AEFHILMNORSX](?![a-z])/.test(name) ? 'an' : 'a'
}

export function paperRow(paper: PaperView, actor: Pick<Actor, 'timeZone'>): PaperRow {
  return {
    id: paper.documentId,
    fileName: paper.fileName,
    words: paperWords(paper),
    state: paper.state === 'set-aside' ? 'not-read' : paper.state,
    receivedWords: [
      partWords(paper),
      `${momentWords(paper.receivedAt, actor.timeZone)}, by ${paper.receivedBy}`,
    ]
      .filter(Boolean)
      .join('; '),
    href: `/papers/${paper.documentId}`,
    next: nextWord(paper),
  }
}

/** What a person does about it; null where it waits for none. */
function nextWord({ state, caseId, keptAs }: PaperView): string | null {
  if (state === 'not-read') return keptAs === null ? 'Look at it' : null
  if (state !== 'to-confirm') return null
  return caseId === null ? 'File…' : 'Confirm'
}
