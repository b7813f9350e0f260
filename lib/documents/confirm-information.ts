import 'server-only'
import { invalid, type Work } from '@/lib/operation'
import type { InformationTranscriptReading } from '@/lib/resolution'
import { addedPayers } from './added-payers'
import { applyReading, closeEmptyPeriods } from './apply-reading'
import { big, type Confirming, column, confirmedBy, given } from './confirm-facts'
import { type Decisions, decidedFields } from './decided-fields'
import { payersOf, periodOfInformation } from './file-information'
import { openPeriod } from './open-period'
import { vouchedPeriod } from './vouched-notice'

/** Writes what a person vouched for over a transcript that is none of an account. */
export async function confirmInformation(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  paper: Confirming,
  decisions: Decisions,
): Promise<void> {
  const { firmId } = actor
  const { reading, documentId, caseId } = paper
  if (reading.kind !== 'other' || !reading.transcript)
    throw new Error('Only such a transcript is confirmed as one')
  const read = reading.transcript
  const decided = decidedFields(decisions)
  const said = vouchedPeriod(decisions, read)
  const periodEnd = decided.day('periodEnd')
  const period =
    said ??
    periodOfInformation({
      form: read.form,
      periodEnd: periodEnd === undefined ? read.periodEnd : asRead(periodEnd),
    })
  if (!period)
    throw invalid('periodEnd', 'Such a transcript counts for one period: enter it, or set it aside.')
  const where = { firmId, documentId }
  if (!(await tx.informationTranscript.findFirst({ where, select: { id: true } })))
    await applyReading(tx, {
      ...{ firmId, caseId, documentId },
      reading: { ...reading, transcript: { ...read, periodEnd: asRead(period.periodEnd) } },
    })
  const { id } = await tx.informationTranscript.findFirstOrThrow({ where, select: { id: true } })
  await tx.informationTranscript.update({
    where: { firmId_id: { firmId, id } },
    data: {
      taxPeriodId: await openPeriod(tx, firmId, caseId, period.form, period.periodEnd),
      ...given('requestDate', column(decided.day('requestDate'))),
      ...given('responseDate', column(decided.day('responseDate'))),
      ...given('adjustedGrossIncomeCents', big(decided.money('adjustedGrossIncome'))),
      ...given('totalTaxCents', big(decided.money('totalTax'))),
      ...given('receivedOn', column(decided.day('receivedDate'))),
      ...(read.kind === 'wage-and-income'
        ? {
            payers: [
              ...payersOf(read.payers, at => ({
                payer: decided.text(`payer.${at + 1}`),
                withheldCents: decided.money(`withheld.${at + 1}`),
              })),
              ...addedPayers(decisions, read.payers.length),
            ],
          }
        : {}),
      ...confirmedBy(actor, paper),
      version: { increment: 1 },
    },
  })
  await closeEmptyPeriods(tx, firmId, caseId)
}

function asRead(periodEnd: NonNullable<InformationTranscriptReading['periodEnd']>['value'] | null) {
  return periodEnd && { value: periodEnd, raw: '', place: null, basis: 'entered' as const, confidence: 1 }
}
