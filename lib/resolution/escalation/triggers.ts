import { agreementDefault } from './agreement-default'
import { billingLines } from './billing-lines'
import {
  criminalHold,
  legalAction,
  offerPending,
  paymentMovedAway,
  underreporterReview,
} from './decisive-row'
import { finalLevyNoticeOtherYear } from './final-levy-notice-other-year'
import { intentToLevy } from './intent-to-levy'
import { intentToLevyOtherYear } from './intent-to-levy-other-year'
import { levyHearingMissed } from './levy-hearing-missed'
import { levyHearingOpen } from './levy-hearing-open'
import { levyRunning } from './levy-running'
import { lienFiled } from './lien-filed'
import { lienHearingMissed } from './lien-hearing-missed'
import { lienOtherYear } from './lien-other-year'
import { missingReturn } from './missing-return'
import { newDebtOnAgreement } from './new-debt-on-agreement'
import { noticeAgainstTranscript } from './notice-against-transcript'
import { noticeWithoutRule } from './notice-without-rule'
import { noticeWithoutYear } from './notice-without-year'
import { payByDay } from './pay-by-day'
import { paymentMissing } from './payment-missing'
import { paymentOnAnotherYear } from './payment-on-another-year'
import { payrollTax } from './payroll-tax'
import { severalYearsOwe } from './several-years-owe'
import { staleTranscript } from './stale-transcript'
import { strangerPaper } from './stranger-paper'
import { transcriptDoesNotAddUp } from './transcript-does-not-add-up'
import type { Trigger } from './trigger'
import { unconfirmedNotice } from './unconfirmed-notice'
import { unknownNotice } from './unknown-notice'

/** Every rule of this release. */
export const triggers: readonly Trigger[] = [
  levyHearingOpen,
  levyHearingMissed,
  lienFiled,
  lienHearingMissed,
  intentToLevy,
  levyRunning,
  agreementDefault,
  unknownNotice,
  payByDay,
  noticeWithoutRule,
  severalYearsOwe,
  lienOtherYear,
  finalLevyNoticeOtherYear,
  intentToLevyOtherYear,
  newDebtOnAgreement,
  missingReturn,
  payrollTax,
  noticeAgainstTranscript,
  paymentMissing,
  paymentOnAnotherYear,
  billingLines,
  unconfirmedNotice,
  strangerPaper,
  noticeWithoutYear,
  staleTranscript,
  transcriptDoesNotAddUp,
  criminalHold,
  legalAction,
  offerPending,
  paymentMovedAway,
  underreporterReview,
]

/** The rule behind a flag, or null when it was made by a rule of another release. */
export function findTrigger(ruleId: string): Trigger | null {
  return triggers.find(trigger => trigger.id === ruleId) ?? null
}
