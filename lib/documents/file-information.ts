import 'server-only'
import type { Tx } from '@/lib/platform'
import { asBig, asColumn } from '@/lib/platform'
import type { Cents, FormPeriod, InformationTranscriptReading } from '@/lib/resolution'
import { openPeriod } from './open-period'

interface Filing {
  firmId: string
  caseId: string
  documentId: string
}

/** Payers report for persons, and a letter of non-filing answers one: where no form is printed it is theirs. */
const FORM_OF_PERSON = '1040'

/** The form and period that such a transcript is about; null while no period is known. */
export function periodOfInformation({
  form,
  periodEnd,
}: Pick<InformationTranscriptReading, 'form' | 'periodEnd'>): FormPeriod | null {
  return periodEnd ? { form: form?.value ?? FORM_OF_PERSON, periodEnd: periodEnd.value } : null
}

/** Turns a transcript that is none of an account into facts of its period, unconfirmed. */
export async function fileInformation(
  tx: Tx,
  { firmId, caseId, documentId }: Filing,
  reading: InformationTranscriptReading,
): Promise<void> {
  const period = periodOfInformation(reading)
  if (!period) return
  const taxPeriodId = await openPeriod(tx, firmId, caseId, period.form, period.periodEnd)
  await tx.informationTranscript.create({
    data: {
      firmId,
      caseId,
      documentId,
      taxPeriodId,
      kind: storedKinds[reading.kind],
      requestDate: asColumn(reading.requestDate?.value ?? null),
      responseDate: asColumn(reading.responseDate?.value ?? null),
      ...saidOf(reading),
    },
  })
}

export const storedKinds = {
  'return-transcript': 'return_transcript',
  'wage-and-income': 'wage_and_income',
  'verification-of-non-filing': 'non_filing',
  'no-record': 'no_record',
} as const satisfies Record<InformationTranscriptReading['kind'], string>

/** That a request found nothing says nothing of a return: it may have asked for something else. */
function saidOf(reading: InformationTranscriptReading) {
  if (reading.kind === 'return-transcript')
    return {
      returnOnRecord: reading.noRecord === null,
      adjustedGrossIncomeCents: asBig(reading.adjustedGrossIncome?.value ?? null),
      totalTaxCents: asBig(reading.totalTax?.value ?? null),
      receivedOn: asColumn(reading.receivedDate?.value ?? null),
    }
  if (reading.kind === 'wage-and-income') return { payers: payersOf(reading.payers) }
  return reading.kind === 'verification-of-non-filing' ? { returnOnRecord: false } : {}
}

type Payers = Extract<InformationTranscriptReading, { kind: 'wage-and-income' }>['payers']

/** What a person said of the payer at a place in the list; undefined where nobody spoke about it. */
export interface DecidedPayer {
  /** Form and name in one, as the field shows them: `W-2, SAMPLE BAKERY`. */
  payer: string | null | undefined
  withheldCents: Cents | null | undefined
}

const NOTHING_SAID: DecidedPayer = { payer: undefined, withheldCents: undefined }

/** What each payer reported, as it was read or as a person corrected it. */
export function payersOf(payers: Payers, decided: (at: number) => DecidedPayer = () => NOTHING_SAID) {
  return payers.map(({ form, name, withheld }, at) => {
    const said = decided(at)
    const read = { form: form.value, name: name?.value ?? null }
    return {
      ...(typeof said.payer === 'string' ? namedIn(said.payer, read.form) : read),
      withheldCents: said.withheldCents === undefined ? (withheld?.value ?? null) : said.withheldCents,
    }
  })
}

/** What stands before the first comma, where it is a form: `W-2`, `1099-NEC`, `K-1 1065`. */
export function formIn(payer: string): string | null {
  const first = payer.split(',')[0]?.trim() ?? ''
  return /^(W-?2|1099|1098|5498|K-?1|SSA|RRB|1042)/i.test(first) ? first : null
}

/** What does not begin with a form is a name, comma or not, and leaves the form as it was read. */
export function namedIn(payer: string, formRead: string): { form: string; name: string | null } {
  const [first = '', ...rest] = payer.split(',').map(part => part.trim())
  if (first !== formRead && formIn(payer) === null) return { form: formRead, name: payer.trim() || null }
  return { form: first, name: rest.filter(Boolean).join(', ') || null }
}
