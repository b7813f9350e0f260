import 'server-only'
import type { Tx } from '@/lib/platform'
import { type OptionsInput, optionsInput, type PlainDate } from '@/lib/resolution'
import { loadCaseFacts } from './case-facts'
import { latestFinances } from './latest-finances'

/** What the options ask about a case, with the version of the finances that it rests on. */
export async function loadOptionsInput(
  tx: Tx,
  { firmId, caseId, today }: { firmId: string; caseId: string; today: PlainDate },
): Promise<{ input: OptionsInput; financesVersion: number | null }> {
  const facts = await loadCaseFacts(tx, firmId, caseId)
  const row = await latestFinances(tx, firmId, caseId)
  return { input: optionsInput(facts, today), financesVersion: row?.version ?? null }
}
