import type { ChecklistFinding, FlagFinding } from '../assessment'
import { authorityOf } from '../authorization/coverage'
import type { CaseView, PeriodView } from '../collection/case-view'
import {
  comparePeriods,
  isIndividualForm,
  listPeriods,
  periodKey,
  periodLabel,
} from '../collection/period-label'
import { firmPolicy } from '../parameters/firm-policy'
import type { FormPeriod } from '../reading'
import { casePapers } from './case-papers'
import { findIncomePaper, findNoticePapers, findTranscriptPaper } from './find-papers'
import { mailedNotices } from './mailed-notices'
import { optionPapers } from './option-papers'

/**
 * The papers that a case needs, made by rule: authority to speak for the client, what its flags and the chosen ways out
 * ask for, notices that the IRS says it mailed and that are not on file, and for each period with a problem the
 * six records that decide it: the notice, the return, the account transcript, proof of payments, bank records, and any
 * letter of the IRS that changed the balance. What notices and transcripts do not tell by themselves, a person accepts.
 */
export function listDocuments(view: CaseView, flags: readonly FlagFinding[]): ChecklistFinding[] {
  const items = listProblemPeriods(flags).flatMap(period => listPeriodDocuments(view, { period, flags }))
  return [
    authority(view),
    ...authorityGap(flags),
    ...casePapers(view, flags),
    ...optionPapers(view),
    ...items,
  ]
}

function listProblemPeriods(flags: readonly FlagFinding[]): FormPeriod[] {
  const byKey = new Map(flags.flatMap(flag => flag.periods).map(period => [periodKey(period), period]))
  return [...byKey.values()].sort(comparePeriods)
}

/** Names the item by which authority to speak for the client comes in. */
export const authorityKey = 'authority'

function authority(view: CaseView): ChecklistFinding {
  return {
    key: authorityKey,
    title: 'Form 2848, signed',
    why:
      authorityOf(view.facts, view.asOf) === 'information-only'
        ? 'By Form 8821, which is on file, the IRS shows us the account and hears nothing from us.'
        : 'Without it the IRS tells us nothing and hears nothing from us.',
    decides: 'Whether we can call, pull transcripts and answer notices',
    supplier: 'client',
    state: view.facts.authorityOnFile === true ? 'received' : 'needed',
    satisfiedBy: null,
  }
}

/** Forms and periods that no authorization on file names. */
function authorityGap(flags: readonly FlagFinding[]): ChecklistFinding[] {
  const gap = flags.find(({ ruleId }) => ruleId === 'P-11')
  if (!gap) return []
  return [
    {
      key: 'authority-gap',
      title: `Form 2848 for ${listPeriods(gap.periods)}, signed`,
      why: gap.claim,
      decides: 'For which periods we can call and answer',
      supplier: 'client',
      state: 'needed',
      satisfiedBy: null,
    },
  ]
}

interface PeriodQuestion {
  period: FormPeriod
  flags: readonly FlagFinding[]
}

function listPeriodDocuments(view: CaseView, question: PeriodQuestion): ChecklistFinding[] {
  const known = view.periods.find(candidate => candidate.key === periodKey(question.period)) ?? null
  const transcript = transcriptItem(view, question)
  // Of a year that nobody has looked at, only its transcript is asked: it tells what else is needed.
  if (known === null) return [transcript]
  const signs = readSigns(known, question)
  return [
    noticeItem(known),
    ...mailedNotices(known),
    signs.unfiled
      ? incomeItem(known)
      : paperItem({ ...returnText, period: question.period, needed: signs.returnMatters }),
    transcript,
    paperItem({ ...proofText, period: question.period, needed: signs.paymentMatters }),
    paperItem({ ...bankText, period: question.period, needed: signs.paymentLost }),
    paperItem({ ...letterText, period: question.period, needed: signs.balanceMoved }),
  ]
}

/** What the flags and rows of a period make worth asking for. */
function readSigns(known: PeriodView, { flags }: PeriodQuestion) {
  const own = flags.filter(flag => flag.periods.some(period => periodKey(period) === known.key))
  // A note that a person corrected a bill asks for nothing.
  const rules = new Set(
    own.filter(flag => flag.severity < 4 || flag.missing !== null).map(flag => flag.ruleId),
  )
  const disputed = rules.has('A-01') || rules.has('A-06') || rules.has('R-03')
  const { state } = known.filing
  const paymentLost = rules.has('A-04') || rules.has('A-05')
  const adjusted =
    known.facts?.transcript?.rows.some(row => ['290', '291', '300', '301'].includes(row.code ?? '')) ?? false
  return {
    unfiled: rules.has('C-01') && (state === 'not-filed' || state === 'substitute'),
    returnMatters: disputed || rules.has('C-01') || known.notices.length > 0,
    paymentMatters: disputed || paymentLost,
    paymentLost,
    balanceMoved: adjusted || own.some(flag => flag.ruleId === 'A-01' && flag.outcome === 'flagged'),
  }
}

function noticeItem(known: PeriodView): ChecklistFinding {
  const [paper] = findNoticePapers(known)
  const told = known.ladder.stage !== 'none' && known.ladder.stage !== 'paid'
  return {
    key: `notice:${known.key}`,
    title: `Every IRS notice for ${known.label}, all pages`,
    why: 'Its date starts every clock, and page 2 often carries the right.',
    decides: 'Which right runs, and until when',
    supplier: 'client',
    state: paper !== undefined ? 'received' : told ? 'needed' : 'not-needed',
    satisfiedBy: paper ?? null,
  }
}

function transcriptItem(view: CaseView, { period, flags }: PeriodQuestion): ChecklistFinding {
  const label = periodLabel(period)
  const paper = findTranscriptPaper(view, period)
  const tooOld = flags.some(
    flag => flag.ruleId === 'R-02' && flag.periods.some(old => periodKey(old) === periodKey(period)),
  )
  return {
    key: `transcript:${periodKey(period)}`,
    title: `Account transcript, ${label}`,
    why: tooOld ? 'The one on file is too old to act on.' : 'It is the IRS’s own ledger of the year.',
    decides: 'What is owed, what was paid, and how far collection has gone',
    supplier: 'irs',
    freshness: `No older than ${firmPolicy.transcriptAge.value.ordinary} days`,
    state: paper !== null && !tooOld ? 'received' : 'needed',
    satisfiedBy: tooOld ? null : paper,
  }
}

/** There is no return to ask for: it has to be prepared, from what payers reported or what the business kept. */
function incomeItem({ key, label, period, facts }: PeriodView): ChecklistFinding {
  const individual = isIndividualForm(period.form)
  const paper = individual ? findIncomePaper(facts) : null
  return {
    key: `income:${key}`,
    title: individual
      ? `Wage and income transcript, ${label}`
      : `Books and records to prepare the return, ${label}`,
    why: individual
      ? 'No return is filed; it lists what payers reported to the IRS.'
      : 'No return is filed; it has to be prepared from what the business kept.',
    decides: 'What the missing return must show, and whether one was required',
    supplier: individual ? 'irs' : 'client',
    state: paper === null ? 'needed' : 'received',
    satisfiedBy: paper,
  }
}

interface PaperText {
  kind: 'return' | 'payment-proof' | 'bank-record' | 'irs-letter'
  title: (label: string) => string
  why: string
  decides: string
}

const returnText: PaperText = {
  kind: 'return',
  title: label => `The ${label} return as filed, all schedules`,
  why: 'The bill is checked against it line by line.',
  decides: 'Whether the tax on the notice is right',
}

const proofText: PaperText = {
  kind: 'payment-proof',
  title: label => `Proof of every payment for ${label}`,
  why: 'A confirmation or both sides of the check name the day, the amount and the year it was meant for.',
  decides: 'Whether a payment is missing or on another year',
}

const bankText: PaperText = {
  kind: 'bank-record',
  title: label => `Bank records that show the payments for ${label}`,
  why: 'The bank proves that the money left, which the IRS will ask.',
  decides: 'Whether the IRS can be asked to trace and move a payment',
}

const letterText: PaperText = {
  kind: 'irs-letter',
  title: label => `Any IRS letter that changed the balance of ${label}`,
  why: 'The balance moved, and the letter says why.',
  decides: 'Which change to accept and which to contest',
}

function paperItem(asked: PaperText & { period: FormPeriod; needed: boolean }): ChecklistFinding {
  return {
    key: `${asked.kind}:${periodKey(asked.period)}`,
    title: asked.title(periodLabel(asked.period)),
    why: asked.why,
    decides: asked.decides,
    supplier: 'client',
    state: asked.needed ? 'needed' : 'not-needed',
    satisfiedBy: null,
  }
}
