import { describe, expect, test } from 'vitest'
import { plainText } from '@/tests/factories/paper/fixture'
import { readDocument } from '../read-document'
import type { NoticeReading } from '../reading'

function notice(text: string): NoticeReading {
  const reading = readDocument(plainText(text))
  if (reading.kind !== 'notice') throw new Error(`Read as ${reading.kind}`)
  return reading
}

function rowsOf(text: string) {
  return notice(text).periodRows.map(({ form, periodEnd, total }) => [form, periodEnd, total])
}

const lien = (...rows: string[]) => ['Letter 3172', 'Date: February 18, 2025', ...rows].join('\n')

describe('a table of periods', () => {
  test('takes penalties on an account of their own by name and by section', () => {
    const text = lien(
      'We filed a Notice of Federal Tax Lien on February 18, 2025.',
      '',
      'Type of tax       Period         Assessment date     Amount owed',
      '1040              12/31/2019     11/23/2020          $15,880.12',
      '6672              06/30/2021     01/15/2024          $40,000.00',
      'CIV PEN (6672)    09/30/2021     01/15/2024          $7,518.51',
      'Civil Penalty     12/31/2021     01/15/2024          $1,000.00',
      '',
      'The total amount you owe is $64,398.63.',
    )
    expect(rowsOf(text)).toEqual([
      ['1040', '2019-12-31', 1_588_012],
      ['CIVPEN', '2021-06-30', 4_000_000],
      ['CIVPEN', '2021-09-30', 751_851],
      ['CIVPEN', '2021-12-31', 100_000],
    ])
    expect(notice(text).amountDue).toMatchObject({ value: 6_439_863, basis: 'printed' })
  })

  test.each([
    ['March 2021', '2021-03-31'],
    ['03/2021', '2021-03-31'],
    ['202103', '2021-03-31'],
    ['2020', '2020-12-31'],
  ])('ends a period printed as %s on %s', (printed, periodEnd) => {
    const text = lien('Form    Period    Amount due', `941    ${printed}    $1,234.50`)
    expect(rowsOf(text)).toEqual([['941', periodEnd, 123_450]])
  })

  test('names the form behind the period where that is the first column', () => {
    const text = lien(
      'Period ending    Assessed on    Form    Balance',
      '12/31/2020    07/04/2022    Civil penalty    $10.00',
    )
    expect(rowsOf(text)).toEqual([['CIVPEN', '2020-12-31', 1_000]])
  })
})

test('a certification to the State Department is about every year of its header', () => {
  const reading = notice(
    'Notice   CP508C\nTax years   2014, 2015 and 2017\nNotice date   September 9, 2024\nSocial security number   XXX-XX-9004',
  )
  expect(reading.form).toMatchObject({ value: '1040', basis: 'inferred' })
  expect(reading.periodEnd?.value).toBe('2014-12-31')
  expect(reading.morePeriods.map(({ periodEnd }) => periodEnd)).toEqual(['2015-12-31', '2017-12-31'])
})

test('the form of a quarter stands behind its day in a headline', () => {
  const reading = notice(
    'Notice   CP210\nTax period   March 31, 2022\nNotice date   March 6, 2023\nWe made changes to your March 31, 2022 Form 941',
  )
  expect(reading).toMatchObject({ form: { value: '941' }, periodEnd: { value: '2022-03-31' }, hearing: 'no' })
})

test('a letter that names one amount for all of its periods lists them bare', () => {
  const reading = notice(
    lien(
      'Amount owed: $12,345.00',
      'Type of tax   Tax period',
      '941           12/31/2022',
      '941           03/31/2023',
      'We will release the lien when the tax is paid.',
    ),
  )
  expect(reading.periodRows).toMatchObject([
    { form: '941', periodEnd: '2022-12-31', tax: null, total: null },
    { form: '941', periodEnd: '2023-03-31', tax: null, total: null },
  ])
  expect(reading.amountDue?.value).toBe(1_234_500)
})

test.each(['Number of this letter: 1058 (DO)', 'Letter number: 1058', 'Letter no. LTR 1058'])(
  'a letter is known by %s',
  printed => {
    expect(notice(`Internal Revenue Service\nDate: 01/13/2025\n${printed}`).code.value).toBe('L1058')
  },
)

test('the form of a return stands behind the day that ends it', () => {
  const text =
    'Notice   CP161\nTax period   December 31, 2022\nYou have a balance due for December 31, 2022, Form 1065'
  expect(notice(text).form).toMatchObject({ value: '1065', basis: 'printed' })
})
