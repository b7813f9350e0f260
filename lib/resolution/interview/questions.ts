import type { CaseFacts } from '../facts'

type Kind = CaseFacts['clientKind']

export interface Question {
  group: string
  kinds: readonly Kind[]
  answer: 'yes-no' | 'day' | 'text' | 'money'
  /** In the client’s words, as it is asked. */
  asks: string
  why: string
  /** What the answer decides, in the words of a practitioner. */
  decides: string
  /** The question that has to be answered with yes before this one means anything. */
  after?: string
  /** Left empty on purpose where it has not happened yet; it is then not left to ask. */
  mayStayEmpty?: true
}

const persons: readonly Kind[] = ['individual', 'couple']
const everyone: readonly Kind[] = ['individual', 'couple', 'business']

/** What only the client can say, in the order in which it is asked. A key is never renamed: answers are kept under it. */
export const questions = {
  currentYear: {
    group: 'This year',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Do withholding and estimated payments of this year cover the tax of this year so far?',
    why: 'The IRS grants no agreement and accepts no offer while the current year falls behind.',
    decides: 'Whether a plan can be asked for now, and whether it would hold',
  },
  untaxedIncome: {
    group: 'This year',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Is there income this year from which nothing is withheld: own business, rent, investments, gig work?',
    why: 'On such income estimated payments fall due four times a year.',
    decides: 'Whether estimated payments have to be made good',
  },
  estimates: {
    group: 'This year',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Has every estimated payment of this year that came due been paid?',
    why: 'A quarter left out makes the next balance, which ends an agreement.',
    decides: 'Whether estimated payments have to be made good',
    after: 'untaxedIncome',
  },
  newBalance: {
    group: 'This year',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Does the latest return, filed or about to be filed, show tax that is not paid?',
    why: 'A new balance is a ground to end an agreement that is in force.',
    decides: 'Whether an agreement is in danger before the IRS writes',
  },
  employees: {
    group: 'Business',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Does the client, or a business of the client, pay wages?',
    why: 'Whoever pays wages has to deposit the tax withheld from them.',
    decides: 'Whether payroll tax belongs to this case',
  },
  deposits: {
    group: 'Business',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Is every federal tax deposit of this quarter and of the two quarters before made?',
    why: 'An offer is returned and a plan refused while deposits are behind.',
    decides: 'Whether deposits have to be made first',
    after: 'employees',
  },
  ownBusiness: {
    group: 'Business',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Do you own, or sign for, a business that has a number of its own (EIN)?',
    why: 'Its payroll tax can become a debt of the person.',
    decides: 'Which further accounts have to be pulled',
  },
  spouseYears: {
    group: 'Business',
    kinds: ['couple'],
    answer: 'yes-no',
    asks: 'Does either spouse owe, or have a return open, for a year that was not filed jointly?',
    why: 'A plan has to take in what each spouse owes, and payments may sit on the other account.',
    decides: 'Which further accounts have to be pulled',
  },
  hardship: {
    group: 'Hardship',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Would paying the IRS leave too little for rent, food, utilities, medicine or transport?',
    why: 'Collection can be held, and a levy released, where basic living costs are not covered.',
    decides: 'Whether hardship status or the release of a levy is asked for',
  },
  urgentHardship: {
    group: 'Hardship',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Is an eviction, a foreclosure, a shut-off of utilities or treatment that cannot be paid at hand?',
    why: 'The Taxpayer Advocate can step in where harm is near.',
    decides: 'Whether Form 911 is sent now',
    after: 'hardship',
  },
  irsFailure: {
    group: 'Hardship',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Has the IRS not answered, or not done what it promised, long past the day it named?',
    why: 'The Taxpayer Advocate takes cases in which a system of the IRS failed.',
    decides: 'Whether Form 911 is sent',
  },
  lienSensitive: {
    group: 'Hardship',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Does a job, a clearance, a license, a sale or a loan depend on there being no public lien?',
    why: 'Some ways to pay come without a public lien, and others seldom do.',
    decides: 'Which way to pay comes first',
  },
  disability: {
    group: 'Person',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Does the taxpayer receive disability insurance (SSDI) or supplemental income (SSI)?',
    why: 'Such accounts are not given to private collectors, and point to hardship.',
    decides: 'Whether a private collector must give the account back',
  },
  incapacity: {
    group: 'Person',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Is the taxpayer under 18, or unable to manage their own affairs?',
    why: 'Somebody else has to sign, and a private collector may not have the account.',
    decides: 'Who signs for the taxpayer',
  },
  abroad: {
    group: 'Person',
    kinds: persons,
    answer: 'yes-no',
    asks: 'Was the taxpayer outside the United States for six months or longer without a break since the tax was assessed?',
    why: 'The time to collect stands still while the taxpayer is away so long.',
    decides: 'When the time to collect ends',
  },
  abroadFrom: {
    group: 'Person',
    kinds: persons,
    answer: 'day',
    asks: 'Since when?',
    why: 'The day on which the clock stopped.',
    decides: 'When the time to collect ends',
    after: 'abroad',
  },
  abroadTo: {
    group: 'Person',
    kinds: persons,
    answer: 'day',
    asks: 'Until when? Leave it open while it lasts.',
    why: 'The day on which the clock went on.',
    decides: 'When the time to collect ends',
    after: 'abroad',
    mayStayEmpty: true,
  },
  disputes: {
    group: 'The tax itself',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Is tax that the IRS added after the return, or without one, wrong in your view?',
    why: 'Tax that was added can be looked at again; how to pay it comes after.',
    decides: 'Whether the tax is contested before a plan',
  },
  newEvidence: {
    group: 'The tax itself',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Are there papers about it that the IRS has not seen?',
    why: 'The IRS looks again only at what it did not have.',
    decides: 'Whether a reconsideration can be asked for',
    after: 'disputes',
  },
  finallyDecided: {
    group: 'The tax itself',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Was it settled by a court, a closing agreement, Form 870-AD or an accepted offer?',
    why: 'What was settled so is not opened again.',
    decides: 'Whether a reconsideration can be asked for',
    after: 'disputes',
  },
  taxCourt: {
    group: 'The tax itself',
    kinds: everyone,
    answer: 'yes-no',
    asks: 'Is a petition before the Tax Court, or being prepared?',
    why: 'What is before the court is not settled with Collection, and only some may appear there.',
    decides: 'Who leads, and what may be discussed with the IRS',
  },
  docket: {
    group: 'The tax itself',
    kinds: everyone,
    answer: 'text',
    asks: 'Docket number',
    why: 'By it the case is found.',
    decides: 'Which years are before the court',
    after: 'taxCourt',
  },
  monthlyIn: {
    group: 'Money',
    kinds: persons,
    answer: 'money',
    asks: 'How much came into all bank accounts in a month, on average of the last three statements?',
    why: 'A financial statement is signed under penalty of perjury and is held against the bank statements.',
    decides: 'Whether the financial statement can be signed',
  },
} as const satisfies Record<string, Question>

export type QuestionKey = keyof typeof questions

export const questionKeys = Object.keys(questions) as QuestionKey[]

export function findQuestion(key: QuestionKey): Question {
  return questions[key]
}

/** What is asked of such a client. */
export function questionsFor(kind: Kind): QuestionKey[] {
  return questionKeys.filter(key => findQuestion(key).kinds.includes(kind))
}
