import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/resolution/read-document'
import type { AccountTranscriptReading, DocumentReading } from '@/lib/resolution/reading'
import type { TranscriptSpec } from '../draw-transcript'
import { drawnAccount, typedAccount } from './any-account'

/** Papers of each sort; a report asks for thousands. */
const COUNT = Number(process.env.PAPERS ?? 150)

/** What the paper prints, in the words of a reading. */
function expected(spec: TranscriptSpec) {
  const has = spec.returnPresent
  return {
    form: spec.form,
    periodEnd: spec.periodEnd,
    tinLast4: spec.tin.slice(-4),
    taxpayerName: spec.name,
    requestDate: spec.requestDate,
    responseDate: spec.responseDate,
    trackingNumber: spec.trackingNumber,
    accountBalance: spec.balanceCents,
    accruedInterest: spec.accruedInterestCents,
    accruedPenalty: spec.accruedPenaltyCents,
    accrualsAsOf: spec.accrualsAsOf,
    balancePlusAccruals: spec.balanceCents + spec.accruedInterestCents + spec.accruedPenaltyCents,
    exemptions: '01',
    filingStatus: spec.filingStatus,
    adjustedGrossIncome: has ? spec.adjustedGrossIncomeCents : null,
    taxableIncome: has ? spec.taxableIncomeCents : null,
    taxPerReturn: has ? spec.taxPerReturnCents : null,
    selfEmploymentTaxpayer: has ? 123_400 : null,
    selfEmploymentSpouse: has ? 0 : null,
    selfEmploymentTax: has ? 17_400 : null,
    returnDueOrReceived: has ? spec.returnDueDate : null,
    processingDate: has ? spec.processingDate : null,
    returnPresent: has,
    powerOfAttorneyOnFile: spec.powerOfAttorneyOnFile,
    addsUp: true,
    unreadRows: [],
    problems: [],
    rows: spec.rows.map(row => ({
      code: row.code,
      explanation: [row.explanation, row.detail?.startsWith('CP') ? row.detail.replace(/\s+/g, ' ') : '']
        .filter(text => text !== '')
        .join(' '),
      cycle: row.cycle ?? null,
      date: row.date ?? null,
      cents: row.cents ?? null,
      noticeCode: row.detail?.startsWith('CP') ? row.detail.replace(/\s+0*/, '') : null,
      documentNumber: row.detail?.startsWith('n/a') ? row.detail.slice(4) : null,
    })),
  }
}

function read(reading: DocumentReading) {
  if (reading.kind !== 'account-transcript') return { kind: reading.kind }
  const value = <K extends keyof AccountTranscriptReading>(name: K) =>
    (reading[name] as { value: unknown } | null)?.value ?? null
  return {
    form: value('form'),
    periodEnd: value('periodEnd'),
    tinLast4: value('tinLast4'),
    taxpayerName: value('taxpayerName'),
    requestDate: value('requestDate'),
    responseDate: value('responseDate'),
    trackingNumber: value('trackingNumber'),
    accountBalance: value('accountBalance'),
    accruedInterest: value('accruedInterest'),
    accruedPenalty: value('accruedPenalty'),
    accrualsAsOf: value('accrualsAsOf'),
    balancePlusAccruals: value('balancePlusAccruals'),
    exemptions: value('exemptions'),
    filingStatus: reading.filingStatus?.raw.replace(/\s+/g, ' ') ?? null,
    adjustedGrossIncome: value('adjustedGrossIncome'),
    taxableIncome: value('taxableIncome'),
    taxPerReturn: value('taxPerReturn'),
    selfEmploymentTaxpayer: value('selfEmploymentTaxpayer'),
    selfEmploymentSpouse: value('selfEmploymentSpouse'),
    selfEmploymentTax: value('selfEmploymentTax'),
    returnDueOrReceived: value('returnDueOrReceived'),
    processingDate: value('processingDate'),
    returnPresent: reading.returnPresent,
    powerOfAttorneyOnFile: reading.powerOfAttorneyOnFile,
    addsUp: reading.addsUp,
    unreadRows: reading.unreadRows,
    problems: reading.problems,
    rows: reading.rows.map(({ place: _, ...row }) => row),
  }
}

/** Of rows only those that differ. */
function differences(is: unknown, should: unknown): [string, string][] {
  const lists = Array.isArray(is) && Array.isArray(should) ? [is, should] : [[is], [should]]
  const [one = [], other = []] = lists as [unknown[], unknown[]]
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at): [string, string] => [
    JSON.stringify(one[at]) ?? 'nothing',
    JSON.stringify(other[at]) ?? 'nothing',
  ]).filter(([first, second]) => first !== second)
}

describe('an account transcript says what was printed, every field and every row', {
  timeout: 600_000,
}, () => {
  test.each([
    ['drawn on paper in any layout, its text out of order and in pieces', drawnAccount],
    ['as a text file or a web page', typedAccount],
  ])('%s', (_, make) => {
    const wrong: string[] = []
    for (let seed = 1; seed <= COUNT; seed++) {
      const { spec, text, what } = make(seed)
      const [is, should] = [read(readDocument(text)), expected(spec)] as [
        Record<string, unknown>,
        Record<string, unknown>,
      ]
      for (const field of Object.keys(should)) {
        for (const [one, other] of differences(is[field], should[field]))
          wrong.push(`${field}: ${one} for ${other} in ${what}`)
      }
    }
    expect(wrong.slice(0, 20), `${wrong.length} of ${COUNT} papers' fields`).toEqual([])
  })
})
