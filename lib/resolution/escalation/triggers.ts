import { agreementDefault } from './agreement-default'
import { agreementPendingLong } from './agreement-pending-long'
import { agreementReview } from './agreement-review'
import { assessmentNeverEnds } from './assessment-never-ends'
import { auditReconsideration } from './audit-reconsideration'
import { billingLines } from './billing-lines'
import { chargeRecomputed } from './charge-recomputed'
import { conflictingFinances } from './conflicting-finances'
import { creditsAgainstReturn } from './credits-against-return'
import { currentYearBehind } from './current-year-behind'
import { deceased } from './deceased'
import {
  criminalHold,
  legalAction,
  offerPending,
  paymentMovedAway,
  underreporterReview,
} from './decisive-row'
import { deficiencyNotice } from './deficiency-notice'
import { depositsBehind } from './deposits-behind'
import { disasterArea } from './disaster-area'
import { estimatedPenalty } from './estimated-penalty'
import { examinationOpen } from './examination-open'
import { finalLevyNoticeOtherYear } from './final-levy-notice-other-year'
import { firstTimeRelief } from './first-time-relief'
import { fullPaymentAtHand } from './full-payment-at-hand'
import { furtherAccounts } from './further-accounts'
import { guaranteedAgreementOpen } from './guaranteed-agreement-open'
import { hardshipAboveStandards } from './hardship-above-standards'
import { hardshipClaimed } from './hardship-claimed'
import { hearingPending } from './hearing-pending'
import { hearingUsed } from './hearing-used'
import { identityTheft } from './identity-theft'
import { innocentSpouse } from './innocent-spouse'
import { intentToLevy } from './intent-to-levy'
import { intentToLevyOtherYear } from './intent-to-levy-other-year'
import { jointAccount } from './joint-account'
import { jointAndSeparate } from './joint-and-separate'
import { largeAmount } from './large-amount'
import { largerPlanOpen } from './larger-plan-open'
import { levyHearingMissed } from './levy-hearing-missed'
import { levyHearingOpen } from './levy-hearing-open'
import { levyOnBenefits } from './levy-on-benefits'
import { levyRunning } from './levy-running'
import { lienAmount } from './lien-amount'
import { lienFiled } from './lien-filed'
import { lienHearingMissed } from './lien-hearing-missed'
import { lienOtherYear } from './lien-other-year'
import { lienSensitive } from './lien-sensitive'
import { mathError } from './math-error'
import { militaryDeferral } from './military-deferral'
import { missingReturn } from './missing-return'
import { missingReturnNotice } from './missing-return-notice'
import { newBalanceOnAgreement } from './new-balance-on-agreement'
import { newDebtOnAgreement } from './new-debt-on-agreement'
import { newDebtOnHardship } from './new-debt-on-hardship'
import { newDebtOnOffer } from './new-debt-on-offer'
import { noAuthorization } from './no-authorization'
import { noticeAfterStatute } from './notice-after-statute'
import { noticeAgainstTranscript } from './notice-against-transcript'
import { noticeWithoutRule } from './notice-without-rule'
import { noticeWithoutYear } from './notice-without-year'
import { noticesConflict } from './notices-conflict'
import { offerCost } from './offer-cost'
import { offerNotProcessable } from './offer-not-processable'
import { offerSuspect } from './offer-suspect'
import { offerWithAbility } from './offer-with-ability'
import { passportAmount } from './passport-amount'
import { passportCertified } from './passport-certified'
import { passportRisk } from './passport-risk'
import { payByDay } from './pay-by-day'
import { paymentDishonored } from './payment-dishonored'
import { paymentMissing } from './payment-missing'
import { paymentOnAnotherYear } from './payment-on-another-year'
import { payrollTax } from './payroll-tax'
import { penaltiesFirst } from './penalties-first'
import { planByDebit } from './plan-by-debit'
import { planNotAffordable } from './plan-not-affordable'
import { planPastStatute } from './plan-past-statute'
import { planWithoutCurrentYear } from './plan-without-current-year'
import { planWithoutDebit } from './plan-without-debit'
import { privateCollector } from './private-collector'
import { receivedLate } from './received-late'
import { refundClaimEnds } from './refund-claim-ends'
import { refundGoesToDebt } from './refund-goes-to-debt'
import { refundOffset } from './refund-offset'
import { reliefBlocked } from './relief-blocked'
import { revenueOfficer } from './revenue-officer'
import { searchFoundNothing } from './search-found-nothing'
import { secondReturn } from './second-return'
import { seizure } from './seizure'
import { settlementBeforePlan } from './settlement-before-plan'
import { severalYearsOwe } from './several-years-owe'
import { shortTermOpen } from './short-term-open'
import { simplePlanOpen } from './simple-plan-open'
import { staleTranscript } from './stale-transcript'
import { statementAmount } from './statement-amount'
import { statuteCost } from './statute-cost'
import { statuteEndsInAYear } from './statute-ends-in-a-year'
import { statuteEndsInThreeYears } from './statute-ends-in-three-years'
import { statuteEndsInTwoYears } from './statute-ends-in-two-years'
import { statuteOver } from './statute-over'
import { statuteWaiver } from './statute-waiver'
import { strangerPaper } from './stranger-paper'
import { substituteAssessed } from './substitute-assessed'
import { substituteReturnProposed } from './substitute-return-proposed'
import { taxAgainstReturn } from './tax-against-return'
import { taxCourt } from './tax-court'
import { taxpayerAbroad } from './taxpayer-abroad'
import { taxpayerAdvocate } from './taxpayer-advocate'
import { threeClaims } from './three-claims'
import { transcriptDoesNotAddUp } from './transcript-does-not-add-up'
import type { Trigger } from './trigger'
import { trustFundProposed } from './trust-fund-proposed'
import { unclearFacts } from './unclear-facts'
import { unconfirmedNotice } from './unconfirmed-notice'
import { unknownNotice } from './unknown-notice'
import { vulnerableTaxpayer } from './vulnerable-taxpayer'
import { withholdingUnclaimed } from './withholding-unclaimed'

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
  substituteAssessed,
  agreementPendingLong,
  newDebtOnOffer,
  newDebtOnHardship,
  statuteWaiver,
  statuteEndsInAYear,
  statuteEndsInTwoYears,
  statuteEndsInThreeYears,
  statuteOver,
  noticeAfterStatute,
  secondReturn,
  jointAccount,
  paymentDishonored,
  estimatedPenalty,
  refundOffset,
  penaltiesFirst,
  firstTimeRelief,
  lienAmount,
  statementAmount,
  largeAmount,
  passportAmount,
  passportRisk,
  withholdingUnclaimed,
  receivedLate,
  threeClaims,
  offerWithAbility,
  offerNotProcessable,
  planNotAffordable,
  fullPaymentAtHand,
  hardshipAboveStandards,
  planWithoutCurrentYear,
  settlementBeforePlan,
  unclearFacts,
  planPastStatute,
  statuteCost,
  taxAgainstReturn,
  creditsAgainstReturn,
  chargeRecomputed,
  noticesConflict,
  hearingUsed,
  reliefBlocked,
  refundGoesToDebt,
  jointAndSeparate,
  refundClaimEnds,
  guaranteedAgreementOpen,
  planWithoutDebit,
  planByDebit,
  simplePlanOpen,
  shortTermOpen,
  largerPlanOpen,
  offerCost,
  offerSuspect,
  assessmentNeverEnds,
  auditReconsideration,
  currentYearBehind,
  depositsBehind,
  furtherAccounts,
  hardshipClaimed,
  lienSensitive,
  newBalanceOnAgreement,
  searchFoundNothing,
  taxCourt,
  taxpayerAbroad,
  taxpayerAdvocate,
  vulnerableTaxpayer,
  noAuthorization,
  conflictingFinances,
]

/** The rule behind a flag, or null when it was made by a rule of another release. */
export function findTrigger(ruleId: string): Trigger | null {
  return byId.get(ruleId) ?? null
}

const byId = new Map(triggers.map(trigger => [trigger.id, trigger]))
