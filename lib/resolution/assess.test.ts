import { describe, expect, it } from 'vitest'
import { assess } from './assess'
import {
  entered,
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  returnRow,
  settledYears,
  taxYear,
} from './escalation/example-facts'
import { exampleAnswers, isInterviewOpen } from './escalation/interview-rule'
import type { CaseFacts } from './facts'
import { questionsFor } from './interview/questions'
import { cents } from './money/cents'
import { day } from './time/plain-date'

const today = day('2026-11-24')
const cp14 = exampleNotice({ code: 'CP14', noticeDate: day('2026-11-16'), amountDueCents: cents(505_232) })
const rulesOf = (facts: CaseFacts, asOf = today) =>
  assess(facts, asOf)
    .flags.filter(flag => !isInterviewOpen(flag))
    .map(flag => `${flag.ruleId} ${flag.outcome}`)

describe('a clean CP14, all years looked at and paid', () => {
  const rows = [
    returnRow('2026-11-16', 1_526_800),
    { code: '806', explanation: 'W-2 or 1099 withholding', date: '2026-04-15', cents: -1_041_000 },
    { code: '276', explanation: 'Penalty for late payment of tax', date: '2026-11-16', cents: 19_432 },
    { code: '971', explanation: 'Notice issued', date: '2026-11-16', noticeCode: 'CP14' },
  ]
  const facts = exampleCase({
    periods: [
      ...settledYears(2020, 2024),
      examplePeriod(taxYear(2025), {
        transcript: exampleTranscript(taxYear(2025), rows, { responseDate: day('2026-11-20') }),
      }),
    ],
    notices: [
      {
        ...cp14,
        lines: exampleNotice({
          code: 'CP14',
          lines: [
            ['tax', 1_526_800],
            ['credits', -1_041_000],
            ['failure-to-pay', 19_432],
          ],
        }).lines,
      },
    ],
  })

  it('raises nothing', () => expect(rulesOf(facts)).toEqual([]))

  it('leaves one open question, what only the client can say, until the client has answered', () => {
    const open = assess(facts, today).flags
    expect(open.map(isInterviewOpen)).toEqual([true])
    const no = Object.fromEntries(questionsFor('individual').map(key => [key, 'no']))
    const answers = exampleAnswers({ ...no, currentYear: 'yes' })
    expect(assess({ ...facts, answers }, today).flags).toEqual([])
  })

  it('still shows its pay-by day, which ends no right', () => {
    expect(assess(facts, today).deadlines).toMatchObject([
      { kind: 'pay-by', lastDay: '2026-12-07', lost: 'No right ends', ruleId: 'E-24' },
    ])
  })

  it('says to pay or ask for time as the next step', () => {
    expect(assess(facts, today).nextStep.sentence).toBe(
      'Pay the 2025 bill, $5,052.32, or ask for time, by Mon, Dec 7, 2026.',
    )
  })

  it('stands at the first bill', () => expect(assess(facts, today).stage).toBe('first-bill'))

  it('warns a week before the pay-by day, and after it', () => {
    expect(rulesOf(facts, day('2026-11-29'))).toEqual([])
    expect(rulesOf(facts, day('2026-11-30'))).toEqual(['E-24 flagged'])
    expect(rulesOf(facts, day('2026-12-08'))).toEqual(['E-24 flagged'])
  })
})

describe('a CP14 at intake, before anything else is on file', () => {
  it('asks two questions: what of the other years, and is it right', () => {
    expect(
      rulesOf(
        exampleCase({
          notices: [{ ...cp14, lines: exampleNotice({ code: 'CP14', lines: [['tax', 505_232]] }).lines }],
        }),
      ),
    ).toEqual(['C-01 unknown', 'A-01 unknown'])
  })
})

describe('a final levy notice on another year', () => {
  const facts = exampleCase({
    periods: [
      ...settledYears(2020, 2021),
      ...settledYears(2023, 2024),
      examplePeriod(taxYear(2022), {
        entered: entered({
          filed: 'filed',
          balanceCents: cents(1_471_801),
          stage: 'final-levy-notice',
          stageNoticeDate: day('2026-10-26'),
          lien: 'no',
          levy: 'no',
        }),
      }),
    ],
    notices: [cp14],
  })

  it('is what acts first, with its last day', () => {
    const { flags, nextStep, stage } = assess(facts, today)
    expect(flags[0]).toMatchObject({
      ruleId: 'M-03',
      severity: 1,
      deadline: { lastDay: '2026-11-25', kind: 'hard' },
    })
    expect(nextStep.ruleId).toBe('M-03')
    expect(stage).toBe('final-levy-notice')
  })

  it('raises one flag about that levy notice, not one for each rule that sees it', () => {
    expect(rulesOf(facts).filter(rule => /^(E-01|E-02|M-03)/.test(rule))).toEqual(['M-03 flagged'])
  })

  it('becomes a question, never silence, when the stage is forgotten', () => {
    const forgotten = {
      ...facts,
      periods: facts.periods.map(period =>
        period.periodEnd === '2022-12-31' && period.entered
          ? { ...period, entered: { ...period.entered, stage: 'unknown' as const, stageNoticeDate: null } }
          : period,
      ),
    }
    expect(rulesOf(forgotten)).toContain('M-03 unknown')
  })
})

describe('a notice that nobody confirmed', () => {
  const lt11 = exampleNotice({
    code: 'LT11',
    noticeDate: day('2026-10-26'),
    respondBy: day('2026-11-25'),
    confirmed: false,
    periods: [taxYear(2022)],
  })

  it('sets no hard day, and still acts today', () => {
    const { flags, deadlines } = assess(exampleCase({ notices: [lt11] }), today)
    expect(flags[0]).toMatchObject({ ruleId: 'E-01', severity: 1, deadline: { kind: 'internal' } })
    expect(deadlines.map(deadline => deadline.kind)).not.toContain('hard')
  })

  it('sets a hard day once a person confirms it', () => {
    const { flags } = assess(exampleCase({ notices: [{ ...lt11, confirmed: true }] }), today)
    expect(flags[0]).toMatchObject({ deadline: { kind: 'hard', basis: 'Printed, agrees' } })
  })
})

it('never calls CP504 a hearing notice', () => {
  for (const code of ['CP504', 'CP504B', 'CP 0504', 'CP-504']) {
    const { flags, deadlines } = assess(exampleCase({ notices: [exampleNotice({ code })] }), today)
    expect(flags.map(flag => flag.ruleId)).not.toContain('E-01')
    expect(deadlines.filter(deadline => deadline.kind === 'hard')).toEqual([])
    expect(JSON.stringify(flags)).toContain('not a hearing notice')
  }
})

it('does not take a posted return for one that the IRS wrote', () => {
  const filed = examplePeriod(taxYear(2024), {
    transcript: exampleTranscript(taxYear(2024), [returnRow('2025-06-02', 941_200)]),
  })
  expect(
    rulesOf(exampleCase({ periods: [filed, ...settledYears(2020, 2023), ...settledYears(2025, 2025)] })),
  ).toEqual([])
})

describe('a CP14 that is wrong because the payment sits on another year', () => {
  const paid = { code: '670', explanation: 'Payment', date: '2026-04-14', cents: -150_000 }
  const facts = exampleCase({
    periods: [
      ...settledYears(2020, 2023),
      examplePeriod(taxYear(2024), {
        transcript: exampleTranscript(taxYear(2024), [returnRow('2025-06-02', 150_000), paid]),
      }),
      examplePeriod(taxYear(2025), {
        transcript: exampleTranscript(taxYear(2025), [returnRow('2026-11-09', 505_232)]),
      }),
    ],
    notices: [cp14],
    payments: [examplePayment('2026-04-14', cents(150_000), taxYear(2025))],
  })

  it('names the year and the row', () => {
    const found = assess(facts, today).flags.find(flag => flag.ruleId === 'A-05')
    expect(found?.claim).toBe('$1,500.00 paid Apr 14, 2026 for 2025 sits on 2024, row 2.')
  })

  it('asks for the proof and the bank record', () => {
    const states = new Map(assess(facts, today).checklist.map(item => [item.key, item.state]))
    expect(states.get('payment-proof:1040:2025-12-31')).toBe('needed')
    expect(states.get('bank-record:1040:2025-12-31')).toBe('needed')
    expect(states.get('transcript:1040:2025-12-31')).toBe('needed')
  })
})
