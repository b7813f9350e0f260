export type { Asset } from './ability/equity'
export { findHousingAllowance, pickCounties } from './ability/housing-allowance'
export type { Account, Accruals, ChargeKind, CreditKind, OutKind } from './accounts/account'
export { owedOn } from './accounts/owed-on'
export { type AccountStatus, isAbsence } from './accounts/status'
export { statusWords } from './accounts/status-words'
export { assess, assessCase, nextStepAmong } from './assess'
export type {
  Assessment,
  ChecklistFinding,
  Citation,
  DeadlineFinding,
  DeadlineKind,
  Evidence,
  FlagFinding,
  FoldedFlag,
  Mark,
  Severity,
  WorkingStep,
} from './assessment'
export {
  type Authority,
  authorityOf,
  type Coverage,
  coverageOf,
  listAuthorityGaps,
  listMatrixPeriods,
  names as authorizationNames,
} from './authorization/coverage'
export { type CaseView as CaseReading, type PeriodView, readCase } from './collection/case-view'
export {
  type HearingRequestView,
  listHearingRequests,
  listRecordedHearings,
} from './collection/hearing-requests'
export { type Arrangement, ladderStages, stageRank, stageRight, stageWords } from './collection/ladder-stage'
export { findLastNotice } from './collection/last-notice'
export { readLien } from './collection/lien'
export { listPeriods, periodKey, periodLabel } from './collection/period-label'
export { listTranscriptAges } from './collection/staleness'
export { findNoticeDeadline } from './deadlines/notice-deadline'
export { isInterviewOpen } from './escalation/interview-rule'
export { listRightBills } from './escalation/right-bills'
export type { Trigger } from './escalation/trigger'
export { findTrigger, triggers } from './escalation/triggers'
export { runExamples } from './examples/run-examples'
export type {
  AnswerFacts,
  AuthorizationFacts,
  CaseFacts,
  DecisionFacts,
  EnteredPeriodFacts,
  FactSource,
  HearingRequestFacts,
  LadderStage,
  NoticeFacts,
  PaymentFacts,
  PeriodFacts,
  StrangerPaper,
  TranscriptFacts,
} from './facts'
export type { Finding, Step } from './finding/finding'
export {
  findQuestion,
  type Question,
  type QuestionKey,
  questionKeys,
  questionsFor,
} from './interview/questions'
export { answersInForce, applies, isUnasked } from './interview/said'
export { type Cents, cents, formatCents, subtract, sum, zero } from './money/cents'
export type { MoneyRange } from './money/money-range'
export { asksToPayByDay } from './notices/asks-to-pay'
export { findNotice } from './notices/catalogue'
export { noticeByHand } from './notices/notice-by-hand'
export { displayNoticeCode, normaliseNoticeCode } from './notices/notice-code'
export { printsAnswerDay } from './notices/read-respond-by'
export { options } from './options/all-options'
export { checkIntended, type Mistake } from './options/check-intended'
export { compareOptions } from './options/compare-options'
export type { FinancesFacts } from './options/finances'
export type { Gate, OptionComparison, OptionFinding, OptionId, OptionState } from './options/option'
export type { OptionsInput } from './options/options-input'
export { optionsInput } from './options/read-options-input'
export { type Change, type Moved, sayCell, sayResult, type WhatIf, whatIf } from './options/what-if'
export { listMoves, type Outcome, type OutcomeMove, outcomeOf } from './packs/outcome'
export { ruleHistoryOf } from './packs/rule-history'
export { rulePack } from './packs/rule-pack'
export type { CaseAnswers } from './papers/answers'
export { factsOf, type ReadPaper } from './papers/facts-of'
export { type PaymentCsv, readPaymentCsv } from './papers/read-payment-csv'
export { parameters } from './parameters/all'
export { firmPolicy } from './parameters/firm-policy'
export {
  type HousingStandard,
  type HousingTable,
  housingStandard,
  importedHousingTable,
} from './parameters/housing-standard'
export type { Said } from './parameters/said'
export { computePayoff } from './payoff/compute-payoff'
export type { YearPayment } from './payoff/payoff'
export { queueKey, rankForQueue } from './queue/rank'
export { compareSentence, inDays, whyHere } from './queue/why'
export { READ_AS, type ReadAs, readDocumentAs } from './read-as'
export { PROOF_READ, readDocument, readDocuments } from './read-document'
export { isStreetOn, type OwnerHints, readOwnerHints } from './read-owner-hints'
export {
  type AccountTranscriptReading,
  BILLING_LINE_KINDS,
  type BillingLine,
  type BillingLineKind,
  type ClassifiedReading,
  type DocumentKind,
  type DocumentReading,
  type FormPeriod,
  type InformationTranscriptReading,
  type NoticeReading,
  type Place,
  type PrintedLine,
  type Read,
  type TranscriptRow,
} from './reading'
export { findMisapplied } from './reconciliation/find-misapplied'
export { writeProofStatement } from './reconciliation/proof-statement'
export { reconcileCase } from './reconciliation/reconcile'
export type {
  LineName,
  MisappliedPayment,
  ReconciledLine,
  Reconciliation,
  WhereFound,
} from './reconciliation/reconciliation'
export { type HousingReading, readHousingTable } from './standards/read-housing-table'
export { findState, stateNames } from './standards/states'
export type { CollectionStatute } from './statutes/collection-statute'
export { findCollectionStatute } from './statutes/collection-statute'
export type { StatuteEvent } from './statutes/events'
export { readTranscriptStatute } from './statutes/transcript-statute'
export { coverTins } from './text/cover-tins'
export type { Box, DocumentText, PageSize, TextRun, Upright } from './text/document-text'
export { maskTinsInName, maskWrittenTins } from './text/mask-tin'
export {
  addDays,
  day,
  daysBetween,
  findDay,
  formatDay,
  formatDeadline,
  formatLongDay,
  type PlainDate,
} from './time/plain-date'
export { transcriptByHand } from './transcripts/transcript-by-hand'
export {
  type FigureReview,
  type LawReview,
  type LawState,
  type PolicyReview,
  type RuleReview,
  reviewLaw,
} from './upkeep/review-law'
export { type LawRow, type LawStep, listRows, listSteps } from './upkeep/rows'
export type { Use } from './upkeep/uses'
