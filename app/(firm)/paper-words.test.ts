import { expect, test } from 'vitest'
import type { PaperView } from '@/lib/documents'
import { cents, day } from '@/lib/resolution'
import { fileWords, notThis, paperRow, paperWords, partWords } from './paper-words'

const paper = (more: Partial<PaperView>): PaperView => ({
  documentId: '0',
  fileName: 'CP14.pdf',
  part: 1,
  parts: 1,
  firstPage: null,
  lastPage: null,
  caseId: null,
  clientName: null,
  state: 'to-confirm',
  notReadWhy: null,
  keptAs: null,
  actBy: null,
  rejectedWhy: null,
  receivedAt: '2026-11-24T08:00:00.000Z',
  receivedBy: 'I. Calloway',
  notice: null,
  transcript: null,
  information: null,
  seen: null,
  kind: null,
  ...more,
})

test.each([
  ['on no case asks to be filed', { caseId: null }, 'File…'],
  ['on a case asks to be confirmed', { caseId: '1' }, 'Confirm'],
  ['that could not be read asks to be looked at', { state: 'not-read' as const }, 'Look at it'],
  ['that is kept unread asks for nothing', { state: 'not-read' as const, keptAs: 'A return' }, null],
  ['that was confirmed asks for nothing', { caseId: '1', state: 'read' as const }, null],
])('a paper %s', (_, more, next) => {
  expect(paperRow(paper(more), { timeZone: 'America/New_York' }).next).toBe(next)
})

test.each([
  ['LT11', 'Not an LT11…'],
  ['CP14', 'Not a CP14…'],
  ['L1058', 'Not a Letter 1058…'],
  [null, 'Not a transcript of this client…'],
])('%s that is none is called "%s"', (code, words) => {
  expect(notThis(code)).toBe(words)
})

test('a paper that nobody could read says so, also where somebody said what it is', () => {
  const unread = { state: 'not-read' as const, notReadWhy: 'The file is protected with a password.' }
  expect(paperWords(paper(unread))).toBe('Not read: The file is protected with a password.')
  expect(paperWords(paper({ ...unread, keptAs: 'A tax return' }))).toBe(
    'A tax return. Not read: The file is protected with a password.',
  )
})

test('a file of several papers says how many were found and what they are', () => {
  const unread = { state: 'not-read' as const, notReadWhy: 'It is empty.' }
  const papers = Array.from({ length: 6 }, () => paper(unread))
  expect(fileWords(papers)).toBe(
    `6 papers found in this file: ${'Not read: It is empty; '.repeat(4)}and 2 more.`,
  )
  expect(fileWords(papers.slice(0, 1))).toBe('Not read: It is empty.')
  expect(partWords(paper({ part: 2, parts: 4, firstPage: 3, lastPage: 4 }))).toBe(
    '2 of 4 in its file, pages 3–4',
  )
  expect(partWords(paper({ part: 2, parts: 4, firstPage: 3, lastPage: 3 }))).toBe(
    '2 of 4 in its file, page 3',
  )
  expect(partWords(paper({}))).toBeNull()
})

test('a notice says by which day it wants an answer, and a letter is called as it is printed', () => {
  const notice = {
    code: 'L3172',
    noticeDate: day('2026-11-14'),
    payBy: null,
    respondBy: day('2026-12-18'),
    amountDueCents: cents(6_144_770),
  }
  expect(paperWords(paper({ notice }))).toBe(
    'Letter 3172 of Nov 14, 2026, $61,447.70, answer by Dec 18, 2026',
  )
})

test('a paper on no case says what was read, for its days run before it is filed', () => {
  const seen = {
    code: 'LT11',
    noticeDate: day('2026-11-14'),
    payBy: null,
    respondBy: day('2026-12-14'),
    amountDueCents: cents(14_975_839),
    form: '1040',
    periodEnd: day('2023-12-31'),
  }
  expect(paperWords(paper({ kind: 'notice', seen }))).toBe(
    'LT11 of Nov 14, 2026, $149,758.39, answer by Dec 14, 2026',
  )
  expect(paperWords(paper({ kind: 'account_transcript', seen }))).toBe('Account transcript 1040, 2023')
  expect(paperWords(paper({ kind: 'wage_and_income', seen: { ...seen, periodEnd: null } }))).toBe(
    'Wage and income transcript; its period is not known yet',
  )
})
