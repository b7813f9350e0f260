import { expect, test } from 'vitest'
import { getCase, getDashboard } from '@/lib/cases'
import { confirmReading } from '@/lib/documents'
import { cents, day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import {
  close,
  confirmAsRead,
  decisionsAsRead,
  done,
  dropAndRead,
  enter,
  takeIn,
} from '@/tests/factories/firm/work'
import { noticeSpec, transcriptSpec } from '@/tests/factories/paper'
import { plainNotice, plainTranscript } from '@/tests/factories/paper/plain-paper'
import { openHouse } from './open-house'
import { happensOn } from './set-clock'

happensOn('2026-11-24')
openHouse()

const YEAR_OF_NOTICE = '2024'

test('the firm is owed what the pages of its open cases add up to, whatever told each year last', async () => {
  const actor = await newFirm()
  const client = { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' }
  const caseId = await takeIn(actor, client)
  const drop = (bytes: Uint8Array, fileName: string) => dropAndRead(actor, { bytes, fileName, caseId })
  await drop(plainNotice(noticeSpec({ periodEnd: day(`${YEAR_OF_NOTICE}-12-31`) })), 'notice.txt')
  await drop(plainTranscript(transcriptSpec({ periodEnd: day('2022-12-31') })), 'transcript.txt')
  await enter(actor, caseId, { periodEnd: '2021-12-31', balance: '1,250.50', balanceAsOf: '2026-11-01' })
  const closed = await takeIn(actor, { firstName: 'Bo', lastName: 'Other', tin: '918-47-4822' })
  await enter(actor, closed, { periodEnd: '2021-12-31', balance: '99.00', balanceAsOf: '2026-11-01' })
  await close(actor, closed)

  const { exposure } = await getDashboard(actor)
  const { years } = await getCase(actor, caseId)
  const owed = years.map(({ balanceCents }) => Math.max(0, balanceCents ?? 0))
  expect(owed.filter(amount => amount > 0).length).toBeGreaterThanOrEqual(2)
  expect(sum(exposure.map(({ assessedCents }) => assessedCents))).toBe(sum(owed))
  expect(exposure.find(({ label }) => label === YEAR_OF_NOTICE)?.assessedCents).toBe(
    years.find(({ periodEnd }) => periodEnd.startsWith(YEAR_OF_NOTICE))?.balanceCents,
  )
})

test('accruals that nobody knows are counted as unknown and never added as zero, and so is a year of no known balance', async () => {
  const actor = await newFirm()
  const caseId = await takeIn(actor, { firstName: 'Cy', lastName: 'Sample', tin: '917-47-4823' })
  await enter(actor, caseId, { periodEnd: '2021-12-31', balance: '1,250.50', balanceAsOf: '2026-11-01' })
  await enter(actor, caseId, { periodEnd: '2020-12-31' })
  const board = await getDashboard(actor)
  expect(board.exposure).toEqual([
    { label: '2021', assessedCents: 125_050, accruedCents: null, accruedUnknown: 1, inDoubtCents: 0 },
  ])
  expect(board.periodsUntold).toBe(1)
})

test('what a bill asks whose lines do not add up is told apart, until the line is corrected', async () => {
  const actor = await newFirm()
  const caseId = await takeIn(actor, { firstName: 'Di', lastName: 'Sample', tin: '917-47-4821' })
  const lines = [{ label: 'Tax you owed', cents: cents(100_000) }]
  const bytes = plainNotice({ periodEnd: day('2024-12-31'), lines, amountDueCents: cents(110_000) })
  const documentId = await dropAndRead(actor, { bytes, fileName: 'CP14.txt', caseId })
  await confirmAsRead(actor, documentId)
  const told = async () => {
    const { exposure } = await getDashboard(actor)
    const { years } = await getCase(actor, caseId)
    return [exposure[0]?.assessedCents, exposure[0]?.inDoubtCents, years[0]?.balanceInDoubtCents]
  }
  expect(await told()).toEqual([110_000, 110_000, 10_000])
  const decisions = await decisionsAsRead(actor, documentId)
  done(await confirmReading(actor, { ...decisions, values: { ...decisions.values, 'line.1': '1,100.00' } }))
  expect(await told()).toEqual([110_000, 0, null])
})

const sum = (amounts: number[]) => cents(amounts.reduce((total, amount) => total + amount, 0))
