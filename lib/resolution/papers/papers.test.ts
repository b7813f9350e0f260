import { describe, expect, test } from 'vitest'
import { fixture, plainText } from '@/tests/factories/paper/fixture'
import { readCase } from '../collection/case-view'
import { cents } from '../money/cents'
import { readDocuments } from '../read-document'
import { day } from '../time/plain-date'
import { accountForm } from './account-form'
import type { CaseAnswers } from './answers'
import { factsOf, type ReadPaper } from './facts-of'

const asOf = day('2026-11-24')

function papers(...files: string[]): ReadPaper[] {
  return files.flatMap(file =>
    readDocuments(fixture(file)).map(({ reading }, index) => ({ id: `${file}#${index}`, reading })),
  )
}

/** A transcript of $1,000.00 of tax under a number, joint or not. */
function transcript(last4: string, { year = 2024, on = '11-02-2026', status = 'Single', paid = '' } = {}) {
  const text = `Account Transcript
Request Date: ${on}
Response Date: ${on}
Form number: 1040
Report for Tax Period Ending: 12-31-${year}
Taxpayer identification number: XXX-XX-${last4}
Account balance: $${paid ? '900.00' : '1,000.00'}
Accrued interest: $0.00 As of: ${on}
Accrued penalty: $0.00 As of: ${on}
Filing status: ${status}
Tax per return: $1,000.00
Transactions
Code Explanation of transaction Cycle Date Amount
150 Tax return filed 06-02-${year + 1} $1,000.00
${paid}`
  return readDocuments(plainText(text)).map(({ reading }) => ({ id: `${last4} ${year} ${on}`, reading }))
}

describe('the facts of papers', () => {
  test('are those of the notice and the transcript, taken as confirmed and saying so', () => {
    const facts = factsOf(papers('notices/cp14-classic.txt', 'transcripts/account-capitals.txt'))
    expect(facts.notices).toMatchObject([
      { code: 'CP14', confirmed: true, amountDueCents: 673_334, periods: [{ form: '1040' }] },
    ])
    expect(facts.periods).toMatchObject([
      {
        form: '1040',
        periodEnd: '2024-12-31',
        transcript: { balanceCents: 673_334, filingStatus: 'Single' },
      },
    ])
    expect(facts.notices[0]?.source.confirmedBy).toBe('nobody: taken as read')
  })

  test('name what nobody said as unknown', () => {
    expect(factsOf([])).toMatchObject({ clientKind: 'individual', authorityOnFile: null, payments: [] })
  })

  test('count the same notice and the same pull once, in whatever format they came', () => {
    const twice = [...transcript('4821'), ...transcript('4821').map(paper => ({ ...paper, id: 'again' }))]
    const [period] = factsOf([
      ...twice,
      ...papers('notices/cp14-classic.txt', 'notices/cp14-as-extracted.txt'),
    ]).periods
    expect(period?.earlier).toBeUndefined()
    expect(factsOf(papers('notices/cp14-classic.txt', 'notices/cp14-classic.txt')).notices).toHaveLength(1)
  })

  test('keep the same notice to each of two spouses apart, and a copy that shows no number with the other', () => {
    const [own] = papers('notices/cp14-classic.txt')
    if (own?.reading.kind !== 'notice' || !own.reading.tinLast4) throw new Error('No notice with a number')
    const { reading } = own
    const { tinLast4 } = reading
    const spouse = { ...reading, tinLast4: { ...tinLast4, value: '9077' } } as typeof reading
    const masked = { ...reading, tinLast4: null }
    const count = (...readings: (typeof reading)[]) =>
      factsOf(readings.map((reading, index) => ({ id: `${index}`, reading }))).notices.length
    expect(count(reading, spouse)).toBe(2)
    expect(count(reading, masked)).toBe(1)
  })

  test('keep an older pull beside the newest, in whatever order they came', () => {
    const older = transcript('4821', { on: '03-02-2026' })
    const newer = transcript('4821', { paid: '670 Payment 10-01-2026 -$100.00' })
    for (const all of [
      [...older, ...newer],
      [...newer, ...older],
    ]) {
      const [period] = factsOf(all).periods
      expect(period?.transcript?.responseDate).toBe('2026-11-02')
      expect(period?.earlier?.map(({ responseDate }) => responseDate)).toEqual(['2026-03-02'])
    }
  })

  test('know a joint account, and a spouse’s own of a year that the client’s covers too', () => {
    const joint = transcript('4821', { status: 'Married Filing Joint' })
    const facts = factsOf([...joint, ...transcript('4821', { year: 2023 }), ...transcript('9077')])
    expect(facts.clientKind).toBe('couple')
    expect(facts.periods).toHaveLength(2)
    expect(facts.spouseAccounts).toMatchObject([{ periodEnd: '2024-12-31' }])
    expect(readCase(facts, asOf).spouseAccounts).toHaveLength(1)
  })

  test('do not take another number for a spouse’s where only it covers the year, unless a person says so', () => {
    const both = [
      ...transcript('4821'),
      ...transcript('4821', { year: 2022 }),
      ...transcript('9077', { year: 2023 }),
    ]
    expect(factsOf(both).periods).toHaveLength(3)
    expect(factsOf(both, { spouseLast4: '9077' }).periods).toHaveLength(2)
  })

  test('see in payers no duty to file, in a request that found nothing no missing return, and in a return one that was filed', () => {
    const filing = (file: string) => readCase(factsOf(papers(file)), asOf).periods[0]?.filing
    expect(filing('transcripts/wage-and-income.txt')).toMatchObject({ state: 'unknown', askedFor: false })
    expect(filing('transcripts/nothing-found.txt')).toMatchObject({ state: 'unknown' })
    expect(filing('transcripts/no-return-on-record.txt')).toMatchObject({ state: 'unknown' })
    expect(filing('transcripts/tax-return.txt')).toMatchObject({ state: 'filed' })
  })

  test('take an authorization for authority to speak only where it is a Form 2848 that stands', () => {
    const form = {
      form: '2848' as const,
      representative: 'I. Calloway',
      covers: [],
      signedOn: day('2026-11-02'),
      posted: null,
      revokedOn: null,
    }
    const onFile = (...authorizations: NonNullable<CaseAnswers['authorizations']>[number][]) =>
      factsOf([], { authorizations }).authorityOnFile
    expect(onFile(form)).toBe(true)
    expect(onFile({ ...form, form: '8821' })).toBe(false)
    expect(onFile({ ...form, revokedOn: day('2026-11-10') })).toBe(false)
    expect(onFile({ ...form, form: '8821' }, form)).toBe(true)
    expect(onFile()).toBeNull()
  })

  test('take what a person says beside them: a payment is unconfirmed unless its proof was seen', () => {
    const answers: CaseAnswers = {
      authorityOnFile: true,
      periods: [{ form: '1040', periodEnd: day('2023-12-31'), filed: 'not-filed' }],
      payments: [{ paidOn: day('2026-04-10'), cents: cents(5_000), method: 'Check 12' }],
    }
    const facts = factsOf([], answers)
    expect(facts).toMatchObject({
      authorityOnFile: true,
      periods: [{ entered: { filed: 'not-filed', lien: 'unknown', balanceCents: null } }],
      payments: [{ designated: null, source: { confirmedBy: null } }],
    })
  })

  test.each(['1040-SR', '1040A', 'Form 1040-NR', '1040EZ'])('keep a %s on the account of Form 1040', form => {
    expect(accountForm(form)).toBe('1040')
  })

  test.each(['1041', '941', '1040-X', 'CIVPEN'])('keep a %s on an account of its own', form => {
    expect(accountForm(form)).toBe(form)
  })
})
