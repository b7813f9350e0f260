import type { Ladder } from '../collection/ladder'
import type { Signal } from '../collection/signals'
import type { NoticeFacts, PaymentFacts, PeriodFacts } from '../facts'
import type { PlainDate } from '../time/plain-date'

/** What an account is built from: one period's papers, and what people confirmed about it. */
export interface AccountSources {
  facts: PeriodFacts
  notices: readonly NoticeFacts[]
  /** Payments that name the period. */
  payments: readonly PaymentFacts[]
  signals: readonly Signal[]
  ladder: Ladder
  asOf: PlainDate
}
