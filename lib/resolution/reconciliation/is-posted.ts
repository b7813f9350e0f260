import type { Account } from '../accounts/account'
import type { Located } from './locate-payments'

/** Whether a payment posted to this account and still stands there. */
export function isPosted({ on }: Located, account: Account): boolean {
  return on !== null && on.account === account && on.credit.standing > 0
}
