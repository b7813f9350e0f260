import 'server-only'
import type { Tx } from '@/lib/platform'
import { asColumn } from '@/lib/platform'
import type { PlainDate } from '@/lib/resolution'

/** The case's row for a form and period, opened if this paper is the first to name it. */
export async function openPeriod(
  tx: Tx,
  firmId: string,
  caseId: string,
  form: string,
  periodEnd: PlainDate,
): Promise<string> {
  const where = { firmId, caseId, form, periodEnd: asColumn(periodEnd) }
  await tx.taxPeriod.createMany({ data: [where], skipDuplicates: true })
  const { id } = await tx.taxPeriod.findFirstOrThrow({ where, select: { id: true } })
  return id
}
