import {
  type Assessment,
  assess,
  type CaseAnswers,
  type CaseFacts,
  day,
  factsOf,
  type ReadPaper,
  readDocuments,
} from '@/lib/resolution'
import type { QuestionKey } from '@/lib/resolution/interview/questions'
import { casePapers } from './case-papers'
import type { CaseTruth } from './case-truth'

/** The interview of a client who is current, earns wages and has nothing to tell. */
const NOTHING_TO_TELL: Partial<Record<QuestionKey, string>> = {
  currentYear: 'yes',
  untaxedIncome: 'no',
  newBalance: 'no',
  employees: 'no',
  ownBusiness: 'no',
  spouseYears: 'no',
  hardship: 'no',
  irsFailure: 'no',
  lienSensitive: 'no',
  disability: 'no',
  incapacity: 'no',
  abroad: 'no',
  disputes: 'no',
  taxCourt: 'no',
}

function answersOf(told: Partial<Record<QuestionKey, string>>): CaseAnswers['interview'] {
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [key, { value, on: day('2026-11-20') }]),
  )
}

export async function factsOfTruth(truth: CaseTruth, seed: number): Promise<CaseFacts> {
  const read = await readPapers(truth, seed)
  const facts = factsOf(read, {
    authorityOnFile: true,
    ...(truth.interview !== null && { interview: answersOf({ ...NOTHING_TO_TELL, ...truth.interview }) }),
    ...truth.answers,
  })
  return truth.desk?.(facts) ?? facts
}

async function readPapers(truth: CaseTruth, seed: number): Promise<ReadPaper[]> {
  const known = keptReadings()?.get(seed)
  if (known !== undefined) return structuredClone(known)
  const papers = await casePapers(truth, seed)
  const read = papers.flatMap((paper, index): ReadPaper[] =>
    readDocuments(paper).map(({ reading }, part) => ({ id: `${index}-${part}`, reading })),
  )
  keptReadings()?.set(seed, structuredClone(read))
  return read
}

/** What a run of mutants keeps from one mutant to the next, where none of them touches a reader. */
function keptReadings(): Map<number, ReadPaper[]> | undefined {
  return (globalThis as unknown as Record<symbol, Map<number, ReadPaper[]> | undefined>)[
    Symbol.for('kept readings')
  ]
}

export async function judgeTruth(truth: CaseTruth, seed: number): Promise<Assessment> {
  return assess(await factsOfTruth(truth, seed), day(truth.asOf ?? '2026-11-24'))
}

/** `C-03 1 2023 +C-01`: with a question mark where it cannot be told, and what is folded behind it. */
export function flagWords({ flags }: Assessment): string[] {
  return flags.map(({ ruleId, severity, periods, outcome, folded = [] }) =>
    [
      `${ruleId}${outcome === 'unknown' ? '?' : ''}`,
      severity,
      ...periods.map(periodWords).sort(),
      ...folded.map(under => `+${under.ruleId}`).sort(),
    ].join(' '),
  )
}

/** `2023` of an individual's calendar year, `941:2026-03` of any other period. */
function periodWords({ form, periodEnd }: { form: string; periodEnd: string }): string {
  return form === '1040' && periodEnd.endsWith('-12-31')
    ? periodEnd.slice(0, 4)
    : `${form}:${periodEnd.slice(0, 7)}`
}
