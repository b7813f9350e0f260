import 'server-only'
import type { Tx } from '@/lib/platform'
import type { FinancesTold } from './finances.schema'

/** The finances of a case as last entered, or null. */
export async function latestFinances(tx: Tx, firmId: string, caseId: string) {
  const row = await tx.finances.findFirst({ where: { firmId, caseId }, orderBy: { version: 'desc' } })
  return row && { ...row, told: row.told as unknown as FinancesTold }
}
