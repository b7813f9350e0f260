import { expect, test } from 'vitest'
import type { PaperView } from '@/lib/documents'
import { notThis, paperRow, paperWords } from './paper-words'

const paper = (more: Partial<PaperView>): PaperView => ({
  documentId: '0',
  fileName: 'CP14.pdf',
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
  ['L1058', 'Not an L1058…'],
  ['Letter 1058', 'Not a Letter 1058…'],
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
