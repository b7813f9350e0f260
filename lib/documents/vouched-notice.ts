import type {
  AccountTranscriptReading,
  BillingLine,
  Cents,
  FormPeriod,
  NoticeReading,
  PlainDate,
} from '@/lib/resolution'
import { type Decisions, decidedFields } from './decided-fields'
import { vouchedLines } from './vouched-lines'

/** What a person vouches for on a notice; undefined for a value they did not speak about, which stays as read. */
export interface VouchedNotice {
  code: string | null | undefined
  noticeDate: PlainDate | null | undefined
  payBy: PlainDate | null | undefined
  /** True where they write another day than the computed one: then they have seen it on the page. */
  payByPrinted: boolean
  respondBy: PlainDate | null | undefined
  amountDue: Cents | null | undefined
  lines: BillingLine[] | undefined
  periods: FormPeriod[]
}

/** The facts of a notice as a person decides its fields. Refuses, at its field, a value that can not be. */
export function vouchedNotice(decisions: Decisions, reading: NoticeReading): VouchedNotice {
  const decided = decidedFields(decisions)
  const payBy = decided.day('payBy')
  const first = vouchedPeriod(decisions, reading)
  return {
    code: decided.code(),
    noticeDate: decided.day('noticeDate'),
    payBy,
    payByPrinted: Boolean(payBy) && payBy !== reading.payBy?.value,
    respondBy: decided.day('respondBy'),
    amountDue: decided.money('amountDue'),
    lines: vouchedLines(decisions, reading),
    periods: [...(first ? [first] : []), ...morePeriods(decided, reading)],
  }
}

/** The further periods: each as read where nobody spoke about it, and left out where it cannot be read. */
function morePeriods(decided: ReturnType<typeof decidedFields>, reading: NoticeReading): FormPeriod[] {
  return reading.morePeriods.flatMap(({ form, periodEnd }, at) => {
    const said = decided.day(`period.${at + 2}`)
    return said === null ? [] : [{ form, periodEnd: said ?? periodEnd }]
  })
}

/** The form and period a person vouched for, each as read where they did not speak about it. */
export function vouchedPeriod(
  decisions: Decisions,
  read: Pick<AccountTranscriptReading, 'form' | 'periodEnd'>,
): FormPeriod | null {
  const decided = decidedFields(decisions)
  const form = decided.form()
  const periodEnd = decided.day('periodEnd')
  const period = {
    form: form === undefined ? read.form?.value : form,
    periodEnd: periodEnd === undefined ? read.periodEnd?.value : periodEnd,
  }
  return period.form && period.periodEnd ? { form: period.form, periodEnd: period.periodEnd } : null
}
