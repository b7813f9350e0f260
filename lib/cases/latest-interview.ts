import 'server-only'
import { asDay, type Tx } from '@/lib/platform'
import { type AnswerFacts, type CaseFacts, findDay, formatDay, questionKeys } from '@/lib/resolution'
import type { Sayer, StoredAnswers } from './interview.schema'
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

/** The answers in the order of the questions, each with who said it, when, and who entered it. */
export async function loadAnswers(
  tx: Tx,
  { firmId, caseId, names }: { firmId: string; caseId: string; names: Names },
): Promise<CaseFacts['answers']> {
  const row = await latestInterview(tx, firmId, caseId)
  if (row === null) return undefined
  return Object.fromEntries(
    questionKeys.flatMap((key): [string, AnswerFacts][] => {
      const told = row.answers[key]
      if (told === undefined) return []
      const on = required(findDay(told.on))
      const by = names(told.enteredById)
      const label = `${sayerWords[told.saidBy]} on ${formatDay(on)}, entered by ${by}`
      const source = { kind: 'entered' as const, label, documentId: null, place: null, confirmedBy: by }
      return [[key, { value: told.value, on, source }]]
    }),
  )
}

/** The authorizations of a case in the order in which they were entered. */
export async function loadAuthorizations(
  tx: Tx,
  { firmId, caseId, names }: { firmId: string; caseId: string; names: Names },
): Promise<NonNullable<CaseFacts['authorizations']>> {
  const rows = await tx.authorization.findMany({ where: { firmId, caseId }, orderBy: { id: 'asc' } })
  return rows.map(row => {
    const signedOn = asDay(row.signedOn)
    const by = names(row.enteredById)
    return {
      authorizationId: row.id,
      form: row.form === '8821' ? '8821' : '2848',
      representative: row.representative,
      covers: row.covers as unknown as NonNullable<CaseFacts['authorizations']>[number]['covers'],
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
  })
}
