import type { Operation } from './computed'
import { abilityOperations } from './operations/ability'
import { dayOperations } from './operations/days'
import { interestOperations } from './operations/interest'
import { offerOperations } from './operations/offers'
import { payoffOperations } from './operations/payoff'
import { penaltyOperations } from './operations/penalties'
import { planOperations } from './operations/plans'
import { statuteOperations } from './operations/statutes'

/** Every operation of the format. A case that names another one fails. */
export const operations: readonly Operation[] = [
  ...dayOperations,
  ...interestOperations,
  ...penaltyOperations,
  ...payoffOperations,
  ...planOperations,
  ...offerOperations,
  ...abilityOperations,
  ...statuteOperations,
]
