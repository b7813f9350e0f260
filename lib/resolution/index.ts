export { assess, rulePack } from './assess'
export type {
  Assessment,
  ChecklistFinding,
  Citation,
  DeadlineFinding,
  DeadlineKind,
  Evidence,
  FlagFinding,
  Mark,
  Severity,
  WorkingStep,
} from './assessment'
export { type PeriodView, readCase } from './collection/case-view'
export { stageRank, stageWords } from './collection/ladder-stage'
export { periodKey, periodLabel } from './collection/period-label'
export type { Trigger } from './escalation/trigger'
export { findTrigger, triggers } from './escalation/triggers'
export type {
  CaseFacts,
  EnteredPeriodFacts,
  FactSource,
  LadderStage,
  NoticeFacts,
  PaperFacts,
  PaymentFacts,
  PeriodFacts,
  TranscriptFacts,
} from './facts'
export { type Cents, cents, formatCents, subtract, sum, zero } from './money/cents'
export { parameters } from './parameters/all'
export { comparePlaces, type QueuePlace, queueKey, rankForQueue } from './queue/rank'
export { compareSentence, inDays, whyHere } from './queue/why'
export { readDocument } from './read-document'
export type {
  AccountTranscriptReading,
  BillingLine,
  DocumentReading,
  FormPeriod,
  NoticeReading,
  Place,
  Read,
  TranscriptRow,
} from './reading'
export type { Box, DocumentText } from './text/document-text'
export {
  addDays,
  day,
  daysBetween,
  findDay,
  formatDay,
  formatDeadline,
  type PlainDate,
} from './time/plain-date'
