import type { Actor } from '@/lib/access'
import { type HousingTableRow, listHousingTables } from '@/lib/firm'
import { todayOf } from '@/lib/operation'
import { housingStandard, importedHousingTable, type LawReview, reviewLaw } from '@/lib/resolution'

/** The law as it stands for a firm today, with the housing tables that it imported. */
export async function lawOf(actor: Actor): Promise<LawReview> {
  const tables = await listHousingTables(actor)
  return reviewLaw(todayOf(actor), { 'ability-to-pay': [housingStandard(tables.map(asTable))] })
}

/** What is loaded, without its thousands of amounts. */
function asTable({ effectiveFrom, importedOn, counties }: HousingTableRow) {
  return importedHousingTable({ effective: effectiveFrom, importedOn, counties: { size: counties } })
}
