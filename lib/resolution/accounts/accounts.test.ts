import { describe, expect, test } from 'vitest'
import { readCase } from '../collection/case-view'
import {
  exampleCase,
  exampleNotice,
  examplePayment,
  examplePeriod,
  exampleTranscript,
  taxYear,
} from '../escalation/example-facts'
import type { CaseFacts, TranscriptFacts } from '../facts'
import { cents, formatCents, sum } from '../money/cents'
import { day } from '../time/plain-date'
import type { Account } from './account'
import { isAbsence } from './status'

const asOf = day('2026-11-24')
const period = taxYear(2024)
type Row = Parameters<typeof exampleTranscript>[1][number]

function account(rows: Row[], told: Partial<TranscriptFacts> = {}, more: Partial<CaseFacts> = {}): Account {
  const facts = exampleCase({
    periods: [examplePeriod(period, { transcript: exampleTranscript(period, rows, told) })],
    ...more,
  })
  const found = readCase(facts, asOf).periods.find(({ key }) => key === '1040:2024-12-31')?.account
  if (!found) throw new Error('No account')
  return found
}

const row = (code: string, explanation: string, date: string, amount = 0, noticeCode?: string): Row => ({
  code,
  explanation,
  date,
  cents: amount,
  noticeCode,
})

/** The year of the survey: $18,412.00 of tax, $11,900.00 withheld, billed on June 2, 2025. */
const billed: Row[] = [
  row('150', 'Tax return filed', '2025-06-02', 1_841_200),
  row('806', 'W-2 or 1099 withholding', '2025-04-15', -1_190_000),
  row('460', 'Extension of time to file ext. Date 10-15-2025', '2025-04-15'),
  row('176', 'Penalty for not pre-paying tax', '2025-06-02', 9_600),
  row('276', 'Penalty for late payment of tax', '2025-06-02', 6_512),
  row('196', 'Interest charged for late payment', '2025-06-02', 6_022),
  row('971', 'Notice issued', '2025-06-02', 0, 'CP14'),
]
const first: Partial<TranscriptFacts> = {
  responseDate: day('2025-06-05'),
  accruedInterestCents: cents(2_717),
  accruedPenaltyCents: cents(3_256),
  accrualsAsOf: day('2025-06-23'),
}
const later: Row[] = [
  ...billed,
  row('971', 'Notice issued', '2025-10-06', 0, 'CP504'),
  row('276', 'Penalty for late payment of tax', '2026-03-02', 42_328),
  row('196', 'Interest charged for late payment', '2026-03-02', 36_189),
]

describe('an account', () => {
  test('is the sum of its rows, part by part: 18,412.00 + 96.00 + 65.12 + 60.22 − 11,900.00 = 6,733.34', () => {
    const { totals, running, balance } = account(billed, first)
    expect(totals.tax.standing).toBe(1_841_200)
    expect(totals.penalties.standing).toBe(16_112)
    expect(totals.interest.standing).toBe(6_022)
    expect(totals.credits).toBe(1_190_000)
    expect(running.map(({ on, balance }) => [on, balance])).toEqual([
      ['2025-04-15', -1_190_000],
      ['2025-06-02', 673_334],
    ])
    expect(balance.posted).toBe(673_334)
  })

  test('gives each assessment its own time to collect, and none to interest and late payment', () => {
    const found = account([...billed, row('290', 'Additional tax assessed', '2026-01-12', 50_000)])
    expect(found.assessments.map(({ code, statute }) => [code, statute?.value?.latest ?? null])).toEqual([
      ['150', '2035-06-02'],
      ['176', '2035-06-02'],
      ['276', null],
      ['196', null],
      ['290', '2036-01-12'],
    ])
    expect(found.collectible).toEqual({ earliest: '2035-06-02', latest: '2036-01-12', stillRunning: false })
  })

  test('takes an abatement off the charge of its amount', () => {
    const found = account([...billed, row('277', 'Penalty abated', '2026-02-02', -6_512)])
    expect(found.assessments.find(({ code }) => code === '276')?.abated).toBe(6_512)
    expect(found.totals.penalties.standing).toBe(9_600)
  })

  test('tells a payment that the bank returned from one that was moved away', () => {
    const found = account([
      ...billed,
      row('670', 'Payment', '2025-07-01', -50_000),
      row('671', 'Dishonored payment', '2025-07-14', 50_000),
      row('670', 'Payment', '2025-08-01', -30_000),
      row('672', 'Payment moved', '2025-09-01', 10_000),
    ])
    const paid = found.credits.filter(({ kind }) => kind === 'subsequent-payment')
    expect(paid.map(({ standing, takenBack }) => [standing, takenBack.map(({ how }) => how)])).toEqual([
      [0, ['dishonored']],
      [20_000, ['moved']],
    ])
  })

  test('names an amount whose sign its code cannot have', () => {
    const found = account([...billed, row('670', 'Payment', '2025-07-01', 50_000)])
    expect(found.problems.map(({ code }) => code)).toEqual(['sign-contradicts-code'])
    expect(found.totals.other).toBe(50_000)
  })
})

describe('what accrues', () => {
  test('is what the transcript prints, on its own day', () => {
    expect(account(billed, first).accrueTo(day('2025-06-23'))).toMatchObject({
      interest: 2_717,
      penalty: 3_256,
      balancePlusAccruals: 679_307,
      basis: 'printed',
    })
  })

  test('before a projection is counted from the last assessment: 21 days at 7 % of $6,733.34 and one month', () => {
    const found = account(billed, { ...first, accrualsAsOf: day('2025-12-31') }).accrueTo(day('2025-06-23'))
    expect(found).toMatchObject({ interest: 2_717, penalty: 3_256, basis: 'computed' })
  })

  test('reaches what the IRS assessed nine months later: $361.89 of interest, $423.28 at 0.5 % and 1 %', () => {
    const told = { ...first, accruedInterestCents: null, accruedPenaltyCents: null }
    const notice = row('971', 'Notice issued', '2025-10-06', 0, 'CP504')
    const found = account([...billed, notice], told).accrueTo(day('2026-03-02'))
    expect(found?.penalty).toBe(42_328)
    expect(formatCents(found?.interest ?? cents(0))).toBe('$361.89')
  })

  test('of the addition for late payment counts what was assessed of it: at 25 percent nothing more accrues', () => {
    const rows = [
      row('150', 'Tax return filed', '2025-06-02', 1_000_000),
      row('276', 'Penalty for late payment of tax', '2025-06-02', 250_000),
    ]
    const told = { accruedInterestCents: null, accruedPenaltyCents: null }
    expect(account(rows, told).accrueTo(day('2026-11-24'))?.penalty).toBe(0)
  })

  test('is no more than the transcript projects to a later day, and says what the rates alone would give', () => {
    const told = {
      accruedInterestCents: cents(900),
      accruedPenaltyCents: cents(1_000),
      accrualsAsOf: day('2025-12-31'),
    }
    const found = account(billed, told).accrueTo(day('2025-08-25'))
    expect(found).toMatchObject({ interest: 900, penalty: 1_000, basis: 'computed' })
    expect(found?.remarks.join()).toContain('The transcript projects $19.00 to Dec 31, 2025')
  })

  test('says until when a bill is paid without interest after its date', () => {
    const window = 'A bill of Jun 2, 2025 that is paid by Jun 23, 2025 bears no interest after its date.'
    const told = { accruedInterestCents: null, accruedPenaltyCents: null }
    expect(account(billed, told).accrueTo(day('2025-06-23'))?.remarks).toContain(window)
    expect(account(billed, told).accrueTo(day('2025-06-24'))?.remarks).not.toContain(window)
  })

  test('is carried on from the printed day as the IRS printed it later: $30.34 and $65.12', () => {
    const told = { responseDate: day('2026-03-20'), accrualsAsOf: day('2026-03-02') }
    expect(account(later, told).accrueTo(day('2026-03-23'))).toMatchObject({
      interest: 3_034,
      penalty: 6_512,
    })
  })

  test('says so where the law leaves the rate open: an agreement after a notice of intent to levy', () => {
    const rows = [
      ...billed,
      row('971', 'Notice issued', '2025-10-06', 0, 'CP504'),
      row('971', 'Pending installment agreement', '2025-11-01'),
      row('971', 'Installment agreement established', '2025-12-01'),
    ]
    const told = { ...first, accruedInterestCents: null, returnDueOrReceived: day('2025-04-15') }
    const found = account(rows, told)
    expect(found.accrueTo(day('2026-03-02'))?.remarks.join()).toContain('An agreement after a levy notice')
    expect(found.status('installment-agreement')).toMatchObject({
      inForceFrom: '2025-12-01',
      from: '2025-11-01',
    })
  })

  test('hangs on the day of filing where an agreement is in force, and is not told without it', () => {
    const rows = [...billed, row('971', 'Installment agreement established', '2025-12-01')]
    const told = { ...first, accruedInterestCents: null }
    expect(account(rows, told).accrueTo(day('2026-03-02'))).toMatchObject({
      penalty: null,
      balancePlusAccruals: null,
    })
  })

  test('of later tax begins after its bill, and of a substitute for return with the day the return was due', () => {
    const told = { ...first, accruedInterestCents: null }
    const later = row('290', 'Additional tax assessed', '2026-01-05', 1_000_000)
    const plain = [row('150', 'Tax return filed', '2025-06-02'), later]
    const written = [row('150', 'Substitute tax return prepared by IRS', '2025-06-02'), later]
    // The bill's 21 days end on January 26, so that one month begins by February 20 and none by January 20.
    expect(account(plain, told).accrueTo(day('2026-01-20'))?.penalty).toBe(0)
    expect(account(plain, told).accrueTo(day('2026-02-20'))?.penalty).toBe(5_000)
    // Months begin on the 16th from April 2025 on: after the assessment one on January 16 and one on February 16.
    expect(account(written, told).accrueTo(day('2026-02-20'))?.penalty).toBe(10_000)
    expect(account(written, told).accrueTo(day('2026-01-20'))?.penalty).toBe(5_000)
  })

  test('cannot be told past the last published rate', () => {
    const found = account(billed, first).accrueTo(day('2027-03-01'))
    expect(found?.interest).toBeNull()
    expect(found?.balancePlusAccruals).toBeNull()
  })

  test('is nothing on a credit balance', () => {
    const found = account([...billed, row('670', 'Payment', '2025-06-10', -700_000)], {
      accruedInterestCents: null,
    })
    expect(found.accrueTo(day('2026-06-10'))).toMatchObject({ interest: 0, penalty: 0 })
  })
})

describe('the balance', () => {
  const paid = examplePayment('2025-06-20', cents(200_000), period)

  test('is lowered by a confirmed payment that the transcript is too early to show', () => {
    const { balance } = account(billed, first, { payments: [paid] })
    expect(balance.underWay.map(({ cents }) => cents)).toEqual([200_000])
    expect(balance.expected).toBe(473_334)
  })

  test('is not lowered where nobody confirmed it, where it posted, or where it should have posted by now', () => {
    const posted = [...billed, row('670', 'Payment', '2025-06-22', -200_000)]
    const unconfirmed = { ...paid, source: { ...paid.source, confirmedBy: null } }
    expect(account(billed, first, { payments: [unconfirmed] }).balance.underWay).toEqual([])
    expect(account(posted, first, { payments: [paid] }).balance.underWay).toEqual([])
    expect(
      account(billed, { responseDate: day('2025-07-11') }, { payments: [paid] }).balance.underWay,
    ).toEqual([])
  })

  test('stands beside a bill that came after the transcript', () => {
    const bill = exampleNotice({
      code: 'CP501',
      noticeDate: day('2025-07-14'),
      periods: [period],
      amountDueCents: cents(680_001),
    })
    expect(account(billed, first, { notices: [bill] }).balance.laterBill).toMatchObject({
      code: 'CP501',
      cents: 680_001,
    })
  })
})

test('a proposed change is no balance, and no later bill', () => {
  const proposal = exampleNotice({
    code: 'CP2000',
    noticeDate: day('2026-08-31'),
    periods: [period],
    amountDueCents: cents(519_283),
  })
  const facts = exampleCase({
    periods: [examplePeriod(period, { transcript: exampleTranscript(period, billed, first) })],
    notices: [proposal],
  })
  const [view] = readCase(facts, asOf).periods
  expect(view?.balance).toMatchObject({ cents: 673_334, told: 'transcript' })
  expect(view?.account?.balance.laterBill).toBeNull()
})

describe('codes that others read wrongly', () => {
  test('150 is a return that posted, and a substitute only by its phrase', () => {
    expect(account(billed).returnPosted.state).toBe('posted')
    const written = [row('150', 'Substitute tax return prepared by IRS', '2025-06-02')]
    expect(account(written).returnPosted.state).toBe('substitute')
    expect(account(written).status('substitute-return')).toMatchObject({ state: 'active' })
    expect(isAbsence(account(billed).status('substitute-return'))).toBe(true)
  })

  test('150 of nothing with tax later looks like a substitute and is not called one', () => {
    const rows = [
      row('150', 'Tax return filed', '2025-06-02'),
      row('290', 'Additional tax', '2026-01-05', 900_000),
    ]
    const found = account(rows, { taxPerReturnCents: cents(0) })
    expect(found.returnPosted.state).toBe('looks-substitute')
    expect(isAbsence(found.status('substitute-return'))).toBe(true)
  })

  test('a CP504 row is no levy and no hearing notice', () => {
    const found = account([...billed, row('971', 'Notice issued', '2025-10-06', 0, 'CP504')])
    expect(found.stage).toBe('intent-to-levy')
    expect(found.levy).toMatchObject({ hearingNotices: [], payments: [] })
  })

  test('971 with words about a levy is a notice, and only money taken is a levy', () => {
    const notice = row('971', 'Collection due process Notice of Intent to Levy -- issued', '2026-03-02')
    expect(account([...billed, notice]).levy.hearingNotices.map(({ delivery }) => delivery)).toEqual([
      'issued',
    ])
    expect(account([...billed, notice]).levy.payments).toEqual([])
    const taken = row('670', 'Payment Levy', '2026-10-02', -40_000)
    expect(account([...billed, taken]).levy.payments).toHaveLength(1)
  })

  test('two hearing notices of one day are two on a joint account, one for each spouse', () => {
    const notice = row('971', 'Collection due process Notice of Intent to Levy -- issued', '2026-03-02')
    const received = row(
      '971',
      'Collection due process Notice of Intent to Levy -- return receipt signed',
      '2026-03-05',
    )
    const found = account([...billed, notice, notice, received], { filingStatus: 'Married Filing Joint' })
    expect(found.levy.hearingNotices.map(({ row, delivery }) => [row, delivery])).toEqual([
      [6 + 1, 'issued'],
      [6 + 2, 'issued'],
      [6 + 3, 'received'],
    ])
  })

  test('971 without words opens nothing', () => {
    const found = account([...billed, row('971', '', '2026-01-05')])
    expect(found.statuses).toEqual([])
    expect(found.stage).toBe('first-bill')
  })

  test.each([
    ['alone is a legal action that it does not name', [], '', 'legal-action'],
    [
      'beside a hearing’s request is that hearing',
      ['Collection due process request received timely'],
      '',
      'hearing',
    ],
    ['with closing code 77 is a hearing', [], ' cc 77', 'hearing'],
    ['with closing code 85 is a bankruptcy', [], ' cc 85', 'bankruptcy'],
  ])('520 %s', (_, phrases, closing, kind) => {
    const found = account([
      ...billed,
      ...phrases.map(phrase => row('971', phrase, '2026-04-10')),
      row('520', `Bankruptcy or other legal action filed${closing}`, '2026-04-20'),
    ])
    expect(found.statuses.map(status => [status.kind, status.state])).toEqual([[kind, 'active']])
  })

  test('290 of $0.00 is no assessment and starts no clock', () => {
    const found = account([...billed, row('290', 'Additional tax assessed', '2026-01-12')])
    expect(found.assessments.some(({ code }) => code === '290')).toBe(false)
    expect(found.collectible?.latest).toBe('2035-06-02')
  })

  test('570 alone is a hold and no audit', () => {
    const found = account([...billed, row('570', 'Additional account action pending', '2026-01-12')])
    expect(found.statuses).toEqual([])
    expect(found.freezes).toMatchObject([{ kind: 'credit-hold', released: null }])
  })

  test('706 is a credit from another period, 780 an accepted offer, 482 one that ended', () => {
    const found = account([
      ...billed,
      row('706', 'Credit transferred in from 1040 202212', '2026-04-15', -91_200),
      row('480', 'Offer in compromise received', '2026-05-01'),
      row('482', 'Offer in compromise withdrawn', '2026-06-01'),
      row('780', 'Offer in compromise accepted', '2026-09-01'),
    ])
    expect(found.credits.find(({ code }) => code === '706')).toMatchObject({
      kind: 'offset-in',
      from: { form: '1040', periodEnd: '2022-12-31' },
    })
    expect(found.statuses.map(({ kind, state, outcome }) => [kind, state, outcome])).toEqual([
      ['offer', 'ended', 'withdrawn-or-returned'],
      ['offer', 'active', 'accepted'],
    ])
  })

  test('360 is a fee and no agreement, 160 a penalty and no interest, 976 a second return and no substitute', () => {
    const found = account([
      ...billed,
      row('360', 'Fees and collection costs', '2026-01-05', 4_000),
      row('160', 'Penalty for filing tax return after due date', '2026-01-05', 10_000),
      row('976', 'Duplicate return filed', '2026-01-05'),
    ])
    expect(found.totals.fees.standing).toBe(4_000)
    expect(found.totals.penalties.standing).toBe(26_112)
    expect(found.returnPosted.state).toBe('posted')
    expect(found.amended.map(({ kind }) => kind)).toEqual(['second-return'])
    expect(isAbsence(found.status('installment-agreement'))).toBe(true)
  })

  test('no row is said with the day of the transcript, never as “no”', () => {
    expect(account(billed, first).status('bankruptcy')).toMatchObject({
      says: 'No row of a bankruptcy',
      on: '2025-06-05',
    })
  })
})

test('a hearing request on record keeps the time to collect open, of the years that it names', () => {
  const notice = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-26'), periods: [period] })
  const sent = {
    requestId: 'request-1',
    about: 'levy' as const,
    noticeOn: day('2026-10-26'),
    sentOn: day('2026-11-20'),
    method: 'certified-mail' as const,
    proof: null,
    source: notice.source,
  }
  const span = (periods: (typeof period)[] | null) =>
    account(billed, first, {
      notices: [notice],
      hearingRequests: periods === null ? [] : [{ ...sent, periods }],
    }).collectible
  const alone = span(null)
  expect(alone?.earliest).toBe(alone?.latest)
  expect(span([taxYear(2020)])).toEqual(alone)
  const asked = span([period])
  expect(asked?.earliest).toBe(alone?.earliest)
  expect(asked?.latest === null || (asked?.latest ?? '') > (alone?.latest ?? '')).toBe(true)
})

describe('what is opened and closed', () => {
  const told = (...rows: Row[]) =>
    account([...billed, ...rows]).statuses.map(({ kind, state, outcome }) => [kind, state, outcome])

  test('an agreement is asked for, in force, and over', () => {
    const asked = row('971', 'Pending installment agreement', '2026-01-05')
    const made = row('971', 'Installment agreement established', '2026-02-05')
    const ended = row('971', 'No longer in installment agreement status', '2026-09-05')
    expect(told(asked)).toEqual([['installment-agreement', 'pending', null]])
    expect(told(asked, made)).toEqual([['installment-agreement', 'active', null]])
    expect(told(asked, made, ended)).toEqual([['installment-agreement', 'ended', 'terminated']])
  })

  test('a request taken back leaves an agreement in force alone', () => {
    const rows = [
      row('971', 'Installment agreement established', '2026-02-05'),
      row('971', 'Pending installment agreement', '2026-05-05'),
      row('972', 'Removed pending installment agreement', '2026-06-05'),
    ]
    expect(account([...billed, ...rows]).status('installment-agreement')).toMatchObject({ state: 'active' })
  })

  test('an offer withdraws a request for an agreement', () => {
    expect(
      told(
        row('971', 'Pending installment agreement', '2026-01-05'),
        row('480', 'Offer in compromise received', '2026-02-05'),
      ),
    ).toEqual([
      ['installment-agreement', 'ended', 'withdrawn'],
      ['offer', 'pending', null],
    ])
  })

  test('a review of income ends with the assessment that it brings; an end without a beginning stands alone', () => {
    expect(
      told(
        row('922', 'Review of unreported income', '2026-01-05'),
        row('290', 'Additional tax assessed', '2026-06-05', 10_000),
        row('531', 'Account collectible', '2026-07-05'),
      ),
    ).toEqual([
      ['underreporter', 'ended', 'assessed'],
      ['not-collectible', 'ended', 'removed'],
    ])
  })
})

describe('several transcripts of one period', () => {
  const older = exampleTranscript(period, billed, { ...first, transcriptId: 'older' })
  const newer = exampleTranscript(period, [...later, row('670', 'Payment', '2025-08-01', -20_000)], {
    responseDate: day('2026-03-20'),
    transcriptId: 'newer',
  })
  const view = (transcript: TranscriptFacts, ...earlier: TranscriptFacts[]) =>
    readCase(exampleCase({ periods: [examplePeriod(period, { transcript, earlier })] }), asOf).periods[0]
      ?.account

  test('the newest rules, whichever is named first', () => {
    expect(view(newer, older)?.transcriptId).toBe('newer')
    expect(view(older, newer)?.transcriptId).toBe('newer')
  })

  test('what changed is told row by row, and comes to the change of the balance', () => {
    const [change] = view(newer, older)?.changes ?? []
    expect(change?.added.map(({ code }) => code)).toEqual(['670', '971', '276', '196'])
    expect(change?.gone).toEqual([])
    expect(change?.balance).toEqual({ before: 673_334, after: 673_334 + 42_328 + 36_189 - 20_000 })
    expect(change?.unexplained).toBe(0)
  })

  test('nothing changed between a transcript and the same pulled again', () => {
    const again = { ...older, transcriptId: 'again', responseDate: day('2025-06-06') }
    expect(view(again, older)?.changes).toMatchObject([{ added: [], gone: [], statuses: [], head: [] }])
  })
})

test('the parts of any account come to the sum of its rows', () => {
  const codes = [
    '150',
    '151',
    '290',
    '291',
    '670',
    '671',
    '672',
    '706',
    '702',
    '806',
    '807',
    '846',
    '841',
    '608',
    '999',
  ]
  for (let seed = 1; seed < 200; seed++) {
    const rows = codes.map((code, index) =>
      row(
        code,
        'Any',
        `2025-0${1 + ((seed + index) % 9)}-1${index % 9}`,
        ((seed * 7919 + index * 104_729) % 20_001) - 10_000,
      ),
    )
    const { tax, penalties, interest, fees, credits, out, cleared, other } = account(rows).totals
    const whole =
      tax.standing + penalties.standing + interest.standing + fees.standing - credits + out + cleared + other
    expect(whole).toBe(sum(rows.map(({ cents: amount }) => cents(amount ?? 0))))
  }
})

describe('an agreement that was asked for and granted on one day', () => {
  const asked = row('971', 'Pending installment agreement', '2025-12-01')
  const granted = row('971', 'Installment agreement established', '2025-12-01')

  test.each([
    ['as printed', [asked, granted]],
    ['the other way round', [granted, asked]],
  ])('is one in force, and stops no time to collect, %s', (_, rows) => {
    const found = account([...billed, ...rows])
    expect(found.statuses.map(({ kind, state }) => [kind, state])).toEqual([
      ['installment-agreement', 'active'],
    ])
    expect(found.collectible?.stillRunning).toBe(false)
  })

  test('and asked for anew on another day is a second request', () => {
    const anew = row('971', 'Pending installment agreement', '2026-02-02')
    expect(account([...billed, granted, anew]).statuses.map(({ state }) => state)).toEqual([
      'active',
      'pending',
    ])
  })
})
