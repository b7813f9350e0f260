import 'server-only'

export { appendEvents, firstBrokenEvent } from './audit'
export { type AuditEvent, type AuditType, auditTypes } from './audit-event'
export { type Command, command, type Done, type Work } from './command'
export { checkHealth } from './health'
export { type Failure, invalid, notFound, type Outcome, Refusal } from './outcome'
export { reading, todayOf } from './query'
export { whoSaved } from './who-saved'
