import 'server-only'
import { housingTablesOf } from '@/lib/firm'
import { asDay, type Tx } from '@/lib/platform'
import { findState, type OptionsInput, optionsInput, type PlainDate } from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { financesFacts } from './finances-facts'
import { latestFinances } from './latest-finances'

/** What the options ask about a case, with the version of the finances that it rests on. */
export async function loadOptionsInput(
  tx: Tx,
  { firmId, caseId, today }: { firmId: string; caseId: string; today: PlainDate },
): Promise<{ input: OptionsInput; financesVersion: number | null }> {
  const facts = await loadCaseFacts(tx, firmId, caseId)
  const row = await latestFinances(tx, firmId, caseId)
  if (row === null) return { input: optionsInput(facts, null, today), financesVersion: null }
  const state = row.told.state === null ? null : findState(row.told.state)
  const housing = state ? await housingTablesOf(tx, firmId, state) : []
  const told = financesFacts(row.told, asDay(row.asOf), housing)
  return { input: optionsInput(facts, told, today), financesVersion: row.version }
}
