import type { Draft } from '../finding/draft'
import { arePossible } from '../finding/possible-input'

/** Whether a number can be that of the persons in a household; named as a problem where it can not. */
export function isHousehold(draft: Draft, household: number): boolean {
  if (!arePossible(draft, { counts: { 'The household': household } })) return false
  if (household < 1) draft.problem('not-an-amount', 'A household has at least one person')
  return household >= 1
}
