import { zero } from '../money/cents'
import type { AccountTranscriptReading } from '../reading'

/** An account transcript of which a reader saw nothing: a person enters its form, period, day and balance from the paper. */
export function transcriptByHand(form: string): AccountTranscriptReading {
  return {
    kind: 'account-transcript',
    product: 'account-transcript',
    form: { value: form, raw: '', place: null, basis: 'entered', confidence: 1 },
    periodEnd: null,
    tinLast4: null,
    taxpayerName: null,
    requestDate: null,
    responseDate: null,
    trackingNumber: null,
    accountBalance: null,
    accruedInterest: null,
    accruedPenalty: null,
    accrualsAsOf: null,
    balancePlusAccruals: null,
    exemptions: null,
    filingStatus: null,
    adjustedGrossIncome: null,
    taxableIncome: null,
    taxPerReturn: null,
    selfEmploymentTaxpayer: null,
    selfEmploymentSpouse: null,
    selfEmploymentTax: null,
    returnDueOrReceived: null,
    processingDate: null,
    returnLines: [],
    // Nobody has said that none is: what is not known raises no missing return.
    returnPresent: true,
    powerOfAttorneyOnFile: false,
    rows: [],
    unreadRows: [],
    rowsSumCents: zero,
    addsUp: null,
    differenceCents: null,
    notRead: [],
    problems: [],
  }
}
