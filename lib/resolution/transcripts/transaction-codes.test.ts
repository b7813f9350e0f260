import { describe, expect, test } from 'vitest'
import { findMiscellaneousEvent } from './miscellaneous-events'
import { findTransactionCode, listTransactionCodes } from './transaction-codes'

describe('transaction codes', () => {
  test('every code has three digits and stands once', () => {
    const codes = listTransactionCodes().map(entry => entry.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^\d{3}$/)
  })

  /** Meanings that public tools get wrong. */
  test.each([
    ['150', /Return filed/],
    ['160', /late filing/],
    ['360', /Fees/],
    ['480', /Offer in compromise pending/],
    ['482', /withdrawn/],
    ['680', /designated to interest/],
    ['706', /another period/],
    ['780', /accepted/],
    ['976', /Duplicate/],
  ])('%s means %s', (code, meaning) => {
    expect(findTransactionCode(code)?.meaning).toMatch(meaning)
  })

  test('only assessments start the ten years; not collectible status does not stop them', () => {
    expect(findTransactionCode('290')?.statute).toBe('starts')
    expect(findTransactionCode('480')?.statute).toBe('pauses')
    expect(findTransactionCode('530')?.statute).toBe('none')
    expect(findTransactionCode('670')?.statute).toBe('none')
  })

  test('a code without a dependable definition has none', () => {
    expect(findTransactionCode('999')).toBeNull()
    expect(findTransactionCode('746')).toBeNull()
  })
})

describe('code 971', () => {
  test.each([
    ['Collection due process Notice of Intent to Levy -- issued', 'levy-hearing-notice'],
    [
      'Collection due process Notice of Intent to Levy -- return receipt signed',
      'levy-hearing-notice-received',
    ],
    ['Issued notice of lien filing and right to Collection Due Process hearing', 'lien-hearing-notice'],
    ['Pending installment agreement', 'agreement-pending'],
    ['Installment agreement established', 'agreement-established'],
    ['No longer in installment agreement status', 'agreement-ended'],
    ['Notice issued CP 0504', 'notice-issued'],
  ])('%s', (explanation, event) => {
    expect(findMiscellaneousEvent({ code: '971', explanation })?.event).toBe(event)
  })

  test('972 takes the event back, and an unknown phrase is left to a person', () => {
    expect(
      findMiscellaneousEvent({ code: '972', explanation: 'Removed installment agreement' }),
    ).toMatchObject({
      event: 'agreement-ended',
      isReversal: true,
    })
    expect(findMiscellaneousEvent({ code: '971', explanation: 'Miscellaneous transaction' })).toBeNull()
    expect(findMiscellaneousEvent({ code: '670', explanation: 'Payment' })).toBeNull()
  })
})
