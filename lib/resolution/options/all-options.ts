import { auditReconsideration } from './audit-reconsideration'
import { automaticExemption } from './automatic-exemption'
import { disasterRelief } from './disaster-relief'
import { firstTimeAbatement } from './first-time-abatement'
import { fullPayment } from './full-payment'
import { guaranteedPlan } from './guaranteed-plan'
import { inBusinessPlan } from './in-business-plan'
import { largerPlan } from './larger-plan'
import { notCollectible } from './not-collectible'
import { offerDoubtAsToLiability } from './offer-doubt-as-to-liability'
import { offerEffectiveAdministration } from './offer-effective-administration'
import { offerLumpSum } from './offer-lump-sum'
import { offerPeriodic } from './offer-periodic'
import type { Option } from './option'
import { partialPaymentPlan } from './partial-payment-plan'
import { reasonableCause } from './reasonable-cause'
import { refundClaim } from './refund-claim'
import { shortTermPlan } from './short-term-plan'
import { simplePlan } from './simple-plan'
import { streamlinedPlan } from './streamlined-plan'
import { waiting } from './waiting'

/** Every option, the simplest first within its group. */
export const options: readonly Option[] = [
  fullPayment,
  shortTermPlan,
  guaranteedPlan,
  simplePlan,
  streamlinedPlan,
  largerPlan,
  inBusinessPlan,
  partialPaymentPlan,
  notCollectible,
  offerLumpSum,
  offerPeriodic,
  offerDoubtAsToLiability,
  offerEffectiveAdministration,
  automaticExemption,
  firstTimeAbatement,
  reasonableCause,
  disasterRelief,
  auditReconsideration,
  refundClaim,
  waiting,
]
