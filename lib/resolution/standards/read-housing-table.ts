import { type Cents, cents } from '../money/cents'
import type { HousingStandard } from '../parameters/housing-standard'
import { type CsvRow, readCsv } from './csv-lines'
import { findState } from './states'

/** What is wrong with a line, in words for the person who chose the file. Line 1 is the first of the file. */
export interface HousingProblem {
  line: number
  problem: string
}

/**
 * What a file of county standards says. Each county stands in `counties` whole or not at all; every line that was not
 * taken has a problem. `counties` is empty where the file is not such a table.
 */
export interface HousingReading {
  /** By state and county as printed: `CA|Los Angeles County`. */
  counties: ReadonlyMap<string, HousingStandard>
  problems: readonly HousingProblem[]
}

/** Columns by their heading. The IRS table prints `Housing and Utilities for a Family of 1`; copies shorten it. */
const HEADINGS = {
  state: /^(state|st|state ?name)$/,
  county: /^(county|county ?name|county or equivalent)$/,
  one: familyOf('1'),
  two: familyOf('2'),
  three: familyOf('3'),
  four: familyOf('4'),
  fiveOrMore: familyOf('5'),
} as const

type Column = keyof typeof HEADINGS

/** `Housing and Utilities for a Family of 5 or more`, `Family of 5+`, `family_5_plus`, `family5plus` */
function familyOf(size: string): RegExp {
  return new RegExp(
    `^(housing and utilities (for a )?)?(family|family of|persons?|household|household of) ?${size} ?(persons?)?( ?(or more|plus|\\+|and over))?$`,
  )
}

/** Reads the official table of housing and utilities by county and family size as comma-separated values. */
export function readHousingTable(text: string): HousingReading {
  const rows = readCsv(text)
  if (!Array.isArray(rows))
    return refuse(
      rows.unclosedQuoteOnLine,
      'A quotation mark is opened here and never closed; nothing was read.',
    )
  const [header, ...lines] = rows
  if (header === undefined) return refuse(1, 'The file is empty.')
  const columns = findColumns(header)
  if (typeof columns === 'string') return refuse(header.line, columns)
  if (lines.length === 0) return refuse(header.line, 'No county follows the headings.')
  return collect(lines.map(row => ({ line: row.line, read: readCounty(row, header, columns) })))
}

interface County {
  key: string
  standard: HousingStandard
}

/** A county that stands in two lines with other amounts is not taken from either: which one is right can not be told. */
function collect(lines: readonly { line: number; read: County | string }[]): HousingReading {
  const problems: HousingProblem[] = []
  const counties = new Map<string, HousingStandard>()
  const firstLines = new Map<string, number>()
  const twice = new Set<string>()
  for (const { line, read } of lines) {
    if (typeof read === 'string') {
      problems.push({ line, problem: read })
      continue
    }
    const first = firstLines.get(read.key)
    const name = read.key.replace('|', ', ')
    if (first === undefined) {
      firstLines.set(read.key, line)
      counties.set(read.key, read.standard)
    } else if (JSON.stringify(counties.get(read.key)) !== JSON.stringify(read.standard)) {
      twice.add(read.key)
      problems.push({
        line,
        problem: `${name} stands in line ${first} with other amounts; neither was taken.`,
      })
    }
  }
  for (const key of twice) counties.delete(key)
  return { counties, problems: problems.sort((one, other) => one.line - other.line) }
}

function findColumns({ fields }: CsvRow): Record<Column, number> | string {
  const headings = fields.map(heading =>
    heading
      .toLowerCase()
      .replace(/[_\s-]+/g, ' ')
      .trim(),
  )
  const found = {} as Record<Column, number>
  for (const [column, pattern] of Object.entries(HEADINGS) as [Column, RegExp][]) {
    const places = headings.flatMap((heading, index) => (pattern.test(heading) ? [index] : []))
    const [place] = places
    if (place === undefined) return `No column is headed as ${columnNames[column]}; nothing was read.`
    if (places.length > 1) return `Two columns are headed as ${columnNames[column]}; nothing was read.`
    found[column] = place
  }
  return found
}

const columnNames: Record<Column, string> = {
  state: 'the state',
  county: 'the county',
  one: 'a family of 1',
  two: 'a family of 2',
  three: 'a family of 3',
  four: 'a family of 4',
  fiveOrMore: 'a family of 5 or more',
}

function readCounty({ fields }: CsvRow, header: CsvRow, columns: Record<Column, number>): County | string {
  if (fields.length !== header.fields.length)
    return `It has ${fields.length} columns where the headings have ${header.fields.length}.`
  const at = (column: Column) => fields[columns[column]] ?? ''
  const state = findState(at('state'))
  if (state === null) return `“${at('state')}” is not a state.`
  if (at('county') === '') return 'The county is missing.'
  const amounts = {
    one: readDollars(at('one')),
    two: readDollars(at('two')),
    three: readDollars(at('three')),
    four: readDollars(at('four')),
    fiveOrMore: readDollars(at('fiveOrMore')),
  }
  const { one, two, three, four, fiveOrMore } = amounts
  if (one === null || two === null || three === null || four === null || fiveOrMore === null) {
    const bad = (Object.keys(amounts) as (keyof typeof amounts)[]).find(column => amounts[column] === null)
    return bad === undefined ? '' : `“${at(bad)}” for ${columnNames[bad]} is not an amount in dollars.`
  }
  const persons = [one, two, three, four] as const
  if ([...persons, fiveOrMore].some((amount, index, all) => amount < (all[index - 1] ?? amount)))
    return 'A larger family has a smaller amount: the columns may be exchanged.'
  return { key: `${state}|${at('county').replace(/\s+/g, ' ')}`, standard: { persons, fiveOrMore } }
}

/** `3001`, `3,001`, `$3,001.00`; zero is no standard. */
function readDollars(text: string): Cents | null {
  const parts = /^\$? ?(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{2}))?$/.exec(text)
  if (!parts) return null
  const amount = Number((parts[1] ?? '').replaceAll(',', '')) * 100 + Number(parts[2] ?? 0)
  return amount === 0 ? null : cents(amount)
}

function refuse(line: number, problem: string): HousingReading {
  return { counties: new Map(), problems: [{ line, problem }] }
}
