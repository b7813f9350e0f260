import { describe, expect, test } from 'vitest'
import { cents } from '../money/cents'
import { accountOf, assessed, type Row, row } from './account.test-support'

describe('a lien', () => {
  const filed = row('582', 'Lien placed on assets due to balance owed', '2026-01-12')
  const released = row('583', 'Removed lien', '2026-05-04')
  const notice = row(
    '971',
    'Issued notice of lien filing and right to Collection Due Process hearing',
    '2026-01-14',
  )
  const lien = (...rows: Row[]) => accountOf([assessed, ...rows]).lien

  test('is none without a row, filed with one, released by the last', () => {
    expect(lien()).toEqual({
      state: 'none',
      filedOn: null,
      releasedOn: null,
      hearingNotices: [],
      evidence: [],
    })
    expect(lien(filed)).toMatchObject({ state: 'filed', filedOn: '2026-01-12', releasedOn: null })
    expect(lien(filed, released)).toMatchObject({
      state: 'released',
      filedOn: '2026-01-12',
      releasedOn: '2026-05-04',
    })
    expect(lien(filed, released).evidence.map(({ value }) => value.slice(0, 3))).toEqual(['582', '583'])
  })

  test('filed again after a release stands, with the day of the new filing', () => {
    const again = row('582', 'Lien placed on assets due to balance owed', '2026-08-03')
    expect(lien(filed, released, again)).toMatchObject({
      state: 'filed',
      filedOn: '2026-08-03',
      releasedOn: null,
    })
  })

  test('shows by its hearing notice too, and not by a notice taken back', () => {
    expect(lien(notice)).toMatchObject({ state: 'filed', filedOn: null })
    expect(lien(notice).hearingNotices.map(({ on }) => on)).toEqual(['2026-01-14'])
    expect(lien({ ...notice, code: '972' })).toMatchObject({ state: 'none', hearingNotices: [] })
    expect(lien(row('971', 'Notice issued', '2026-01-14', 0, 'CP504')).hearingNotices).toEqual([])
  })
})

describe('a levy', () => {
  const levy = (...rows: Row[]) => accountOf([assessed, ...rows]).levy

  test.each([
    ['Collection due process Notice of Intent to Levy -- issued', 'issued'],
    ['Collection due process Notice of Intent to Levy -- return receipt signed', 'received'],
    ['Collection due process Notice of Intent to Levy -- refused or unclaimed', 'refused'],
    ['Collection due process Notice of Intent to Levy -- undeliverable', 'undelivered'],
    ['Final notice AC 069', 'issued'],
    ['Final notice AC 066', 'received'],
    ['Final notice AC 067', 'refused'],
    ['Final notice AC 068', 'undelivered'],
  ])('“%s” is a hearing notice %s', (words, delivery) => {
    expect(levy(row('971', words, '2026-03-02')).hearingNotices).toMatchObject([
      { delivery, on: '2026-03-02' },
    ])
    expect(levy(row('972', words, '2026-03-02')).hearingNotices).toEqual([])
  })

  test('blocked from the automated program is so by its own row alone', () => {
    const blocked = row('971', 'Tax period blocked from automated levy program', '2026-03-02')
    expect(levy(blocked).blocked?.on).toBe('2026-03-02')
    expect(levy({ ...blocked, code: '972' }).blocked).toBeNull()
    expect(levy(row('971', 'Pending installment agreement', '2026-03-02')).blocked).toBeNull()
  })

  test('money taken is told from money paid', () => {
    const rows = [
      row('670', 'Payment Levy', '2026-03-02', -5_000),
      row('670', 'Payment', '2026-03-09', -6_000),
    ]
    expect(levy(...rows).payments.map(({ credited }) => credited)).toEqual([5_000])
  })
})

describe('an amended return', () => {
  const amended = (...rows: Row[]) =>
    accountOf([assessed, ...rows]).amended.map(({ kind, followedBy }) => [kind, followedBy?.on ?? null])

  test('is told from a second original and from a claim passed on', () => {
    expect(amended(row('977', 'Amended return filed', '2026-01-05'))).toEqual([['amended-return', null]])
    expect(amended(row('976', 'Duplicate return filed', '2026-01-05'))).toEqual([['second-return', null]])
    expect(amended(row('971', 'Amended tax return or claim forwarded for processing', '2026-01-05'))).toEqual(
      [['claim-forwarded', null]],
    )
    expect(amended(row('971', 'Received AC 010', '2026-01-05'))).toEqual([['claim-forwarded', null]])
    expect(amended(row('971', 'Received AC 043', '2026-01-05'))).toEqual([])
    expect(amended(row('972', 'Amended tax return', '2026-01-05'))).toEqual([])
  })

  test('is followed by the first later row that moves the tax', () => {
    const moved = row('291', 'Reduced or removed prior tax assessed', '2026-06-01', -100_000)
    const before = row('290', 'Additional tax assessed', '2025-12-01')
    expect(amended(before, row('977', 'Amended return filed', '2026-01-05'), moved)).toEqual([
      ['amended-return', '2026-06-01'],
    ])
  })
})

test.each([
  ['570', '571', 'credit-hold'],
  ['570', '572', 'credit-hold'],
  ['810', '811', 'refund-freeze'],
  ['130', '132', 'refund-held-for-debt'],
  ['576', '577', 'disallowed-tax-hold'],
])('code %s holds and %s lets go', (opens, ends, kind) => {
  const held = row(opens, 'Held', '2026-01-05')
  const freezes = (...rows: Row[]) => accountOf([assessed, ...rows]).freezes
  expect(freezes(held)).toMatchObject([{ kind, on: '2026-01-05', released: null }])
  expect(freezes(held, row(ends, 'Released', '2026-02-05'))[0]?.released?.on).toBe('2026-02-05')
  expect(freezes(row(ends, 'Released', '2025-12-05'), held)[0]?.released).toBeNull()
  expect(freezes(held, row('290', 'Additional tax', '2026-02-05'))[0]?.released).toBeNull()
})

describe('a return', () => {
  const state = (rows: Row[], told = {}) => accountOf(rows, told).returnPosted.state
  const nothing = row('150', 'Tax return filed', '2025-06-02')
  const later = row('290', 'Additional tax assessed', '2026-01-05', 50_000)

  test('is not there by an absence that the transcript says, and else not known', () => {
    expect(state([], { returnPresent: false })).toBe('none')
    expect(state([], { returnPresent: true })).toBe('unknown')
  })

  test('looks like a substitute only with nothing reported, nothing assessed with it, and tax later', () => {
    const told = { taxPerReturnCents: cents(0) }
    expect(state([nothing, later], told)).toBe('looks-substitute')
    expect(state([nothing, row('300', 'Tax by examination', '2026-01-05', 50_000)], told)).toBe(
      'looks-substitute',
    )
    expect(state([nothing], told)).toBe('posted')
    expect(state([nothing, { ...later, cents: 0 }], told)).toBe('posted')
    expect(state([nothing, later], { taxPerReturnCents: null })).toBe('posted')
    expect(state([nothing, later], { taxPerReturnCents: cents(100) })).toBe('posted')
    expect(state([assessed, later], told)).toBe('posted')
  })
})
