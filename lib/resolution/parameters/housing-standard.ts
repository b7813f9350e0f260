import type { Citation } from '../assessment'
import type { Cents } from '../money/cents'
import { sources } from '../sources/library'
import { later, type PlainDate } from '../time/plain-date'
import type { Parameter } from './parameter'
import { alone, counted } from './said'

/** Housing and utilities of one county, per month: households of one to four, and of five or more. */
export interface HousingStandard {
  persons: readonly [Cents, Cents, Cents, Cents]
  fiveOrMore: Cents
}

/** One table as the firm imported it: the IRS prints some 3,200 counties, too many to live in code. */
export interface HousingTable {
  effective: PlainDate
  importedOn: PlainDate
  source: Citation
  /** By state and county as printed: `CA|Los Angeles County`. */
  counties: ReadonlyMap<string, HousingStandard>
}

/**
 * Collection financial standards: housing and utilities by county. The history is what the firm imported, oldest first;
 * with no table imported nothing is known on any day.
 */
export function housingStandard(tables: readonly HousingTable[]): Parameter<HousingTable['counties']> {
  const history = [...tables]
    .sort((one, other) => (one.effective < other.effective ? -1 : 1))
    .map(({ effective, counties, source }) => ({ from: effective, value: counties, source }))
  return {
    table: 'housing-standard',
    title: 'Housing and utilities standard',
    unit: 'per month, by county and household',
    says: counties => alone(counted(counties.size, 'county', 'counties')),
    verifiedOn: tables.map(({ importedOn }) => importedOn).reduce(later, sources.housingStandards.checkedOn),
    validThrough: null,
    history,
  }
}
