export { findMisapplied } from './find-misapplied'
export { reconcileCase } from './reconcile'
export type { MisappliedPayment, ReconciledLine, Reconciliation } from './reconciliation'
