import { expect, it } from 'vitest'
import { assess } from '../assess'
import { yearOfRows } from '../escalation/account-rule'
import { entered, exampleCase, exampleNotice, settledYears, taxYear } from '../escalation/example-facts'
import { exampleAnswers } from '../escalation/interview-rule'
import type { CaseFacts } from '../facts'
import { questionsFor } from '../interview/questions'
import { day } from '../time/plain-date'

const today = day('2026-11-24')
const owing = yearOfRows(2023, [
  ['150', '2024-06-03', 900_000],
  ['971', '2024-06-03', 0, 'Notice issued'],
  ['971', '2026-10-05', 0, 'Collection due process Notice of Intent to Levy -- issued'],
])
const withCode = (code: string) => ({
  ...owing,
  transcript: owing.transcript && {
    ...owing.transcript,
    rows: owing.transcript.rows.map((row, index) => (index === 1 ? { ...row, noticeCode: code } : row)),
  },
})
const checklistOf = (facts: Partial<CaseFacts>) =>
  assess(exampleCase({ periods: [...settledYears(2020, 2022), withCode('CP14')], ...facts }), today).checklist
const find = (facts: Partial<CaseFacts>, key: string) =>
  checklistOf(facts).find(item => item.key.startsWith(key)) ?? null
const mailed = (facts: Partial<CaseFacts>) =>
  checklistOf(facts)
    .filter(({ key }) => key.startsWith('mailed:'))
    .map(({ title }) => title.split(':')[0])

it('asks where each notice is that the transcript says was mailed', () => {
  expect(mailed({})).toEqual(['CP14 of Jun 3, 2024 for 2023', 'Final levy notice of Oct 5, 2026 for 2023'])
})

it('asks no more for a notice whose page came in, under its own code or as the page of a hearing', () => {
  const periods = [taxYear(2023)]
  const bill = exampleNotice({ code: 'CP14', noticeDate: day('2024-06-03'), periods })
  const levy = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-05'), periods })
  expect(mailed({ notices: [bill, levy] })).toEqual([])
  expect(mailed({ notices: [{ ...bill, noticeDate: day('2025-06-03') }, levy] })).toEqual([
    'CP14 of Jun 3, 2024 for 2023',
  ])
})

it('asks for no notice of a period that owes nothing', () => {
  const paid = yearOfRows(2023, [
    ['150', '2024-06-03', 900_000],
    ['670', '2024-07-01', -900_000],
  ])
  const row = { ...owing.transcript?.rows[1], noticeCode: 'CP14' }
  const transcript = paid.transcript && { ...paid.transcript, rows: [...paid.transcript.rows, row as never] }
  expect(mailed({ periods: [{ ...paid, transcript }] })).toEqual([])
})

it('ticks the interview off once no question of it is open', () => {
  expect(find({}, 'paper:interview')).toMatchObject({ state: 'needed', supplier: 'client' })
  const no = Object.fromEntries(questionsFor('individual').map(key => [key, 'no']))
  const answers = exampleAnswers({ ...no, currentYear: 'yes' })
  expect(find({ answers }, 'paper:interview')?.state).toBe('received')
})

it('keeps asking for Form 12153 while the one on record answers another notice', () => {
  const notices = [exampleNotice({ code: 'LT11', noticeDate: day('2026-11-02'), periods: [taxYear(2023)] })]
  const sent = {
    requestId: 'sent',
    about: 'lien' as const,
    noticeOn: day('2026-06-01'),
    periods: [taxYear(2022)],
    sentOn: day('2026-06-20'),
    method: 'fax' as const,
    proof: '4417',
    source: entered().source,
  }
  const stateOf = (requests: CaseFacts['hearingRequests']) =>
    find({ notices, hearingRequests: requests }, 'paper:hearing-request')?.state ?? 'not asked'
  expect(stateOf([])).toBe('needed')
  expect(stateOf([sent])).toBe('needed')
  const answered = {
    ...sent,
    about: 'levy' as const,
    noticeOn: day('2026-11-02'),
    periods: [taxYear(2023)],
    sentOn: day('2026-11-20'),
  }
  expect(stateOf([answered])).not.toBe('needed')
})

it('says how old a pay stub and a transcript may be', () => {
  expect(find({}, 'paper:current-year')?.freshness).toBe('No older than 30 days')
  expect(find({}, 'transcript:1040:2023')?.freshness).toBe('No older than 30 days')
})

it('asks for what an answer makes worth asking', () => {
  expect(find({ answers: exampleAnswers({ hardship: 'no' }) }, 'paper:financial-statement')).toMatchObject({
    state: 'needed',
  })
  expect(find({ answers: exampleAnswers({ abroad: 'no' }) }, 'paper:abroad')).toBeNull()
  expect(find({ answers: exampleAnswers({ abroad: 'yes' }) }, 'paper:abroad')?.state).toBe('needed')
})

it('asks for the papers of the way out that was chosen, each once, and for none of one that was rejected', () => {
  const decided = (verdict: 'accepted' | 'rejected') => ({
    decisions: [
      { option: 'simple-plan' as const, verdict, on: day('2026-11-20'), source: entered().source },
      { option: 'streamlined-plan' as const, verdict, on: day('2026-11-20'), source: entered().source },
    ],
  })
  const chosen = checklistOf(decided('accepted')).filter(({ key }) => key.startsWith('option:'))
  expect(chosen.map(({ title }) => title)).toContain('Form 9465, the online agreement, or a call')
  expect(new Set(chosen.map(({ key }) => key)).size).toBe(chosen.length)
  expect(checklistOf(decided('rejected')).some(({ key }) => key.startsWith('option:'))).toBe(false)
})

it('asks for Form 2848 for the years that none on file names', () => {
  const power = {
    authorizationId: 'power',
    form: '2848' as const,
    representative: 'I. Calloway',
    covers: [{ form: '1040', from: day('2024-12-31'), to: day('2028-12-31') }],
    signedOn: day('2026-11-02'),
    posted: true,
    revokedOn: null,
    source: entered().source,
  }
  expect(find({ authorizations: [power] }, 'authority-gap')?.title).toBe('Form 2848 for 2023, signed')
  expect(find({}, 'authority-gap')).toBeNull()
})
