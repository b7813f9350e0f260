import { describe, expect, test } from 'vitest'
import { plainText } from '@/tests/factories/paper/fixture'
import { readDocument } from '../read-document'

function proofIn(text: string) {
  const reading = readDocument(plainText(text))
  const proof = reading.kind === 'other' ? reading.proof : undefined
  return proof && Object.fromEntries(Object.entries(proof).map(([name, read]) => [name, read?.value ?? null]))
}

describe('a proof of payment', () => {
  test('of the federal payment system: amount, day of settlement, form, period and number', () => {
    expect(
      proofIn(
        'Electronic Federal Tax Payment System\nEFT ACKNOWLEDGEMENT NUMBER: 270512345678901\nPayment amount $1,075.21\nInitiation date 05/11/2025\nSettlement date 05/12/2025\nTax form 1040  Tax period 2024',
      ),
    ).toEqual({
      amount: 107_521,
      paidOn: '2025-05-12',
      form: '1040',
      periodEnd: '2024-12-31',
      confirmation: '270512345678901',
    })
  })

  test('of Direct Pay: an estimate is on the account of Form 1040', () => {
    expect(
      proofIn(
        'IRS Direct Pay\nYour payment has been submitted\nConfirmation number: 123ABC45\nPayment amount: $500.00\nPayment date: June 15, 2026\nApply payment to: 1040-ES\nTax year: 2026',
      ),
    ).toEqual({
      amount: 50_000,
      paidOn: '2026-06-15',
      form: '1040',
      periodEnd: '2026-12-31',
      confirmation: '123ABC45',
    })
  })

  test('that is a check tells its amount, and what it does not say stays unknown', () => {
    expect(proofIn('PAY TO THE ORDER OF  United States Treasury   $1,075.21\n1040 2024 CP14')).toEqual({
      amount: 107_521,
      paidOn: null,
      form: null,
      periodEnd: null,
      confirmation: null,
    })
  })

  test('is nothing that another paper says', () => {
    expect(proofIn('Dear neighbour, the apples are ripe. Payment amount $500.00')).toBeUndefined()
  })
})
