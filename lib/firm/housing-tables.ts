import 'server-only'
import type { Actor } from '@/lib/access'
import { reading } from '@/lib/operation'
import { asCents, asDay, type Tx } from '@/lib/platform'
import {
  type Cents,
  type HousingStandard,
  type HousingTable,
  importedHousingTable,
  type PlainDate,
} from '@/lib/resolution'

export interface HousingTableRow {
  effectiveFrom: PlainDate
  importedOn: PlainDate
  counties: number
  states: number
}

/** The tables that the firm imported, the latest first. */
export function listHousingTables(actor: Actor): Promise<HousingTableRow[]> {
  return reading(actor, async tx => {
    const rows = await tx.housingStandard.groupBy({
      by: ['effectiveFrom', 'importedOn', 'state'],
      where: { firmId: actor.firmId, familySize: 1 },
      orderBy: { effectiveFrom: 'desc' },
      _count: true,
    })
    const tables = new Map<PlainDate, HousingTableRow>()
    for (const row of rows) {
      const effectiveFrom = asDay(row.effectiveFrom)
      const table = tables.get(effectiveFrom)
      tables.set(effectiveFrom, {
        effectiveFrom,
        importedOn: asDay(row.importedOn),
        counties: (table?.counties ?? 0) + row._count,
        states: (table?.states ?? 0) + 1,
      })
    }
    return [...tables.values()]
  })
}

/** The counties of one state, by its two letters, out of every imported table: what the ability to pay is reckoned with. */
export function getHousingTables(actor: Actor, state: string): Promise<HousingTable[]> {
  return reading(actor, tx => housingTablesOf(tx, actor.firmId, state))
}

/** The same inside a transaction that is already open. */
export async function housingTablesOf(tx: Tx, firmId: string, state: string): Promise<HousingTable[]> {
  const rows = await tx.housingStandard.findMany({
    where: { firmId, state },
    orderBy: [{ effectiveFrom: 'asc' }, { county: 'asc' }, { familySize: 'asc' }],
    select: { effectiveFrom: true, importedOn: true, county: true, cents: true },
  })
  const tables = Map.groupBy(rows, row => asDay(row.effectiveFrom))
  return [...tables].map(([effective, ofDay]) => {
    const counties = Map.groupBy(ofDay, ({ county }) => `${state}|${county}`)
    const [first] = ofDay
    return importedHousingTable<HousingTable['counties']>({
      effective,
      // A table is written in one go, so every row of it has the same day.
      importedOn: first === undefined ? effective : asDay(first.importedOn),
      counties: new Map([...counties].map(([key, sizes]) => [key, standardOf(sizes)])),
    })
  })
}

/** An import writes all five sizes of a county or none. */
function standardOf(sizes: readonly { cents: bigint }[]): HousingStandard {
  const [one, two, three, four, fiveOrMore] = sizes.map(({ cents }): Cents => asCents(cents))
  if (!one || !two || !three || !four || !fiveOrMore)
    throw new Error(`A county has ${sizes.length} sizes of family instead of five`)
  return { persons: [one, two, three, four], fiveOrMore }
}
