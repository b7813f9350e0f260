import { isStandingPower } from '../authorization/coverage'
import { isIndividualForm, periodKey, periodLabel } from '../collection/period-label'
import type { CaseFacts, FactSource, PeriodFacts, TranscriptFacts } from '../facts'
import type { AccountTranscriptReading, ClassifiedReading, FormPeriod } from '../reading'
import { formatDay } from '../time/plain-date'
import { accountForm } from './account-form'
import type { CaseAnswers } from './answers'
import { answersTold } from './answers-told'
import { noticeFactsOf } from './notice-facts'
import { noRecordOf, payersOf, returnFactsOf, transcriptFactsOf } from './transcript-facts'

/** One document as it was read. `id` names it in the evidence. */
export interface ReadPaper {
  id: string
  reading: ClassifiedReading
}

/** Who confirmed a paper that nobody looked at: its values count as if a person had. */
export const TAKEN_AS_READ = 'nobody: taken as read'

/**
 * The facts of a case from its papers and a person's answers. Every paper counts as confirmed, which in a case of a firm
 * only a person can make it: whoever uses this must say so. A transcript under another number than the client's, of a
 * year that the client's own transcript covers too, is the spouse's account.
 */
export function factsOf(papers: readonly ReadPaper[], answers: CaseAnswers = {}): CaseFacts {
  const accounts = papers.flatMap(accountOf)
  const own = answers.taxpayerLast4 ?? mostUsedNumber(accounts, answers.spouseLast4)
  const ofSpouse = new Set(accounts.filter(account => isOfSpouse(account, accounts, { own, answers })))
  const periods = new PeriodTable()
  for (const account of accounts) if (!ofSpouse.has(account)) periods.addTranscript(account)
  for (const paper of papers) addInformation(periods, paper)
  const told = answersTold(answers)
  for (const { period, entered } of told.entered) periods.of(period).entered = entered
  const spouse = new PeriodTable()
  for (const account of ofSpouse) spouse.addTranscript(account)
  return {
    caseId: answers.caseId ?? 'papers',
    clientKind: answers.clientKind ?? kindOf(accounts),
    authorityOnFile: answers.authorityOnFile ?? powerAmong(answers.authorizations),
    periods: periods.list(),
    ...(ofSpouse.size > 0 && { spouseAccounts: spouse.list() }),
    notices: listNotices(papers),
    payments: told.payments,
    hearingRequests: told.hearingRequests,
    ...told.more,
  }
}

/** Of forms that were named one must be a Form 2848 that stands; where none was named nobody has said. */
function powerAmong(forms: CaseAnswers['authorizations']): boolean | null {
  return forms?.length ? forms.some(isStandingPower) : null
}

/** A notice of which several copies came in is one notice: the copy of which most was read stands for them. */
function listNotices(papers: readonly ReadPaper[]): CaseFacts['notices'] {
  const best = new Map<string, { notice: CaseFacts['notices'][number]; read: number }>()
  for (const { id, reading } of papers) {
    if (reading.kind !== 'notice') continue
    const notice = noticeFactsOf(reading, sourceOf(id, 'notice'))
    const periods = notice.periods.map(periodKey).sort().join()
    const isDated = notice.noticeDate !== null
    // Each spouse has a notice of their own: another number makes another notice.
    const key = [notice.code, notice.noticeDate ?? id, periods, reading.tinLast4?.value ?? ''].join('|')
    const anyNumber = [...best.keys()].find(known => isDated && sameButNumber(known, key))
    const read = notice.lines.length + (notice.amountDueCents === null ? 0 : 1) + (notice.payBy ? 1 : 0)
    const known = best.get(anyNumber ?? key)
    if (!known || read > known.read) best.set(anyNumber ?? key, { notice, read })
  }
  return [...best.values()].map(({ notice }) => notice)
}

/** Copies differ in their number only where one of them shows none. */
function sameButNumber(known: string, key: string): boolean {
  const [first, second] = [known, key].map(text => text.slice(0, text.lastIndexOf('|')))
  const [one, other] = [known, key].map(text => text.slice(text.lastIndexOf('|') + 1))
  return first === second && (one === other || one === '' || other === '')
}

interface ReadAccount {
  id: string
  period: FormPeriod
  reading: AccountTranscriptReading
}

/** An account of which form and period were read; without them no year can be named. */
function accountOf({ id, reading }: ReadPaper): ReadAccount[] {
  if (reading.kind !== 'account-transcript' || !reading.form || !reading.periodEnd) return []
  const period = { form: accountForm(reading.form.value), periodEnd: reading.periodEnd.value }
  return [{ id, period, reading }]
}

/** The number under which most transcripts of individuals stand, the spouse's left out. */
function mostUsedNumber(accounts: readonly ReadAccount[], spouse: string | undefined): string | null {
  const counts = new Map<string, number>()
  for (const { reading, period } of accounts) {
    const last4 = reading.tinLast4?.value
    if (last4 === undefined || last4 === spouse || !isIndividualForm(period.form)) continue
    counts.set(last4, (counts.get(last4) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? null
}

function isOfSpouse(
  { reading, period }: ReadAccount,
  accounts: readonly ReadAccount[],
  { own, answers }: { own: string | null; answers: CaseAnswers },
): boolean {
  const last4 = reading.tinLast4?.value ?? null
  if (!isIndividualForm(period.form) || last4 === null || own === null || last4 === own) return false
  if (last4 === answers.spouseLast4) return true
  return accounts.some(
    other => other.reading.tinLast4?.value === own && periodKey(other.period) === periodKey(period),
  )
}

function kindOf(accounts: readonly ReadAccount[]): CaseFacts['clientKind'] {
  if (accounts.length > 0 && accounts.every(({ period }) => !isIndividualForm(period.form))) return 'business'
  const isJoint = accounts.some(({ reading }) => /joint/i.test(reading.filingStatus?.raw ?? ''))
  return isJoint ? 'couple' : 'individual'
}

/** The periods that any paper names, each with what its papers say. */
class PeriodTable {
  private readonly periods = new Map<string, PeriodFacts>()

  of({ form, periodEnd }: FormPeriod): PeriodFacts {
    const key = periodKey({ form, periodEnd })
    const known = this.periods.get(key)
    if (known) return known
    const opened: PeriodFacts = { form, periodEnd, periodId: key, entered: null, transcript: null }
    this.periods.set(key, opened)
    return opened
  }

  /** The newest rules; of several of one day the last that was read. */
  addTranscript({ id, period, reading }: ReadAccount): void {
    const facts = this.of(period)
    const told = transcriptFactsOf(
      reading,
      id,
      sourceOf(id, 'transcript', labelOf(period, 'transcript', reading)),
    )
    const before = [...(facts.earlier ?? []), ...(facts.transcript ? [facts.transcript] : [])]
    if (before.some(known => isSamePull(known, told))) return
    const all = [...before, told]
    const byDay = all.sort((a, b) =>
      (a.responseDate ?? a.requestDate ?? '') < (b.responseDate ?? b.requestDate ?? '') ? -1 : 1,
    )
    facts.transcript = byDay.at(-1) ?? null
    if (byDay.length > 1) facts.earlier = byDay.slice(0, -1)
  }

  list(): PeriodFacts[] {
    return [...this.periods.values()]
  }
}

/** One transcript saved in two formats is one. */
function isSamePull(one: TranscriptFacts, other: TranscriptFacts): boolean {
  const words = ({ responseDate, requestDate, balanceCents, rows }: TranscriptFacts) =>
    JSON.stringify([
      responseDate ?? requestDate,
      balanceCents,
      rows.map(({ code, date, cents, noticeCode }) => [code, date, cents, noticeCode]),
    ])
  return words(one) === words(other)
}

function addInformation(periods: PeriodTable, { id, reading }: ReadPaper): void {
  if (reading.kind !== 'other' || !reading.transcript?.periodEnd) return
  const { transcript } = reading
  const periodEnd = transcript.periodEnd?.value
  if (periodEnd === undefined) return
  // Payers report to a year and not to a form; whose number it is decides that it is an individual's.
  const period = { form: accountForm(transcript.form?.value ?? '1040'), periodEnd }
  const source = (what: string) => sourceOf(id, 'transcript', labelOf(period, what, transcript))
  if (transcript.kind === 'return-transcript' && transcript.noRecord === null) {
    periods.of(period).returnFiled = returnFactsOf(transcript, source('return transcript'))
  } else if (transcript.kind === 'wage-and-income' && transcript.payers.length > 0) {
    const facts = periods.of({ form: '1040', periodEnd })
    facts.payers = [...(facts.payers ?? []), ...payersOf(transcript, source('wage and income transcript'))]
  } else if (transcript.kind !== 'wage-and-income') {
    // Nothing was found: that names the year, and says nothing of a duty to file.
    const facts = periods.of(period)
    if (transcript.kind === 'no-record')
      facts.noRecord = noRecordOf(transcript, source('request that found nothing'))
  }
}

function labelOf(
  period: FormPeriod,
  what: string,
  { responseDate, requestDate }: Pick<AccountTranscriptReading, 'responseDate' | 'requestDate'>,
): string {
  const on = responseDate?.value ?? requestDate?.value ?? null
  return `${periodLabel(period)} ${what}${on ? ` of ${formatDay(on)}` : ''}`
}

function sourceOf(documentId: string, kind: FactSource['kind'], label = documentId): FactSource {
  return { kind, label, documentId, place: null, confirmedBy: TAKEN_AS_READ }
}
