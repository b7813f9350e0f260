import { describe, expect, it } from 'vitest'
import { assess } from '../assess'
import { readCase } from '../collection/case-view'
import type { CaseFacts, NoticeFacts, PeriodFacts } from '../facts'
import type { QuestionKey } from '../interview/questions'
import { triggers } from './triggers'

type Forgotten = [what: string, facts: CaseFacts]

/** Every case that differs from the given one by a single fact that is not known any more. */
function forgetEach(facts: CaseFacts): Forgotten[] {
  return [
    ...facts.periods.flatMap((period, index) =>
      forgetInPeriod(period).map(
        ([what, less]): Forgotten => [what, { ...facts, periods: facts.periods.with(index, less) }],
      ),
    ),
    ...facts.notices.flatMap((notice, index) =>
      forgetInNotice(notice).map(
        ([what, less]): Forgotten => [what, { ...facts, notices: facts.notices.with(index, less) }],
      ),
    ),
    ...Object.keys(facts.answers ?? {}).map((key): Forgotten => {
      const { [key as QuestionKey]: _, ...answers } = facts.answers ?? {}
      return [`the answer to ${key}`, { ...facts, answers }]
    }),
    ...facts.payments.map(
      (payment, index): Forgotten => [
        'what a payment was meant for',
        { ...facts, payments: facts.payments.with(index, { ...payment, designated: null }) },
      ],
    ),
  ]
}

function forgetInPeriod(period: PeriodFacts): [string, PeriodFacts][] {
  const { entered, transcript } = period
  const lost: [string, PeriodFacts][] = []
  if (entered) {
    lost.push(['all that was entered', { ...period, entered: null }])
    lost.push(['the balance', { ...period, entered: { ...entered, balanceCents: null } }])
    for (const answer of ['filed', 'stage', 'lien', 'levy'] as const) {
      lost.push([answer, { ...period, entered: { ...entered, [answer]: 'unknown' } }])
    }
    lost.push(['the day of the stage', { ...period, entered: { ...entered, stageNoticeDate: null } }])
  }
  if (transcript) {
    lost.push(['the transcript', { ...period, transcript: null }])
    lost.push(['its balance', { ...period, transcript: { ...transcript, balanceCents: null } }])
    const undated = transcript.rows.map(row => ({ ...row, date: null }))
    lost.push(['the days of its rows', { ...period, transcript: { ...transcript, rows: undated } }])
  }
  return lost
}

function forgetInNotice(notice: NoticeFacts): [string, NoticeFacts][] {
  return [
    ['the notice date', { ...notice, noticeDate: null }],
    ['the amount due', { ...notice, amountDueCents: null }],
    ['the code', { ...notice, code: '' }],
    ['the year', { ...notice, periods: [] }],
    ['the printed days', { ...notice, payBy: null, respondBy: null }],
    ['the lines', { ...notice, lines: [] }],
  ]
}

// Where an example rests on papers alone that count for nothing, there is nothing to forget.
const forgettable = triggers.filter(({ examples }) => forgetEach(examples.fires.facts).length > 0)

describe.each(forgettable.map(trigger => [`${trigger.id} ${trigger.title}`, trigger] as const))(
  'where %s fires',
  (_, trigger) => {
    const { facts, asOf } = trigger.examples.fires
    it.each(forgetEach(facts))('forgetting %s never leaves silence', (_what, less) => {
      const own = trigger.evaluate(readCase(less, asOf))
      const asked = assess(less, asOf).flags.filter(flag => flag.outcome === 'unknown' || flag.severity <= 2)
      expect([...own, ...asked]).not.toEqual([])
    })
  },
)
