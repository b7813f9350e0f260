import { agreementTerminationDays } from './agreement-termination-days'
import { billPaymentWindow } from './bill-payment-window'
import { equivalentHearingYears } from './equivalent-hearing-years'
import { hearingRequestDays } from './hearing-request-days'
import { intentToLevyDays } from './intent-to-levy-days'
import { latePaymentCeiling } from './late-payment-ceiling'
import { lienNoticeBusinessDays } from './lien-notice-business-days'
import type { Parameter } from './parameter'
import { refundClaimYears } from './refund-claim-years'
import { requiredFilingYears } from './required-filing-years'
import { returnDueDay } from './return-due-day'
import { underpaymentRate } from './underpayment-rate'

/** Every figure of law that the rules use, for the page that shows them and the test that checks them. */
export const parameters = {
  agreementTerminationDays,
  billPaymentWindow,
  equivalentHearingYears,
  hearingRequestDays,
  intentToLevyDays,
  latePaymentCeiling,
  lienNoticeBusinessDays,
  refundClaimYears,
  requiredFilingYears,
  returnDueDay,
  underpaymentRate,
} as const satisfies Record<string, Parameter<unknown>>
