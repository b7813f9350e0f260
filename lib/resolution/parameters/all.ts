import { agreementFailureToPayRate } from './agreement-failure-to-pay-rate'
import { agreementFee } from './agreement-fee'
import { agreementTerminationDays } from './agreement-termination-days'
import { assessmentStatuteYears } from './assessment-statute-years'
import { automaticExemption } from './automatic-exemption'
import { automaticExtensionMonths } from './automatic-extension-months'
import { billPaymentWindow } from './bill-payment-window'
import { businessReturnDueDay } from './business-return-due-day'
import { collectionStatuteSuspension } from './collection-statute-suspension'
import { collectionStatuteYears } from './collection-statute-years'
import { corporateOverpaymentRate } from './corporate-overpayment-rate'
import { dishonoredPaymentPenalty } from './dishonored-payment-penalty'
import { equivalentHearingYears } from './equivalent-hearing-years'
import { estimatedTax } from './estimated-tax'
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
import { levyFailureToPayRate } from './levy-failure-to-pay-rate'
import { lienFilingThreshold } from './lien-filing-threshold'
import { lienNoticeBusinessDays } from './lien-notice-business-days'
import { lowIncomeFeeWaiver } from './low-income-fee-waiver'
import { nationalStandard } from './national-standard'
import { nonStreamlinedPlan } from './non-streamlined-plan'
import { noticeAndDemandDays } from './notice-and-demand-days'
import { offerFee } from './offer-fee'
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
import { refundWithoutInterestDays } from './refund-without-interest-days'
import { requiredFilingYears } from './required-filing-years'
import { returnDueDay } from './return-due-day'
import { shortTermPlan } from './short-term-plan'
import { simplePlan } from './simple-plan'
import { underpaymentRate } from './underpayment-rate'
import { vehicleEquityExclusion } from './vehicle-equity-exclusion'
import { vehicleOperatingStandard } from './vehicle-operating-standard'
import { vehicleOwnershipStandard } from './vehicle-ownership-standard'

/**
 * Every figure of law that anything uses, for the page that shows them, the report of what is stale and the test that
 * checks them. The housing standard is not here: its rows are the firm's own import.
 */
export const parameters = {
  agreementFailureToPayRate,
  agreementFee,
  agreementTerminationDays,
  assessmentStatuteYears,
  automaticExemption,
  automaticExtensionMonths,
  billPaymentWindow,
  businessReturnDueDay,
  collectionStatuteSuspension,
  collectionStatuteYears,
  corporateOverpaymentRate,
  dishonoredPaymentPenalty,
  equivalentHearingYears,
  estimatedTax,
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
  levyFailureToPayRate,
  lienFilingThreshold,
  lienNoticeBusinessDays,
  lowIncomeFeeWaiver,
  nationalStandard,
  nonStreamlinedPlan,
  noticeAndDemandDays,
  offerFee,
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
  refundWithoutInterestDays,
  requiredFilingYears,
  returnDueDay,
  shortTermPlan,
  simplePlan,
  underpaymentRate,
  vehicleEquityExclusion,
  vehicleOperatingStandard,
  vehicleOwnershipStandard,
} as const satisfies Record<string, Parameter<unknown>>
