/**
 * Made from the imports of the rules by tests/architecture/uses.test.ts; `vitest run --project unit uses -u` writes it
 * anew. One table of law or policy of the firm a line, and what uses it: rules by their id, computations by their file.
 */
export const usesTable = `
agreement-failure-to-pay-rate: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12 assess options/check-intended options/compare-options options/plan-cost penalties/failure-to-pay plans/installment-term plans/monthly-needed plans/partial-payment-plan
agreement-fee: plans/agreement-cost
agreement-termination-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
assessment-statute-suspension: statutes/assessment-statute
assessment-statute-years: statutes/assessment-statute
automatic-exemption: relief/automatic-exemption
automatic-extension-months: filing/return-due interest/late-notice-suspension statutes/refund-statute
bank-levy-hold-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
benefit-levy-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
bill-payment-window: A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-03 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-13 X-14 X-15 assess deadlines/clock-day deadlines/notice-deadline interest/penalty-interest payoff/compute-payoff
business-extension: filing/return-due statutes/refund-statute
business-return-due-day: filing/return-due
collection-statute-suspension: options/cells options/offer-parts statutes/collection-statute
collection-statute-years: A-11 S-01 S-02 S-03 S-04 statutes/collection-statute
collection-waiver-days: statutes/collection-statute
corporate-overpayment-rate: interest/overpayment-interest
deficiency-petition-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline statutes/assessment-statute
dishonored-payment-penalty: penalties/dishonored-payment
employment-tax-hearing-years: C-07
equivalent-hearing-years: A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-02 E-03 E-04 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 R-04 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-12 X-13 X-14 X-15 assess deadlines/notice-deadline
estimated-tax: C-05 penalties/estimated-tax penalties/estimated-tax-short
estimated-tax-early-return: penalties/estimated-tax penalties/estimated-tax-short
estimated-tax-farming: penalties/estimated-tax penalties/estimated-tax-short
failure-to-deposit-rate: penalties/failure-to-deposit
failure-to-file-rate: penalties/failure-to-file
failure-to-pay-maximum: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12 assess options/check-intended options/compare-options options/plan-cost penalties/failure-to-pay plans/installment-term plans/monthly-needed plans/partial-payment-plan
failure-to-pay-rate: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12 assess options/check-intended options/compare-options options/plan-cost penalties/failure-to-pay plans/installment-term plans/monthly-needed plans/partial-payment-plan
first-time-abatement-years: M-10 relief/first-time-abatement
fraudulent-failure-to-file-rate: penalties/failure-to-file
guaranteed-agreement: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12 assess options/check-intended options/compare-options plans/guaranteed-plan
hardship-closing-codes: ability/hardship ability/hardship-code
hardship-income-level: ability/hardship-code
hearing-request-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
housing-standard: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12 ability/housing-allowance assess options/check-intended options/compare-options options/offer-doubt-as-to-liability options/partial-payment-plan options/short-term-plan options/waiting
in-business-plan: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12 assess options/check-intended options/compare-options plans/in-business-plan
intent-to-levy-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
interest-method: A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-03 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-13 X-14 X-15 assess interest/interest payoff/compute-payoff
interest-suspension: interest/late-notice-suspension
large-corporate-overpayment-rate:
large-corporate-underpayment-rate:
late-filing-minimum: penalties/failure-to-file
late-filing-minimum-days: penalties/failure-to-file
late-filing-relief: penalties/relief
late-payment-relief: A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-03 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-13 X-14 X-15 assess penalties/relief
letter-answer-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
levy-failure-to-pay-rate: A-01 A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-03 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-13 X-14 X-15 assess penalties/failure-to-pay
lien-filing-threshold: T-01 thresholds/lien-filing
lien-notice-business-days: A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-02 E-03 E-04 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 R-04 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-12 X-13 X-14 X-15 assess deadlines/clock-day deadlines/notice-deadline
low-income-fee-waiver: plans/agreement-cost plans/low-income
math-error-answer-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
national-standard: ability/national-allowance
non-streamlined-plan: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-09 T-11 T-12 assess options/check-intended options/compare-options plans/larger-plan plans/partial-payment-plan
notice-and-demand-days:
offer-fee: offers/offer-deposit options/offer-parts
offer-reckoning: offers/deemed-acceptance offers/offer-deposit offers/offer-minimum options/offer-parts
offer-terms: ability/equity
out-of-pocket-health: ability/health-allowance
overpayment-rate: interest/overpayment-interest
passport-threshold: T-10 thresholds/passport
payment-order: payoff/compute-payoff
penalty-interest-start: interest/penalty-interest
policy.agreementPending: E-12
policy.daysAddedTold: P-07
policy.decisionTime: options/cells
policy.deskReading: E-21 R-01 R-04
policy.hearingNear: A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-02 E-03 E-05 E-06 E-10 E-20 E-24 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-03 X-08 X-09 X-11 X-13 X-14 X-15 assess
policy.incomeApart: P-10
policy.lawReview:
policy.noticeTolerance: A-01 P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12
policy.paperAge: assess
policy.payByWarning: E-24
policy.paymentMatch: A-01 A-02 A-03 A-04 A-05 A-07 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-03 E-05 E-06 E-10 E-20 E-24 M-01 M-02 M-03 M-04 M-05 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-13 X-14 X-15 assess
policy.penaltyShare: P-09
policy.receivedLate: E-23
policy.recentLevyPayment: A-01 A-02 A-03 A-05 A-06 A-07 A-11 A-13 C-02 C-05 C-06 C-07 C-08 C-10 E-01 E-02 E-03 E-05 E-06 E-07 E-08 E-09 E-10 E-11 E-14 E-15 E-17 E-18 E-19 E-20 E-21 E-22 E-23 E-24 E-25 M-01 M-02 M-03 M-04 M-05 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-01 R-02 R-04 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-02 X-03 X-04 X-05 X-06 X-07 X-08 X-09 X-10 X-11 X-12 X-13 X-14 X-15 assess
policy.recomputedTolerance: A-07
policy.refundClaimNear: S-06
policy.sameNotice: A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-02 E-03 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-12 X-13 X-14 X-15 assess
policy.snooze:
policy.statuteEnd: A-11 S-01 S-02 S-03 S-04 options/statute-cost
policy.transcriptAge: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 R-02 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12 assess
postponed-due-day: filing/return-due
postponed-installment-day: C-05 penalties/estimated-tax penalties/estimated-tax-short
poverty-guideline: plans/low-income
poverty-guideline-alaska-hawaii: plans/low-income
refund-claim-years: A-05 statutes/refund-statute
refund-review-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
refund-without-interest-days: interest/overpayment-interest
rejection-appeal-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
required-filing-years: C-01 M-01 P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-08 T-02 T-03 T-04 T-05 T-07 T-08 T-11 T-12
return-due-day: filing/return-due
seizure-appeal-business-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
short-term-plan: options/short-term-plan plans/short-term-plan
simple-plan: P-01 P-02 P-03 P-04 P-05 P-07 P-13 P-14 P-15 P-16 S-06 S-08 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-11 T-12 assess options/check-intended options/compare-options plans/simple-plan
trust-fund-protest-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
underpayment-rate: A-01 A-05 A-11 A-13 C-05 C-06 C-07 C-10 E-01 E-03 E-05 E-06 E-10 E-20 M-01 M-02 M-03 M-04 M-06 M-07 M-09 M-11 M-12 P-01 P-02 P-03 P-04 P-05 P-06 P-07 P-08 P-09 P-10 P-11 P-13 P-14 P-15 P-16 R-02 S-01 S-02 S-03 S-04 S-05 S-06 S-08 T-01 T-02 T-03 T-04 T-05 T-06 T-07 T-08 T-09 T-10 T-11 T-12 X-08 X-09 X-11 X-13 X-14 X-15 assess interest/interest options/check-intended options/compare-options options/plan-cost payoff/compute-payoff penalties/estimated-tax penalties/estimated-tax-short plans/installment-term plans/monthly-needed plans/partial-payment-plan
underreporter-answer-days: C-02 C-08 E-02 E-04 E-07 E-08 E-09 E-11 E-14 E-15 E-17 E-18 E-19 E-25 R-02 X-02 X-03 X-04 X-05 X-06 X-07 X-10 X-12 deadlines/clock-day deadlines/notice-deadline
vehicle-equity-exclusion: ability/equity
vehicle-operating-standard: ability/transport-allowance
vehicle-ownership-standard: ability/transport-allowance
wage-return-filed-day: statutes/assessment-statute statutes/refund-statute
waiver-demand-days: interest/waiver-suspension
`
