import { roleName } from '@/components/figures/roles'
import { type AuditType, auditTypes } from '@/lib/operation'
import {
  cents,
  findDay,
  findTrigger,
  formatCents,
  formatDay,
  options,
  type PlainDate,
  periodLabel,
} from '@/lib/resolution'

interface Event {
  type: AuditType
  data: Record<string, unknown>
  /** What the event speaks of by its id, by name. */
  about: string | null
}

/** One event of the record in words, with what it is about: `Reading confirmed: CP14 of Nov 9, 2026`. */
export function eventSentence({ type, data, about }: Event): string {
  const words = auditTypes[type] ?? type
  if (type === 'case.assessed') return assessedWords(data) || words
  const subject = subjectOf({ type, data, about })
  return subject === null ? words : `${words}: ${subject}`
}

function subjectOf({ type, data, about }: Event): string | null {
  switch (type) {
    case 'case.authority-recorded':
      return data.onFile ? 'yes' : 'no'
    case 'authorization.entered':
    case 'authorization.changed':
    case 'authorization.corrected':
      return `Form ${data.form}, signed ${dayWords(data.signedOn)}`
    case 'case.assigned':
      return data.to === null ? 'to nobody' : about && `to ${about}`
    case 'case.status-changed':
      return `${data.from} to ${data.to}`
    case 'payment.entered':
    case 'payment.removed':
    case 'payment.corrected':
      return paymentWords(data)
    case 'payments.imported':
      return importWords(data)
    case 'hearing.requested':
    case 'hearing.request-taken-back':
      return hearingWords(data)
    case 'period.entered': {
      const periodEnd = findDay(String(data.periodEnd))
      return periodEnd && periodLabel({ form: String(data.form), periodEnd })
    }
    case 'flag.acknowledged':
    case 'flag.snoozed':
    case 'flag.overridden':
    case 'flag.reopened':
      return ruleWords(String(data.ruleId))
    case 'option.decided':
      return options.find(({ id }) => id === data.optionId)?.title ?? String(data.optionId)
    default:
      return about
  }
}

/** `$500.00 of Nov 2, 2026`; null for an event that does not carry them. */
function paymentWords({ cents: amount, paidOn }: Record<string, unknown>): string | null {
  const date = findDay(String(paidOn))
  return typeof amount === 'number' && date ? `${formatCents(cents(amount))} of ${formatDay(date)}` : null
}

/** `3 entered, 1 known already, 1 left out` */
function importWords({ paymentIds, known, leftOut }: Record<string, unknown>): string {
  const entered = Array.isArray(paymentIds) ? paymentIds.length : 0
  return [`${entered} entered`, known && `${known} known already`, leftOut && `${leftOut} left out`]
    .filter(Boolean)
    .join(', ')
}

/** `Before: $25.00 of Apr 14, 2026, Check 1187, 1040 2025-12-31` */
function paymentBefore({ centsBefore, paidOnBefore, before }: Record<string, unknown>): string | null {
  const words = paymentWords({ cents: centsBefore, paidOn: paidOnBefore })
  if (words === null) return null
  const { method, designatedForm, designatedPeriodEnd, confirmation } = (before ?? {}) as Record<
    string,
    string
  >
  const designated = [designatedForm, designatedPeriodEnd].filter(Boolean).join(' ')
  return `Before: ${[words, method, designated, confirmation].filter(Boolean).join(', ')}`
}

/** `Nov 20, 2026, certified mail 9407 1000, about a levy` */
function hearingWords({ sentOn, method, proof, about }: Record<string, unknown>): string {
  const how = [String(method).replace('_', ' '), proof].filter(Boolean).join(' ')
  return `${dayWords(sentOn)}, ${how}, about a ${about}`
}

/** `E-01 Levy hearing open`: a rule that this release no longer has goes by its code. */
function ruleWords(ruleId: string): string {
  if (ruleId === 'interview') return 'Interview not finished'
  const title = findTrigger(ruleId)?.title
  return title ? `${ruleId} ${title}` : ruleId
}

/** The detail that a reader of the record wants beside the sentence; null when the sentence says it all. */
export function eventDetail(type: AuditType, data: Record<string, unknown>): string | null {
  const text = (key: string) =>
    typeof data[key] === 'string' || typeof data[key] === 'number' ? String(data[key]) : null
  const role = (key: string) => roleName(text(key) ?? '')
  switch (type) {
    case 'flag.snoozed':
      return `Until ${dayWords(data.until)}: ${text('reason')}`
    case 'flag.overridden':
      return text('reason')
    case 'document.not-read':
    case 'document.rejected':
      return text('why')
    case 'document.kept':
      return text('what')
    case 'document.entered':
      return text('code')
    case 'document.reclassified':
      return text('as')
    case 'document.found':
      return `Paper ${text('part')} of its file`
    case 'document.confirmed': {
      const corrected = [data.changed, data.lines].flatMap(list => (Array.isArray(list) ? list : []))
      return corrected.length === 0 ? 'As read' : `Corrected: ${corrected.join(', ')}`
    }
    case 'checklist.decided':
      return [text('state'), text('reason')].filter(Boolean).join(', ')
    case 'option.decided':
      return [text('verdict'), text('reason')].filter(Boolean).join(': ')
    case 'interview.entered':
      return questionWords(data.questions)
    case 'authorization.changed':
      return [data.revokedOn && `Revoked ${dayWords(data.revokedOn)}`, postedWords[String(data.posted)]]
        .filter(Boolean)
        .join('; ')
    case 'payment.corrected':
      return paymentBefore(data)
    case 'authorization.corrected':
      return beforeWords(data.before)
    case 'finances.entered':
      return `As of ${dayWords(data.asOf)}`
    case 'case.assessed':
      return text('because')
    case 'standards.imported':
      return importedWords(text('counties'), findDay(text('effectiveFrom') ?? ''), data.replaced === true)
    case 'person.invited':
    case 'person.invitation-withdrawn':
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

const postedWords: Readonly<Record<string, string>> = {
  yes: 'In the file of the IRS (CAF)',
  no: 'Not in the file of the IRS (CAF)',
  unknown: 'Not looked up in the CAF',
}

/** `Before: Form 8821 of Ines Calloway, EA, signed Nov 2, 2026, for 1040: 2018 to 2028` */
function beforeWords(before: unknown): string | null {
  if (typeof before !== 'object' || before === null) return null
  const { form, representative, covers, signedOn } = before as Record<string, unknown>
  const lines = String(covers).split('\n').join('; ')
  return `Before: Form ${form} of ${representative}, signed ${dayWords(signedOn)}, for ${lines}`
}

function questionWords(keys: unknown): string {
  const count = Array.isArray(keys) ? keys.length : 0
  return count === 1 ? '1 answer changed' : `${count} answers changed`
}

function assessedWords(data: Record<string, unknown>): string {
  const list = (key: string) => (Array.isArray(data[key]) ? (data[key] as string[]) : [])
  const raised = list('raised')
  const resolved = list('resolved')
  return [
    raised.length > 0 && `Raised ${raised.map(ruleWords).join('; ')}`,
    resolved.length > 0 && `Resolved ${resolved.map(ruleWords).join('; ')}`,
  ]
    .filter(Boolean)
    .join('. ')
}

function dayWords(value: unknown): string {
  const date = findDay(String(value))
  return date ? formatDay(date) : String(value)
}
