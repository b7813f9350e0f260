import { roleName } from '@/components/figures/roles'
import { type AuditType, auditTypes } from '@/lib/operation'
import { cents, findDay, findTrigger, formatCents, formatDay, type PlainDate } from '@/lib/resolution'

/** One event of the record in words. */
export function eventSentence(type: AuditType, data: Record<string, unknown>): string {
  const words = auditTypes[type] ?? type
  if (type === 'case.assessed') return assessedWords(data) || words
  return words
}

/** The detail that a reader of the record wants beside the sentence; null when the sentence says it all. */
export function eventDetail(type: AuditType, data: Record<string, unknown>): string | null {
  const text = (key: string) =>
    typeof data[key] === 'string' || typeof data[key] === 'number' ? String(data[key]) : null
  const role = (key: string) => roleName(text(key) ?? '')
  switch (type) {
    case 'flag.snoozed':
      return `${ruleWords(text('ruleId'))}, until ${dayWords(text('until'))}: ${text('reason')}`
    case 'flag.overridden':
      return `${ruleWords(text('ruleId'))}: ${text('reason')}`
    case 'flag.acknowledged':
    case 'flag.reopened':
      return ruleWords(text('ruleId'))
    case 'payment.entered':
      return `${formatCents(cents(Number(data.cents)))}, paid ${dayWords(text('paidOn'))}`
    case 'case.authority-recorded':
      return data.onFile === true ? 'Yes, on file' : 'No, not on file'
    case 'document.not-read':
    case 'document.rejected':
      return text('why')
    case 'document.confirmed': {
      const changed = Array.isArray(data.changed) ? data.changed : []
      return changed.length === 0 ? 'As read' : `Corrected: ${changed.join(', ')}`
    }
    case 'checklist.decided':
      return [text('key'), text('state'), text('reason')].filter(Boolean).join(', ')
    case 'period.entered':
      return `Form ${text('form')}, ${text('periodEnd')}`
    case 'case.assessed':
      return text('because')
    case 'standards.imported':
      return importedWords(text('counties'), findDay(text('effectiveFrom') ?? ''), data.replaced === true)
    case 'person.invited':
    case 'person.joined':
      return [text('email'), role('role')].filter(Boolean).join(', ')
    case 'person.role-changed':
      return `${role('from')} to ${role('to')}`
    default:
      return null
  }
}

function importedWords(counties: string | null, from: PlainDate | null, replaced: boolean): string {
  const since = from === null ? '' : ` from ${formatDay(from)}`
  return `${counties} counties${since}${replaced ? ', in place of those before' : ''}`
}

/** `E-01 (Levy while a hearing is open)`; a rule of an older release has its code alone. */
function ruleWords(ruleId: string | null): string {
  if (ruleId === null) return 'Rule not recorded'
  const title = findTrigger(ruleId)?.title
  return title ? `${ruleId} (${title})` : ruleId
}

function dayWords(text: string | null): string {
  const found = findDay(text ?? '')
  return found ? formatDay(found) : (text ?? 'day not recorded')
}

function assessedWords(data: Record<string, unknown>): string {
  const list = (key: string) => (Array.isArray(data[key]) ? (data[key] as string[]).map(ruleWords) : [])
  const raised = list('raised')
  const resolved = list('resolved')
  return [
    raised.length > 0 && `Raised ${raised.join(', ')}`,
    resolved.length > 0 && `Resolved ${resolved.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}
