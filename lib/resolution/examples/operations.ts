import type { Operation } from './computed'
import { dayOperations } from './operations/days'
import { interestOperations } from './operations/interest'
import { payoffOperations } from './operations/payoff'
import { penaltyOperations } from './operations/penalties'
import { statuteOperations } from './operations/statutes'

/** Every operation of the format. A case that names another one fails. */
export const operations: readonly Operation[] = [
  ...dayOperations,
  ...interestOperations,
  ...penaltyOperations,
  ...payoffOperations,
  ...statuteOperations,
]
