import 'server-only'
import { asDay, type Tx } from '@/lib/platform'
import { type AnswerFacts, type CaseFacts, findDay, formatDay, questionKeys } from '@/lib/resolution'
import { groupBy } from './group-by'
import type { Sayer, StoredAnswers } from './interview.schema'
import type { ToldOf } from './load-told'
import type { Names } from './member-names'
import { required } from './required'

/** The interview of a case as it stands, or null where nobody was asked. */
export async function latestInterview(tx: Tx, firmId: string, caseId: string) {
  const row = await tx.interview.findFirst({ where: { firmId, caseId }, orderBy: { version: 'desc' } })
  return row && { ...row, answers: row.answers as unknown as StoredAnswers }
}

const sayerWords = {
  taxpayer: 'Said by the taxpayer',
  spouse: 'Said by the spouse',
  helper: 'Said by somebody who helps the client',
  papers: 'Seen in papers of the client',
} as const satisfies Record<Sayer, string>

/** By case the answers in the order of the questions, each with who said it, when, and who entered it. */
export async function loadAnswers(
  tx: Tx,
  { firmId, caseIds, names }: ToldOf,
): Promise<Map<string, CaseFacts['answers']>> {
  const rows = await tx.interview.findMany({
    where: { firmId, caseId: { in: [...caseIds] } },
    orderBy: { version: 'desc' },
    distinct: ['caseId'],
    select: { caseId: true, answers: true },
  })
  return new Map(rows.map(row => [row.caseId, answersOf(row.answers as unknown as StoredAnswers, names)]))
}

function answersOf(answers: StoredAnswers, names: Names): CaseFacts['answers'] {
  return Object.fromEntries(
    questionKeys.flatMap((key): [string, AnswerFacts][] => {
      const told = answers[key]
      if (told === undefined) return []
      const on = required(findDay(told.on))
      const by = names(told.enteredById)
      const label = `${sayerWords[told.saidBy]} on ${formatDay(on)}, entered by ${by}`
      const source = { kind: 'entered' as const, label, documentId: null, place: null, confirmedBy: by }
      return [[key, { value: told.value, on, source }]]
    }),
  )
}

type Authorizations = NonNullable<CaseFacts['authorizations']>

/** By case the authorizations in the order in which they were entered. */
export async function loadAuthorizations(
  tx: Tx,
  { firmId, caseIds, names }: ToldOf,
): Promise<Map<string, Authorizations>> {
  const rows = await tx.authorization.findMany({
    where: { firmId, caseId: { in: [...caseIds] } },
    orderBy: { id: 'asc' },
  })
  return groupBy(rows, row => {
    const signedOn = asDay(row.signedOn)
    const by = names(row.enteredById)
    const told: Authorizations[number] = {
      authorizationId: row.id,
      form: row.form === '8821' ? '8821' : '2848',
      representative: row.representative,
      covers: row.covers as unknown as Authorizations[number]['covers'],
      signedOn,
      posted: row.posted === 'unknown' ? null : row.posted === 'yes',
      revokedOn: asDay(row.revokedOn),
      source: {
        kind: 'entered',
        label: `Form ${row.form} of ${formatDay(signedOn)}, entered by ${by}`,
        documentId: null,
        place: null,
        confirmedBy: by,
      },
    }
    return [row.caseId, told]
  })
}
