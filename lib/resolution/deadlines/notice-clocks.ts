import type { Citation, DeadlineKind } from '../assessment'
import { agreementTerminationDays } from '../parameters/agreement-termination-days'
import { bankLevyHoldDays } from '../parameters/bank-levy-hold-days'
import { benefitLevyDays } from '../parameters/benefit-levy-days'
import { deficiencyPetitionDays } from '../parameters/deficiency-petition-days'
import { hearingRequestDays } from '../parameters/hearing-request-days'
import { intentToLevyDays } from '../parameters/intent-to-levy-days'
import { letterAnswerDays } from '../parameters/letter-answer-days'
import { mathErrorAnswerDays } from '../parameters/math-error-answer-days'
import type { Parameter } from '../parameters/parameter'
import { refundReviewDays } from '../parameters/refund-review-days'
import { rejectionAppealDays } from '../parameters/rejection-appeal-days'
import { seizureAppealBusinessDays } from '../parameters/seizure-appeal-business-days'
import { trustFundProtestDays } from '../parameters/trust-fund-protest-days'
import { underreporterAnswerDays } from '../parameters/underreporter-answer-days'
import { sources } from '../sources/library'
import type { Roll } from './count-days'

/** Days of a parameter; where the paper was addressed abroad there may be more of them. */
export interface ClockDays {
  parameter: Parameter<unknown>
  pick: (figure: never, addressedAbroad: boolean) => number
  unit: 'calendar' | 'business'
  /** What the days run from, in the words of a step: `Notice date`. */
  from: string
  roll: Roll
}

/** What runs on a notice: how its last day is counted, and what ends with it, or that nothing does. */
export interface NoticeClock {
  kind: DeadlineKind
  /** Null where the paper alone names a day. `window` and `filing` are counted by rules of their own. */
  days: ClockDays | 'window' | 'filing' | null
  lost: string
  left: string
  /** What is done by that day: `Form 12153`. */
  act: string
  /** The deciding authority first. */
  citations: readonly Citation[]
}

function days<V>(
  parameter: Parameter<V>,
  pick: (figure: V, addressedAbroad: boolean) => number,
  told: Partial<Pick<ClockDays, 'unit' | 'from' | 'roll'>> = {},
): ClockDays {
  return { parameter, pick, unit: 'calendar', from: 'Notice date', roll: 'moves', ...told }
}

const whole = (figure: number) => figure
const byAddress = (figure: { ordinary: number; abroad: number }, addressedAbroad: boolean) =>
  addressedAbroad ? figure.abroad : figure.ordinary
/** A day that the IRS set itself, or on which it may act: nothing moves it. */
const stays = { roll: 'stays' } as const

const NOTHING = 'No right ends'
const HEARING_LEFT = 'For one year an equivalent hearing. No court, and levy may go on.'

/** Every clock of the catalogue. */
export const noticeClocks = {
  bill: {
    kind: 'pay-by',
    days: 'window',
    lost: NOTHING,
    left: 'The bill can still be paid; interest and penalty grow. It is not an appeal deadline.',
    act: 'Pay the bill',
    citations: [sources.paymentWindow, sources.noticeAndDemand],
  },
  'printed-bill': {
    kind: 'pay-by',
    days: null,
    lost: NOTHING,
    left: 'The bill can still be paid; interest and penalty grow. It is not an appeal deadline.',
    act: 'Pay the bill',
    citations: [sources.collectionProcess],
  },
  'math-error': {
    kind: 'hard',
    days: days(mathErrorAnswerDays, ({ individual }) => individual),
    lost: 'The change taken back on request, and the way to Tax Court before paying',
    left: 'Proof may still be sent; pay and claim a refund.',
    act: 'Ask for the change to be taken back',
    citations: [sources.mathErrorAbatement],
  },
  'business-math-error': {
    kind: 'hard',
    days: days(mathErrorAnswerDays, ({ business }) => business),
    lost: 'The change taken back on a written dispute',
    left: 'Pay and claim a refund, three years from filing or two from payment.',
    act: 'Dispute the change in writing',
    citations: [sources.cp102Page, sources.mathErrorAbatement],
  },
  'intent-to-levy': {
    kind: 'soft',
    days: days(intentToLevyDays, whole, stays),
    lost: NOTHING,
    left: 'The hearing right comes with the final levy notice, not with this one.',
    act: 'Propose a plan',
    citations: [sources.intentToLevy, sources.cp504Page],
  },
  'levy-hearing': {
    kind: 'hard',
    days: days(hearingRequestDays, whole),
    lost: 'Levy hearing and Tax Court',
    left: HEARING_LEFT,
    act: 'Form 12153',
    citations: [sources.hearingBeforeLevy, sources.hearingDayCount, sources.mailboxRule],
  },
  'post-levy-hearing': {
    kind: 'hard',
    days: days(hearingRequestDays, whole),
    lost: 'Hearing after the levy and Tax Court',
    left: HEARING_LEFT,
    act: 'Form 12153',
    citations: [sources.hearingAfterLevy, sources.hearingBeforeLevy, sources.mailboxRule],
  },
  'lien-hearing': {
    kind: 'hard',
    days: 'filing',
    lost: 'Lien hearing and Tax Court',
    left: 'For one year an equivalent hearing, without a court; withdrawal or discharge may be asked for at any time.',
    act: 'Form 12153, lien',
    citations: [sources.lienHearing, sources.lienNotice, sources.mailboxRule],
  },
  'agreement-end': {
    kind: 'hard',
    days: days(agreementTerminationDays, whole, stays),
    lost: 'The plan; levy may follow',
    left: 'Reinstatement may be asked for; levy is barred for 30 days after the end and while an appeal is open.',
    act: 'Cure the plan or appeal its end (Form 9423)',
    citations: [sources.agreementTermination, sources.levyBarAfterTermination],
  },
  'agreement-rejected': {
    kind: 'hard',
    days: days(rejectionAppealDays, whole),
    lost: 'The appeal of the rejection, and the bar on levy with it',
    left: 'A new request may be made.',
    act: 'Appeal the rejection (Form 9423)',
    citations: [sources.agreementPending, sources.appealRights],
  },
  'agreement-review': {
    kind: 'soft',
    days: days(letterAnswerDays, ({ agreementReview }) => agreementReview, stays),
    lost: 'The plan, if the statement never comes',
    left: 'More time may be asked for; the end of the plan needs a notice of its own.',
    act: 'Send the financial statement (Form 433-F)',
    citations: [sources.partialReview],
  },
  'benefit-levy': {
    kind: 'soft',
    days: days(benefitLevyDays, whole, stays),
    lost: `${NOTHING}; fifteen percent of the benefits are levied from then on`,
    left: 'Collection appeal, release for hardship; the hearing right came with an earlier notice.',
    act: 'Settle a plan or hardship status',
    citations: [sources.cp91Page, sources.benefitLevy],
  },
  'bank-levy': {
    kind: 'hard',
    days: days(bankLevyHoldDays, whole, { ...stays, from: 'Levy received by the bank, at the earliest' }),
    lost: 'The money in the account',
    left: 'Return of a wrongful levy, or a claim for hardship after the fact.',
    act: 'Get the levy released',
    citations: [sources.bankHold, sources.levyAndRelease],
  },
  'wage-levy': {
    kind: 'hard',
    days: null,
    lost: 'A part of every pay until it is released',
    left: 'Release by a plan, hardship status or a collection appeal, at any time.',
    act: 'Get the levy released',
    citations: [sources.levyAndRelease],
  },
  seizure: {
    kind: 'hard',
    days: days(seizureAppealBusinessDays, whole, { unit: 'business', from: 'Notice of seizure' }),
    lost: 'The collection appeal of the seizure',
    left: 'Redemption, release, the Taxpayer Advocate.',
    act: 'Collection appeal (Form 9423)',
    citations: [sources.appealRights, sources.levyAndRelease],
  },
  deficiency: {
    kind: 'hard',
    days: days(deficiencyPetitionDays, byAddress, { from: 'Mailed' }),
    lost: 'Tax Court before paying',
    left: 'Pay and claim a refund; audit reconsideration. Nobody can extend the day.',
    act: 'Petition the Tax Court',
    citations: [sources.deficiencyPetition, sources.weekendRoll],
  },
  'trust-fund-protest': {
    kind: 'hard',
    days: days(trustFundProtestDays, byAddress, { from: 'Letter date' }),
    lost: 'Appeals before the penalty is assessed',
    left: 'Pay the tax of one employee and claim it back.',
    act: 'Protest to Appeals',
    citations: [sources.trustFundProtest],
  },
  underreporter: {
    kind: 'soft',
    days: days(underreporterAnswerDays, byAddress, stays),
    lost: 'An answer before a notice of deficiency',
    left: 'More time may be asked for; the notice of deficiency opens Tax Court.',
    act: 'Answer the proposed changes',
    citations: [sources.underreporterAnswer],
  },
  examination: {
    kind: 'soft',
    days: days(letterAnswerDays, ({ examination }) => examination, stays),
    lost: 'Appeals before a notice of deficiency',
    left: 'More time may be asked for; the notice of deficiency opens Tax Court.',
    act: 'Answer or protest',
    citations: [sources.lettersRecalled],
  },
  'substitute-return': {
    kind: 'soft',
    days: days(letterAnswerDays, ({ substituteReturn }) => substituteReturn, stays),
    lost: 'An answer before the tax is charged without deductions',
    left: 'The true return can still be filed; reconsideration after the assessment.',
    act: 'File the true return',
    citations: [sources.substituteReturnPower],
  },
  'missing-return': {
    kind: 'soft',
    days: days(letterAnswerDays, ({ overdueReturn }) => overdueReturn, stays),
    lost: NOTHING,
    left: 'The return can still be filed; the IRS may prepare one itself.',
    act: 'File, or say why no return is due (Form 15103)',
    citations: [sources.substituteReturnPower],
  },
  reminder: {
    kind: 'pay-by',
    days: days(letterAnswerDays, ({ overdueBalance }) => overdueBalance, stays),
    lost: NOTHING,
    left: 'The bill can still be paid; interest and penalty grow. It is not an appeal deadline.',
    act: 'Pay the bill',
    citations: [sources.collectionProcess],
  },
  identity: {
    kind: 'soft',
    days: days(letterAnswerDays, ({ identity }) => identity, stays),
    lost: NOTHING,
    left: 'The refund stays held until the answer comes.',
    act: 'Answer the letter',
    citations: [sources.lettersRecalled],
  },
  'refund-review': {
    kind: 'soft',
    days: days(refundReviewDays, whole, stays),
    lost: NOTHING,
    left: 'Only after that day is a call of use.',
    act: 'Wait, then call',
    citations: [sources.cp05Page],
  },
  'third-party-contact': {
    kind: 'soft',
    days: days(letterAnswerDays, ({ thirdPartyContact }) => thirdPartyContact, stays),
    lost: `${NOTHING}; from then on the IRS may ask others`,
    left: 'The answers themselves may make the contact needless.',
    act: 'Give what is asked for',
    citations: [sources.thirdPartyContact],
  },
  answer: {
    kind: 'soft',
    days: null,
    lost: NOTHING,
    left: 'What the paper itself says; more time may be asked for.',
    act: 'Answer the letter',
    citations: [sources.lettersRecalled],
  },
} as const satisfies Record<string, NoticeClock>

export type ClockName = keyof typeof noticeClocks
