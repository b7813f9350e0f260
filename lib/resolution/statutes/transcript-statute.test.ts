import { describe, expect, it } from 'vitest'
import { fixture } from '@/tests/factories/paper/fixture'
import { cents } from '../money/cents'
import { readDocument } from '../read-document'
import { day } from '../time/plain-date'
import type { StatuteEntry } from '../transcripts/statute-entry'
import { readTranscriptStatute } from './transcript-statute'

const asOf = day('2026-11-24')
const row = (code: string, date: string | null, told: Partial<StatuteEntry> = {}): StatuteEntry => ({
  code,
  explanation: '',
  date: date === null ? null : day(date),
  cents: cents(0),
  ...told,
})
const said = (code: '971' | '972', date: string, explanation: string) => row(code, date, { explanation })
const assessed = row('150', '2016-05-30', { cents: cents(1_248_000) })

/** Earliest and latest last day of the first assessment, and the events beside them. */
function read(...rows: StatuteEntry[]) {
  const found = readTranscriptStatute([assessed, ...rows], asOf)
  const statute = found.statutes[0]?.statute
  const { earliest, latest, stillRunning } = statute?.value ?? {}
  return {
    ...found,
    statute,
    days: [earliest, latest],
    stillRunning,
    told: found.events.map(({ event }) => event),
  }
}

describe('the time to collect by a transcript', () => {
  it('is ten years from each row that assesses an amount, and not from a row of nothing or of interest', () => {
    const found = readTranscriptStatute(
      [
        assessed,
        row('290', '2018-03-05'),
        row('300', '2019-07-01', { cents: cents(50_000) }),
        row('196', '2019-07-01', { cents: cents(9_000) }),
        row('670', '2020-01-02', { cents: cents(-9_000) }),
      ],
      asOf,
    )
    expect(found.statutes.map(({ assessment, statute }) => [assessment.code, statute.value?.latest])).toEqual(
      [
        ['150', '2026-05-30'],
        ['300', '2029-07-01'],
      ],
    )
  })

  it('leaves out a row without its day or its amount, and says so', () => {
    const found = readTranscriptStatute(
      [row('150', null, { cents: cents(1) }), row('290', '2020-01-06', { cents: null }), row('480', null)],
      asOf,
    )
    expect(found.unused).toEqual([
      { row: 2, why: 'Code 480 has no day' },
      { row: 1, why: 'Code 290 has no amount' },
      { row: 0, why: 'Code 150 has no day' },
    ])
    expect(found.statutes).toEqual([])
  })

  it('stands still while an offer is pending: 180 days where it was withdrawn', () => {
    // Jan 10 to Jul 9, 2018 is 180 days; May 30, 2026 and 180 days is Nov 26, 2026.
    expect(read(row('480', '2018-01-10'), row('482', '2018-07-09')).days).toEqual([
      '2026-11-26',
      '2026-11-26',
    ])
  })

  it('is at least thirty days more where it was rejected, and open because no row tells of an appeal', () => {
    const { days, stillRunning, told } = read(row('480', '2018-01-10'), row('481', '2018-07-09'))
    expect(days[0]).toBe('2026-12-26')
    expect(stillRunning).toBe(true)
    expect(told).toMatchObject([{ kind: 'offer-pending', outcome: 'rejected', appeal: null }])
  })

  it('takes an acceptance after a rejection for an appeal that was decided', () => {
    const { told } = read(row('480', '2018-01-10'), row('481', '2018-07-09'), row('780', '2018-12-03'))
    expect(told).toMatchObject([{ outcome: 'rejected', appeal: { filed: null, decided: '2018-12-03' } }])
    expect(read(row('480', '2018-01-10'), row('780', '2018-07-09')).days).toEqual([
      '2026-11-26',
      '2026-11-26',
    ])
  })

  it('does not know the first day of what a row ends and none begins', () => {
    const { told, days } = read(row('482', '2018-07-09'))
    expect(told).toMatchObject([{ kind: 'offer-pending', from: null, to: '2018-07-09' }])
    expect(days[0]).toBe('2026-05-30')
    expect(days[1]).not.toBe('2026-05-30')
  })

  it('stands still while an agreement is asked for, and runs while it is in force', () => {
    const asked = said('971', '2020-03-02', 'Pending installment agreement')
    const agreed = said('971', '2020-04-01', 'Installment agreement established')
    expect(read(asked, agreed).days).toEqual(['2026-06-29', '2026-06-29'])
    const byCode = [
      row('971', '2020-03-02', { actionCode: '043' }),
      row('971', '2020-04-01', { actionCode: '63' }),
    ]
    expect(read(...byCode).told).toEqual(read(asked, agreed).told)
    expect(read(row('488', '2020-04-01'), row('489', '2021-04-01')).days).toEqual([
      '2026-05-30',
      '2026-05-30',
    ])
  })

  it('keeps both readings where a request was taken off: withdrawn at once, or thirty days after a rejection', () => {
    const asked = row('971', '2020-03-02', { actionCode: '043' })
    expect(read(asked, row('972', '2020-04-01', { actionCode: '043' })).days).toEqual([
      '2026-06-29',
      '2026-07-29',
    ])
  })

  it('ends a request for an agreement where an offer comes in', () => {
    const { told } = read(
      row('971', '2020-03-02', { actionCode: '043' }),
      row('480', '2020-04-01'),
      row('482', '2020-05-01'),
    )
    expect(told).toMatchObject([
      { kind: 'installment-agreement-pending', to: '2020-04-01', outcome: 'withdrawn' },
      { kind: 'offer-pending', to: '2020-05-01' },
    ])
  })

  it('of an agreement that was ended leaves open whether the days after it count', () => {
    const { told, statute } = read(
      row('971', '2020-04-01', { actionCode: '063' }),
      said('971', '2021-09-06', 'No longer in installment agreement status'),
    )
    expect(told).toMatchObject([
      { kind: 'installment-agreement-in-force', to: '2021-09-06' },
      { kind: 'installment-agreement-terminated', on: '2021-09-06', appeal: null },
    ])
    expect(statute?.value?.earliest).toBe('2026-05-30')
    expect(statute?.value?.stillRunning).toBe(true)
  })

  it.each(['60', '67', '81', '89'])(
    'with closing code %s of 520 is a bankruptcy, and six months longer',
    code => {
      const found = read(
        row('520', '2018-02-01', { closingCode: code }),
        row('521', '2018-08-01', { closingCode: code }),
      )
      // Feb 1, 2018 to Feb 1, 2019 is 365 days.
      expect(found.days).toEqual(['2027-05-30', '2027-05-30'])
    },
  )

  it.each(['76', '77'])(
    'with closing code %s of 520 is a hearing, from the request where a row tells of it',
    code => {
      const action = [row('520', '2020-02-10', { closingCode: code }), row('521', '2021-01-20')]
      const requested = said('971', '2020-02-03', 'Collection due process request received timely')
      // Feb 3, 2020 to Jan 20, 2021 is 352 days; without the request's row it is 345.
      expect(read(requested, ...action).days).toEqual(['2027-05-17', '2027-05-17'])
      expect(read(...action).days).toEqual(['2027-05-10', '2027-05-10'])
      expect(read(...action).statute?.marks.map(({ about }) => about)).toContain('Code 520 of the transcript')
    },
  )

  it.each([undefined, '70', '80'])(
    'with closing code %s of 520 may be nothing, and is a bankruptcy at the latest',
    code => {
      const found = read(row('520', '2018-02-01', { closingCode: code }), row('521', '2018-08-01'))
      expect(found.days).toEqual(['2026-05-30', '2027-05-30'])
    },
  )

  it('without a closing code is the hearing whose request stands near', () => {
    const requested = said('971', '2020-02-03', 'Collection due process request received timely')
    expect(read(requested, row('520', '2020-03-02'), row('521', '2021-01-20')).days).toEqual([
      '2027-05-17',
      '2027-05-17',
    ])
    expect(read(requested, row('520', '2020-06-02')).told).toMatchObject([
      { kind: 'collection-due-process' },
      { kind: 'bankruptcy', applies: null },
    ])
  })

  it('does not choose which of two legal actions ended', () => {
    const { unused, stillRunning } = read(
      row('520', '2018-02-01', { closingCode: '60' }),
      row('520', '2019-02-01', { closingCode: '77' }),
      row('521', '2019-08-01'),
    )
    expect(unused).toMatchObject([{ row: 3 }])
    expect(stillRunning).toBe(true)
  })

  it('counts a corrected posting at the latest and not at the earliest', () => {
    expect(read(row('520', '2018-02-01', { closingCode: '60' }), row('522', '2018-08-01')).days).toEqual([
      '2026-05-30',
      '2027-05-30',
    ])
    expect(read(row('480', '2018-01-10'), row('483', '2018-07-09')).days[0]).toBe('2026-05-30')
  })

  it.each([
    ['a lien', row('582', '2020-01-06')],
    ['not collectible status', row('530', '2020-01-06')],
    ['an equivalent hearing', row('971', '2020-01-06', { actionCode: '276' })],
    ['a notice', said('971', '2020-01-06', 'Collection due process Notice of Intent to Levy -- issued')],
    ['an action code without a meaning here', row('971', '2020-01-06', { actionCode: '690' })],
    ['a phrase without a meaning here', said('971', '2020-01-06', 'Account reviewed')],
  ])('does not move for %s', (_, told) => {
    expect(read(told).statute?.value?.suspendedDays).toEqual({ atLeast: 0, atMost: 0 })
  })

  it('of an innocent spouse and of a deferment is open as to whom and what it was', () => {
    const spouse = read(
      row('971', '2020-01-06', { actionCode: '065' }),
      row('972', '2020-07-06', { actionCode: '065' }),
    )
    expect(spouse.days).toEqual(['2026-05-30', '2027-01-27'])
    const combat = read(row('500', '2020-01-06', { closingCode: '56' }), row('502', '2020-07-06'))
    expect(combat.days[0]).toBe(combat.days[1])
    const deferred = read(row('500', '2020-01-06'), row('502', '2020-07-06'))
    expect(deferred.days).toEqual(['2026-05-30', combat.days[1]])
  })

  it('has no last day by a waiver whose day is not printed, and a range by one whose paper was not seen', () => {
    expect(read(row('550', '2020-01-06')).days).toEqual(['2026-05-30', null])
    const { days } = read(row('550', '2020-01-06', { newLastDay: day('2030-12-31') }))
    expect(days[0]).toBe('2026-05-30')
    expect(days[1]).not.toBeNull()
    expect((days[1] ?? '') > '2030-12-31').toBe(true)
  })

  it('may have no end by a judgment', () => {
    expect(read(row('971', '2020-01-06', { actionCode: '637' })).days).toEqual(['2026-05-30', null])
  })

  it('shows that the IRS wrote it off, unless it took that back', () => {
    expect(read(row('608', '2026-06-08')).expiredOn).toBe('2026-06-08')
    expect(read(row('608', '2026-06-08'), row('609', '2026-07-06')).expiredOn).toBeNull()
  })

  it('reads the rows of a transcript on paper', () => {
    const reading = readDocument(fixture('transcripts/account-modern.txt'))
    if (reading.kind !== 'account-transcript') throw new Error(`Read as ${reading.kind}`)
    const found = readTranscriptStatute(reading.rows, asOf)
    expect(found.statutes.map(({ assessment }) => assessment.code)).toContain('150')
    expect(found.events.map(({ event }) => event.kind)).toContain('installment-agreement-pending')
  })
})
