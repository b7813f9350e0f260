import { agreementDefault } from './agreement-default'
import { agreementReview } from './agreement-review'
import { billingLines } from './billing-lines'
import { deceased } from './deceased'
import {
  criminalHold,
  legalAction,
  offerPending,
  paymentMovedAway,
  underreporterReview,
} from './decisive-row'
import { deficiencyNotice } from './deficiency-notice'
import { disasterArea } from './disaster-area'
import { examinationOpen } from './examination-open'
import { finalLevyNoticeOtherYear } from './final-levy-notice-other-year'
import { hearingPending } from './hearing-pending'
import { identityTheft } from './identity-theft'
import { innocentSpouse } from './innocent-spouse'
import { intentToLevy } from './intent-to-levy'
import { intentToLevyOtherYear } from './intent-to-levy-other-year'
import { levyHearingMissed } from './levy-hearing-missed'
import { levyHearingOpen } from './levy-hearing-open'
import { levyOnBenefits } from './levy-on-benefits'
import { levyRunning } from './levy-running'
import { lienFiled } from './lien-filed'
import { lienHearingMissed } from './lien-hearing-missed'
import { lienOtherYear } from './lien-other-year'
import { mathError } from './math-error'
import { militaryDeferral } from './military-deferral'
import { missingReturn } from './missing-return'
import { missingReturnNotice } from './missing-return-notice'
import { newDebtOnAgreement } from './new-debt-on-agreement'
import { noticeAgainstTranscript } from './notice-against-transcript'
import { noticeWithoutRule } from './notice-without-rule'
import { noticeWithoutYear } from './notice-without-year'
import { passportCertified } from './passport-certified'
import { payByDay } from './pay-by-day'
import { paymentMissing } from './payment-missing'
import { paymentOnAnotherYear } from './payment-on-another-year'
import { payrollTax } from './payroll-tax'
import { privateCollector } from './private-collector'
import { revenueOfficer } from './revenue-officer'
import { seizure } from './seizure'
import { severalYearsOwe } from './several-years-owe'
import { staleTranscript } from './stale-transcript'
import { strangerPaper } from './stranger-paper'
import { substituteReturnProposed } from './substitute-return-proposed'
import { transcriptDoesNotAddUp } from './transcript-does-not-add-up'
import type { Trigger } from './trigger'
import { trustFundProposed } from './trust-fund-proposed'
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
  levyOnBenefits,
  seizure,
  revenueOfficer,
  agreementReview,
  deficiencyNotice,
  mathError,
  substituteReturnProposed,
  trustFundProposed,
  missingReturnNotice,
  privateCollector,
  passportCertified,
  deceased,
  identityTheft,
  innocentSpouse,
  militaryDeferral,
  disasterArea,
  examinationOpen,
  hearingPending,
]

/** The rule behind a flag, or null when it was made by a rule of another release. */
export function findTrigger(ruleId: string): Trigger | null {
  return triggers.find(trigger => trigger.id === ruleId) ?? null
}
