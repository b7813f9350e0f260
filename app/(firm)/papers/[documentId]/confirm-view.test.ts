import { expect, test } from 'vitest'
import type { FieldView, ReadingView } from '@/lib/documents'
import { day } from '@/lib/resolution'
import { confirmFields } from './confirm-view'

const field = (more: Partial<FieldView>): FieldView => ({
  name: 'tinLast4',
  readValue: '4821',
  value: '4821',
  raw: 'XXX-XX-4821',
  page: 1,
  box: null,
  basis: 'printed',
  confidence: 0.98,
  remark: null,
  confirmedBy: 'I. Calloway',
  unreadable: false,
  required: false,
  ...more,
})

function startOf(read: FieldView, tinMatches: boolean | null = true) {
  const view: ReadingView = {
    documentId: '0',
    version: 1,
    fileName: 'CP14.pdf',
    pages: 1,
    kind: 'notice',
    state: 'read',
    mediaType: 'application/pdf',
    notReadWhy: null,
    rejectedWhy: null,
    rejected: false,
    receivedAt: '2026-11-24T08:00:00.000Z',
    receivedBy: 'I. Calloway',
    reading: null,
    fields: [read],
    required: [],
    textSource: null,
    today: day('2026-11-24'),
    announcement: null,
    confirmed: true,
    case: null,
    tinMatches,
    pageSizes: [],
    candidates: [],
  }
  return confirmFields(view).find(({ name }) => name === read.name)?.decided
}

test('what a person decided before stands ready: confirmed, corrected, or unreadable', () => {
  const by = 'I. Calloway'
  expect(startOf(field({}))).toEqual({ state: 'confirmed', value: '4821', by })
  expect(startOf(field({ value: '4822' }))).toEqual({ state: 'corrected', value: '4822', by })
  // The value that the reader saw stays stored; that nobody can read it is what was decided.
  expect(startOf(field({ unreadable: true }))).toEqual({ state: 'unreadable', by })
})

test('a number that nobody on the case has is open, also where somebody confirmed it before', () => {
  expect(startOf(field({}), false)).toBeNull()
})
