import { expect, test } from 'vitest'
import { eventSentence } from '@/app/(firm)/event-words'
import { assignCase, getCase, getDashboard, listRecord, recordSearch, removePayment } from '@/lib/cases'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import {
  authorize,
  confirmAsRead,
  done,
  drop,
  dropAndRead,
  enter,
  pay,
  takeIn,
} from '@/tests/factories/firm/work'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { openHouse } from './open-house'
import { happensOn } from './set-clock'

happensOn('2026-11-24')
openHouse()

test('the record says of each event which paper, year, amount, rule and colleague it is about', async () => {
  const actor = await newFirm()
  const caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
  const bytes = plainNotice({ noticeDate: day('2026-11-09'), payBy: { on: day('2026-11-30') } })
  await confirmAsRead(actor, await dropAndRead(actor, { bytes, fileName: 'CP14.txt' }))
  done(await drop(actor, { bytes: new TextEncoder().encode('A letter'), fileName: 'letter.txt', caseId }))
  await enter(actor, caseId, { periodEnd: '2022', filed: 'filed' })
  await pay(actor, caseId, { paidOn: '2026-11-02', amount: '500.00', method: 'Check 1' })
  await authorize(actor, caseId)
  const { payments } = await getCase(actor, caseId)
  done(await removePayment(actor, { caseId, paymentId: payments[0]?.id, version: '1' }))
  done(await assignCase(actor, { caseId, assigneeId: actor.userId }))
  const words = (await listRecord(actor, caseId, recordSearch.parse({}))).rows.map(eventSentence)
  expect(words).toEqual(
    expect.arrayContaining([
      'Reading confirmed: CP14 of Nov 9, 2026',
      'Paper received: letter.txt',
      'Tax period entered: 2022',
      'Payment entered: $500.00 of Nov 2, 2026',
      'Payment removed: $500.00 of Nov 2, 2026',
      'Authority recorded: yes',
      `Case assigned: to ${actor.name}`,
      expect.stringMatching(/^Raised .*R-01 [A-Z]/),
    ]),
  )
  const changed = (await getDashboard(actor)).changes.flatMap(({ events }) => events.map(eventSentence))
  expect(changed).toEqual(words)
  expect(changed).not.toContain('Case assessed')
})
