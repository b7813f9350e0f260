import { expect, it } from 'vitest'
import {
  exampleCase,
  exampleNotice,
  examplePeriod,
  exampleTranscript,
  taxYear,
} from '../escalation/example-facts'
import type { NoticeFacts } from '../facts'
import { day } from '../time/plain-date'
import { readCase } from './case-view'
import { findLastNotice } from './last-notice'

const period = taxYear(2024)
const intent = { code: '971', explanation: 'Notice issued', date: '2025-09-29', noticeCode: 'CP504' }
const final = {
  code: '971',
  explanation: 'Collection due process Notice of Intent to Levy -- issued',
  date: '2026-11-02',
}
const lien = { code: '971', explanation: 'Issued notice of lien filing', date: '2026-11-09' }

function last(rows: Parameters<typeof exampleTranscript>[1], notices: NoticeFacts[] = []) {
  const periods = [examplePeriod(period, { transcript: exampleTranscript(period, rows) })]
  const [view] = readCase(exampleCase({ periods, notices }), day('2026-11-24')).periods
  return view === undefined ? null : findLastNotice(view)
}

it('is the final levy notice of a row without a code, with its own day', () => {
  expect(last([intent])).toEqual({ code: 'CP504', date: '2025-09-29' })
  expect(last([intent, final])).toEqual({ code: 'Final levy notice', date: '2026-11-02' })
  expect(last([intent, final, lien])).toEqual({ code: 'Lien notice', date: '2026-11-09' })
})

it('is the page itself where the row tells of a page on file', () => {
  const page = exampleNotice({ code: 'LT11', noticeDate: day('2026-10-31'), periods: [period] })
  expect(last([intent, final], [page])).toEqual({ code: 'LT11', date: '2026-10-31' })
  const older = { ...page, noticeDate: day('2026-03-02') }
  expect(last([intent, final], [older])).toEqual({ code: 'Final levy notice', date: '2026-11-02' })
})
