import 'server-only'
import type { Tx } from '@/lib/platform'
import { answersInForce, type CaseFacts } from '@/lib/resolution'
import { loadDecisions } from './decision-facts'
import { loadFinances } from './finances-facts'
import { loadAnswers, loadAuthorizations } from './latest-interview'
import type { Names } from './member-names'

/** What people told about a case: the client in the interview and the finances, the firm of its forms and its choices. */
export type Told = Pick<CaseFacts, 'answers' | 'authorizations' | 'finances' | 'decisions'>

export interface ToldOf {
  firmId: string
  caseIds: readonly string[]
  names: Names
}

/** What is not told of a case is absent, never empty. */
export async function loadTold(tx: Tx, of: ToldOf): Promise<(caseId: string) => Told> {
  const answers = await loadAnswers(tx, of)
  const authorizations = await loadAuthorizations(tx, of)
  const finances = await loadFinances(tx, of)
  const decisions = await loadDecisions(tx, of)
  return caseId => {
    const told = {
      answers: answersInForce({ answers: answers.get(caseId), finances: finances.get(caseId) }),
      authorizations: authorizations.get(caseId),
      finances: finances.get(caseId),
      decisions: decisions.get(caseId),
    }
    return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  }
}
