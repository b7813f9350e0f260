import { expect, test } from 'vitest'
import type { PaperView } from '@/lib/documents'
import { paperRow } from './paper-words'

const paper = (more: Partial<PaperView>): PaperView => ({
  documentId: '0',
  fileName: 'CP14.pdf',
  caseId: null,
  clientName: null,
  state: 'to-confirm',
  notReadWhy: null,
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
  ['that was confirmed asks for nothing', { caseId: '1', state: 'read' as const }, null],
])('a paper %s', (_, more, next) => {
  expect(paperRow(paper(more), { timeZone: 'America/New_York' }).next).toBe(next)
})
