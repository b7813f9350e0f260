import { describe, expect, test } from 'vitest'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { writeProofStatement } from './proof-statement'
import type { MisappliedPayment } from './reconciliation'

const found: MisappliedPayment = {
  pattern: 'other-year',
  subject: 'payment-1',
  certainty: 'sure',
  cents: cents(240_000),
  meantFor: { form: '1040', periodEnd: day('2022-12-31') },
  sitsOn: { form: '1040', periodEnd: day('2020-12-31') },
  what: '$2,400.00 paid Feb 10, 2026 for 2022 sits on 2020.',
  evidence: [
    {
      label: '2020 transcript',
      value: 'row 9',
      source: {
        kind: 'transcript',
        label: '2020 transcript',
        documentId: null,
        place: null,
        confirmedBy: null,
      },
    },
  ],
  claim: { earliest: day('2028-02-10'), latest: day('2028-02-10'), daysLeft: 443, settled: true },
  packet: ['Proof of the payment', 'Form 2848'],
  call: [],
  citations: [],
}
const written = (changed: Partial<MisappliedPayment> = {}) =>
  writeProofStatement({ ...found, ...changed }, { clientName: 'Invented Client', on: day('2026-11-24') })

describe('the statement of a proof packet', () => {
  test('says what was paid, for what, where it stands, what is asked, until when, and what is enclosed', () => {
    expect(written()).toEqual([
      'Statement of Nov 24, 2026 about a payment of Invented Client: $2,400.00',
      '$2,400.00 paid Feb 10, 2026 for 2022 sits on 2020.',
      'It was meant for Form 1040 of 2022.',
      'By the transcript on file it stands on Form 1040 of 2020.',
      'This rests on: 2020 transcript: row 9.',
      'Please apply it to Form 1040 of 2022 with the day on which it was received, and compute interest and penalty again from that day.',
      'The last day to claim it as a refund (26 USC 6511): Feb 10, 2028.',
      'Enclosed: Proof of the payment; Form 2848.',
    ])
  })

  test('asks for no money to be moved that the bank returned', () => {
    const words = written({ pattern: 'dishonored', sitsOn: null, claim: null }).join(' ')
    expect(words).toContain('came back')
    expect(words).not.toContain('Please apply it')
    expect(words).not.toContain('6511')
  })

  test('names no period where nobody said for which it was, and both days where the law leaves two', () => {
    const words = written({
      meantFor: null,
      claim: { earliest: day('2027-04-15'), latest: day('2028-04-17'), daysLeft: 142, settled: false },
    }).join(' ')
    expect(words).not.toContain('It was meant for')
    expect(words).toContain('Apr 15, 2027 at the earliest, Apr 17, 2028 at the latest')
  })
})
