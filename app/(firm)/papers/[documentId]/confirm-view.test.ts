import { expect, test } from 'vitest'
import type { FieldView, ReadingView } from '@/lib/documents'
import { day, noticeByHand } from '@/lib/resolution'
import { addableFields, confirmFields, inDoubtWords, notFoundWords, pagesOf } from './confirm-view'

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

const viewOf = (read: FieldView[], more: Partial<ReadingView> = {}): ReadingView => ({
  documentId: '0',
  version: 1,
  fileName: 'CP14.pdf',
  part: 1,
  parts: 1,
  firstPage: null,
  lastPage: null,
  others: [],
  pages: 1,
  kind: 'notice',
  state: 'read',
  mediaType: 'application/pdf',
  scannedAt: null,
  threat: null,
  notReadWhy: null,
  rejectedWhy: null,
  rejected: false,
  receivedAt: '2026-11-24T08:00:00.000Z',
  receivedBy: 'I. Calloway',
  reading: null,
  fields: read,
  required: [],
  keptAs: null,
  byHand: false,
  olderReader: false,
  versions: [],
  today: day('2026-11-24'),
  announcement: null,
  confirmed: true,
  case: null,
  tinMatches: true,
  nameMatches: true,
  ownerDoubt: null,
  pageSizes: [],
  candidates: [],
  ...more,
})

function startOf(read: FieldView, tinMatches: boolean | null = true) {
  return confirmFields(viewOf([read], { tinMatches })).find(({ name }) => name === read.name)?.decided
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

test('what a person enters by hand is asked for whole, and nothing of it starts as decided', () => {
  const code = field({
    name: 'code',
    readValue: 'LT11',
    value: 'LT11',
    confirmedBy: null,
    basis: 'entered',
    confidence: 1,
  })
  const fields = confirmFields(viewOf([code], { byHand: true, reading: noticeByHand('LT11') }))
  expect(fields.map(({ name }) => name)).toEqual([
    'periodEnd',
    'noticeDate',
    'payBy',
    'respondBy',
    'code',
    'form',
    'amountDue',
    'tinLast4',
  ])
  expect(fields.every(({ decided, basis }) => decided === null && basis === 'entered')).toBe(true)
})

test('what was not found and what is in doubt are told apart', () => {
  const doubt = {
    code: 'pages-not-read',
    message: '1 of 2 pages could not be read; what stands on them is missing here.',
  }
  const reading = { ...noticeByHand('CP14'), notRead: ['payBy', 'tinLast4'], problems: [doubt] }
  expect(notFoundWords(viewOf([], { reading }))).toEqual(['Pay-by date', 'Taxpayer'])
  expect(inDoubtWords(viewOf([], { reading }))).toEqual([doubt.message])
})

test('a paper of a file shows its own pages under their numbers in the file', () => {
  const pages = pagesOf(viewOf([], { pages: 6, part: 2, parts: 3, firstPage: 3, lastPage: 4 }))
  expect(pages.map(({ number, src }) => [number, src])).toEqual([
    [3, '/api/documents/0/pages/3'],
    [4, '/api/documents/0/pages/4'],
  ])
})

test('a name matches only where somebody on the case has it, whatever the number says', () => {
  const name = field({ name: 'taxpayerName', value: 'DALE TEST', readValue: 'DALE TEST', confirmedBy: null })
  const shown = (nameMatches: boolean) =>
    confirmFields(viewOf([name], { nameMatches })).find(each => each.name === 'taxpayerName')
  expect(shown(true)).toMatchObject({ agrees: true, decided: { by: 'Matches' }, remark: null })
  expect(shown(false)).toMatchObject({
    agrees: false,
    decided: null,
    remark: 'The number is of this client; nobody on this case has this name.',
  })
})

test('a last day before the notice is in doubt where it stands, until one of the two is corrected', () => {
  const payBy = (noticeDate: string) =>
    confirmFields(
      viewOf([
        field({ name: 'noticeDate', value: noticeDate }),
        field({ name: 'payBy', value: '2021-01-24', confirmedBy: null }),
      ]),
    ).find(({ name }) => name === 'payBy')
  expect(payBy('2026-11-14')).toMatchObject({
    agrees: false,
    remark: 'This day lies before the notice date, Nov 14, 2026.',
  })
  expect(payBy('2021-01-03')).toMatchObject({ agrees: true, remark: null })
})

test('a letter is called as it is printed', () => {
  const [code] = confirmFields(viewOf([field({ name: 'code', value: 'L3172' })])).filter(
    ({ name }) => name === 'code',
  )
  expect(code?.display).toBe('Letter 3172')
})

test('a wage and income transcript is not asked for a form that it never prints', () => {
  const names = (kind: ReadingView['kind']) => confirmFields(viewOf([], { kind })).map(({ name }) => name)
  expect(names('wage_and_income')).not.toContain('form')
  expect(names('return_transcript')).toContain('form')
})

test('what payers withheld and was not read, and further payers, can be added, each until it is there', () => {
  const reading = {
    kind: 'other',
    transcript: { kind: 'wage-and-income' },
  } as unknown as ReadingView['reading']
  const payer = (number: number) => field({ name: `payer.${number}`, value: 'W-2, TEST', required: false })
  const offered = (read: FieldView[]) => {
    const all = addableFields(viewOf(read, { kind: 'wage_and_income', reading }))
    return all.slice(0, 2).map(({ label, fields }) => [label, fields.map(({ name }) => name).join(' ')])
  }
  expect(offered([payer(1)])).toEqual([
    ['Add what payer 1 withheld', 'withheld.1'],
    ['Add a payer', 'payer.2 withheld.2'],
  ])
  const withheld = field({ name: 'withheld.1', value: '10.00' })
  const takenBack = field({ name: 'payer.2', readValue: null, value: null, unreadable: true })
  expect(offered([payer(1), withheld, takenBack])[0]).toEqual(['Add a payer', 'payer.2 withheld.2'])
  expect(addableFields(viewOf([], { kind: 'notice', reading: noticeByHand('CP14') }))).toEqual([])
})
