import { day } from '../time/plain-date'
import { type AssessmentFacts, findCollectionStatute } from './collection-statute'
import type { Absence, DueProcessHearing, PendingRequest, PlainSuspension } from './events'

/** Invented events for tests, with everything defaulted that a test does not mean. */
export function offer(from: string, to: string, told: Partial<PendingRequest> = {}): PendingRequest {
  return { kind: 'offer-pending', from: day(from), to: day(to), outcome: 'withdrawn', ...told }
}

export function hearing(from: string, to: string, told: Partial<DueProcessHearing> = {}): DueProcessHearing {
  return { kind: 'collection-due-process', from: day(from), to: day(to), ...told }
}

export function plain(
  kind: PlainSuspension['kind'],
  from: string,
  to: string,
  told: Partial<PlainSuspension> = {},
): PlainSuspension {
  return { kind, from: day(from), to: day(to), ...told }
}

export function abroad(from: string, to: string, told: Partial<Absence> = {}): Absence {
  return { kind: 'outside-us', from: day(from), to: day(to), ...told }
}

/** The ledger of an assessment, looked at on Nov 24, 2026. */
export function ledger(
  assessed: string,
  events: AssessmentFacts['events'],
  told: Partial<AssessmentFacts> = {},
) {
  return findCollectionStatute({ assessed: day(assessed), events, asOf: day('2026-11-24'), ...told })
}
