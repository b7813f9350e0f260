import { asksToPayByDay, printsAnswerDay } from '@/lib/resolution'
import type { FieldName } from './document.schema'
import type { PaperKind } from './paper-kind'

/**
 * What a person has to look at before a paper counts as confirmed: what decides a deadline, and which year it is
 * about. Everything else agrees by arithmetic or by the client's own number, and may be corrected too.
 */
export function requiredFields(kind: PaperKind, code: string | null): readonly FieldName[] {
  if (kind === 'account_transcript') return ['periodEnd', 'responseDate']
  if (kind !== 'notice') return ['periodEnd']
  return [
    'periodEnd',
    'noticeDate',
    ...(code !== null && asksToPayByDay(code) ? (['payBy'] as const) : []),
    ...(code !== null && printsAnswerDay(code) ? (['respondBy'] as const) : []),
  ]
}
