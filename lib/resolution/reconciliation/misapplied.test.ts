import { describe, expect, it } from 'vitest'
import { readCase } from '../collection/case-view'
import { exampleCase, examplePayment, quarter, taxYear } from '../escalation/example-facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { misapplied } from './misapplied'

type Found = Parameters<typeof misapplied>[1]

const view = readCase(exampleCase({}), day('2026-11-24'))
const payment = examplePayment('2026-02-10', cents(240_000), taxYear(2022))
const tell = (told: Partial<Found> & Pick<Found, 'pattern'>) =>
  misapplied(view, {
    payment,
    account: null,
    credit: null,
    sitsOn: taxYear(2020),
    certainty: 'sure',
    what: 'Told',
    ...told,
  })

const proof =
  'Proof of the payment: both sides of the cleared check, or the confirmation of the online payment'
const bank = 'The bank statement on which it cleared'
const authority = 'Form 2848 for each form and year named here'
const meant = 'Account transcript of 2022'
const found = 'Account transcript of 2020, with the row marked'

describe('the proof packet of a payment that went astray', () => {
  it('is proof, bank, both transcripts and the authority', () => {
    expect(tell({ pattern: 'other-year' }).packet).toEqual([proof, bank, meant, found, authority])
  })

  it('names the confirmation where there is one', () => {
    const { packet, call } = tell({ pattern: 'other-year', payment: { ...payment, confirmation: '4411' } })
    expect(packet[0]).toBe('Proof of the payment, confirmation 4411')
    expect(call[0]).toContain('A payment of $2,400.00 of Feb 10, 2026, confirmation 4411 was meant for')
  })

  it('lists the proof that is on the case', () => {
    const source = { ...payment.source, documentId: 'proof' }
    const packetOf = (confirmation: string | null) =>
      tell({ pattern: 'other-year', payment: { ...payment, source, confirmation } }).packet[0]
    expect(packetOf(null)).toBe('Proof of the payment, on file')
    expect(packetOf('4411')).toBe('Proof of the payment, on file, confirmation 4411')
  })

  it('names one transcript where both periods are the same, or only one is known', () => {
    expect(tell({ pattern: 'other-year', sitsOn: taxYear(2022) }).packet).toEqual([
      proof,
      bank,
      meant,
      authority,
    ])
    expect(tell({ pattern: 'other-year', sitsOn: null }).packet).toEqual([proof, bank, meant, authority])
    const untold = { ...payment, designated: null }
    expect(tell({ pattern: 'other-year', payment: untold }).packet).toEqual([proof, bank, found, authority])
  })

  it.each(['spouse-account', 'second-spouse'] as const)('asks of a %s whose number it was', pattern => {
    expect(tell({ pattern }).packet.slice(-2)).toEqual([
      'Which of the two numbers the payment was made under',
      'Form 2848 of each spouse',
    ])
  })

  it('asks of a payment that came back for the word of the bank and a new payment', () => {
    const { packet, claim } = tell({ pattern: 'dishonored' })
    expect(packet).toEqual([
      'The bank’s word on why it came back',
      'Proof of a new payment',
      meant,
      found,
      authority,
    ])
    expect(claim).toBeNull()
  })
})

describe('the words for the call', () => {
  it.each([
    ['dishonored', /came back from the bank/],
    ['paid-twice', /stands twice on Form 1040 of 2020/],
    ['posted-twice', /stands twice on Form 1040 of 2020/],
    ['credit-elect-lost', /left Form 1040 of 2020 as a credit for Form 1040 of 2022/],
    ['offset-lost', /left Form 1040 of 2020 as a credit for Form 1040 of 2022/],
    ['spouse-account', /for Form 1040 of 2022 was made under the spouse’s number/],
    ['second-spouse', /for Form 1040 of 2022 was made under the spouse’s number/],
    ['other-year', /was meant for Form 1040 of 2022 and sits on Form 1040 of 2020/],
  ] as const)('of %s', (pattern, words) => {
    const { call } = tell({ pattern })
    expect(call[0]).toMatch(words)
    expect(call.length).toBeGreaterThanOrEqual(2)
  })

  it('say what is not known as such', () => {
    const untold = { ...payment, designated: null }
    expect(tell({ pattern: 'other-year', payment: untold, sitsOn: null }).call[0]).toBe(
      'A payment of $2,400.00 of Feb 10, 2026 was meant for the period that the client names and is not there any more.',
    )
    expect(tell({ pattern: 'paid-twice', sitsOn: null }).call[0]).toContain('twice on Form 1040 of 2022')
    expect(tell({ pattern: 'offset-lost', sitsOn: null }).call[0]).toContain('left the earlier period')
  })

  it('name a quarter by its own label', () => {
    const { call } = tell({ pattern: 'other-year', sitsOn: quarter('941', '2026-03-31') })
    expect(call[0]).toContain('sits on Form 941, first quarter 2026')
  })
})

describe('what is told of it', () => {
  it('is the amount given, else of the payment, else nothing', () => {
    expect(tell({ pattern: 'other-year', cents: cents(100) }).cents).toBe(100)
    expect(tell({ pattern: 'other-year' }).cents).toBe(240_000)
    expect(tell({ pattern: 'other-year', payment: null }).cents).toBe(0)
  })

  it('is about the payment, else about the pattern, with the payment as evidence', () => {
    expect(tell({ pattern: 'other-year' })).toMatchObject({
      subject: payment.paymentId,
      meantFor: taxYear(2022),
      evidence: [{ value: 'Check, $2,400.00, Feb 10, 2026' }],
      rows: [],
    })
    expect(tell({ pattern: 'other-year', payment: null })).toMatchObject({
      subject: 'other-year',
      meantFor: null,
      evidence: [],
    })
  })

  it('lets a period that is named win over the one that the payment names', () => {
    expect(tell({ pattern: 'other-year', meantFor: taxYear(2021) }).meantFor).toEqual(taxYear(2021))
  })
})
