import type { Ladder } from '../collection/ladder'
import type { Signal } from '../collection/signals'
import type { NoticeFacts, PaymentFacts, PeriodFacts } from '../facts'
import type { Absence } from '../statutes/events'
import type { RecordedHearing } from '../statutes/recorded-hearings'
import type { PlainDate } from '../time/plain-date'

/** What an account is built from: one period's papers, and what people confirmed about it. */
export interface AccountSources {
  facts: PeriodFacts
  notices: readonly NoticeFacts[]
  /** Payments that name the period. */
  payments: readonly PaymentFacts[]
  /** The hearing requests on record, as far as each reaches the period. */
  hearings: () => readonly RecordedHearing[]
  /** Time abroad as the client tells it. */
  absences: readonly Absence[]
  signals: readonly Signal[]
  ladder: Ladder
  asOf: PlainDate
}
