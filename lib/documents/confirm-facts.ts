import 'server-only'
import { invalid, type Work } from '@/lib/operation'
import { asBig, asColumn, now } from '@/lib/platform'
import {
  type AccountTranscriptReading,
  type Cents,
  type FormPeriod,
  type PlainDate,
  subtract,
} from '@/lib/resolution'
import { applyReading, closeEmptyPeriods } from './apply-reading'
import { type Decisions, decidedFields } from './decided-fields'
import { openPeriod } from './open-period'
import type { StoredReading } from './open-reading'
import { vouchedNotice, vouchedPeriod } from './vouched-notice'

type Where = Pick<Work<unknown>, 'actor' | 'tx'>

export interface Confirming extends StoredReading {
  documentId: string
  caseId: string
  /** Of a paper that was confirmed before and is read anew: it stays theirs. */
  confirmation?: { userId: string | null; at: Date }
}

export function confirmedBy(actor: { userId: string | null }, { confirmation }: Confirming) {
  const { userId, at } = confirmation ?? { userId: actor.userId, at: now() }
  return { confirmedAt: at, confirmedById: userId }
}

/** Writes what a person vouched for over what was read of a notice; fields they did not speak about stay as read. */
export async function confirmNotice(
  { actor, tx }: Where,
  paper: Confirming,
  input: Decisions,
): Promise<void> {
  const { firmId } = actor
  const { reading } = paper
  if (reading.kind !== 'notice') throw new Error('Only a notice is confirmed as a notice')
  const vouched = vouchedNotice(input, reading)
  const { code } = vouched
  const { id } = await tx.notice.findFirstOrThrow({
    where: { firmId, documentId: paper.documentId },
    select: { id: true },
  })
  await tx.notice.update({
    where: { firmId_id: { firmId, id } },
    data: {
      ...given('code', code === null ? '' : code),
      ...given('noticeDate', column(vouched.noticeDate)),
      ...given('respondBy', column(vouched.respondBy)),
      ...given('amountDueCents', big(vouched.amountDue)),
      ...given('lines', vouched.lines && JSON.parse(JSON.stringify(vouched.lines))),
      ...given('payBy', column(vouched.payBy)),
      ...(vouched.payByPrinted ? { payByBasis: 'printed' } : {}),
      ...confirmedBy(actor, paper),
      version: { increment: 1 },
    },
  })
  await tx.noticePeriod.deleteMany({ where: { firmId, noticeId: id } })
  for (const { form, periodEnd } of vouched.periods) {
    const taxPeriodId = await openPeriod(tx, firmId, paper.caseId, form, periodEnd)
    await tx.noticePeriod.createMany({ data: [{ firmId, noticeId: id, taxPeriodId }], skipDuplicates: true })
  }
  await closeEmptyPeriods(tx, firmId, paper.caseId)
}

/** The same for a transcript. Its sum is checked anew against the balance that the person vouched for. */
export async function confirmTranscript(
  { actor, tx }: Where,
  paper: Confirming,
  input: Decisions,
): Promise<void> {
  const { firmId } = actor
  const { reading, documentId, caseId } = paper
  if (reading.kind !== 'account-transcript') throw new Error('Only a transcript is confirmed as a transcript')
  const decided = decidedFields(input)
  const period = vouchedPeriod(input, reading)
  if (!period)
    throw invalid('periodEnd', 'A transcript counts for one form and period: enter both, or set it aside.')
  if (!(await tx.transcript.findFirst({ where: { firmId, documentId }, select: { id: true } })))
    await applyReading(tx, { firmId, caseId, documentId, reading: withPeriod(reading, period) })
  const { id } = await tx.transcript.findFirstOrThrow({
    where: { firmId, documentId },
    select: { id: true },
  })
  const balance = decided.money('accountBalance')
  await tx.transcript.update({
    where: { firmId_id: { firmId, id } },
    data: {
      taxPeriodId: await openPeriod(tx, firmId, caseId, period.form, period.periodEnd),
      ...given('requestDate', column(decided.day('requestDate'))),
      ...given('responseDate', column(decided.day('responseDate'))),
      ...given('accrualsAsOf', column(decided.day('accrualsAsOf'))),
      ...given('accruedInterestCents', big(decided.money('accruedInterest'))),
      ...given('accruedPenaltyCents', big(decided.money('accruedPenalty'))),
      ...given('taxPerReturnCents', big(decided.money('taxPerReturn'))),
      ...given('filingStatus', decided.text('filingStatus')),
      ...given('returnDueOrReceived', column(decided.day('returnDueOrReceived'))),
      ...(balance === undefined ? {} : checkedSum(balance, reading)),
      ...confirmedBy(actor, paper),
      version: { increment: 1 },
    },
  })
  await closeEmptyPeriods(tx, firmId, caseId)
}

function withPeriod(
  reading: AccountTranscriptReading,
  { form, periodEnd }: FormPeriod,
): AccountTranscriptReading {
  const seen = { raw: '', place: null, basis: 'printed' as const, confidence: 1 }
  return { ...reading, form: { value: form, ...seen }, periodEnd: { value: periodEnd, ...seen } }
}

/** A balance and how it stands to the sum of the rows; without the one or the other nothing is said. */
function checkedSum(
  balance: Cents | null,
  { rows, rowsSumCents }: Pick<AccountTranscriptReading, 'rows' | 'rowsSumCents'>,
) {
  const difference = balance === null || rows.length === 0 ? null : subtract(balance, rowsSumCents)
  return {
    balanceCents: asBig(balance),
    differenceCents: asBig(difference),
    addsUp: difference === null ? null : difference === 0,
  }
}

/** One column to write, or none: what nobody decided is not touched. */
export function given<Name extends string, V>(name: Name, value: V | undefined): { [Key in Name]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: V })
}

export const column = (date: PlainDate | null | undefined) =>
  date === undefined ? undefined : asColumn(date)
export const big = (amount: Parameters<typeof asBig>[0] | undefined) =>
  amount === undefined ? undefined : asBig(amount)
