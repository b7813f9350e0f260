import { describe, expect, test } from 'vitest'
import { accountOf, assessed, type Row, row } from './account.test-support'
import { isAbsence } from './status'

const told = (...rows: Row[]) =>
  accountOf([assessed, ...rows]).statuses.map(({ kind, state, outcome }) =>
    `${kind} ${state} ${outcome ?? ''}`.trim(),
  )
const on = (month: number) => `2026-${String(month).padStart(2, '0')}-05`

describe('what a row opens', () => {
  test.each([
    ['480', 'Offer in compromise received', 'offer pending'],
    ['780', 'Offer in compromise accepted', 'offer active accepted'],
    ['488', 'Installment billing', 'installment-agreement active'],
    ['530', 'Balance due account currently not collectible', 'not-collectible active'],
    ['424', 'Examination request', 'audit pending'],
    ['420', 'Examination of tax return', 'audit active'],
    ['922', 'Review of unreported income', 'underreporter active'],
    ['494', 'Notice of deficiency issued', 'deficiency-notice active'],
    ['470', 'Claim pending', 'claim pending'],
    ['500', 'Military deferment', 'military active'],
    ['540', 'Deceased', 'deceased active'],
    ['914', 'Account under review', 'criminal active'],
    ['940', 'Fraud', 'fraud active'],
    ['140', 'Inquiry for non-filing of tax return', 'missing-return active'],
    ['538', 'Trust fund', 'trust-fund active'],
    ['960', 'Appointed representative', 'representative active'],
    ['971', 'Innocent spouse claim received', 'innocent-spouse pending'],
    ['971', 'Identity theft claim', 'identity-theft active'],
    ['971', 'Claim AC 522', 'identity-theft pending'],
    ['971', 'Assigned to private collection agency', 'private-collector active'],
    ['971', 'Disaster area', 'disaster active'],
    ['971', 'Judgment', 'judgment active'],
    ['971', 'Certified as seriously delinquent', 'passport active'],
    ['971', 'Collection due process request received timely', 'hearing active'],
    ['971', 'Collection due process equivalent hearing request received', 'equivalent-hearing active'],
    ['971', 'Request AC 276', 'equivalent-hearing active'],
    ['971', 'Request AC 063', 'installment-agreement active'],
  ])('%s “%s”: %s', (code, words, status) => {
    expect(told(row(code, words, on(1)))).toEqual([status])
  })

  test('nothing by a notice, a payment, or a row without a code', () => {
    expect(told(row('971', 'Notice issued', on(1), 0, 'CP504'), row('670', 'Payment', on(1), -100))).toEqual(
      [],
    )
    expect(told({ code: null, explanation: 'Pending installment agreement', date: on(1) })).toEqual([])
  })
})

describe('what a row ends', () => {
  test.each([
    ['480', '481', 'offer ended rejected'],
    ['480', '482', 'offer ended withdrawn-or-returned'],
    ['480', '483', 'offer ended corrected'],
    ['780', '781', 'offer ended defaulted'],
    ['780', '788', 'offer ended terms-met'],
    ['530', '531', 'not-collectible ended removed'],
    ['530', '537', 'not-collectible ended removed'],
    ['420', '421', 'audit ended closed'],
    ['424', '421', 'audit ended closed'],
    ['420', '300', 'audit ended assessed'],
    ['922', '923', 'underreporter ended closed'],
    ['494', '495', 'deficiency-notice ended closed'],
    ['470', '472', 'claim ended closed'],
    ['500', '502', 'military ended closed'],
    ['540', '542', 'deceased ended corrected'],
    ['940', '942', 'fraud ended corrected'],
    ['140', '590', 'missing-return ended not-liable'],
    ['140', '599', 'missing-return ended secured'],
    ['538', '539', 'trust-fund ended removed'],
    ['960', '961', 'representative ended removed'],
    ['488', '489', 'installment-agreement ended defaulted'],
  ])('%s is ended by %s: %s', (opens, ends, status) => {
    expect(told(row(opens, 'Opened', on(1)), row(ends, 'Ended', on(3)))).toEqual([status])
  })

  test('of several criminal holds only its own', () => {
    const rows = [row('914', 'Hold', on(1)), row('918', 'Hold', on(2)), row('919', 'Released', on(3))]
    expect(told(...rows)).toEqual(['criminal active', 'criminal ended removed'])
  })

  test('an assessment ends what goes on, and opens or ends nothing by itself', () => {
    expect(told(row('300', 'Tax by examination', on(1), 100))).toEqual([])
    expect(told(row('290', 'Additional tax', on(1), 100))).toEqual([])
  })

  test('an end without a beginning has no first day, and says so', () => {
    const [status] = accountOf([assessed, row('521', 'Removed', on(2))]).statuses
    expect(status).toMatchObject({
      kind: 'legal-action',
      state: 'ended',
      from: null,
      inForceFrom: null,
      since: on(2),
    })
    expect(status?.remark).toContain('no row of this transcript begins')
  })
})

describe('a hearing', () => {
  const requested = row('971', 'Collection due process request received timely', on(3))
  const legal = (month: number, closing = '') =>
    row('520', `Bankruptcy or other legal action filed${closing}`, on(month))
  const notice = row('971', 'Collection due process Notice of Intent to Levy -- issued', on(3))

  test('and its legal action are one', () => {
    expect(told(requested, legal(4))).toEqual(['hearing active'])
    expect(told(requested, legal(4), row('521', 'Removed', on(6)))).toEqual(['hearing ended closed'])
    expect(told(requested, legal(4), row('522', 'Corrected', on(6)))).toEqual(['hearing ended corrected'])
  })

  test('is seen in a legal action near its notice, with a doubt, and not in one before it or long after', () => {
    expect(told(notice, legal(4))).toEqual(['hearing active'])
    const doubtful = accountOf([assessed, notice, legal(4)]).status('hearing')
    expect(isAbsence(doubtful) ? null : doubtful.remark).toContain('would fit a bankruptcy too')
    const sure = accountOf([assessed, notice, legal(4, ' cc 77')]).status('hearing')
    expect(isAbsence(sure) ? 'none' : sure.remark).toBeNull()
    expect(told(notice, legal(2))).toEqual(['legal-action active'])
    expect(told(notice, legal(8))).toEqual(['legal-action active'])
  })

  test('beside a bankruptcy: an end that does not say which ends none, and says so', () => {
    const both = [legal(1, ' cc 85'), requested, row('521', 'Removed', on(6))]
    expect(told(...both)).toEqual(['bankruptcy active', 'hearing active'])
    expect(accountOf([assessed, ...both]).statuses[0]?.remark).toContain('does not say which')
    const named = [legal(1, ' cc 85'), requested, row('521', 'Removed cc 85', on(6))]
    expect(told(...named)).toEqual(['bankruptcy ended closed', 'hearing active'])
  })

  test('ends withdrawn or determined by its phrase', () => {
    const ends = (words: string) => told(requested, row('971', words, on(6)))
    expect(ends('Collection due process request withdrawn')).toEqual(['hearing ended withdrawn'])
    expect(ends('Collection due process request AC 278')).toEqual(['hearing ended determined'])
    expect(ends('Collection due process request resolved')).toEqual(['hearing ended determined'])
  })
})

describe('an agreement', () => {
  const asked = (month: number) => row('971', 'Pending installment agreement', on(month))
  const made = (month: number) => row('971', 'Installment agreement established', on(month))

  test('asked for twice, or established twice, is one', () => {
    expect(told(asked(1), asked(2))).toEqual(['installment-agreement pending'])
    expect(told(made(1), made(2))).toEqual(['installment-agreement active'])
  })

  test('in force and asked for anew are two, and an end ends the one in force', () => {
    const rows = [made(1), asked(3), row('971', 'No longer in installment agreement status', on(5))]
    expect(told(...rows)).toEqual(['installment-agreement ended terminated', 'installment-agreement pending'])
  })

  test('taken back as a request while none is pending ends a request that no row begins', () => {
    const rows = [made(1), row('972', 'Removed pending installment agreement', on(5))]
    expect(told(...rows)).toEqual(['installment-agreement active', 'installment-agreement ended removed'])
  })

  test('an offer leaves one in force alone', () => {
    expect(told(made(1), row('480', 'Offer in compromise received', on(3)))).toEqual([
      'installment-agreement active',
      'offer pending',
    ])
  })
})

test('rows projected years ahead are no events', () => {
  expect(told(row('480', 'Offer in compromise received', '2030-01-01'))).toEqual([])
})
