import type { DeadlineFinding, FlagFinding } from '../assessment'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import type { AnswerFacts, CaseFacts } from '../facts'
import { findQuestion, type QuestionKey } from '../interview/questions'
import { answerEvidence, isUnasked } from '../interview/said'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { entered, exampleCase } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'

/** What the rules of an interview that was not held wait for, all of them together. */
const interviewPaper = 'The interview of the client'

/** Whether a flag is nothing but that open question. */
export function isInterviewOpen(flag: FlagFinding): boolean {
  return flag.missing?.document === interviewPaper
}

/** The invented year that owes in the examples, and how much. */
export const exampleYear = 2023
export const exampleDebt = 900_000

type Answers = Partial<Record<QuestionKey, string>>

/** A rule that hangs on what only the client can say. */
interface InterviewRule extends Omit<Trigger, 'evaluate' | 'examples'> {
  /** The questions whose answers decide it. */
  asks: readonly [QuestionKey, ...QuestionKey[]]
  /** Three-valued: null where the answers do not settle it. */
  holds: (view: CaseView) => boolean | null
  /** When it is worth a question; by itself, while something is owed. */
  matters?: (view: CaseView) => boolean
  about?: (view: CaseView) => readonly PeriodView[]
  claim: (view: CaseView) => string
  nextAction: (view: CaseView) => string
  wouldChange: readonly [string, ...string[]]
  deadline?: (view: CaseView) => DeadlineFinding | null
  /** The paper that tells it where the client does not know. */
  paper: string
  /** Answers by which it fires and by which it does not, on a case in which 2023 owes unless other facts are given. */
  examples: {
    fires: { tells: string; answers: Answers; facts?: Partial<CaseFacts> }
    quiet: { tells: string; answers: Answers; facts?: Partial<CaseFacts> }
    unknown?: { tells: string; facts?: Partial<CaseFacts> }
  }
}

export function interviewRule(rule: InterviewRule): Trigger {
  const { asks, holds, matters, about, claim, nextAction, wouldChange, deadline, paper, examples, ...text } =
    rule
  const worthAsking = matters ?? anyOwes
  const periodsOf = (view: CaseView) =>
    (about?.(view) ?? view.periods.filter(owes)).map(({ period }) => period)

  function evaluate(view: CaseView): FlagFinding[] {
    const told = holds(view)
    if (told === false || (told === null && !worthAsking(view))) return []
    const shared = {
      subject: 'case',
      periods: periodsOf(view),
      evidence: answerEvidence(view.facts, asks),
      wouldChange: [...wouldChange],
    }
    if (told === true) {
      const due = deadline?.(view) ?? null
      return [flagged(text, { ...shared, claim: claim(view), nextAction: nextAction(view), deadline: due })]
    }
    const open = asks.filter(key => isUnasked(view.facts, key))
    return [unknown(text, { ...shared, ...questionOf(text.title, open, paper) })]
  }
  const example = (given: { tells: string; answers?: Answers; facts?: Partial<CaseFacts> }) => ({
    tells: given.tells,
    facts: exampleCase({
      periods: [yearOfRows(exampleYear, [['150', '2024-06-03', exampleDebt]])],
      ...given.facts,
      ...(given.answers && { answers: exampleAnswers(given.answers) }),
    }),
    asOf: day('2026-11-24'),
  })
  return {
    ...text,
    evaluate,
    examples: {
      fires: example(examples.fires),
      quiet: example(examples.quiet),
      unknown: example(examples.unknown ?? { tells: 'The client was not asked yet.' }),
    },
  }
}

/** An interview that was not held is one question; what the client was asked and does not know, a paper tells. */
function questionOf(title: string, open: readonly QuestionKey[], paper: string) {
  const first = open[0]
  if (first === undefined)
    return {
      claim: `Cannot tell yet: the client does not know. ${title} hangs on it.`,
      nextAction: `Ask for: ${paper}.`,
      severity: 3 as const,
      missing: { fact: title, document: paper },
    }
  return interviewOpen(first)
}

/** The question of an interview that is not finished; by group, as the questions themselves stand on its page. */
export function interviewOpen(key: QuestionKey) {
  return {
    claim: 'Cannot tell yet what only the client can say: the interview is not finished.',
    nextAction: 'Go through the open questions of the interview with the client.',
    severity: 4 as const,
    missing: { fact: findQuestion(key).group, document: interviewPaper },
  }
}

function anyOwes(view: CaseView): boolean {
  return view.periods.some(owes)
}

/** Answers of Nov 20, 2026. */
export function exampleAnswers(told: Answers): NonNullable<CaseFacts['answers']> {
  const source = { ...entered().source, label: 'Said by the client' }
  const answers = Object.entries(told).map(([key, value]): [string, AnswerFacts] => [
    key,
    { value, on: day('2026-11-20'), source },
  ])
  return Object.fromEntries(answers)
}
