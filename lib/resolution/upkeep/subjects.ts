import { parameters } from '../parameters/all'
import type { Parameter } from '../parameters/parameter'

/** Figures that are read together. */
export interface Subject {
  id: string
  title: string
  parameters: readonly Parameter<unknown>[]
}

const p = parameters

/** Every figure of law in the order in which a practitioner looks for it. A test finds any that is missing. */
export const subjects: readonly Subject[] = [
  {
    id: 'rights-and-bills',
    title: 'Notices, hearings and levies',
    parameters: [
      p.noticeAndDemandDays,
      p.billPaymentWindow,
      p.intentToLevyDays,
      p.hearingRequestDays,
      p.equivalentHearingYears,
      p.employmentTaxHearingYears,
      p.bankLevyHoldDays,
      p.benefitLevyDays,
      p.seizureAppealBusinessDays,
      p.rejectionAppealDays,
      p.trustFundProtestDays,
      p.deficiencyPetitionDays,
      p.underreporterAnswerDays,
      p.mathErrorAnswerDays,
      p.letterAnswerDays,
      p.refundReviewDays,
      p.lienNoticeBusinessDays,
      p.lienFilingThreshold,
      p.passportThreshold,
    ],
  },
  {
    id: 'time-limits',
    title: 'Time to file, assess, collect and claim back',
    parameters: [
      p.returnDueDay,
      p.businessReturnDueDay,
      p.automaticExtensionMonths,
      p.businessExtension,
      p.postponedDueDay,
      p.requiredFilingYears,
      p.wageReturnFiledDay,
      p.assessmentStatuteYears,
      p.assessmentStatuteSuspension,
      p.collectionStatuteYears,
      p.collectionStatuteSuspension,
      p.collectionWaiverDays,
      p.refundClaimYears,
    ],
  },
  {
    id: 'interest',
    title: 'Interest',
    parameters: [
      p.underpaymentRate,
      p.largeCorporateUnderpaymentRate,
      p.overpaymentRate,
      p.corporateOverpaymentRate,
      p.largeCorporateOverpaymentRate,
      p.refundWithoutInterestDays,
      p.interestMethod,
      p.interestSuspension,
      p.waiverDemandDays,
      p.penaltyInterestStart,
      p.paymentOrder,
    ],
  },
  {
    id: 'penalties',
    title: 'Penalties and relief',
    parameters: [
      p.failureToFileRate,
      p.fraudulentFailureToFileRate,
      p.lateFilingMinimum,
      p.lateFilingMinimumDays,
      p.failureToPayRate,
      p.agreementFailureToPayRate,
      p.levyFailureToPayRate,
      p.failureToPayMaximum,
      p.estimatedTax,
      p.estimatedTaxEarlyReturn,
      p.estimatedTaxFarming,
      p.postponedInstallmentDay,
      p.failureToDepositRate,
      p.dishonoredPaymentPenalty,
      p.firstTimeAbatementYears,
      p.automaticExemption,
      p.lateFilingRelief,
      p.latePaymentRelief,
    ],
  },
  {
    id: 'plans',
    title: 'Payment plans',
    parameters: [
      p.guaranteedAgreement,
      p.simplePlan,
      p.inBusinessPlan,
      p.nonStreamlinedPlan,
      p.shortTermPlan,
      p.agreementFee,
      p.lowIncomeFeeWaiver,
      p.povertyGuideline,
      p.povertyGuidelineAlaskaHawaii,
      p.agreementTerminationDays,
    ],
  },
  {
    id: 'offers',
    title: 'Offers',
    parameters: [p.offerReckoning, p.offerTerms, p.offerFee, p.vehicleEquityExclusion],
  },
  {
    id: 'ability-to-pay',
    title: 'Ability to pay',
    parameters: [
      p.nationalStandard,
      p.outOfPocketHealth,
      p.vehicleOwnershipStandard,
      p.vehicleOperatingStandard,
      p.hardshipClosingCodes,
      p.hardshipIncomeLevel,
    ],
  },
]
