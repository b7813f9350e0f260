import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { railCounts } from '@/lib/cases'
import { listInbox, rejectDocument } from '@/lib/documents'
import { openJobs } from '@/lib/platform'
import { cents, day } from '@/lib/resolution'
import { foundFirm } from '../factories/firm/people'
import { notice, row, transcript } from '../factories/firm/sample-papers'
import { person } from '../factories/firm/team'
import { confirmAsRead, done, drop, dropAndRead, takeIn } from '../factories/firm/work'
import { startEmpty } from './owner'

startEmpty()

const who = person('CLEO BRAND-OYELARAN', '3301', '9 PRETEND WAY', 'SALEM, OR 97300-0003')
const on = day('2026-10-05')
const bill = (year: number) =>
  notice(who, { code: 'CP14', year, on, lines: [{ label: 'Tax you owed', cents: cents(100_000) }] })
const pull = (year: number) =>
  transcript(who, { year, on, rows: [row('150', 'Tax return filed', on, 1_000)] })

let owner: Actor
beforeAll(async () => {
  await openJobs()
  owner = (await foundFirm({ firmName: 'Papers', name: 'Ada Papers', email: 'ada@papers.example' })).actor
})

test('the number on the rail is the number of papers in the inbox, whatever became of each', async () => {
  const read = async (bytes: Uint8Array, caseId: string | null = null) =>
    dropAndRead(owner, { bytes, fileName: 'paper.pdf', caseId })
  // Nobody's yet: it waits without a case.
  await read(await bill(2019))
  const caseId = await takeIn(owner, { firstName: 'Cleo', lastName: 'Brand-Oyelaran', tin: '933-01-3301' })
  const waiting = [await read(await bill(2020), caseId), await read(await pull(2020), caseId)]
  await confirmAsRead(owner, await read(await bill(2021), caseId))
  const aside = await read(await bill(2022), caseId)
  done(await rejectDocument(owner, { documentId: aside, version: 2, why: 'Not ours' }))
  const blank = await read(new TextEncoder().encode('%PDF-1.7\nnothing that a PDF has'), caseId)
  const unread = done(await drop(owner, { bytes: await bill(2023), fileName: 'not read yet.pdf', caseId }))
  const inbox = (await listInbox(owner)).rows
  const ids = inbox.map(({ documentId }) => documentId)
  expect(ids).toEqual(expect.arrayContaining([...waiting, blank]))
  expect(ids).not.toContain(aside)
  expect(ids).not.toContain(unread.documentId)
  expect((await railCounts(owner)).inbox).toBe(inbox.length)
})
