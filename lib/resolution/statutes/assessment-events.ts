import type { PlainDate } from '../time/plain-date'
import type { EventEnd } from './events'

/** Form 872 names a day; Form 872-A none, and stands until one side ends it. */
export interface AssessmentConsent {
  kind: 'consent'
  signed: PlainDate | null
  through: PlainDate | 'open' | null
}

/** `final`: the day on which a decision of the Tax Court became final, where it was asked; `none` where it was not. */
export interface DeficiencyNotice {
  kind: 'notice-of-deficiency'
  mailed: PlainDate | null
  addressedAbroad: boolean
  petition: 'none' | { final: EventEnd } | null
}

export interface AssessmentSuspension {
  kind: 'bankruptcy' | 'combat-zone' | 'offer-pending'
  from: PlainDate | null
  to: EventEnd
}

/** One thing that bears on the time to assess. */
export type AssessmentEvent = AssessmentConsent | DeficiencyNotice | AssessmentSuspension

export const assessmentEventWords: Record<AssessmentEvent['kind'], string> = {
  consent: 'Consent to assess later',
  'notice-of-deficiency': 'Notice of deficiency',
  bankruptcy: 'Bankruptcy',
  'combat-zone': 'Combat zone',
  'offer-pending': 'Offer in compromise pending',
}
