import { beforeEach, describe, expect, test } from 'vitest'
import { consequencesOf } from '@/app/(firm)/papers/[documentId]/confirm-view'
import type { Actor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { getReading } from '@/lib/documents'
import { cents, day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import type { NoticeSpec } from '@/tests/factories/paper'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
})

const dropNotice = (given: Partial<NoticeSpec>) =>
  dropAndRead(actor, { bytes: plainNotice({ payBy: 'at once', ...given }), fileName: 'notice.txt' })

/** The days of the case, each as one line to compare. */
async function standingDays(): Promise<string[]> {
  const { deadlines } = await getCase(actor, caseId)
  return deadlines.map(({ deadline }) => lineOf(deadline)).sort()
}

const lineOf = (found: { kind: string; lastDay: string; what: string; lost: string; left: string }) =>
  [found.kind, found.lastDay, found.what, found.lost, found.left].join(' | ')

const BILL_LEFT = 'The bill can still be paid; interest and penalty grow. It is not an appeal deadline.'
const NO_RIGHT = 'A day on which a right ends, for none ends on this day; nor any other day.'
const SETTLE_BILL = 'Settle whether the bill is right, then pay it or ask for time before that day.'

interface Announced {
  notice: Partial<NoticeSpec>
  sets: string[]
  doesNotSet: string
  afterwards: string
}

const papers: Record<string, Announced> = {
  'a CP14': {
    notice: { noticeDate: day('2026-11-09'), payBy: { on: day('2026-11-30') } },
    sets: [
      `Pay-by: Pay the 2024 bill, $6,733.34 by Mon, Nov 30, 2026, in 6 days. No right ends. Left: ${BILL_LEFT}`,
    ],
    doesNotSet: NO_RIGHT,
    afterwards: SETTLE_BILL,
  },
  'a CP14 over $100,000, which gives 10 business days whatever it prints': {
    notice: {
      noticeDate: day('2026-11-16'),
      payBy: { on: day('2026-12-07') },
      lines: [{ label: 'Tax you owed', cents: cents(12_000_000) }],
    },
    sets: [
      `Pay-by: Pay the 2024 bill, $120,000.00 by Tue, Dec 1, 2026, in 7 days. No right ends. Left: ${BILL_LEFT}`,
    ],
    doesNotSet: NO_RIGHT,
    afterwards: SETTLE_BILL,
  },
  'an LT11': {
    notice: { code: 'LT11', noticeDate: day('2026-11-02'), hearingBy: day('2026-12-02') },
    sets: [
      'Hard: Form 12153, 2024 by Wed, Dec 2, 2026, in 8 days. Lost after it: Levy hearing and Tax Court. Left: Until Tue, Nov 2, 2027: an equivalent hearing. No court, and levy may go on.',
      'Hard: Form 12153, equivalent hearing, 2024 by Tue, Nov 2, 2027, in 343 days. Lost after it: An equivalent hearing. Left: A collection appeal (Form 9423), a plan, an offer or hardship status.',
    ],
    doesNotSet: 'Any day other than these days.',
    afterwards:
      'Send Form 12153 for 2024 to the hearing address on the LT11 of Nov 2, 2026, with proof of mailing.',
  },
  'a Letter 3172': {
    notice: { code: 'L3172', noticeDate: day('2026-11-10'), hearingBy: day('2026-12-17') },
    sets: [
      'Hard: Form 12153, lien, 2024 by Thu, Dec 17, 2026, in 23 days. Lost after it: Lien hearing and Tax Court. Left: For one year an equivalent hearing, without a court; withdrawal or discharge may be asked for at any time.',
      expect.stringContaining('Form 12153, equivalent hearing, lien, 2024 by Wed, Nov 10, 2027'),
    ],
    doesNotSet: 'Any day other than these days.',
    afterwards: 'Send Form 12153 for the lien of 2024; Letter 3172 prints its last day.',
  },
  'a CP3219A': {
    notice: { code: 'CP3219A', noticeDate: day('2026-10-06'), answerBy: day('2027-01-04') },
    sets: [
      'Hard: Petition the Tax Court, CP3219A, 2024 by Mon, Jan 4, 2027, in 41 days. Lost after it: Tax Court before paying. Left: Pay and claim a refund; audit reconsideration. Nobody can extend the day.',
    ],
    doesNotSet: 'Any day other than this day.',
    afterwards: expect.stringContaining('Petition the Tax Court or refer to counsel'),
  },
  'a CP504 that prints no day': {
    notice: { code: 'CP504', noticeDate: day('2026-11-02') },
    sets: [
      'Soft: Propose a plan, 2024 by Wed, Dec 2, 2026, in 8 days. No right ends. Left: The hearing right comes with the final levy notice, not with this one.',
    ],
    doesNotSet: NO_RIGHT,
    afterwards:
      'Propose one plan for everything owed before the final levy notice for 2024; a collection appeal (Form 9423) is open.',
  },
}

describe.each(Object.entries(papers))('%s', (_name, { notice, ...words }) => {
  test('announces exactly the days that stand after it is confirmed as read, and says them', async () => {
    const documentId = await dropNotice(notice)
    const before = await standingDays()
    const view = await getReading(actor, documentId)
    expect(consequencesOf(view)).toEqual(words)
    await confirmAsRead(actor, documentId)
    const announced = view.announcement?.deadlines.map(lineOf).sort()
    expect(announced).toEqual((await standingDays()).filter(line => !before.includes(line)))
    const { flags } = await getCase(actor, caseId)
    expect(flags.map(({ finding }) => finding.nextAction)).toContain(view.announcement?.nextAction)
  })
})

test('a notice whose day nobody read or counts announces none, and asks for one that is printed', async () => {
  expect(consequencesOf(await getReading(actor, await dropNotice({ code: 'L3172' })))).toMatchObject({
    sets: ['No new day: what was read gives none that the case does not have already.'],
    doesNotSet: 'A last day that the page prints and that was not read: enter it above.',
  })
})

test('a notice on no case announces nothing, and says why', async () => {
  const view = await getReading(actor, await dropNotice({ tin: 'XXX-XX-0000', name: 'NOBODY KNOWN' }))
  expect(view.case).toBeNull()
  expect(consequencesOf(view)).toMatchObject({
    sets: ['Not known before the paper is on a case: last days are counted with what the case knows.'],
    afterwards: 'File this paper on a case.',
  })
})

test('of two bills that wait, confirming either does not announce that the other has to be confirmed', async () => {
  const bills = [
    await dropNotice({ noticeDate: day('2026-11-10'), periodEnd: day('2023-12-31') }),
    await dropNotice({ noticeDate: day('2026-11-09'), payBy: { on: day('2026-11-30') } }),
  ]
  const announced = await Promise.all(
    bills.map(async bill => consequencesOf(await getReading(actor, bill)).sets.join(' ')),
  )
  expect(announced.join(' ')).toContain('Pay the 2024 bill')
  expect(announced.join(' ')).not.toContain('Confirm the')
})
