import type { ChecklistFinding, FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { isInterviewOpen } from '../escalation/interview-rule'
import { said } from '../interview/said'
import { firmPolicy } from '../parameters/firm-policy'

interface CasePaper extends Pick<ChecklistFinding, 'title' | 'why' | 'decides' | 'supplier' | 'freshness'> {
  kind: string
  /** Flags that make it worth asking for. */
  rules: readonly string[]
}

const { payStub, statement } = firmPolicy.paperAge.value
export const freshPayStub = `No older than ${payStub} days`
export const freshStatement = `No older than ${statement} days`

/** Papers that a flag asks for, whatever its period (sections of the checklist by stage and strategy). */
const byFlag: readonly CasePaper[] = [
  {
    kind: 'hearing-request',
    rules: ['E-01', 'E-03', 'M-03'],
    title: 'Form 12153, signed by every taxpayer on the notice',
    why: 'It names each period of the notice, the reasons and the alternatives, and goes to the hearing address of the notice.',
    decides: 'Whether the hearing and the way to court are kept',
    supplier: 'firm',
  },
  {
    kind: 'proof-of-mailing',
    rules: ['E-01', 'E-03', 'M-03'],
    title: 'Proof that Form 12153 went out: certified mail, delivery service or fax confirmation',
    why: 'Only the day of mailing shows that it was in time.',
    decides: 'Whether the request was timely',
    supplier: 'firm',
  },
  {
    kind: 'financial-statement',
    rules: ['E-01', 'E-02', 'E-06', 'E-07', 'E-11', 'T-06', 'X-14'],
    title: 'Form 433-F or 433-A, signed, with proof of income and expenses',
    why: 'Appeals and Collection look at no alternative without it. It is signed under penalty of perjury.',
    decides: 'What the client can pay, and whether a levy must be released',
    supplier: 'client',
    freshness: freshStatement,
  },
  {
    kind: 'hardship-proof',
    rules: ['X-14', 'X-15', 'E-06', 'E-07'],
    title: 'Eviction, foreclosure, shut-off or medical notice, if there is one',
    why: 'It shows that basic living costs are not covered now.',
    decides: 'Whether a levy is released at once, and whether Form 911 goes out',
    supplier: 'client',
  },
  {
    kind: 'advocate-request',
    rules: ['X-15'],
    title: 'Form 911, signed',
    why: 'With it the Taxpayer Advocate can act.',
    decides: 'Whether relief comes before the harm',
    supplier: 'firm',
  },
  {
    kind: 'deposits',
    rules: ['C-06', 'C-07'],
    title: 'EFTPS record of the deposits of this quarter and of the two before',
    why: 'An offer is returned and a plan refused while deposits are behind.',
    decides: 'Whether an employer is current',
    supplier: 'client',
    freshness: freshPayStub,
  },
  {
    kind: 'payroll-returns',
    rules: ['C-07', 'C-08'],
    title: 'Forms 941, 940, W-2 and W-3 of every quarter in question',
    why: 'They show what was withheld from wages and is held in trust.',
    decides: 'How much of the debt can become personal',
    supplier: 'client',
  },
  {
    kind: 'responsible-persons',
    rules: ['C-08'],
    title: 'Letter 1153, bank signature cards, and who signed checks and returns',
    why: 'The penalty falls on those who could pay and did not. Form 2751 is not signed before that is clear.',
    decides: 'Who answers for the trust fund part, and what the protest says',
    supplier: 'client',
  },
  {
    kind: 'bankruptcy',
    rules: ['X-01'],
    title: 'Bankruptcy petition with case number and chapter, or the paper of the suit',
    why: 'Code 520 does not tell which legal action it is.',
    decides: 'Who may be spoken with, and whether anything may be asked for at all',
    supplier: 'client',
  },
  {
    kind: 'estate',
    rules: ['X-02'],
    title: 'Letters of the court or Form 56, and the death certificate',
    why: 'Only the representative of the estate may sign and be told.',
    decides: 'Who signs for the estate',
    supplier: 'client',
  },
  {
    kind: 'guardian',
    rules: ['X-09'],
    title: 'Benefits letter of Social Security, or the papers of the guardian',
    why: 'A private collector gives such an account back, and benefits point to hardship.',
    decides: 'Who signs, and who may collect',
    supplier: 'client',
  },
  {
    kind: 'identity-theft',
    rules: ['X-04', 'A-09'],
    title: 'Form 14039 with a copy of an ID, and the police report if there is one',
    why: 'The return or the income may be somebody else’s.',
    decides: 'Whether the debt is the client’s',
    supplier: 'client',
  },
  {
    kind: 'innocent-spouse',
    rules: ['X-05'],
    title: 'Form 8857 and the divorce decree',
    why: 'Relief from a joint debt is asked for on it, and has a day of its own.',
    decides: 'Whether the spouse is released',
    supplier: 'client',
  },
  {
    kind: 'examination',
    rules: ['X-10', 'X-11'],
    title: 'Examination report (Form 4549 or 4605) and the papers that the IRS has not seen, as copies',
    why: 'The IRS looks again only at what it did not have.',
    decides: 'Whether added tax is contested before a plan',
    supplier: 'client',
  },
  {
    kind: 'underreporter',
    rules: ['E-16'],
    title: 'The response form of the CP2000 and proof of the income in question: W-2, 1099, basis',
    why: 'Without an answer the proposal becomes a notice of deficiency.',
    decides: 'Which part of the proposal is right',
    supplier: 'client',
  },
  {
    kind: 'petition',
    rules: ['E-14', 'X-13'],
    title: 'The notice of deficiency and the petition, if one was filed',
    why: 'It is the one way to the Tax Court without paying first.',
    decides: 'Who leads the case, and by which day',
    supplier: 'client',
  },
  {
    kind: 'penalty-reasons',
    rules: ['A-08', 'P-09'],
    title: 'Account transcripts of the three years before the penalty',
    why: 'First-time relief needs them clean.',
    decides: 'Whether the penalty can be taken off without a reason',
    supplier: 'irs',
  },
  {
    kind: 'late-reasons',
    rules: ['C-01', 'C-02', 'C-03'],
    title: 'Why the missing returns were not filed, and the last return that was',
    why: 'Reasons decide penalties, and where it was wilful an attorney comes first. The last return shows carryovers.',
    decides: 'Whether penalty relief is asked for, and who prepares',
    supplier: 'client',
  },
  {
    kind: 'lien-closing',
    rules: ['P-08'],
    title: 'Letter of the lender, buyer or employer that names the day',
    why: 'Withdrawal, subordination and discharge are asked for well before it.',
    decides: 'Which lien relief is asked for, and when',
    supplier: 'client',
  },
  {
    kind: 'abroad',
    rules: ['X-08'],
    title: 'Passport pages or tickets that show the days abroad',
    why: 'The time to collect stood still on those days.',
    decides: 'When the time to collect ends',
    supplier: 'client',
  },
]

/** What the case needs beside its periods, once there is a problem. */
export function casePapers(view: CaseView, flags: readonly FlagFinding[]): ChecklistFinding[] {
  const fired = new Set(
    flags
      .filter(({ outcome }) => outcome === 'flagged')
      .flatMap(({ ruleId, folded = [] }) => [ruleId, ...folded.map(under => under.ruleId)]),
  )
  if (flags.length === 0) return []
  return [
    ...atIntake(view, flags),
    ...byFlag
      .filter(({ rules }) => rules.some(rule => fired.has(rule)))
      .map(paper => item(paper, isIn(view, flags, paper.kind))),
  ]
}

/** Asked of every case with a problem, whatever the problem is. */
function atIntake(view: CaseView, flags: readonly FlagFinding[]): ChecklistFinding[] {
  const { facts } = view
  const couple = facts.clientKind === 'couple'
  const business =
    facts.clientKind === 'business' ||
    said(facts, 'ownBusiness') === true ||
    said(facts, 'employees') === true
  return [
    item({
      kind: 'engagement',
      title: couple
        ? 'Engagement letter, and the consent of both spouses to one representative'
        : 'Engagement letter',
      why: couple
        ? 'The interests of spouses can part; both have to agree in writing.'
        : 'It says what we do, for whom and for what fee.',
      decides: 'For whom we act',
      supplier: 'firm',
    }),
    item(
      {
        kind: 'interview',
        title: 'Interview of the client',
        why: 'This year, hardship, a business, time abroad, court: no paper of the IRS tells them.',
        decides: 'Which rules and which ways out apply',
        supplier: 'client',
      },
      !flags.some(isInterviewOpen),
    ),
    ...(couple ? [item(identityPapers)] : []),
    ...(business ? [item(entityPapers)] : []),
    ...(view.periods.some(({ balance }) => (balance?.cents ?? 0) > 0) ? [item(thisYear)] : []),
  ]
}

const identityPapers = {
  kind: 'identity',
  title: 'ID of both spouses, and marriage or divorce papers where a name or status changed',
  why: 'Joint years belong to both, and separate years to one.',
  decides: 'Who owes which year',
  supplier: 'client',
} as const

const entityPapers = {
  kind: 'entity',
  title: 'Articles, the letter that gave the EIN, and who owns and signs for the business',
  why: 'Payroll tax of a business can become a debt of its people.',
  decides: 'Which accounts are pulled, and who answers for them',
  supplier: 'client',
} as const

const thisYear = {
  kind: 'current-year',
  title: 'The latest pay stub, and proof of this year’s estimated payments',
  why: 'Nothing is granted while the current year falls behind.',
  decides: 'Whether a plan can be asked for now',
  supplier: 'client',
  freshness: freshPayStub,
} as const

/** A request on record for each hearing that is open is the form, and the number of its mail or fax is the proof. */
function isIn({ facts }: CaseView, flags: readonly FlagFinding[], kind: string): boolean {
  if (kind !== 'hearing-request' && kind !== 'proof-of-mailing') return false
  const open = flags.flatMap(({ hearing }) => (hearing ? [hearing] : []))
  const sent = open.map(({ requestId }) => facts.hearingRequests.find(known => known.requestId === requestId))
  return (
    open.length > 0 &&
    sent.every(request => request !== undefined && (kind === 'hearing-request' || request.proof !== null))
  )
}

function item(
  { kind, ...words }: Omit<CasePaper, 'rules'> & { rules?: unknown },
  isHere = false,
): ChecklistFinding {
  const { title, why, decides, supplier, freshness } = words
  return {
    key: `paper:${kind}`,
    title,
    why,
    decides,
    supplier,
    ...(freshness !== undefined && { freshness }),
    state: isHere ? 'received' : 'needed',
    satisfiedBy: null,
  }
}
