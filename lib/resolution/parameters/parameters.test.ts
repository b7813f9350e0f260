import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents'
import { isOfficialUrl } from '../sources/hosts'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { agreementFee } from './agreement-fee'
import { parameters } from './all'
import { firmPolicy } from './firm-policy'
import { hearingRequestDays } from './hearing-request-days'
import { housingStandard } from './housing-standard'
import { lateFilingMinimum } from './late-filing-minimum'
import { nationalStandard } from './national-standard'
import { findInForce, inForce, type Parameter, parameter } from './parameter'
import { underpaymentRate } from './underpayment-rate'

const table: [string, Parameter<unknown>][] = Object.entries(parameters)

describe('every figure of law', () => {
  it.each(table)(
    '%s has a day on which it was checked, and each row a beginning and a source',
    (_, parameter) => {
      expect(parameter.verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(parameter.history.length).toBeGreaterThan(0)
      for (const row of parameter.history) {
        expect(row.source.checkedOn).toBeTruthy()
        expect(isOfficialUrl(row.source.url ?? '')).toBe(true)
      }
    },
  )

  it.each(table)(
    '%s is kept in the file of its name, and no row begins after the last published day',
    (name, parameter) => {
      const camel = parameter.table.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
      expect(camel).toBe(name)
      for (const { from } of parameter.history) expect(from <= (parameter.validThrough ?? from)).toBe(true)
    },
  )

  it.each(table)(
    '%s names where a row was read that is not from its authority, and what conflicts',
    (_, parameter) => {
      for (const { source, note, otherwise } of parameter.history) {
        if (source.mark === 'secondary') expect(source.readAt ?? note).toBeTruthy()
        if (source.mark === 'unverified') expect(note).toBeTruthy()
        for (const other of otherwise ?? []) {
          expect(other.note.length).toBeGreaterThan(20)
          expect(isOfficialUrl(other.source.url ?? '')).toBe(true)
        }
      }
    },
  )

  it('refuses rows that are not oldest first', () => {
    const [first, second] = underpaymentRate.history
    if (!first || !second) throw new Error('the rate has rows')
    expect(() => parameter({ ...underpaymentRate, history: [second, first] })).toThrow('not oldest first')
    expect(() => parameter({ ...underpaymentRate, history: [first, first] })).toThrow('not oldest first')
  })
})

describe('a figure on a day', () => {
  it('is the row that began last', () => {
    expect(inForce(underpaymentRate, day('2026-05-01'))).toMatchObject({ known: true, value: 600 })
    expect(inForce(underpaymentRate, day('2026-07-01'))).toMatchObject({ known: true, value: 700 })
    expect(findInForce(hearingRequestDays, day('2026-10-26'))).toBe(30)
  })

  it('is unknown before its first row and after the last published day, and names the table to update', () => {
    expect(inForce(hearingRequestDays, day('1998-12-31'))).toEqual({
      known: false,
      table: 'hearing-request-days',
      title: hearingRequestDays.title,
      day: '1998-12-31',
      because: 'before-first',
    })
    expect(inForce(underpaymentRate, day('2027-01-01'))).toMatchObject({
      known: false,
      because: 'after-last',
    })
    expect(findInForce(underpaymentRate, day('2027-01-01'))).toBeNull()
    expect(findInForce(underpaymentRate, day('2026-12-31'))).toBe(700)
  })

  it('is unknown in a gap between two rows', () => {
    expect(inForce(nationalStandard, day('2023-04-23'))).toMatchObject({ known: true })
    expect(inForce(nationalStandard, day('2024-07-01'))).toMatchObject({ known: false, because: 'gap' })
    expect(inForce(nationalStandard, day('2025-04-21'))).toMatchObject({ known: true })
  })

  it('keeps both figures where the sources conflict', () => {
    const fee = inForce(agreementFee, day('2026-11-24'))
    const minimum = inForce(lateFilingMinimum, day('2026-04-15'))
    expect(fee.known && fee.value.onlineDirectDebit).toBe(2_200)
    expect(fee.known && fee.row.otherwise?.map(({ value }) => value.onlineDirectDebit)).toEqual([2_900])
    expect(minimum.known && minimum.row.otherwise?.map(({ value }) => value)).toEqual([53_000])
  })
})

describe('the housing standard', () => {
  const persons = [cents(1), cents(2), cents(3), cents(4)] as const
  const counties = new Map([['CA|Los Angeles County', { persons, fiveOrMore: cents(5) }]])
  const source = sources.housingStandards
  const imported = { effective: day('2026-06-29'), importedOn: day('2026-12-01'), source, counties }

  it('knows nothing until a table is imported, and then from its effective day', () => {
    expect(findInForce(housingStandard([]), day('2026-11-24'))).toBeNull()
    expect(findInForce(housingStandard([imported]), day('2026-06-28'))).toBeNull()
    expect(findInForce(housingStandard([imported]), day('2026-06-29'))).toBe(counties)
  })

  it('was verified when the last table was imported, and takes tables in any order', () => {
    const older = {
      ...imported,
      effective: day('2025-04-21'),
      importedOn: day('2026-12-02'),
      counties: new Map(),
    }
    const parameter = housingStandard([imported, older])
    expect(parameter.verifiedOn).toBe('2026-12-02')
    expect(parameter.history.map(({ from }) => from)).toEqual(['2025-04-21', '2026-06-29'])
  })
})

it('shows every policy of the firm as policy, never as law', () => {
  for (const choice of Object.values(firmPolicy)) expect(choice.source.kind).toBe('policy')
})
