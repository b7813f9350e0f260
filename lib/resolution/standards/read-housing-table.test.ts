import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dollars } from '../money/cents'
import { readHousingTable } from './read-housing-table'

const header = 'State,County,Family of 1,Family of 2,Family of 3,Family of 4,Family of 5 or more'
const read = (...lines: string[]) => readHousingTable([header, ...lines].join('\n'))
const autauga = 'AL,Autauga County,1593,1871,1972,2199,2234'

describe('the table of county housing', () => {
  it('gives each county its five amounts, under its state and name as printed', () => {
    const { counties, problems } = read(autauga)
    expect(problems).toEqual([])
    expect([...counties]).toEqual([
      [
        'AL|Autauga County',
        {
          persons: [dollars(1_593), dollars(1_871), dollars(1_972), dollars(2_199)],
          fiveOrMore: dollars(2_234),
        },
      ],
    ])
  })

  it.each([
    'state,county,family_1,family_2,family_3,family_4,family_5_plus',
    'County,State,Housing and Utilities for a Family of 1,Housing and Utilities for a Family of 2,Housing and Utilities for a Family of 3,Housing and Utilities for a Family of 4,Housing and Utilities for a Family of 5 or more',
    'county,state,family1,family2,family3,family4,family5plus',
    '"STATE","COUNTY","1 person"'.replace('"1 person"', 'Person 1,Persons 2,Persons 3,Persons 4,Persons 5+'),
  ])('knows its columns by their headings: %s', heading => {
    const order = heading.toLowerCase().startsWith('county')
      ? 'Autauga County,Alabama'
      : 'Alabama,Autauga County'
    const { counties, problems } = readHousingTable(
      `\uFEFF${heading}\r\n${order},"$1,593","1,871.00",1972,2199,2234\r\n\r\n`,
    )
    expect(problems).toEqual([])
    expect(counties.get('AL|Autauga County')?.persons[0]).toBe(dollars(1_593))
    expect(counties.get('AL|Autauga County')?.persons[1]).toBe(dollars(1_871))
  })

  it('keeps a name with a comma in quotation marks, and one with two line ends', () => {
    const { counties } = read(
      'AK,"Chugach Census Area, Alaska",2218,2605,2745,3061,3110',
      'TX,"Harris\nCounty",1,2,3,4,5',
    )
    expect([...counties.keys()]).toEqual(['AK|Chugach Census Area, Alaska', 'TX|Harris County'])
  })

  it.each([
    ['Narnia,Lamppost County,1,2,3,4,5', 'is not a state'],
    ['AL,,1,2,3,4,5', 'county is missing'],
    ['AL,Bibb County,1385,n/a,1714,1911,1942', '“n/a” for a family of 2'],
    ['AL,Bibb County,1385,1627,1714,1911,', 'for a family of 5 or more'],
    ['AL,Bibb County,1385,0,1714,1911,1942', '“0” for a family of 2'],
    ['AL,Bibb County,1385,-1627,1714,1911,1942', '“-1627”'],
    ['AL,Bibb County,1385,1627,1714,1911', 'has 6 columns where the headings have 7'],
    ['AL,Bibb County,1,385,1627,1714,1911,1942', 'has 8 columns'],
    ['AL,Bibb County,1942,1911,1714,1627,1385', 'larger family has a smaller amount'],
  ])('leaves a line out whole and says why: %s', (line, words) => {
    const { counties, problems } = read(autauga, line, 'AL,Blount County,1471,1728,1821,2030,2063')
    expect([...counties.keys()]).toEqual(['AL|Autauga County', 'AL|Blount County'])
    expect(problems).toEqual([{ line: 3, problem: expect.stringContaining(words) }])
  })

  it('takes neither of two lines that give one county other amounts, and one of two that agree', () => {
    const twice = read(
      'CT,Region,2026,2379,2507,2795,2840',
      autauga,
      'CT,Region,2359,2771,2920,3256,3308',
      'CT,Region,2157,2534,2670,2977,3025',
    )
    expect([...twice.counties.keys()]).toEqual(['AL|Autauga County'])
    expect(twice.problems.map(({ line }) => line)).toEqual([4, 5])
    expect(read(autauga, autauga)).toMatchObject({ problems: [] })
  })

  it.each([
    ['', 'empty'],
    ['state,county,family_1,family_2\nAL,Bibb,1,2', 'No column is headed as a family of 3; nothing was read'],
    [`${header},Family of 1\n${autauga},1`, 'Two columns are headed as a family of 1'],
    [header, 'No county follows'],
    [`${header}\n${autauga}\nAL,"Bibb County,1,2,3,4,5`, 'never closed'],
  ])('is refused as a whole where it is not such a table', (text, words) => {
    const { counties, problems } = readHousingTable(text)
    expect(counties.size).toBe(0)
    expect(problems[0]?.problem).toContain(words)
  })

  it('points at the line of an opened quotation mark', () => {
    expect(read(autauga, 'AL,"Bibb').problems[0]?.line).toBe(3)
  })

  it('never takes half a line, whatever the text', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.nat(9_999).map(String),
      fc.constantFrom('AL', 'Bibb County', '"', ','),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 }), lines => {
        const { counties } = read(...lines.map(line => line.join(',')))
        for (const { persons, fiveOrMore } of counties.values())
          expect([...persons, fiveOrMore].every(amount => Number.isSafeInteger(amount) && amount > 0)).toBe(
            true,
          )
      }),
    )
  })

  it('reads the sample of 31 counties that lies beside the project', ({ skip }) => {
    const file = ['..', '../..']
      .map(up => path.resolve(up, 'shared/domain/standards/housing_2026_sample_31_counties_UNVERIFIED.csv'))
      .find(candidate => existsSync(candidate))
    if (file === undefined) return skip('the sample is not beside the project: no table was read')
    const text = readFileSync(file, 'utf8')
    const { counties, problems } = readHousingTable(text)
    expect(problems).toEqual([])
    expect(counties.size).toBe(text.trim().split('\n').length - 1)
    expect(counties.get('MO|St. Louis city')?.fiveOrMore).toBe(dollars(2_256))
  })
})
