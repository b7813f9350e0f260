import { expect, test } from 'vitest'
import { getCase, getDashboard, listQueue, queueSearch } from '@/lib/cases'
import { cents, day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { close, confirmAsRead, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

async function caseOfDoubtfulBill() {
  const actor = await newFirm()
  const caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
  const bytes = plainNotice({
    noticeDate: day('2026-11-16'),
    periodEnd: day('2025-12-31'),
    payBy: { on: day('2026-12-14') },
    lines: [{ label: 'Tax you owed', cents: cents(100_000) }],
    amountDueCents: cents(110_000),
  })
  await confirmAsRead(actor, await dropAndRead(actor, { bytes, fileName: 'CP14.txt', caseId }))
  const queue = async () => (await listQueue(actor, queueSearch.parse({}))).rows
  return { actor, caseId, queue }
}

test('a case that stands in the queue on a flag without a day shows the nearest day of the case', async () => {
  const { queue } = await caseOfDoubtfulBill()
  const [row] = await queue()
  expect(row?.finding.deadline).toBeNull()
  expect(row?.nearest).toMatchObject({ kind: 'pay-by' })
})

test('a row of the queue has the severity under which its flag is counted on its year', async () => {
  const { actor, caseId, queue } = await caseOfDoubtfulBill()
  const [row] = await queue()
  const { years, flags } = await getCase(actor, caseId)
  const flag = flags.find(({ id }) => id === row?.flagId)
  const [year] = years
  expect(flag?.finding.severity).toBe(row?.finding.severity)
  expect(flag?.finding.periods).toMatchObject([{ periodEnd: '2025-12-31' }])
  expect(year?.flags[row?.finding.severity ?? 1]).toBeGreaterThan(0)
})

test('a closed case asks for nothing and keeps what was known of it', async () => {
  const { actor, caseId, queue } = await caseOfDoubtfulBill()
  expect((await getDashboard(actor)).papersWanted).toBeGreaterThan(0)
  await close(actor, caseId)
  expect(await queue()).toEqual([])
  const board = await getDashboard(actor)
  expect(board).toMatchObject({ papersWanted: 0, actToday: [], due: [], exposure: [], papersToConfirm: 0 })
  expect((await getCase(actor, caseId)).flags.length).toBeGreaterThan(0)
})
