export type {
  Absence,
  Account,
  Accruals,
  AmendedReturn,
  Assessment,
  Credit,
  CreditOut,
  Freeze,
  Posting,
} from './account'
export { buildAccount } from './build-account'
export { type AccountStatus, isAbsence, type StatusKind } from './status'
export { statusWords } from './status-words'
