import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { searchFirm } from '@/lib/cases'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { close, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { noticeSpec } from '@/tests/factories/paper'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { openHouse } from './open-house'
import { happensOn } from './set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let open: string
let closed: string
beforeAll(async () => {
  actor = await newFirm()
  closed = await takeIn(actor, { firstName: 'Bo', lastName: 'Other', tin: '918-47-4822' })
  await close(actor, closed)
  open = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4821' })
  const bytes = plainNotice(noticeSpec({}))
  await dropAndRead(actor, { bytes, fileName: 'notice.txt', caseId: open })
})

describe('the search box finds', () => {
  test('a client by part of the name and by the last four', async () => {
    for (const q of ['sampl', 'ALEX', '4821'])
      expect(await searchFirm(actor, q)).toMatchObject([{ clientName: 'Sample, Alex', case: { id: open } }])
  })

  test('a case by its number, also when it is closed, and says so', async () => {
    const [found] = await searchFirm(actor, 'Other')
    expect(found?.case).toMatchObject({ id: closed, open: false })
    expect(await searchFirm(actor, String(found?.case?.number))).toMatchObject([{ case: { id: closed } }])
  })

  test.each(['CP14', 'cp 14', 'CP-0014'])('the paper of a notice by its code, written %s', async q => {
    expect(await searchFirm(actor, q)).toMatchObject([
      { clientName: 'Sample, Alex', case: { id: open }, notice: { code: 'CP14' } },
    ])
  })

  test('nothing of another firm, nothing for another code, and nothing for nothing', async () => {
    expect(await searchFirm(await newFirm(), 'CP14')).toEqual([])
    for (const q of ['LT11', ' ', '%', '\0']) expect(await searchFirm(actor, q)).toEqual([])
  })
})
