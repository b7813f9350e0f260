import { expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import {
  exampleCase,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from '../escalation/example-facts'
import { day } from '../time/plain-date'

type Row = Parameters<typeof exampleTranscript>[1][number]
const row = (code: string, explanation: string, cents = 0): Row => ({
  ...{ code, explanation, date: '2026-05-04', cents },
})

function read(...rows: Row[]) {
  const year = taxYear(2023)
  const transcript = exampleTranscript(year, [returnRow('2024-06-03', 900_000), ...rows])
  const facts = exampleCase({ periods: [examplePeriod(year, { transcript })] })
  const [period] = readCase(facts, day('2026-11-24')).periods
  if (!period?.account) throw new Error('No account')
  const { account, ladder } = period
  return {
    stage: ladder.stage,
    statuses: account.statuses.map(({ kind, state, outcome }) => [kind, state, outcome]),
    returnPosted: account.returnPosted.state,
    charged: account.assessments.slice(1).map(({ kind }) => kind),
    credited: account.credits.map(({ kind }) => kind),
    levy: [account.levy.hearingNotices.length, account.levy.payments.length],
  }
}

const plain = {
  stage: 'none',
  statuses: [],
  returnPosted: 'posted',
  charged: [],
  credited: [],
  levy: [0, 0],
}

/** Meanings that public tools get wrong: what each row is, and so what it is not. */
test.each<[string, Row[], Partial<ReturnType<typeof read>>]>([
  ['150 is a posted return and no substitute', [], {}],
  ['976 is a second return and no substitute', [row('976', 'Duplicate return filed')], {}],
  ['360 is a fee and no agreement', [row('360', 'Fees and collection costs', 5_200)], { charged: ['fee'] }],
  [
    '160 is for filing late and no interest',
    [row('160', 'Penalty', 4_500)],
    { charged: ['failure-to-file'] },
  ],
  ['170 is for estimated tax', [row('170', 'Penalty', 4_500)], { charged: ['estimated-tax'] }],
  [
    '706 is credit from another period',
    [row('706', 'Credit transferred in', -500)],
    { credited: ['offset-in'] },
  ],
  [
    '680 is a payment of interest',
    [row('680', 'Designated payment', -500)],
    { credited: ['designated-payment'] },
  ],
  [
    '780 is an accepted offer and no bankruptcy',
    [row('480', 'Offer in compromise received'), row('780', 'Offer in compromise accepted', -900_000)],
    { statuses: [['offer', 'active', 'accepted']] },
  ],
  [
    '482 is an offer withdrawn and none accepted',
    [row('480', 'Offer in compromise received'), row('482', 'Offer in compromise withdrawn')],
    { statuses: [['offer', 'ended', 'withdrawn-or-returned']] },
  ],
  ['570 is no audit', [row('570', 'Additional account action pending')], {}],
  ['971 without words is no agreement', [row('971', 'Miscellaneous transaction')], {}],
  [
    '971 of a levy notice is no levy',
    [row('971', 'Collection due process Notice of Intent to Levy -- issued')],
    { stage: 'final-levy-notice', levy: [1, 0] },
  ],
])('%s', (_, rows, told) => expect(read(...rows)).toEqual({ ...plain, ...told }))
