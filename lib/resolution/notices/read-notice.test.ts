import { describe, expect, test } from 'vitest'
import { fixture, plainText } from '@/tests/factories/paper/fixture'
import { readDocument } from '../read-document'
import type { NoticeReading } from '../reading'
import type { DocumentText } from '../text/document-text'
import { listNotices } from './catalogue'

function notice(text: DocumentText): NoticeReading {
  const reading = readDocument(text)
  if (reading.kind !== 'notice') throw new Error(`Read as ${reading.kind}`)
  return reading
}

function valuesOf(reading: NoticeReading) {
  return {
    code: reading.code.value,
    noticeDate: reading.noticeDate?.value,
    payBy: reading.payBy && { date: reading.payBy.value, basis: reading.payBy.basis },
    form: reading.form?.value,
    periodEnd: reading.periodEnd?.value,
    tinLast4: reading.tinLast4?.value,
    taxpayerName: reading.taxpayerName?.value,
    contactPhone: reading.contactPhone?.value,
    amountDue: reading.amountDue?.value,
    lines: reading.lines.map(line => [line.kind, line.cents]),
    addsUp: reading.addsUp,
  }
}

/** 18,412.00 − 11,900.00 + 96.00 + 65.12 + 60.22 = 6,733.34 */
const FIRST_BILL = {
  code: 'CP14',
  noticeDate: '2025-06-02',
  payBy: { date: '2025-06-23', basis: 'printed' },
  form: '1040',
  periodEnd: '2024-12-31',
  tinLast4: '4821',
  taxpayerName: 'ALEX Q SAMPLE',
  contactPhone: '1-800-829-0922',
  amountDue: 673_334,
  lines: [
    ['tax', 1_841_200],
    ['credits', -1_190_000],
    ['estimated-tax-penalty', 9_600],
    ['failure-to-pay', 6_512],
    ['interest', 6_022],
  ],
  addsUp: true,
}

/** A CP14 of which a case replaces single lines. */
function bill(replace: Record<string, string> = {}): DocumentText {
  const lines = [
    'Notice              CP14',
    'Tax year            2024',
    'Notice date         June 2, 2025',
    'Social security number   XXX-XX-4821',
    'Amount due: $6,733.34',
    'Billing Summary',
    'Tax you owed                      $18,412.00',
    'Payments and credits              -11,900.00',
    'Failure-to-pay penalty                221.34',
    'Amount due by June 23, 2025        $6,733.34',
    'Pay the amount due of $6,733.34 by June 23, 2025, to avoid more interest.',
  ]
  return plainText(lines.map(line => replace[line] ?? line).join('\n'))
}

describe('a CP14', () => {
  test('is read in full in its natural order', () => {
    expect(valuesOf(notice(fixture('notices/cp14-classic.txt')))).toEqual(FIRST_BILL)
  })

  test('reads the same with the coupon first, words split and no columns', () => {
    const reading = notice(fixture('notices/cp14-as-extracted.txt'))
    expect(valuesOf(reading)).toEqual(FIRST_BILL)
    // That text names no form; a CP14 bills an individual's income tax, which is a conclusion and says so.
    expect(reading.form?.basis).toBe('inferred')
  })

  test('that does not add up says so and changes no figure', () => {
    const reading = notice(
      bill({ 'Failure-to-pay penalty                221.34': 'Failure-to-pay penalty    21.34' }),
    )
    expect(reading.addsUp).toBe(false)
    expect(reading.linesSumCents).toBe(653_334)
    expect(reading.amountDue?.value).toBe(673_334)
    expect(reading.problems.map(problem => problem.code)).toContain('lines-do-not-add-up')
  })

  test('that prints two last days takes the one of the table and tells of the other', () => {
    const sentence = 'Pay the amount due of $6,733.34 by June 23, 2025, to avoid more interest.'
    const reading = notice(bill({ [sentence]: sentence.replace('June 23, 2025', 'June 23, 2024') }))
    expect(reading.payBy?.value).toBe('2025-06-23')
    expect(reading.payBy?.remark).toContain('June 23, 2024')
    expect(reading.problems.map(problem => problem.code)).toContain('payBy-conflict')
  })

  test('keeps no number of a taxpayer in full', () => {
    const reading = notice(
      bill({ 'Social security number   XXX-XX-4821': 'Social security number   123-45-6789' }),
    )
    expect(reading.tinLast4).toMatchObject({ value: '6789', raw: 'XXX-XX-6789' })
    expect(JSON.stringify(reading)).not.toContain('123-45')
  })

  test('with placeholders for the number has no number', () => {
    const reading = notice(
      bill({ 'Social security number   XXX-XX-4821': 'Social security numbernnn-nn-nnnn' }),
    )
    expect(reading.tinLast4).toBeNull()
    expect(reading.notRead).toContain('tinLast4')
  })
})

describe('the last day to pay', () => {
  const noDay = {
    'Amount due by June 23, 2025        $6,733.34': 'Amount due        $6,733.34',
    'Pay the amount due of $6,733.34 by June 23, 2025, to avoid more interest.':
      'Please make sure we receive your payment within 21 calendar days from the date of this notice.',
  }

  test('is computed as notice date and 21 days where only the days are printed', () => {
    expect(notice(bill(noDay)).payBy).toMatchObject({ value: '2025-06-23', basis: 'computed' })
  })

  test('moves past a weekend or holiday: May 5, 2025 and 21 days is Memorial Day', () => {
    const reading = notice(
      bill({ ...noDay, 'Notice date         June 2, 2025': 'Notice date   May 5, 2025' }),
    )
    expect(reading.payBy).toMatchObject({ value: '2025-05-27', basis: 'computed' })
    expect(reading.payBy?.remark).toContain('IRC 7503')
  })

  test('is ten business days where $100,000 or more is due: June 9, 2025 to June 24 over Juneteenth', () => {
    const reading = notice(
      bill({
        ...noDay,
        'Notice date         June 2, 2025': 'Notice date   June 9, 2025',
        'Tax you owed                      $18,412.00': 'Tax you owed    $111,678.66',
        'Amount due by June 23, 2025        $6,733.34': 'Amount due    $100,000.00',
        'Amount due: $6,733.34': 'Amount due: $100,000.00',
      }),
    )
    expect(reading.payBy).toMatchObject({ value: '2025-06-24', basis: 'computed' })
    expect(reading.addsUp).toBe(true)
  })

  test('is never the last day to ask for a hearing', () => {
    const reading = notice(
      plainText(
        'Notice   LT11\nTax year  2019\nNotice date   March 2, 2020\nAmount due immediately   $4,823.12\n' +
          'You have the right to request a hearing by April 1, 2020, on Form 12153.\n' +
          'Request a hearing within 30 days from the date of this letter.',
      ),
    )
    expect(reading.payBy).toBeNull()
    expect(reading.amountDue?.value).toBe(482_312)
  })
})

describe('other notices', () => {
  test('a CP503 in the redesigned layout', () => {
    expect(valuesOf(notice(fixture('notices/cp503-redesigned.txt')))).toMatchObject({
      code: 'CP503',
      payBy: { date: '2025-09-15', basis: 'printed' },
      amountDue: 694_036,
      // 6,733.34 + 97.68 + 109.34 = 6,940.36
      lines: [
        ['tax', 673_334],
        ['failure-to-pay', 9_768],
        ['interest', 10_934],
      ],
      addsUp: true,
    })
  })

  test('the number of a payer in the body does not pass for that of the taxpayer', () => {
    const reading = notice(fixture('notices/cp2000.txt'))
    expect(reading.tinLast4?.value).toBe('4821')
    expect(reading.amountDue?.value).toBe(519_283)
  })

  test('a notice of a missing return has no amount and misses none', () => {
    const reading = notice(fixture('notices/cp59.txt'))
    expect(valuesOf(reading)).toMatchObject({ code: 'CP59', periodEnd: '2023-12-31', tinLast4: '7733' })
    expect(reading.amountDue).toBeNull()
    expect(reading.notRead).not.toContain('amountDue')
  })

  test('a lien letter is read by its own labels', () => {
    const reading = notice(fixture('notices/letter-3172.txt'))
    expect(valuesOf(reading)).toMatchObject({
      code: 'L3172',
      noticeDate: '2026-05-11',
      periodEnd: '2022-12-31',
      amountDue: 3_162_107,
      payBy: null,
    })
  })

  test('a final levy letter names every period of its table', () => {
    const reading = notice(
      plainText(
        'Letter   LT11\nDate   March 2, 2020\nTaxpayer ID number XXX-XX-4821\nAmount due immediately: $4,823.12\n' +
          'Request a hearing by April 1, 2020.\nForm number  Tax period ended  Balance   Interest  Total\n' +
          '1040         12-31-2017        $3,000.00  $100.00  $3,100.00\n1040         12/31/2018        $1,700.00  $23.12   $1,723.12',
      ),
    )
    expect(valuesOf(reading)).toMatchObject({
      code: 'LT11',
      noticeDate: '2020-03-02',
      periodEnd: '2017-12-31',
    })
    expect(reading.morePeriods).toEqual([{ form: '1040', periodEnd: '2018-12-31' }])
  })

  test('a Spanish notice is read by its own labels', () => {
    const reading = notice(
      plainText(
        'Aviso   CP14\nAño tributario   2024\nFecha del aviso   2 de junio de 2025\nNúmero de seguro social   XXX-XX-4821\n' +
          'Resumen de facturación\nImpuesto adeudado   $18,412.00\nPagos y créditos   -11,900.00\nIntereses   221.34\n' +
          'Cantidad adeudada para el 23 de junio de 2025   $6,733.34',
      ),
    )
    expect(valuesOf(reading)).toMatchObject({
      code: 'CP14',
      noticeDate: '2025-06-02',
      payBy: { date: '2025-06-23', basis: 'printed' },
      periodEnd: '2024-12-31',
      tinLast4: '4821',
      amountDue: 673_334,
      addsUp: true,
    })
  })

  test('labels whose words the extractor split are mended', () => {
    const reading = notice(
      plainText(
        'Noti ce CP14\nBill ing Summ ary\nTa x you ow ed $5.00\nPay ments and cred its -1.00\nAmou nt due by Ju ne 23, 2025 $4.00',
      ),
    )
    expect(reading.lines.map(line => line.label)).toEqual(['Tax you owed', 'Payments and credits'])
    expect(reading.addsUp).toBe(true)
  })

  test('a code outside the catalogue is kept and goes to a person', () => {
    const reading = notice(plainText('Notice   CP999\nNotice date   June 2, 2025'))
    expect(reading.code.value).toBe('CP999')
    expect(reading.problems.map(problem => problem.code)).toContain('unknown-notice')
  })

  test('a notice named in a sentence is not the notice in hand', () => {
    const reading = notice(
      plainText(
        'Notice   CP501\nNotice date   June 2, 2025\nIf you do not pay you will receive\n' +
          'Notice CP504 and later notice LT11. A notice CP503 may come first.',
      ),
    )
    expect(reading.code.value).toBe('CP501')
    expect(
      readDocument(plainText('Internal Revenue Service\nWe sent you notice CP504 in May.')),
    ).toMatchObject({
      kind: 'other',
      reason: 'no-notice-code',
    })
  })
})

test('a whole billing table read as labels first and amounts after still finds each amount', () => {
  const reading = notice(
    plainText(
      'Notice\nCP14\nTax year\n2024\nBilling Summary\nTax you owed\nPayments and credits\nInterest charges\n' +
        'Amount due by June 23, 2025\n$1,000.00\n–400.00\n10.50\n$610.50',
    ),
  )
  expect(reading.lines.map(line => [line.kind, line.cents])).toEqual([
    ['tax', 100_000],
    ['credits', -40_000],
    ['interest', 1_050],
  ])
  expect(reading.addsUp).toBe(true)
})

describe('what other notices print', () => {
  const LT11 = [
    'Notice   LT11',
    'Date   March 2, 2020',
    'Notice of intent to levy and your right to a hearing',
    'Amount due immediately: $4,823.12',
    'Please call us by March 12, 2020. You can request an appeal by April 1, 2020.',
    'Tax period ending   Form number   Amount you owed   Additional interest   Additional penalty   Total',
    '12/31/2017          1040          $3,000.00         $90.00                $10.00               $3,100.00',
    '12/31/2018          1040          $1,600.00         $100.00               $23.12               $1,723.12',
  ]

  test('the periods of an LT11 with tax, interest, penalty and total, whichever column comes first', () => {
    const { periodRows } = notice(plainText(LT11.join('\n')))
    const amounts = periodRows.map(({ tax, interest, penalty, total }) => [tax, interest, penalty, total])
    expect(amounts).toEqual([
      [300_000, 9_000, 1_000, 310_000],
      [160_000, 10_000, 2_312, 172_312],
    ])
  })

  test('parts of a row that its headings do not name stay unnamed, and only the sum is the total', () => {
    const rows = LT11.map(line => line.replace('Additional interest', 'Other'))
    expect(notice(plainText(rows.join('\n'))).periodRows[0]).toMatchObject({
      tax: null,
      interest: null,
      penalty: null,
      total: 310_000,
    })
  })

  test('the day to ask for a hearing goes before the day to call', () => {
    const reading = notice(plainText(LT11.join('\n')))
    expect(reading.respondBy?.value).toBe('2020-04-01')
    expect(reading.deadlines.map(({ kind, date }) => [kind, date.value])).toEqual([
      ['hearing', '2020-04-01'],
      ['answer', '2020-03-12'],
    ])
    expect(reading.hearing).toBe('yes')
  })

  test('a CP504 opens no hearing although it speaks of one, and its 30 days are counted and say so', () => {
    const reading = notice(
      plainText(
        'Notice   CP504\nNotice date   January 30, 2019\nNotice of intent to levy\nAmount due immediately $9,533.53\n' +
          "If we don't receive the amount due within 30 days from the date of this notice, we may levy.\n" +
          'A later notice will tell you about your right to a hearing and Form 12153.',
      ),
    )
    expect(reading.hearing).toBe('no')
    expect(reading.payBy).toMatchObject({ value: '2019-03-01', basis: 'computed' })
    expect(reading.respondBy).toBeNull()
  })

  test('years that a header lists are periods of the notice', () => {
    const reading = notice(
      plainText(
        'Notice   CP523\nTax years   2019, 2020 and 2021\nNotice date   January 30, 2023\nSocial security number   XXX-XX-1111',
      ),
    )
    expect(reading.periodEnd?.value).toBe('2019-12-31')
    expect(reading.morePeriods.map(({ periodEnd }) => periodEnd)).toEqual(['2020-12-31', '2021-12-31'])
  })

  test('a table with a row that was not read gives no sum for the amount', () => {
    const lien = (second: string) =>
      notice(
        plainText(
          `Letter 3172\nDate: May 11, 2026\nType of tax  Tax period  Amount on lien\n1040  12/31/2022  $24,102.56\n${second}\n1040  12/31/2020  $500.00`,
        ),
      )
    expect(lien('1040  12/31/2021  $100.00').amountDue).toMatchObject({ value: 2_470_256, basis: 'computed' })
    expect(lien('8038  12/31/2021  $100.00').amountDue).toBeNull()
  })
})

test('every code of the catalogue is read beside its label', () => {
  for (const { code } of listNotices()) {
    if (!/^(?:CP|LT|L)\d/.test(code)) continue
    const label =
      code.startsWith('CP') || code.startsWith('LT') ? `Notice   ${code}` : `Letter ${code.slice(1)}`
    expect(notice(plainText(`${label}\nNotice date   June 2, 2025`)).code.value).toBe(code)
  }
})

describe('a bill that prints no cents', () => {
  const dollars = (total: string) =>
    notice(
      plainText(
        `Notice   CP504\nNotice date   October 10, 2022\nAmount due immediately: $20,000\nBilling Summary\nAmount you owed   $19,000\nFailure-to-pay penalty   600\nInterest charges   400\nAmount due immediately   ${total}`,
      ),
    )

  test('is read where its lines come to a total with its sign', () => {
    expect(dollars('$20,000')).toMatchObject({ amountDue: { value: 2_000_000 }, addsUp: true })
    expect(dollars('$20,000').lines.map(line => line.cents)).toEqual([1_900_000, 60_000, 40_000])
  })

  test('gives no lines where they do not come to it', () => {
    expect(dollars('$20,001').lines).toEqual([])
  })
})
