import type { Cents } from '../money/cents'
import { dateShape, moneyShape } from '../notices/shapes'
import type { AccountTranscriptReading, Read, ReadingProblem } from '../reading'
import type { PlainDate } from '../time/plain-date'
import { type LabelledSheet, readField } from './find-labels'
import type { LabelName } from './labels'
import { readHead } from './read-head'
import { countShape, statusShape } from './shapes'

export type TranscriptHeader = Omit<
  AccountTranscriptReading,
  | 'kind'
  | 'product'
  | 'returnLines'
  | 'rows'
  | 'unreadRows'
  | 'rowsSumCents'
  | 'addsUp'
  | 'differenceCents'
  | 'notRead'
  | 'problems'
>

/** The figures of an account. Of a record of account, which prints a return too, `account` holds the part of the account. */
export function readTranscriptHeader(
  whole: LabelledSheet,
  account: LabelledSheet,
  problems: ReadingProblem[],
): TranscriptHeader {
  const money = (name: LabelName, words: string): Read<Cents> | null =>
    readField(account, name, moneyShape, words, problems)
  const date = (name: LabelName, words: string): Read<PlainDate> | null =>
    readField(account, name, dateShape, words, problems)
  const { key } = account.sheet
  return {
    ...readHead(whole, problems),
    accountBalance: money('accountBalance', 'account balance'),
    accruedInterest: money('accruedInterest', 'accrued interest'),
    accruedPenalty: money('accruedPenalty', 'accrued penalty'),
    accrualsAsOf: date('asOf', 'day of the accruals'),
    balancePlusAccruals: money('balancePlusAccruals', 'balance plus accruals'),
    exemptions: readField(account, 'exemptions', countShape, 'number of exemptions', problems),
    filingStatus: readField(account, 'filingStatus', statusShape, 'filing status', problems),
    adjustedGrossIncome: money('adjustedGrossIncome', 'adjusted gross income'),
    taxableIncome: money('taxableIncome', 'taxable income'),
    taxPerReturn: money('taxPerReturn', 'tax per return'),
    selfEmploymentTaxpayer: money('selfEmploymentTaxpayer', 'self-employment income of the taxpayer'),
    selfEmploymentSpouse: money('selfEmploymentSpouse', 'self-employment income of the spouse'),
    selfEmploymentTax: money('selfEmploymentTax', 'self-employment tax'),
    returnDueOrReceived: date('returnDueOrReceived', 'day the return was due or received'),
    processingDate: date('processingDate', 'processing date'),
    returnPresent: !/returnnotpresent|notaxreturnfiled|norecordofreturnfiled|(?<!tax)noreturnfiled/.test(key),
    powerOfAttorneyOnFile: /powerofattorney[^>]{0,60}onfile|\(poa\/tia\)onfile/.test(whole.sheet.key),
  }
}
