import { describe, expect, test } from 'vitest'
import { plainText } from '@/tests/factories/paper/fixture'
import { readDocument } from './read-document'

const PAPERS: [string, string, string][] = [
  [
    'a statement of a bank that names the IRS as payee',
    'bank-statement',
    'FIRST EXAMPLE BANK   Member FDIC\nStatement period  May 1, 2025 to May 31, 2025\nChecking account\nBeginning balance  $2,410.55\nDeposits and additions  3,000.00\n05/12 IRS USATAXPYMT  -1,075.21\nEnding balance  $4,335.34',
  ],
  [
    'an acknowledgement of the federal payment system',
    'proof-of-payment',
    'Electronic Federal Tax Payment System\nEFT ACKNOWLEDGEMENT NUMBER: 270512345678901\nPayment amount $1,075.21\nSettlement date 05/12/2025\nTax form 1040  Tax period 2024',
  ],
  [
    'a confirmation of a direct payment',
    'proof-of-payment',
    'IRS Direct Pay\nYour payment has been submitted\nConfirmation number 123ABC\nPayment amount $500.00',
  ],
  ['a check', 'proof-of-payment', 'PAY TO THE ORDER OF  United States Treasury   $1,075.21\n1040 2024 CP14'],
  [
    'a return with figures',
    'tax-return',
    'Form 1040 U.S. Individual Income Tax Return 2024 OMB No. 1545-0074\n1a Wages 120,306.00\n9 Total income 120,306.00\n11 Adjusted gross income 120,306.00\n15 Taxable income 105,706.00\n24 Total tax 18,412.00',
  ],
  [
    'a blank return',
    'irs-form',
    '1040 U.S. Individual Income Tax Return 2024 OMB No. 1545-0074\n1a Total amount from Form(s) W-2, box 1',
  ],
  [
    'a power of attorney',
    'irs-form',
    'Form 2848 (Rev. January 2021) Power of Attorney and Declaration of Representative OMB No. 1545-0150',
  ],
  ['a letter of somebody else', 'other', 'Dear neighbour, the apples are ripe. The check is in the mail.'],
  [
    'a publication',
    'other',
    'Publication 594 The IRS Collection Process. Pay with EFTPS or Direct Pay to the United States Treasury.',
  ],
  ['a notice', 'notice', 'Notice  CP14\nNotice date  June 2, 2025'],
  [
    'a transcript',
    'account-transcript',
    'Account Transcript\nTracking Number: 105000000002\nCODE EXPLANATION OF TRANSACTION CYCLE DATE AMOUNT',
  ],
]

describe('what a paper is', () => {
  test.each(PAPERS)('%s is told as %s, with the signs that say so', (_, kind, text) => {
    const { classification } = readDocument(plainText(text))
    expect(classification.kind).toBe(kind)
    expect(classification.reasons.length).toBeGreaterThan(0)
  })
})
