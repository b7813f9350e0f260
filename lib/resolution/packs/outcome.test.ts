import { describe, expect, test } from 'vitest'
import { anyCaseOf } from '../any-case.test-support'
import { assess } from '../assess'
import { day } from '../time/plain-date'
import { listMoves, type Outcome, outcomeOf } from './outcome'

const flag: Outcome['flags'][number] = {
  ruleId: 'E-01',
  subject: '1040:2022-12-31',
  severity: 1,
  outcome: 'flagged',
  claim: 'The hearing right runs.',
  lastDay: day('2026-12-02'),
}
const calm: Outcome = {
  flags: [],
  deadlines: [],
  asked: [],
  next: { sentence: 'Nothing is due.', ruleId: null, subject: null },
  stage: 'none',
  arrangement: null,
}

describe('what moved between two judgements', () => {
  test('is nothing where both say the same, in other words or in another order', () => {
    const other = { ...flag, subject: '1040:2023-12-31' }
    const before = { ...calm, flags: [flag, other] }
    const after = { ...calm, flags: [other, { ...flag, claim: 'The hearing right runs 8 days more.' }] }
    expect(listMoves(before, after)).toEqual([])
  })

  test.each<[string, Partial<Outcome>, Partial<Outcome>, [string, string | null, string | null]]>([
    [
      'a flag that was raised',
      {},
      { flags: [flag] },
      ['E-01: The hearing right runs.', null, 'Act today, settled, last day Wed, Dec 2, 2026'],
    ],
    [
      'a flag that holds no longer',
      { flags: [{ ...flag, lastDay: null }] },
      {},
      ['E-01: The hearing right runs.', 'Act today, settled', null],
    ],
    [
      'a flag that weighs otherwise',
      { flags: [{ ...flag, lastDay: null, severity: 2, outcome: 'unknown' }] },
      { flags: [{ ...flag, lastDay: null }] },
      ['E-01: The hearing right runs.', 'Soon, cannot tell yet', 'Act today, settled'],
    ],
    [
      'a last day',
      { deadlines: [{ kind: 'hard', what: 'Form 12153, 2022', lastDay: day('2026-12-02') }] },
      { deadlines: [{ kind: 'hard', what: 'Form 12153, 2022', lastDay: day('2026-12-03') }] },
      ['Last day, Form 12153, 2022', 'Wed, Dec 2, 2026', 'Thu, Dec 3, 2026'],
    ],
    [
      'a paper that is asked for',
      {},
      { asked: [{ key: 'transcript:2022', title: 'Account transcript of 2022' }] },
      ['Paper: Account transcript of 2022', null, 'asked for'],
    ],
    [
      'the next step',
      {},
      { next: { sentence: 'Send Form 12153.', ruleId: 'E-01', subject: '1040:2022-12-31' } },
      ['Next step', 'Nothing is due.', 'Send Form 12153.'],
    ],
    ['the stage', {}, { stage: 'paid' }, ['Stage of the case', 'No notice', 'Paid']],
  ])('is %s', (_, before, after, [about, said, says]) => {
    const moves = listMoves({ ...calm, ...before }, { ...calm, ...after })
    expect(moves).toEqual([{ about, before: said, after: says }])
  })

  test('is nothing between any case and itself', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const outcome = outcomeOf(assess(anyCaseOf(seed), day('2026-11-24')))
      expect(listMoves(outcome, outcomeOf(assess(anyCaseOf(seed), day('2026-11-24'))))).toEqual([])
      expect(listMoves(outcome, JSON.parse(JSON.stringify(outcome)))).toEqual([])
    }
  })
})
