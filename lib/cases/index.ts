import 'server-only'

export { getAssessment, listAssessments } from './assessments-of-case'
export { changeAuthorization, correctAuthorization, enterAuthorization } from './authorizations'
export { dayOrNull, moneyOrNull } from './case.schema'
export { assignCase, changeCaseStatus, recordAuthority } from './case-duties'
export { loadCaseFacts } from './case-facts'
export { changeContact, revealTin } from './change-client'
export { correctPerson } from './correct-person'
export { readCursor, writeCursor } from './cursor'
export { type Dashboard, getDashboard, railCounts, WAITING } from './dashboard'
export { decideChecklistItem } from './decide-checklist-item'
export { acknowledgeFlag, type DecidedFlag, overrideFlag, reopenFlag, snoozeFlag } from './decide-flag'
export { decideOption } from './decide-option'
export { doubtOwner, findOwnerDoubt, type PrintedOwner } from './doubt-owner'
export { enterFinances } from './enter-finances'
export { enterInterview } from './enter-interview'
export { enterPeriod } from './enter-period'
export type { FinancesField } from './finances.schema'
export { firmVault } from './firm-vault'
export type { FlagView } from './flag-view'
export { getAuthorizations } from './get-authorizations'
export { type CaseView, type ChecklistView, getCase } from './get-case'
export { getInterview } from './get-interview'
export { getFinances, getOptions } from './get-options'
export { getReconciliation } from './get-reconciliation'
export { getYear } from './get-year'
export { recordHearingRequest, takeBackHearingRequest } from './hearing-requests'
export { importPayments, previewPayments } from './import-payments'
export { type CaseRow, type CaseSearch, caseSearch, listCases } from './list-cases'
export {
  type ClientRow,
  type ClientSearch,
  clientSearch,
  getClient,
  last4sOf,
  listClients,
} from './list-clients'
export { listNotes, type NotePage, noteSearch } from './list-notes'
export {
  listPackChanges,
  type PackChanges,
  packChangeSearch,
} from './list-pack-changes'
export { listQueue, type QueueEntry, type QueuePage, type QueueSearch, queueSearch } from './list-queue'
export { listRecord, type RecordEntry, type RecordPage, type RecordSearch, recordSearch } from './list-record'
export { listSnoozed } from './list-snoozed'
export { type Names, namesOf } from './member-names'
export { nameWords } from './name-words'
export { editNote, writeNote } from './notes'
export { passDays } from './pass-days'
export { payersIn } from './payers'
export { correctPayment, enterPayment, removePayment } from './payments'
export { reassess } from './reassess'
export { type Replay, replayAssessment } from './replay-assessment'
export { askForReviews, reviewPack } from './review-pack'
export { type SearchHit, searchFirm } from './search'
export type { FilePayment, SortedPayments } from './sort-payment-csv'
export { takeIn, takeInClient } from './take-in-client'
export { touchCase } from './touch'
export { casesVisibleTo, lockCase } from './visibility'
