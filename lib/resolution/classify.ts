import type { Classification, DocumentKind } from './reading'
import type { Sheet } from './text/lay-out'

/** A sign on the paper, and what it says in words. A telling one is seldom found on another kind of paper. */
interface Sign {
  pattern: RegExp
  says: string
  telling?: boolean
}

interface Kind {
  kind: DocumentKind
  signs: readonly Sign[]
  /** Signs needed, of which one is telling. */
  needed: number
}

const LOOKED_AT = 30_000
/** A return carries many figures; the blank form carries the numbers of its lines. */
const FIGURES_ON_A_RETURN = 4
const FIGURE = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d{0,2})?(?![\d,])|(?<![\d.,])\d{3,7}\.\d{2}(?!\d)/g

/** Asked in this order: a statement of a bank names payments to the IRS, and a return names a bank. */
const KINDS: readonly Kind[] = [
  {
    kind: 'bank-statement',
    needed: 3,
    signs: [
      {
        pattern: /beginningbalance|openingbalance|previousbalance/,
        says: 'an opening balance',
        telling: true,
      },
      { pattern: /endingbalance|closingbalance|newbalance/, says: 'a closing balance', telling: true },
      {
        pattern: /statementperiod|statementdate|statementending|foryourstatement/,
        says: 'a statement period',
      },
      {
        pattern: /deposits(?:and|&)|totaldeposits|depositsandotheradditions|totalwithdrawals|withdrawalsand/,
        says: 'deposits and withdrawals',
      },
      { pattern: /memberfdic|ncua|routingnumber/, says: 'the mark of a bank' },
      {
        pattern: /checkingaccount|savingsaccount|checkingsummary|accountsummary|accountactivity|dailybalance/,
        says: 'an account with a bank',
      },
    ],
  },
  {
    kind: 'proof-of-payment',
    needed: 2,
    signs: [
      { pattern: /eftacknowledge?mentnumber|eftnumber/, says: 'an acknowledgement number', telling: true },
      {
        pattern: /electronicfederaltaxpaymentsystem|\beftps|eftps\.gov|eftpspayment/,
        says: 'the federal payment system',
        telling: true,
      },
      { pattern: /directpay/, says: 'Direct Pay', telling: true },
      { pattern: /paytotheorderof/, says: 'a check', telling: true },
      {
        pattern: /unitedstatestreasury|u\.?s\.?treasury|internalrevenue|\birs/,
        says: 'the Treasury as payee',
      },
      {
        pattern: /payment(?:has|was)?(?:been)?(?:submitted|scheduled|accepted|received|processed|successful)/,
        says: 'a payment that was taken',
        telling: true,
      },
      {
        pattern: /confirmationnumber|paymentconfirmation|receiptnumber|tracenumber/,
        says: 'a confirmation number',
      },
      { pattern: /paymentamount|settlementdate|paymentdate|amountpaid/, says: 'an amount paid and its day' },
      {
        pattern: /officialpayments|pay1040|payusatax|acipayments/,
        says: 'a payment processor',
        telling: true,
      },
    ],
  },
]

/** Returns by their titles: the number of the form stands on its side and is often no text. */
const RETURN_TITLES: readonly [RegExp, string][] = [
  [/amendedu\.?s\.?individual/, '1040-X'],
  [
    /u\.?s\.?(?:nonresidentalien)?(?:individual)?incometaxreturn(?!for)|taxreturnforseniors|declaracióndeimpuestosdelos/,
    '1040',
  ],
  [/corporationincometaxreturn/, '1120'],
  [/incometaxreturnforans/, '1120-S'],
  [/returnofpartnershipincome/, '1065'],
  [/incometaxreturnforestates/, '1041'],
  [/employer'squarterlyfederaltaxreturn/, '941'],
  [/employer'sannualfederalunemployment/, '940'],
]
const FORM_TITLE =
  /\b(?:Form|Formulario)\s{0,4}((?:W-|SS-)?\d{1,5}[A-Z]{0,3}(?:-[A-Z]{1,3})?(?:\s?\([A-Z]{1,4}\))?)(?![\w-])/
const PUBLICATION_TITLE = /\bPublication\s{1,3}(\d{1,4})/
const FORM_MARKS =
  /ombno\.?\d{4}-\d{4}|cat(?:alog)?\.?(?:no\.?|number)\d{4,5}|\(rev\.?[a-z]{3,9}\.?\d{4}\)|\(\d{1,2}-\d{4}\)/
const OPENING = 3_000
const TITLE = 250

/**
 * What a paper is that is neither a transcript nor a notice, with the signs that say so. One sign alone proves nothing:
 * what shows too few of them is `other`.
 */
export function classifyOther(sheet: Sheet): Classification & { title: string | null } {
  const key = sheet.key.slice(0, LOOKED_AT)
  const titled = formOf(sheet) ?? publicationOf(sheet)
  if (titled) return titled
  for (const { kind, signs, needed } of KINDS) {
    const seen = signs.filter(({ pattern }) => pattern.test(key))
    if (seen.length < needed || !seen.some(({ telling }) => telling)) continue
    const confidence = Math.min(0.95, 0.6 + 0.1 * seen.length)
    return {
      kind,
      reasons: seen.map(({ says }) => `It shows ${says}.`),
      confidence,
      title: TITLES[kind] ?? null,
    }
  }
  return {
    kind: 'other',
    reasons: ['It shows no sign of any kind of paper we know.'],
    confidence: 0.5,
    title: null,
  }
}

const TITLES: Partial<Record<DocumentKind, string>> = {
  'bank-statement': 'Statement of a bank account',
  'proof-of-payment': 'Proof of a payment',
}

function publicationOf(sheet: Sheet): (Classification & { title: string | null }) | null {
  const number = PUBLICATION_TITLE.exec(sheet.text.slice(0, OPENING))?.[1]
  if (!number) return null
  const reasons = [`It is titled Publication ${number}.`]
  return { kind: 'other', reasons, confidence: 0.8, title: `IRS Publication ${number}` }
}

function formOf(sheet: Sheet): (Classification & { title: string | null }) | null {
  const openingKey = sheet.key.slice(0, OPENING)
  if (!FORM_MARKS.test(sheet.key.slice(0, LOOKED_AT))) return null
  const titled = FORM_TITLE.exec(sheet.text.slice(0, OPENING))?.[1]
  // Booklets name returns in their sentences: the title of a return stands at the very top, or beside its own number.
  const ofReturn = RETURN_TITLES.find(
    ([title, number]) =>
      title.test(openingKey.slice(0, TITLE)) || (titled === number && title.test(openingKey)),
  )?.[1]
  const form = ofReturn ?? titled
  if (!form) return null
  const title = `IRS Form ${form}`
  const figures = ofReturn ? (sheet.text.slice(0, LOOKED_AT).match(FIGURE) ?? []).length : 0
  const why = `It is titled as Form ${form}.`
  if (figures >= FIGURES_ON_A_RETURN) {
    const reasons = [why, `It is a return with ${figures} figures filled in.`]
    return { kind: 'tax-return', reasons, confidence: 0.85, title }
  }
  const mark = ofReturn ? 'It is a return without figures.' : 'It prints the marks of an IRS form.'
  return { kind: 'irs-form', reasons: [why, mark], confidence: 0.85, title }
}
