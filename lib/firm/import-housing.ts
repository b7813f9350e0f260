import 'server-only'
import { command, Refusal, type Work } from '@/lib/operation'
import { asColumn } from '@/lib/platform'
import { type HousingReading, type PlainDate, readHousingTable } from '@/lib/resolution'
import { importHousingInput } from './housing.schema'

/** More would not be read; the first ones mostly show what is wrong with all. */
const PROBLEMS_TOLD = 12

/**
 * Imports the official table of housing and utilities by county, in place of the table of the same day if there is one.
 * A file in which any line has a problem is refused as a whole, so that no county is missing unseen.
 */
export const importHousingStandards = command({
  permission: 'standards.import',
  input: importHousingInput,
  async run({ actor, input, tx, today }) {
    const { counties, problems } = readHousingTable(input.table)
    if (problems.length > 0) throw unreadable(problems)
    const effectiveFrom = asColumn(input.effectiveFrom)
    // One import of a firm after the other: two at once would meet in the middle of the same table.
    await tx.$queryRaw`SELECT id FROM "Firm" WHERE id = ${actor.firmId}::uuid FOR UPDATE`
    const { count } = await tx.housingStandard.deleteMany({ where: { firmId: actor.firmId, effectiveFrom } })
    await insert({ actor, tx, today }, { effectiveFrom: input.effectiveFrom, counties })
    const value = { effectiveFrom: input.effectiveFrom, counties: counties.size, replaced: count > 0 }
    return { value, events: [{ type: 'standards.imported', ...value }] }
  },
})

/** One statement for the some sixteen thousand amounts of the whole country. */
async function insert(
  { actor, tx, today }: Omit<Work<unknown>, 'input'>,
  table: { effectiveFrom: PlainDate; counties: HousingReading['counties'] },
): Promise<void> {
  const rows = [...table.counties].flatMap(([key, { persons, fiveOrMore }]) => {
    const [state, county] = key.split('|')
    return [...persons, fiveOrMore].map((cents, index) => ({ state, county, familySize: index + 1, cents }))
  })
  await tx.$executeRaw`
    INSERT INTO "HousingStandard" ("firmId", state, county, "familySize", "effectiveFrom", cents, "importedOn")
    SELECT ${actor.firmId}::uuid, state, county, "familySize", ${table.effectiveFrom}::date, cents, ${today}::date
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row(state text, county text, "familySize" int, cents bigint)`
}

function unreadable(problems: HousingReading['problems']): Refusal {
  const told = problems.slice(0, PROBLEMS_TOLD).map(({ line, problem }) => `Line ${line}: ${problem}`)
  const more = problems.length - told.length
  return new Refusal({
    code: 'invalid',
    message: 'Nothing was imported: the table cannot be read as it is.',
    fields: { table: more === 0 ? told : [...told, `And ${more} more.`] },
  })
}
