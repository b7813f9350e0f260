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

/** The counties of a table by state and name as printed: `CA|Los Angeles County`. */
export type Counties = ReadonlyMap<string, HousingStandard>

/**
 * One table as the firm imported it: the IRS prints some 3,200 counties, too many to live in code. Whoever only shows
 * what is loaded needs no more of the counties than how many they are.
 */
export interface HousingTable<C = Counties> {
  effective: PlainDate
  importedOn: PlainDate
  source: Citation
  counties: C
}

/**
 * Collection financial standards: housing and utilities by county. The history is what the firm imported, oldest first;
 * with no table imported nothing is known on any day.
 */
export function housingStandard<C extends { readonly size: number }>(
  tables: readonly HousingTable<C>[],
): Parameter<C> {
  const history = [...tables]
    .sort((one, other) => (one.effective < other.effective ? -1 : 1))
    .map(({ effective, counties, source }) => ({ from: effective, value: counties, source }))
  return {
    table: 'housing-standard',
    title: 'Housing and utilities standard',
    unit: 'per month, by county and household, as the firm imported it',
    says: counties => alone(counted(counties.size, 'county', 'counties')),
    verifiedOn: tables.map(({ importedOn }) => importedOn).reduce(later, sources.housingStandards.checkedOn),
    validThrough: null,
    history,
  }
}

/** A table as a firm imported it: the official page is its source, as it was read in the firm's own file on that day. */
export function importedHousingTable<C>(table: Omit<HousingTable<C>, 'source'>): HousingTable<C> {
  return { ...table, source: { ...sources.housingStandards, checkedOn: table.importedOn } }
}
