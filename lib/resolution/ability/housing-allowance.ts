import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import type { Cents } from '../money/cents'
import { type HousingStandard, type HousingTable, housingStandard } from '../parameters/housing-standard'
import { findState } from '../standards/states'
import type { PlainDate } from '../time/plain-date'
import { isHousehold } from './household'

export interface HousingQuestion {
  asOf: PlainDate
  /** The tables that the firm imported. */
  tables: readonly HousingTable[]
  /** Two letters or the name. */
  state: string
  /** As the table prints it; `County` may be left out, capitals do not matter. */
  county: string
  household: number
}

/** Housing and utilities of a month in a county, by the household: of what is spent no more than this counts. */
export function findHousingAllowance({
  asOf,
  tables,
  state,
  county,
  household,
}: HousingQuestion): Finding<Cents> {
  const draft = draftFinding()
  if (!isHousehold(draft, household)) return draft.settle<Cents>(null)
  const counties = draft.figure(housingStandard(tables), asOf)
  if (counties === null) return draft.settle<Cents>(null)
  const names = matching([...counties.keys()], findState(state) ?? state, county)
  const [name, other] = names
  const standard = name === undefined || other !== undefined ? undefined : counties.get(name)
  if (standard === undefined) {
    draft.missing({
      fact: `Housing and utilities standard of ${county}, ${state}`,
      wouldTell:
        names.length > 1 ? `Which of ${names.join(', ')}` : 'The county as the imported table prints it',
    })
    return draft.settle<Cents>(null)
  }
  const allowed = standard.persons[household - 1] ?? standard.fiveOrMore
  draft.step('Housing and utilities', `${county}, ${state}, ${household} in the household`, money(allowed))
  return draft.settle(allowed)
}

/** The tables cut down to what the name of a county can mean in them: all that the allowance of a household asks. */
export function pickCounties(
  tables: readonly HousingTable[],
  { state, county }: { state: string; county: string },
): HousingTable<[string, HousingStandard][]>[] {
  return tables.map(table => ({
    ...table,
    counties: matching([...table.counties.keys()], findState(state) ?? state, county).flatMap(
      (name): [string, HousingStandard][] => {
        const standard = table.counties.get(name)
        return standard ? [[name, standard]] : []
      },
    ),
  }))
}

/** The name as printed where it is there; else those that differ only in `County`, `city` and the like: St. Louis is two. */
function matching(names: readonly string[], state: string, county: string): string[] {
  const full = `${state}|${county}`.toLowerCase()
  const exact = names.filter(name => name.toLowerCase() === full)
  if (exact.length > 0) return exact
  return names.filter(name => {
    const [ofState, ofCounty = ''] = name.split('|')
    return ofState?.toLowerCase() === state.toLowerCase() && shortName(ofCounty) === shortName(county)
  })
}

function shortName(county: string): string {
  return county
    .toLowerCase()
    .replace(/ (county|parish|city and borough|borough|census area|municipality|city)$/, '')
    .trim()
}
