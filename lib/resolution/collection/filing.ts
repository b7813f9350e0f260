import type { Evidence } from '../assessment'
import type { NoticeFacts, PeriodFacts, TranscriptFacts } from '../facts'
import type { FormPeriod } from '../reading'
import type { PlainDate } from '../time/plain-date'
import { lastDayToFile } from './last-day-to-file'
import { noticeEffect } from './notice-effect'
import { noticeEvidence, rowEvidence, toldEvidence } from './signals'
import { eventOf } from './transcript-events'

/**
 * Whether the taxpayer filed. `substitute`: the IRS wrote the return itself (26 USC 6020(b)), which files nothing for
 * the taxpayer. `conflict`: the transcript shows a return that the client says was never filed. `unposted`: the client
 * says that it was filed, and the transcript shows none.
 */
export interface Filing {
  state: 'filed' | 'not-filed' | 'not-required' | 'substitute' | 'conflict' | 'unposted' | 'unknown'
  /** The same in the four words of a grid; what is not settled is unknown. */
  status: 'filed' | 'not-filed' | 'not-required' | 'unknown'
  /** The IRS asks for the return, or income was reported, so that a return is probably required. */
  askedFor: boolean
  /** The last day to file, where what shows no return was pulled by then, so that it cannot show one missing; else null. */
  tooEarly: PlainDate | null
  evidence: Evidence[]
}

/** Reads filing from transcript, person and the notices that ask for a missing return. */
export function readFiling(facts: PeriodFacts | null, notices: readonly NoticeFacts[]): Filing {
  const told = readTold(facts)
  const asking = notices.filter(notice => noticeEffect(notice.code) === 'missing-return')
  return {
    ...told,
    status: statuses[told.state],
    askedFor: told.askedFor || asking.length > 0,
    evidence: [...told.evidence, ...asking.map(noticeEvidence)],
  }
}

const statuses = {
  filed: 'filed',
  'not-filed': 'not-filed',
  'not-required': 'not-required',
  substitute: 'not-filed',
  unposted: 'not-filed',
  conflict: 'unknown',
  unknown: 'unknown',
} as const satisfies Record<Filing['state'], Filing['status']>

type Told = Omit<Filing, 'status'>

function readTold(facts: PeriodFacts | null): Told {
  const entered = facts?.entered ?? null
  const told = [
    ...(entered && entered.filed !== 'unknown' ? [toldEvidence(entered, filedWords[entered.filed])] : []),
    ...readInformation(facts),
  ]
  const posted = postedOf(facts)
  if (posted === null) {
    const state = entered?.filed ?? 'unknown'
    const isShown = facts?.returnFiled !== undefined && state !== 'not-filed'
    return {
      state: isShown ? 'filed' : state,
      askedFor: state === 'not-filed' && wasPaid(facts),
      tooEarly: null,
      evidence: told,
    }
  }
  const evidence = [...posted.evidence, ...told]
  if (posted.tooEarly !== null)
    return { state: entered?.filed ?? 'unknown', askedFor: false, tooEarly: posted.tooEarly, evidence }
  return { ...readPosted(facts, posted), tooEarly: null, evidence }
}

function readPosted(facts: PeriodFacts | null, posted: PostedReturn): Pick<Told, 'state' | 'askedFor'> {
  const entered = facts?.entered ?? null
  if (posted.state === 'absent') {
    const state = absentStates[entered?.filed ?? 'unknown']
    return { state, askedFor: posted.askedFor || wasPaid(facts) }
  }
  if (posted.state === 'filed' && entered?.filed === 'not-filed') {
    return { state: posted.looksSubstitute ? 'substitute' : 'conflict', askedFor: true }
  }
  const state = posted.state === 'unknown' ? (entered?.filed ?? 'unknown') : posted.state
  return { state, askedFor: false }
}

/** What account and letter say of a posted return, the account first; null where neither speaks of it. */
function postedOf(facts: PeriodFacts | null): PostedReturn | null {
  const account = facts?.transcript ? readPostedReturn(facts, facts.transcript) : null
  const letter = facts?.nonFiling
  if ((account && account.state !== 'unknown') || !letter || facts.returnFiled) return account
  const { source } = letter
  return {
    state: 'absent',
    askedFor: false,
    looksSubstitute: false,
    tooEarly: tooEarlyBy(facts, letter.asOf),
    evidence: [{ label: source.label, value: 'No return on record', source }],
  }
}

/** Payers reported income, so that a return is probably asked for; whether one was required, they do not tell. */
function wasPaid(facts: PeriodFacts | null): boolean {
  return (facts?.payers?.length ?? 0) > 0
}

function readInformation(facts: PeriodFacts | null): Evidence[] {
  const { returnFiled, payers = [] } = facts ?? {}
  const first = payers[0]
  return [
    ...(returnFiled
      ? [{ label: returnFiled.source.label, value: 'A return as filed', source: returnFiled.source }]
      : []),
    ...(first
      ? [
          {
            label: first.source.label,
            value: payers.length === 1 ? `1 payer: ${first.form}` : `${payers.length} payers`,
            source: first.source,
          },
        ]
      : []),
  ]
}

const filedWords = { filed: 'Filed', 'not-filed': 'Not filed', 'not-required': 'No return required' } as const

/** Absence of a posted return is not absence of a duty to file; and `filed` by word of mouth does not post a return. */
const absentStates = {
  filed: 'unposted',
  'not-filed': 'not-filed',
  'not-required': 'not-required',
  unknown: 'unknown',
} as const satisfies Record<string, Filing['state']>

interface PostedReturn {
  state: 'filed' | 'substitute' | 'absent' | 'unknown'
  askedFor: boolean
  looksSubstitute: boolean
  tooEarly: PlainDate | null
  evidence: Evidence[]
}

/** The taxpayer's own return, where the IRS had written one: secured, or posted as a second or amended one. */
const SECURED: readonly string[] = ['599', '976', '977']

/** Code 150 says that a return posted, never by itself that the IRS wrote it (IRS Document 6209, section 8A). */
function readPostedReturn(period: FormPeriod, transcript: TranscriptFacts): PostedReturn {
  const plain = { askedFor: false, looksSubstitute: false, tooEarly: null }
  const rows = transcript.rows.map((row, index) => ({ row, index, event: eventOf(row) }))
  const evidenceOf = (found: typeof rows) =>
    found.map(({ row, index }) => rowEvidence(transcript, row, index))
  const substitute = rows.filter(({ event }) => event === 'substitute-return')
  const posted = rows.filter(({ event }) => event === 'return-posted')
  const secured = rows.filter(({ row }) => SECURED.includes(row.code ?? ''))
  if (substitute.length > 0 && secured.length > 0)
    return { ...plain, state: 'filed', evidence: evidenceOf([...substitute, ...secured]) }
  if (substitute.length > 0) {
    const evidence = evidenceOf(substitute)
    return { ...plain, state: 'substitute', askedFor: true, looksSubstitute: true, evidence }
  }
  if (posted.length > 0) {
    const looksSubstitute =
      posted.every(({ row }) => row.cents === 0) &&
      transcript.taxPerReturnCents === 0 &&
      rows.some(({ row }) => (row.code === '290' || row.code === '300') && (row.cents ?? 0) > 0)
    return { ...plain, state: 'filed', looksSubstitute, evidence: evidenceOf(posted) }
  }
  if (transcript.returnPresent) {
    return { ...plain, state: 'unknown', evidence: [headEvidence(transcript, 'No row with code 150')] }
  }
  const asked = rows.filter(
    ({ row, event }) => event === 'filing-inquiry' || event === 'notice-missing-return' || row.code === '806',
  )
  return {
    ...plain,
    state: 'absent',
    askedFor: asked.length > 0,
    tooEarly: tooEarlyBy(period, transcript.responseDate ?? transcript.requestDate, transcript),
    evidence: [headEvidence(transcript, 'No return has posted'), ...evidenceOf(asked)],
  }
}

/** A return may still be filed on its last day: what was pulled by then does not show it missing. */
function tooEarlyBy(
  period: FormPeriod,
  pulled: PlainDate | null,
  transcript: TranscriptFacts | null = null,
): PlainDate | null {
  const last = lastDayToFile(period, transcript)
  return pulled !== null && last !== null && pulled <= last ? last : null
}

function headEvidence(transcript: TranscriptFacts, value: string): Evidence {
  return { label: transcript.source.label, value, source: transcript.source }
}
