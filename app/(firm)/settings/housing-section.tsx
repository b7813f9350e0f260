import { Money } from '@/components/figures/money'
import { SelectField, TextField } from '@/components/form/fields'
import { FilterBar } from '@/components/table/filter-bar'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { type Actor, may } from '@/lib/access'
import { getHousingTables, listHousingTables } from '@/lib/firm'
import { todayOf } from '@/lib/operation'
import { findHousingAllowance, formatDay, stateNames } from '@/lib/resolution'
import type { HousingSearch } from './housing-search'
import { ImportHousingForm } from './import-housing-form'

const OFFICIAL_PAGE =
  'https://www.irs.gov/businesses/small-businesses-self-employed/collection-financial-standards'

/** Which county tables the firm loaded, what one county allows, and for the owner the import of the next. */
export async function HousingSection({ actor, search }: { actor: Actor; search: HousingSearch }) {
  const tables = await listHousingTables(actor)
  const imports = may(actor.role, 'standards.import')
  return (
    <Section
      id="housing"
      title="County housing standards"
      note="Housing and utilities per month, from the table that the IRS publishes"
      end={<TextLink href={OFFICIAL_PAGE}>The official page</TextLink>}
    >
      {tables.length === 0 ? (
        <div className="mt-3">
          <Empty title="No table is loaded">
            <p>
              Until {imports ? 'you import' : 'an owner imports'} the table of the counties, what a household
              may spend on housing is not known and the ability to pay cannot be told.
            </p>
          </Empty>
        </div>
      ) : (
        <>
          <LoadedTables tables={tables} />
          <div className="mt-3">
            <FilterBar path="/settings" label="Look up a county" keep={{}}>
              <SelectField
                name="state"
                label="State"
                defaultValue={search.state ?? ''}
                choices={[
                  { value: '', label: 'Choose' },
                  ...stateNames.map(([value, label]) => ({ value, label })),
                ]}
              />
              <TextField name="county" label="County" defaultValue={search.county ?? ''} />
            </FilterBar>
          </div>
          <FoundCounty actor={actor} search={search} />
        </>
      )}
      {imports && (
        <>
          <h3 className="mt-5 text-13">Import a table</h3>
          <ImportHousingForm />
        </>
      )}
    </Section>
  )
}

function LoadedTables({ tables }: { tables: Awaited<ReturnType<typeof listHousingTables>> }) {
  return (
    <table className="ledger dense mt-1 max-w-2xl">
      <caption className="sr-only">Tables that are loaded</caption>
      <thead>
        <tr>
          <th scope="col">In effect from</th>
          <th scope="col" className="figure">
            Counties
          </th>
          <th scope="col" className="figure">
            States
          </th>
          <th scope="col">Imported</th>
        </tr>
      </thead>
      <tbody>
        {tables.map(({ effectiveFrom, importedOn, counties, states }) => (
          <tr key={effectiveFrom}>
            <th scope="row">{formatDay(effectiveFrom)}</th>
            <td className="figure">{counties.toLocaleString('en-US')}</td>
            <td className="figure">{states}</td>
            <td className="text-soft">{formatDay(importedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SIZES = ['1 person', '2 persons', '3 persons', '4 persons', '5 or more']

/** The amounts as the computation finds them today, so that what is looked up is what would be counted. */
async function FoundCounty({ actor, search: { state, county } }: { actor: Actor; search: HousingSearch }) {
  if (!state || !county) return null
  const [tables, asOf] = [await getHousingTables(actor, state), todayOf(actor)]
  const found = SIZES.map((size, index) => ({
    size,
    finding: findHousingAllowance({ asOf, tables, state, county, household: index + 1 }),
  }))
  const amounts = found.flatMap(({ size, finding }) =>
    finding.value === null ? [] : [{ size, cents: finding.value }],
  )
  const [missing] = found[0]?.finding.missing ?? []
  if (amounts.length === 0)
    return (
      <p className="dashed-box mt-2 w-max max-w-full px-2.5 py-2 text-13 text-soft">
        {missing
          ? `${missing.fact} is not known. What would tell: ${missing.wouldTell}.`
          : 'Nothing is known.'}
      </p>
    )
  return (
    <table className="ledger dense mt-2 max-w-sm">
      <caption className="pb-1 text-left text-13 font-medium">
        {county}, {state}, on {formatDay(asOf)}
      </caption>
      <tbody>
        {amounts.map(({ size, cents }) => (
          <tr key={size}>
            <th scope="row">{size}</th>
            <td className="figure">
              <Money cents={cents} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
