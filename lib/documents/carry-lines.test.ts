import { expect, test } from 'vitest'
import { type BillingLine, cents, type NoticeReading, noticeByHand } from '@/lib/resolution'
import { carryLines, decisionsOf } from './carry-lines'
import { vouchedLines } from './vouched-lines'

const tax: BillingLine = { kind: 'tax', label: 'Tax you owed', cents: cents(10_000), place: null }
const interest: BillingLine = { kind: 'interest', label: 'Interest charges', cents: cents(500), place: null }
const penalty: BillingLine = { kind: 'other', label: 'Penalty', cents: cents(300), place: null }

const bill = (...lines: BillingLine[]): NoticeReading => ({ ...noticeByHand('CP14'), lines })
const by = { confirmedById: 'ostrow', confirmedAt: new Date('2026-11-24') }
const said = (name: string, confirmedValue: string | null) => ({
  ...by,
  name,
  confirmedValue,
  unreadable: confirmedValue === null,
})

/** What the lines come to where the paper is read anew. */
function after(decided: ReturnType<typeof said>[], before: NoticeReading, anew: NoticeReading) {
  const carried = carryLines(decided, before, anew)
  expect(carried.every(({ confirmedById }) => confirmedById === 'ostrow')).toBe(true)
  const lines = vouchedLines(decisionsOf(carried), anew) ?? anew.lines
  return lines.map(({ label, cents }) => `${label} ${cents}`)
}

test('a line that a person added is not counted twice when a newer reader sees it too', () => {
  const added = [
    said('line.2', '5.00'),
    said('lineLabel.2', 'Interest charges'),
    said('lineKind.2', 'interest'),
  ]
  expect(after(added, bill(tax), bill(tax, interest))).toEqual(['Tax you owed 10000', 'Interest charges 500'])
  expect(after(added, bill(tax), bill(tax, penalty, interest))).toEqual([
    'Tax you owed 10000',
    'Interest charges 500',
  ])
})

test('a correction stays with its line, also where the newer reader numbers the lines otherwise', () => {
  const corrected = [said('line.2', '7.00')]
  expect(after(corrected, bill(tax, interest), bill(penalty, tax, interest))).toEqual([
    'Tax you owed 10000',
    'Interest charges 700',
  ])
})

test('lines that a person confirmed as read are as the newer reader sees them', () => {
  expect(after([said('line.1', '100.00')], bill(tax), bill(tax, interest))).toEqual([
    'Tax you owed 10000',
    'Interest charges 500',
  ])
})

test('where the reader sees the same lines every decision stays as it was', () => {
  const decided = [said('noticeDate', '2026-11-09'), said('line.1', null)]
  expect(carryLines(decided, bill(tax, interest), bill(tax, interest))).toBe(decided)
})
