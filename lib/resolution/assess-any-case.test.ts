import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from './assess'
import {
  entered,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  taxYear,
} from './escalation/example-facts'
import { exampleAnswers } from './escalation/interview-rule'
import type { AuthorizationFacts, CaseFacts, HearingRequestFacts, LadderStage } from './facts'
import { questionKeys } from './interview/questions'
import { cents } from './money/cents'
import { addDays, day } from './time/plain-date'

/** Arbitrary cases for property tests: mixed papers, gaps, nonsense amounts and days at the edges of the calendar. */
const anyDay = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: -2500, max: 400 }).map(offset => addDays(day('2026-11-24'), offset)),
  },
  { weight: 1, arbitrary: fc.constantFrom(day('1900-01-01'), day('9999-12-31'), day('2024-02-29')) },
)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4, nil: null })
const anyCents = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -5_000_000, max: 30_000_000 }).map(cents) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(cents(Number.MAX_SAFE_INTEGER), cents(Number.MIN_SAFE_INTEGER), cents(0)),
  },
)
const anyPeriod = fc.oneof(
  fc.integer({ min: 2017, max: 2025 }).map(taxYear),
  fc.constantFrom(
    { form: '941', periodEnd: day('2026-03-31') },
    { form: '1120', periodEnd: day('2024-06-30') },
  ),
)
const anyTold = fc.constantFrom('yes', 'no', 'unknown')
const anyStage = fc.constantFrom<LadderStage | 'unknown'>(
  'none',
  'first-bill',
  'reminder',
  'intent-to-levy',
  'final-levy-notice',
  'levy',
  'installment-agreement',
  'agreement-default',
  'not-collectible',
  'paid',
  'unknown',
)
const anyEntered = fc
  .record({
    filed: fc.constantFrom('filed', 'not-filed', 'not-required', 'unknown'),
    balanceCents: maybe(anyCents),
    balanceAsOf: maybe(anyDay),
    stage: anyStage,
    stageNoticeDate: maybe(anyDay),
    lien: anyTold,
    levy: anyTold,
  })
  .map(entered)
const rowKinds: readonly [string | null, string, string?][] = [
  ['150', 'Tax return filed'],
  ['150', 'Substitute tax return prepared by IRS'],
  [null, 'No tax return filed'],
  ['140', 'Inquiry for non-filing of tax return'],
  ['460', 'Extension of time to file ext. Date 10-15-2026'],
  ['582', 'Lien placed on assets due to balance owed'],
  ['583', 'Removed lien'],
  ['670', 'Payment'],
  ['672', 'Payment moved'],
  ['670', 'Payment Levy'],
  ['276', 'Penalty for late payment of tax'],
  ['971', 'Collection due process Notice of Intent to Levy -- issued'],
  ['971', 'Installment agreement established'],
  ['971', 'No longer in installment agreement status'],
  ['972', 'Removed installment agreement'],
  ['530', 'Balance due account currently not collectible'],
  ['531', 'Account collectible'],
  ['971', 'Notice issued', 'CP504'],
  ['971', 'Notice issued', 'CP59'],
]
const anyRow = fc
  .record({
    kind: fc.constantFrom(...rowKinds),
    date: maybe(anyDay),
    cents: fc.integer({ min: -900_000, max: 900_000 }),
  })
  .map(({ kind: [code, explanation, noticeCode], date, cents: amount }) => ({
    code,
    explanation,
    date,
    cents: amount,
    noticeCode,
  }))
const anyPeriodFacts = fc
  .record({
    period: anyPeriod,
    told: maybe(anyEntered),
    rows: maybe(fc.array(anyRow, { maxLength: 8 })),
    pulled: anyDay,
  })
  .map(({ period, told, rows, pulled }) =>
    examplePeriod(period, {
      entered: told,
      transcript:
        rows &&
        exampleTranscript(period, rows, { responseDate: pulled, returnPresent: rows.length % 2 === 0 }),
    }),
  )
const anyNotice = fc
  .record({
    code: fc.constantFrom(
      'CP14',
      'CP501',
      'CP504',
      'LT11',
      'Letter 1058',
      'Letter 3172',
      'CP523',
      'CP3219A',
      'CP999',
      '',
    ),
    noticeId: fc.uuid(),
    noticeDate: maybe(anyDay),
    respondBy: maybe(anyDay),
    receivedOn: maybe(anyDay),
    amountDueCents: maybe(anyCents),
    confirmed: fc.boolean(),
    periods: fc.array(anyPeriod, { maxLength: 3 }),
    lines: fc.array(
      fc.tuple(fc.constantFrom('tax', 'credits', 'interest'), fc.integer({ min: -9e6, max: 9e6 })),
      {
        maxLength: 3,
      },
    ),
  })
  .map(exampleNotice)
const anyPayment = fc
  .record({ paidOn: anyDay, amount: anyCents, designated: maybe(anyPeriod), paymentId: fc.uuid() })
  .map(({ paidOn, amount, designated, paymentId }) => ({
    ...examplePayment(paidOn, amount, designated),
    paymentId,
  }))

const anyHearingRequest: fc.Arbitrary<HearingRequestFacts> = fc.record({
  requestId: fc.uuid(),
  about: fc.constantFrom('levy', 'lien'),
  noticeOn: maybe(anyDay),
  periods: fc.array(anyPeriod, { maxLength: 3 }),
  sentOn: anyDay,
  method: fc.constantFrom('certified-mail', 'fax'),
  proof: maybe(fc.constant('9407 1000')),
  source: fc.constant(entered().source),
})

const anyAnswers = fc
  .dictionary(
    fc.constantFrom(...questionKeys),
    fc.constantFrom('yes', 'no', 'unknown', '2025-02-03', '410000'),
  )
  .map(exampleAnswers)

const anyAuthorization: fc.Arbitrary<AuthorizationFacts> = fc.record({
  authorizationId: fc.uuid(),
  form: fc.constantFrom('2848', '8821'),
  representative: fc.constant('I. Calloway'),
  covers: fc.array(fc.record({ form: fc.constantFrom('1040', '941'), from: anyDay, to: anyDay }), {
    maxLength: 2,
  }),
  signedOn: anyDay,
  posted: maybe(fc.boolean()),
  revokedOn: maybe(anyDay),
  source: fc.constant(entered().source),
})

const anyCase: fc.Arbitrary<CaseFacts> = fc.record({
  caseId: fc.uuid(),
  clientKind: fc.constantFrom('individual', 'couple', 'business'),
  periods: fc.array(anyPeriodFacts, { maxLength: 6 }),
  notices: fc.uniqueArray(anyNotice, { maxLength: 5, selector: ({ noticeId }) => noticeId }),
  payments: fc.array(anyPayment, { maxLength: 4 }),
  hearingRequests: fc.array(anyHearingRequest, { maxLength: 2 }),
  authorityOnFile: maybe(fc.boolean()),
  answers: anyAnswers,
  authorizations: fc.array(anyAuthorization, { maxLength: 3 }),
})

/** The same papers in another order. */
function shuffled(facts: CaseFacts, dice: Iterator<number>): CaseFacts {
  const mix = <T>(things: readonly T[]): T[] =>
    things
      .map(thing => ({ thing, place: Number(dice.next().value) }))
      .sort((a, b) => a.place - b.place)
      .map(({ thing }) => thing)
  return {
    ...facts,
    periods: mix(facts.periods),
    notices: mix(facts.notices.map(notice => ({ ...notice, periods: mix(notice.periods) }))),
    payments: mix(facts.payments),
    hearingRequests: mix(facts.hearingRequests),
    authorizations: mix(facts.authorizations ?? []),
  }
}

const today = day('2026-11-24')

describe('any case whatever', { timeout: 30_000 }, () => {
  it('is assessed without a throw, and the same in any order of its papers', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (facts, dice) => {
        const first = assess(facts, today)
        expect(assess(shuffled(facts, dice), today)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  it('has one flag for each rule and subject, each with a fact or a missing one', () => {
    fc.assert(
      fc.property(anyCase, facts => {
        const { flags } = assess(facts, today)
        const keys = flags.map(flag => `${flag.ruleId} ${flag.subject}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const flag of flags) expect(flag.evidence.length > 0 || flag.missing !== null).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('has a checklist and deadlines without repetition', () => {
    fc.assert(
      fc.property(anyCase, facts => {
        const { checklist, deadlines } = assess(facts, today)
        expect(new Set(checklist.map(item => item.key)).size).toBe(checklist.length)
        const days = deadlines.map(deadline => `${deadline.lastDay} ${deadline.kind} ${deadline.what}`)
        expect(new Set(days).size).toBe(days.length)
      }),
      { numRuns: 100 },
    )
  })

  it('never sets a hard day on a notice that nobody confirmed', () => {
    fc.assert(
      fc.property(anyCase, facts => {
        const doubtful = {
          ...facts,
          periods: [],
          notices: facts.notices.map(notice => ({ ...notice, confirmed: false })),
        }
        const kinds = assess(doubtful, today).deadlines.map(deadline => deadline.kind)
        expect(kinds).not.toContain('hard')
      }),
      { numRuns: 100 },
    )
  })
})
