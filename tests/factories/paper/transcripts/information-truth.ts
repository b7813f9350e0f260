import { type Cents, cents } from '@/lib/resolution/money/cents'
import { addDays, day, type PlainDate } from '@/lib/resolution/time/plain-date'
import type { Dice } from './dice'

interface InformationHead {
  periodEnd: PlainDate
  tin: string
  requestDate: PlainDate
  responseDate: PlainDate
  trackingNumber: string
}

/** A return as the IRS keeps it, in figures. */
export interface ReturnTruth extends InformationHead {
  kind: 'return-transcript'
  form: string
  name: string
  filingStatus: string
  receivedDate: PlainDate
  cyclePosted: string
  exemptions: string
  lines: { section: string; label: string; cents: Cents }[]
}

export interface PayerTruth {
  form: string
  heading: string
  payerTitle: string
  payerLabel: string
  tin: string
  name: string
  recipientTitle: string
  recipientLabel: string
  lines: { label: string; cents: Cents }[]
  withheld: Cents | null
}

/** What payers reported of a year. */
export interface WageTruth extends InformationHead {
  kind: 'wage-and-income'
  payers: PayerTruth[]
}

/** An invented return or what invented payers reported, from a seed. */
export function informationTruth(dice: Dice): ReturnTruth | WageTruth {
  const last4 = String(dice.upTo(9999, 1000))
  const head = {
    periodEnd: day(`${dice.upTo(2024, 2014)}-12-31`),
    tin: dice.oneOf([`XXX-XX-${last4}`, `900-00-${last4}`]),
    requestDate: day('2025-06-05'),
    responseDate: day('2025-06-05'),
    trackingNumber: `1000${dice.upTo(99_999_999, 10_000_000)}`,
  }
  return dice.chance(0.5) ? returnOf(dice, head) : wageOf(dice, head, last4)
}

const RETURN_LINES: readonly [string, string, boolean?][] = [
  ['Income', 'Wages, salaries, tips, etc:'],
  ['Income', 'Taxable interest income: Sch B:'],
  ['Income', 'Tax-exempt interest:'],
  ['Income', 'Ordinary dividend income: Sch B:'],
  ['Income', 'Business income or loss (Schedule C):', true],
  ['Income', 'Capital gain or loss: (Schedule D):', true],
  ['Income', 'Taxable Social Security benefits:'],
  ['Income', 'Total income:', true],
  ['Income', 'Total income per computer:', true],
  ['Adjustments to Income', 'IRA deduction:'],
  ['Adjustments to Income', 'Self employment tax deduction:'],
  ['Adjustments to Income', 'Adjusted gross income:', true],
  ['Adjustments to Income', 'Adjusted gross income per computer:', true],
  ['Tax and Credits', 'Standard deduction per computer:'],
  ['Tax and Credits', 'Taxable income:'],
  ['Tax and Credits', 'Taxable income per computer:'],
  ['Tax and Credits', 'Tentative tax:'],
  ['Tax and Credits', 'Total credits:'],
  ['Other Taxes', 'SE tax:'],
  ['Other Taxes', 'Total tax liability TP figures:'],
  ['Other Taxes', 'Total tax liability TP figures per computer:'],
  ['Payments', 'Federal income tax withheld:'],
  ['Payments', 'Estimated tax payments:'],
  ['Payments', 'Total payments:'],
  ['Refund or Amount Owed', 'Amount you owe:'],
  ['Refund or Amount Owed', 'Bal due/over pymt using TP fig per computer:', true],
  ['Refund or Amount Owed', 'Bal due/over pymt using computer figures:', true],
]

const ALWAYS = /^(?:Adjusted gross income|Taxable income|Total tax liability TP figures|Amount you owe):$/

function returnOf(dice: Dice, head: InformationHead): ReturnTruth {
  return {
    kind: 'return-transcript',
    ...head,
    form: '1040',
    name: dice.oneOf(['JORD EXAM', 'ALEX & SAM SPEC', 'A Q TEST', 'SAMP']),
    filingStatus: dice.oneOf([
      'Single',
      'Married Filing Joint',
      'Married Filing Separate',
      'Head of Household',
    ]),
    receivedDate: addDays(head.periodEnd, dice.upTo(300, 60)),
    cyclePosted: `${Number(head.periodEnd.slice(0, 4)) + 1}${dice.upTo(52, 10)}05`,
    exemptions: String(dice.upTo(5)),
    lines: RETURN_LINES.filter(([, label]) => ALWAYS.test(label) || dice.chance(0.8)).map(
      ([section, label, mayBeLess]) => ({
        section,
        label,
        cents: cents(dice.upTo(20_000_000) * (mayBeLess && dice.chance(0.15) ? -1 : 1)),
      }),
    ),
  }
}

type PayerForm = readonly [
  form: string,
  heading: string,
  payer: readonly [string, string],
  recipient: readonly [string, string],
  lines: readonly string[],
]

const EMPLOYER = ['Employer:', 'Employer Identification Number (EIN):'] as const
const EMPLOYEE = ['Employee:', "Employee's Social Security Number:"] as const
const PAYER = ['Payer:', "Payer's Federal Identification Number (FIN):"] as const
const RECIPIENT = ['Recipient:', "Recipient's Identification Number:"] as const

const PAYER_FORMS: readonly PayerForm[] = [
  [
    'W-2',
    'Form W-2 Wage and Tax Statement',
    EMPLOYER,
    EMPLOYEE,
    [
      'Wages, Tips and Other Compensation:',
      'Federal Income Tax Withheld:',
      'Social Security Wages:',
      'Social Security Tax Withheld:',
      'Medicare Wages and Tips:',
      'Code "DD" Cost of Employer-Sponsored Health Coverage:',
    ],
  ],
  [
    '1099-NEC',
    'Form 1099-NEC Nonemployee Compensation',
    ['Issuer/Provider:', "Issuer's/Provider's Federal ID Number:"],
    RECIPIENT,
    ['Non-Employee Compensation:', 'Federal Income Tax Withheld:'],
  ],
  ['1099-INT', 'Form 1099-INT', PAYER, RECIPIENT, ['Interest:', 'Tax Withheld:', 'Savings Bonds:']],
  [
    '1099-R',
    'Form 1099-R Distributions From Pensions, Annuities, Retirement or Profit-Sharing Plans',
    PAYER,
    RECIPIENT,
    ['Gross Distribution:', 'Taxable Amount:', 'Tax Withheld:'],
  ],
  ['1099-G', 'Form 1099-G', PAYER, RECIPIENT, ['Unemployment Compensation:', 'Tax Withheld:']],
  [
    '1099-K',
    'Form 1099-K Payment Card and Third Party Network Transactions',
    ['Filer:', "Filer's Federal Identification Number (FIN):"],
    ['Payee:', "Payee's Identification Number:"],
    ['Gross Amount of Payment Card/Third Party Transactions:'],
  ],
  [
    '1098',
    'Form 1098 Mortgage Interest Statement',
    ['Recipient/Lender:', "Recipient's Federal Identification Number (FIN):"],
    ['Payer/Borrower:', "Payer's Social Security Number:"],
    ['Mortgage Interest Received from Payer(s)/Borrower(s):'],
  ],
  [
    'K-1 1065',
    'Schedule K-1 (Form 1065)',
    ['Partnership:', "Partnership's Employer Identification Number (EIN):"],
    ['Partner:', "Partner's Identification Number:"],
    ['Ordinary Business Income (Loss):', 'Guaranteed Payments:'],
  ],
]

function wageOf(dice: Dice, head: InformationHead, last4: string): WageTruth {
  const payers = Array.from({ length: dice.upTo(6, 1) }, (): PayerTruth => {
    const [form, heading, payer, recipient, labels] = dice.oneOf(PAYER_FORMS)
    const number = String(dice.upTo(9999, 1000))
    const lines = labels.map(label => ({
      label,
      cents: cents(dice.upTo(9_000_000) * (/Loss/.test(label) && dice.chance(0.5) ? -1 : 1)),
    }))
    return {
      form,
      heading,
      payerTitle: payer[0],
      payerLabel: payer[1],
      tin: `XX-XXX${number}`,
      name: dice.oneOf(['EXAM WIDG LLC', 'SAMP BANK, N. A.', 'TEST & SONS', 'SPEC COUR INC']),
      recipientTitle: recipient[0],
      recipientLabel: recipient[1],
      lines,
      withheld: lines.find(({ label }) => /^(?:Federal Income )?Tax Withheld:$/.test(label))?.cents ?? null,
    }
  })
  return { kind: 'wage-and-income', ...head, tin: head.tin.replace(/\d{4}$/, last4), payers }
}
