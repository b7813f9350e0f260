import type { Role } from '@/lib/access'

interface AuditData {
  'firm.created': { name: string }
  'firm.settings-changed': { fields: string[] }
  'standards.imported': { effectiveFrom: string; counties: number; replaced: boolean }
  'person.invited': { email: string; role: Role }
  'person.invitation-withdrawn': { email: string }
  'person.joined': { userId: string; role: Role }
  'person.role-changed': { userId: string; from: Role; to: Role }
  'person.removed': { userId: string }
  'person.signed-in': { with: 'code' | 'recovery-code' }
  'person.signed-out': { sessions: 'this' | 'all' }
  'person.password-changed': { userId: string }
  'person.recovery-codes-renewed': { userId: string }
  'client.taken-in': { clientId: string; kind: string }
  'client.changed': { clientId: string; fields: string[] }
  'client.person-corrected': { clientId: string; personId: string; fields: string[] }
  'client.tin-revealed': { clientId: string; personId: string }
  'entry.repeated': { what: 'authorization' | 'client' | 'note' | 'payment'; id: string }
  'case.opened': { clientId: string; number: number }
  'case.assigned': { from: string | null; to: string | null }
  'case.status-changed': { from: string; to: string }
  'case.authority-recorded': { onFile: boolean }
  'case.assessed': { raised: string[]; resolved: string[]; because: string }
  'period.entered': { taxPeriodId: string; form: string; periodEnd: string; fields: string[] }
  'payment.entered': { paymentId: string; cents: number; paidOn: string; proofDocumentId?: string }
  'payment.removed': { paymentId: string; cents: number; paidOn: string }
  'payment.corrected': {
    paymentId: string
    cents: number
    paidOn: string
    centsBefore: number
    paidOnBefore: string
    /** All that stood there until then, as its form would send it. */
    before?: Record<string, string>
    proofDocumentId?: string
  }
  /** `leftOut`: lines that the person did not want entered. */
  'payments.imported': { paymentIds: string[]; known: number; leftOut?: number }
  'hearing.requested': HearingRequestData
  'hearing.request-taken-back': HearingRequestData
  'document.received': { documentId: string; bytes: number; contentKey: string }
  'document.recognised': { documentId: string }
  'document.found': { documentId: string; fileId: string; part: number }
  'document.read': { documentId: string; kind: string; reader: string }
  /** The reader took a confirmed paper for another kind, or could not read it; what was confirmed stays. */
  'document.reading-left': { documentId: string; reader: string }
  'document.reclassified': { documentId: string; as: string }
  'document.not-read': { documentId: string; why: string }
  'document.filed': { documentId: string; how: 'matched' | 'by-hand' }
  'document.moved': { documentId: string; to: string }
  'document.sent-again': { documentId: string }
  'document.kept': { documentId: string; what: string }
  'document.entered': { documentId: string; code: string }
  /** `lines`: what was corrected, added or taken out of a bill's lines, each in words. */
  'document.confirmed': { documentId: string; changed: string[]; lines?: string[] }
  'document.rejected': { documentId: string; why: string }
  'document.viewed': { documentId: string; how: 'page' | 'download' }
  'flag.acknowledged': { flagId: string; ruleId: string }
  'flag.snoozed': { flagId: string; ruleId: string; until: string; reason: string }
  'flag.overridden': { flagId: string; ruleId: string; reason: string }
  'flag.reopened': { flagId: string; ruleId: string }
  'checklist.decided': { itemId: string; key: string; state: string; reason: string | null }
  'interview.entered': { version: number; questions: string[] }
  'authorization.entered': { authorizationId: string; form: string; signedOn: string }
  'authorization.changed': {
    authorizationId: string
    form: string
    signedOn: string
    posted: string
    revokedOn: string | null
  }
  /** `before`: what stood there until then, line 3 as it would be typed. */
  'authorization.corrected': {
    authorizationId: string
    form: string
    signedOn: string
    before: Record<'form' | 'representative' | 'covers' | 'signedOn', string>
  }
  'finances.entered': { version: number; asOf: string }
  'option.decided': { optionId: string; verdict: string; reason: string; rule: string }
  'note.written': { noteId: string }
  'note.edited': { noteId: string }
}

interface HearingRequestData {
  requestId: string
  about: 'levy' | 'lien'
  sentOn: string
  method: string
  /** Number of the certified mail or of the fax. */
  proof: string | null
}

export type AuditType = keyof AuditData

/** What happened, in the past tense. Ids, words and masked values; never a TIN and never what a paper says. */
export type AuditEvent = {
  [Type in AuditType]: { type: Type; caseId?: string } & AuditData[Type]
}[AuditType]

/** What was only looked at: recorded like everything else, and told apart from what was changed. */
export const lookTypes = ['document.viewed', 'client.tin-revealed'] as const satisfies readonly AuditType[]

export const auditTypes = {
  'firm.created': 'Firm created',
  'firm.settings-changed': 'Settings changed',
  'standards.imported': 'Housing standards imported',
  'person.invited': 'Person invited',
  'person.invitation-withdrawn': 'Invitation withdrawn',
  'person.joined': 'Person joined',
  'person.role-changed': 'Role changed',
  'person.removed': 'Person removed',
  'person.signed-in': 'Signed in',
  'person.signed-out': 'Signed out',
  'person.password-changed': 'Password changed',
  'person.recovery-codes-renewed': 'Recovery codes renewed',
  'client.taken-in': 'Client taken in',
  'client.changed': 'Client changed',
  'client.person-corrected': 'Name or number corrected',
  'client.tin-revealed': 'Full number shown',
  'entry.repeated': 'Same entry sent again',
  'case.opened': 'Case opened',
  'case.assigned': 'Case assigned',
  'case.status-changed': 'Case status changed',
  'case.authority-recorded': 'Authority recorded',
  'case.assessed': 'Case assessed',
  'period.entered': 'Tax period entered',
  'payment.entered': 'Payment entered',
  'payment.removed': 'Payment removed',
  'payment.corrected': 'Payment corrected',
  'payments.imported': 'Payments imported',
  'hearing.requested': 'Form 12153 recorded as sent',
  'hearing.request-taken-back': 'Form 12153 taken back',
  'document.received': 'Paper received',
  'document.recognised': 'Same paper received again',
  'document.found': 'Another paper found in a file',
  'document.read': 'Paper read',
  'document.reading-left': 'Paper read again otherwise; what was confirmed stays',
  'document.reclassified': 'Paper taken for another kind',
  'document.not-read': 'Paper not read',
  'document.filed': 'Paper filed on a case',
  'document.moved': 'Paper moved to another case',
  'document.sent-again': 'Paper sent to the reader again',
  'document.kept': 'Paper kept that could not be read',
  'document.entered': 'Paper taken in to be entered by hand',
  'document.confirmed': 'Reading confirmed',
  'document.rejected': 'Paper set aside',
  'document.viewed': 'Paper opened',
  'flag.acknowledged': 'Flag acknowledged',
  'flag.snoozed': 'Flag snoozed',
  'flag.overridden': 'Flag overridden',
  'flag.reopened': 'Flag reopened',
  'checklist.decided': 'Checklist item decided',
  'interview.entered': 'Interview entered',
  'authorization.entered': 'Authorization entered',
  'authorization.changed': 'Authorization changed',
  'authorization.corrected': 'Authorization corrected',
  'finances.entered': 'Finances entered',
  'option.decided': 'Option decided',
  'note.written': 'Note written',
  'note.edited': 'Note edited',
} as const satisfies Record<AuditType, string>
