import { expect, it } from 'vitest'
import { assess } from '../assess'
import { day } from '../time/plain-date'
import {
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  returnRow,
  taxYear,
} from './example-facts'

const year = taxYear(2023)
const filed = { code: '582', explanation: 'Lien placed on assets due to balance owed', date: '2026-06-01' }
const facts = exampleCase({
  periods: [
    examplePeriod(year, {
      transcript: exampleTranscript(year, [returnRow('2024-06-03', 900_000), filed]),
    }),
  ],
})
const equivalent = (asOf: string) =>
  assess(facts, day(asOf)).deadlines.filter(({ ruleId }) => ruleId === 'E-04')

it('leaves an equivalent hearing until one year after the five business days that follow the filing', () => {
  // Filed Mon, Jun 1, 2026; five business days end Mon, Jun 8; Jun 8, 2027 is a Tuesday.
  expect(equivalent('2026-06-20')).toMatchObject([{ lastDay: '2027-06-08', kind: 'hard' }])
  expect(equivalent('2026-11-24')).toMatchObject([{ lastDay: '2027-06-08', kind: 'hard' }])
  expect(equivalent('2027-06-09')).toEqual([])
})

it('says that the days for the hearing are over, also once the equivalent hearing is', () => {
  const claims = (asOf: string) =>
    assess(facts, day(asOf)).flags.map(({ ruleId, claim }) => `${ruleId} ${claim}`)
  expect(claims('2026-11-24')).toContain(
    'E-04 The lien hearing for 2023 was due Wed, Jul 8, 2026; an equivalent hearing can be asked for until Tue, Jun 8, 2027.',
  )
  expect(claims('2027-06-09').join()).toContain('Its hearing request was due Wed, Jul 8, 2026.')
})

it('counts from Letter 3172 where the day of filing is not known', () => {
  const letter = exampleNotice({
    code: 'Letter 3172',
    noticeDate: day('2026-06-04'),
    respondBy: day('2026-07-08'),
    periods: [year],
  })
  const { deadlines } = assess(exampleCase({ notices: [letter] }), day('2026-11-24'))
  expect(deadlines).toMatchObject([{ ruleId: 'E-04', lastDay: '2027-06-04' }])
})
