import { agreementFailureToPayRate } from './agreement-failure-to-pay-rate'
import { agreementFee } from './agreement-fee'
import { agreementTerminationDays } from './agreement-termination-days'
import { assessmentStatuteSuspension } from './assessment-statute-suspension'
import { assessmentStatuteYears } from './assessment-statute-years'
import { automaticExemption } from './automatic-exemption'
import { automaticExtensionMonths } from './automatic-extension-months'
import { bankLevyHoldDays } from './bank-levy-hold-days'
import { benefitLevyDays } from './benefit-levy-days'
import { billPaymentWindow } from './bill-payment-window'
import { businessExtension } from './business-extension'
import { businessReturnDueDay } from './business-return-due-day'
import { collectionStatuteSuspension } from './collection-statute-suspension'
import { collectionStatuteYears } from './collection-statute-years'
import { collectionWaiverDays } from './collection-waiver-days'
import { corporateOverpaymentRate } from './corporate-overpayment-rate'
import { deficiencyPetitionDays } from './deficiency-petition-days'
import { dishonoredPaymentPenalty } from './dishonored-payment-penalty'
import { employmentTaxHearingYears } from './employment-tax-hearing-years'
import { equivalentHearingYears } from './equivalent-hearing-years'
import { estimatedTax } from './estimated-tax'
import { estimatedTaxEarlyReturn } from './estimated-tax-early-return'
import { estimatedTaxFarming } from './estimated-tax-farming'
import { failureToDepositRate } from './failure-to-deposit-rate'
import { failureToFileRate } from './failure-to-file-rate'
import { failureToPayMaximum } from './failure-to-pay-maximum'
import { failureToPayRate } from './failure-to-pay-rate'
import { firstTimeAbatementYears } from './first-time-abatement-years'
import { fraudulentFailureToFileRate } from './fraudulent-failure-to-file-rate'
import { guaranteedAgreement } from './guaranteed-agreement'
import { hardshipClosingCodes } from './hardship-closing-codes'
import { hardshipIncomeLevel } from './hardship-income-level'
import { hearingRequestDays } from './hearing-request-days'
import { inBusinessPlan } from './in-business-plan'
import { intentToLevyDays } from './intent-to-levy-days'
import { interestMethod } from './interest-method'
import { interestSuspension } from './interest-suspension'
import { largeCorporateOverpaymentRate } from './large-corporate-overpayment-rate'
import { largeCorporateUnderpaymentRate } from './large-corporate-underpayment-rate'
import { lateFilingMinimum } from './late-filing-minimum'
import { lateFilingMinimumDays } from './late-filing-minimum-days'
import { lateFilingRelief } from './late-filing-relief'
import { latePaymentRelief } from './late-payment-relief'
import { letterAnswerDays } from './letter-answer-days'
import { levyFailureToPayRate } from './levy-failure-to-pay-rate'
import { lienFilingThreshold } from './lien-filing-threshold'
import { lienNoticeBusinessDays } from './lien-notice-business-days'
import { lowIncomeFeeWaiver } from './low-income-fee-waiver'
import { mathErrorAnswerDays } from './math-error-answer-days'
import { nationalStandard } from './national-standard'
import { nonStreamlinedPlan } from './non-streamlined-plan'
import { noticeAndDemandDays } from './notice-and-demand-days'
import { offerFee } from './offer-fee'
import { offerReckoning } from './offer-reckoning'
import { offerTerms } from './offer-terms'
import { outOfPocketHealth } from './out-of-pocket-health'
import { overpaymentRate } from './overpayment-rate'
import type { Parameter } from './parameter'
import { passportThreshold } from './passport-threshold'
import { paymentOrder } from './payment-order'
import { penaltyInterestStart } from './penalty-interest-start'
import { postponedDueDay } from './postponed-due-day'
import { postponedInstallmentDay } from './postponed-installment-day'
import { povertyGuideline } from './poverty-guideline'
import { povertyGuidelineAlaskaHawaii } from './poverty-guideline-alaska-hawaii'
import { refundClaimYears } from './refund-claim-years'
import { refundReviewDays } from './refund-review-days'
import { refundWithoutInterestDays } from './refund-without-interest-days'
import { rejectionAppealDays } from './rejection-appeal-days'
import { requiredFilingYears } from './required-filing-years'
import { returnDueDay } from './return-due-day'
import { seizureAppealBusinessDays } from './seizure-appeal-business-days'
import { shortTermPlan } from './short-term-plan'
import { simplePlan } from './simple-plan'
import { trustFundProtestDays } from './trust-fund-protest-days'
import { underpaymentRate } from './underpayment-rate'
import { underreporterAnswerDays } from './underreporter-answer-days'
import { vehicleEquityExclusion } from './vehicle-equity-exclusion'
import { vehicleOperatingStandard } from './vehicle-operating-standard'
import { vehicleOwnershipStandard } from './vehicle-ownership-standard'
import { wageReturnFiledDay } from './wage-return-filed-day'
import { waiverDemandDays } from './waiver-demand-days'

/**
 * Every figure of law that anything uses, for the page that shows them, the report of what is stale and the test that
 * checks them. The housing standard is not here: its rows are the firm's own import.
 */
export const parameters = {
  agreementFailureToPayRate,
  agreementFee,
  agreementTerminationDays,
  assessmentStatuteSuspension,
  assessmentStatuteYears,
  automaticExemption,
  automaticExtensionMonths,
  bankLevyHoldDays,
  benefitLevyDays,
  billPaymentWindow,
  businessExtension,
  businessReturnDueDay,
  collectionStatuteSuspension,
  collectionStatuteYears,
  collectionWaiverDays,
  corporateOverpaymentRate,
  deficiencyPetitionDays,
  dishonoredPaymentPenalty,
  employmentTaxHearingYears,
  equivalentHearingYears,
  estimatedTax,
  estimatedTaxEarlyReturn,
  estimatedTaxFarming,
  failureToDepositRate,
  failureToFileRate,
  failureToPayMaximum,
  failureToPayRate,
  firstTimeAbatementYears,
  fraudulentFailureToFileRate,
  guaranteedAgreement,
  hardshipClosingCodes,
  hardshipIncomeLevel,
  hearingRequestDays,
  inBusinessPlan,
  intentToLevyDays,
  interestMethod,
  interestSuspension,
  largeCorporateOverpaymentRate,
  largeCorporateUnderpaymentRate,
  lateFilingMinimum,
  lateFilingMinimumDays,
  lateFilingRelief,
  latePaymentRelief,
  letterAnswerDays,
  levyFailureToPayRate,
  lienFilingThreshold,
  lienNoticeBusinessDays,
  lowIncomeFeeWaiver,
  mathErrorAnswerDays,
  nationalStandard,
  nonStreamlinedPlan,
  noticeAndDemandDays,
  offerFee,
  offerReckoning,
  offerTerms,
  outOfPocketHealth,
  overpaymentRate,
  passportThreshold,
  paymentOrder,
  penaltyInterestStart,
  postponedDueDay,
  postponedInstallmentDay,
  povertyGuideline,
  povertyGuidelineAlaskaHawaii,
  refundClaimYears,
  refundReviewDays,
  refundWithoutInterestDays,
  rejectionAppealDays,
  requiredFilingYears,
  returnDueDay,
  seizureAppealBusinessDays,
  shortTermPlan,
  simplePlan,
  trustFundProtestDays,
  underpaymentRate,
  underreporterAnswerDays,
  vehicleEquityExclusion,
  vehicleOperatingStandard,
  vehicleOwnershipStandard,
  wageReturnFiledDay,
  waiverDemandDays,
} as const satisfies Record<string, Parameter<unknown>>
