import type { DocumentReading } from '@/lib/resolution'
import type { ComparedField } from '../compare-notice'
import type { TranscriptSpec } from '../draw-transcript'

/** The printed figures of a specimen account beside its reading; each row is a field of its own. */
export function compareAccount(spec: TranscriptSpec, reading: DocumentReading): ComparedField[] {
  if (reading.kind !== 'account-transcript')
    return [{ field: 'kind', printed: 'account-transcript', read: reading.kind }]
  const fields: [string, unknown, unknown][] = [
    ['form', spec.form, reading.form?.value],
    ['periodEnd', spec.periodEnd, reading.periodEnd?.value],
    ['tinLast4', spec.tin.slice(-4), reading.tinLast4?.value],
    ['taxpayerName', spec.name, reading.taxpayerName?.value],
    ['requestDate', spec.requestDate, reading.requestDate?.value],
    ['responseDate', spec.responseDate, reading.responseDate?.value],
    ['trackingNumber', spec.trackingNumber, reading.trackingNumber?.value],
    ['accountBalance', spec.balanceCents, reading.accountBalance?.value],
    ['accruedInterest', spec.accruedInterestCents, reading.accruedInterest?.value],
    ['accruedPenalty', spec.accruedPenaltyCents, reading.accruedPenalty?.value],
    ['accrualsAsOf', spec.accrualsAsOf, reading.accrualsAsOf?.value],
    ...spec.rows.map((row): [string, unknown, unknown] => {
      // A row that is missing is missing once: those below it are compared with themselves.
      const printed = [row.code, row.date ?? null, row.cents ?? null]
      const all = reading.rows.map(({ code, date, cents }) => [code, date, cents])
      const same = all.find(one => JSON.stringify(one) === JSON.stringify(printed))
      const near = all.find(
        ([code, date, cents]) =>
          [code === printed[0], date === printed[1], cents === printed[2]].filter(Boolean).length === 2,
      )
      return ['rows', printed, same ?? near ?? null]
    }),
  ]
  return fields.map(([field, printed, read]) => ({ field, printed, read }))
}
