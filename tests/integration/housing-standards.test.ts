import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getHousingTables, importHousingStandards, listHousingTables } from '@/lib/firm'
import { cents, day, findHousingAllowance } from '@/lib/resolution'
import { housingHeadings, housingTable } from '../factories/firm/housing-table'
import { foundFirm, foundFurtherFirm } from '../factories/firm/people'
import { done } from '../factories/firm/work'
import { allRows, asOwner, startEmpty } from './owner'

startEmpty()

let owner: Actor
let stranger: Actor
beforeAll(async () => {
  owner = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).actor
  const other = { firmName: 'Walled', name: 'Ada Wallingford', email: 'ada@walled.example' }
  stranger = (await foundFurtherFirm(other)).actor
})

const table = housingTable({
  'CA|Los Angeles County': [3001, 3525, 3714, 4141, 4208],
  'CA|San Francisco County': [4185, 4916, 5180, 5776, 5869],
  'Texas|Harris County': [1900, 2232, 2352, 2622, 2664],
})

const allowanceOf = async (actor: Actor, household: number, asOf = day('2026-11-24')) =>
  findHousingAllowance({
    asOf,
    tables: await getHousingTables(actor, 'CA'),
    state: 'CA',
    county: 'Los Angeles',
    household,
  })

describe('the import of the county table', () => {
  test('keeps every county with its five amounts from its day on, and records who did it', async () => {
    expect(done(await importHousingStandards(owner, { effectiveFrom: '2026-06-29', table }))).toEqual({
      effectiveFrom: '2026-06-29',
      counties: 3,
      replaced: false,
    })
    expect(await listHousingTables(owner)).toMatchObject([
      { effectiveFrom: '2026-06-29', counties: 3, states: 2 },
    ])
    expect((await allowanceOf(owner, 1)).value).toBe(cents(300_100))
    // Six in the household count as five or more.
    expect((await allowanceOf(owner, 6)).value).toBe(cents(420_800))
    const [event] = await asOwner('select type, data, "actorId" from "AuditEvent" order by seq desc limit 1')
    expect(event).toMatchObject({
      type: 'standards.imported',
      actorId: owner.userId,
      data: { effectiveFrom: '2026-06-29', counties: 3, replaced: false },
    })
  })

  test('says nothing of a day before the table holds, and names the table that is missing', async () => {
    const before = await allowanceOf(owner, 1, day('2026-06-28'))
    expect(before.value).toBeNull()
    expect(before.missing[0]?.table).toBe('housing-standard')
  })

  test('is not seen by another firm', async () => {
    expect(await listHousingTables(stranger)).toEqual([])
    expect(await getHousingTables(stranger, 'CA')).toEqual([])
  })

  test('takes the place of the table of the same day, and leaves those of other days', async () => {
    const smaller = housingTable({ 'CA|Los Angeles County': [3100, 3600, 3800, 4200, 4300] })
    done(await importHousingStandards(owner, { effectiveFrom: '2025-04-21', table }))
    expect(
      done(await importHousingStandards(owner, { effectiveFrom: '2026-06-29', table: smaller })),
    ).toEqual({
      effectiveFrom: '2026-06-29',
      counties: 1,
      replaced: true,
    })
    expect(
      (await listHousingTables(owner)).map(({ effectiveFrom, counties }) => [effectiveFrom, counties]),
    ).toEqual([
      ['2026-06-29', 1],
      ['2025-04-21', 3],
    ])
    expect((await allowanceOf(owner, 1)).value).toBe(cents(310_000))
    expect((await allowanceOf(owner, 1, day('2026-01-15'))).value).toBe(cents(300_100))
  })

  test('of two at the same moment leaves one whole table', async () => {
    const one = housingTable({ 'OH|Adams County': [1001, 1002, 1003, 1004, 1005] })
    const two = housingTable({ 'OH|Adams County': [2001, 2002, 2003, 2004, 2005] })
    const both = [one, two].map(text =>
      importHousingStandards(owner, { effectiveFrom: '2024-04-22', table: text }),
    )
    for (const outcome of await Promise.all(both)) done(outcome)
    const rows = await asOwner<{ cents: string }>(
      `select cents from "HousingStandard" where state = 'OH' order by "familySize"`,
    )
    const amounts = rows.map(row => Number(row.cents))
    expect([
      [100_100, 100_200, 100_300, 100_400, 100_500],
      [200_100, 200_200, 200_300, 200_400, 200_500],
    ]).toContainEqual(amounts)
  })

  test('takes the counties of the whole country', async () => {
    const states = ['AL', 'CA', 'GA', 'KY', 'NC', 'OH', 'TX', 'VA']
    const counties = states.flatMap(state =>
      Array.from(
        { length: 400 },
        (_, n) => [`${state}|County ${n}`, [1500, 1600, 1700, 1800, 1900]] as const,
      ),
    )
    const text = housingTable(Object.fromEntries(counties))
    const value = done(await importHousingStandards(stranger, { effectiveFrom: '2026-06-29', table: text }))
    expect(value).toMatchObject({ counties: 3_200 })
    expect(await listHousingTables(stranger)).toMatchObject([{ counties: 3_200, states: 8 }])
  })
})

describe('a table that is not whole', () => {
  const refused = async (text: string) => {
    const before = await allRows()
    const outcome = await importHousingStandards(owner, { effectiveFrom: '2026-06-29', table: text })
    expect(await allRows()).toBe(before)
    return outcome.ok ? ['accepted'] : (outcome.failure.fields?.table ?? [])
  }

  test('is refused with its lines, and nothing of it is kept', async () => {
    const text = [table, 'CA|x', 'Atlantis,Some County,1,2,3,4,5'].join('\n')
    expect(await refused(text)).toEqual([
      'Line 5: It has 1 columns where the headings have 7.',
      'Line 6: “Atlantis” is not a state.',
    ])
  })

  test('names the first lines of many, and how many more there are', async () => {
    const told = await refused([housingHeadings, ...Array<string>(40).fill('CA,,1,2,3,4,5')].join('\n'))
    expect(told).toHaveLength(13)
    expect(told.at(-1)).toBe('And 28 more.')
  })

  test.each([
    ['a workbook', 'PK\u0003\u0004 xl/worksheets', 'save it as CSV UTF-8'],
    ['letters of another encoding', `${housingHeadings}\nPR,A\uFFFDasco,1,2,3,4,5`, 'CSV UTF-8'],
    ['nothing', ' \n', 'Choose the file'],
    ['another table', 'Code,Amount\nA,1', 'No column is headed as the state'],
  ])('is refused: %s', async (_, text, words) => {
    expect((await refused(text)).join(' ')).toContain(words)
  })

  test('is refused without a day of the calendar', async () => {
    const outcome = await importHousingStandards(owner, { effectiveFrom: '2026-02-30', table })
    expect(outcome).toMatchObject({
      failure: { fields: { effectiveFrom: ['Enter the day from which the table holds.'] } },
    })
  })
})
