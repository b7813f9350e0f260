import { beforeEach, describe, expect, test } from 'vitest'
import { confirmFields, consequencesOf } from '@/app/(firm)/papers/[documentId]/confirm-view'
import type { Actor } from '@/lib/access'
import { getCase } from '@/lib/cases'
import { confirmReading, getReading } from '@/lib/documents'
import { day } from '@/lib/resolution'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, decisionsAsRead, done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
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

async function deadlineOf(ruleId: string) {
  const { flags } = await getCase(actor, caseId)
  return flags.find(({ finding }) => finding.ruleId === ruleId)?.finding.deadline ?? null
}

/** Of Nov 2, 2026; 30 days later is Wed, Dec 2. */
const levyNotice = { code: 'LT11', noticeDate: day('2026-11-02') }

describe('the day that a notice prints to answer', () => {
  test('stands on the confirm screen, to be decided by a person, with what it sets', async () => {
    const documentId = await dropNotice({ ...levyNotice, hearingBy: day('2026-12-02') })
    const view = await getReading(actor, documentId)
    expect(confirmFields(view).find(({ name }) => name === 'respondBy')).toMatchObject({
      label: 'Answer by, as printed',
      value: '2026-12-02',
      display: 'Wed, Dec 2, 2026',
      basis: 'printed',
      decided: null,
    })
    expect(consequencesOf(view).sets).toContainEqual(
      expect.stringContaining('Form 12153, 2024 by Wed, Dec 2, 2026, in 8 days'),
    )
  })

  test('is asked for on paper that ends a right, also where none was read', async () => {
    const documentId = await dropNotice(levyNotice)
    const view = await getReading(actor, documentId)
    expect(confirmFields(view).find(({ name }) => name === 'respondBy')).toMatchObject({ value: null })
    const decisions = await decisionsAsRead(actor, documentId)
    expect(await confirmReading(actor, { ...decisions, unreadable: [] })).toMatchObject({
      failure: { fields: { respondBy: [expect.any(String)] } },
    })
  })

  test('agrees with the counted one, and the deadline says so', async () => {
    await confirmAsRead(actor, await dropNotice({ ...levyNotice, hearingBy: day('2026-12-02') }))
    expect(await deadlineOf('E-01')).toMatchObject({
      kind: 'hard',
      lastDay: '2026-12-02',
      printedDay: '2026-12-02',
      computedDay: '2026-12-02',
      basis: 'Printed, agrees',
    })
  })

  test('wins where it is the earlier, and the deadline says which', async () => {
    await confirmAsRead(actor, await dropNotice({ ...levyNotice, hearingBy: day('2026-11-30') }))
    expect(await deadlineOf('E-01')).toMatchObject({
      lastDay: '2026-11-30',
      basis: 'Printed; the rule gives Wed, Dec 2, 2026, so the printed day comes first',
    })
  })

  test('loses where it is the later, and the deadline says both', async () => {
    await confirmAsRead(actor, await dropNotice({ ...levyNotice, hearingBy: day('2026-12-09') }))
    expect(await deadlineOf('E-01')).toMatchObject({
      lastDay: '2026-12-02',
      printedDay: '2026-12-09',
      basis: expect.stringContaining('printed later, Wed, Dec 9, 2026'),
    })
  })

  test('sets nothing hard while nobody has confirmed it', async () => {
    await dropNotice({ ...levyNotice, hearingBy: day('2026-11-30') })
    expect(await deadlineOf('E-01')).toMatchObject({ kind: 'internal', lastDay: '2026-11-30' })
  })

  test('counts as a person corrects it', async () => {
    const documentId = await dropNotice({ ...levyNotice, hearingBy: day('2026-12-09') })
    const decisions = await decisionsAsRead(actor, documentId)
    const values = { ...decisions.values, respondBy: '11/27/2026' }
    done(await confirmReading(actor, { ...decisions, values }))
    expect(await deadlineOf('E-01')).toMatchObject({ kind: 'hard', lastDay: '2026-11-27' })
  })

  test('that cannot be read leaves the counted day', async () => {
    await confirmAsRead(actor, await dropNotice(levyNotice))
    expect(await deadlineOf('E-01')).toMatchObject({ lastDay: '2026-12-02', printedDay: null })
  })

  test('of an agreement that ends is the day to cure it', async () => {
    const ending = { code: 'CP523', noticeDate: day('2026-11-02'), agreementEndsOn: day('2026-12-01') }
    await confirmAsRead(actor, await dropNotice(ending))
    expect(await deadlineOf('E-10')).toMatchObject({
      kind: 'hard',
      lastDay: '2026-12-01',
      printedDay: '2026-12-01',
    })
  })

  test('of an intent to levy is soft: no right ends with it', async () => {
    const intent = { code: 'CP504', noticeDate: day('2026-11-02'), answerBy: day('2026-11-25') }
    await confirmAsRead(actor, await dropNotice(intent))
    expect(await deadlineOf('E-05')).toMatchObject({
      kind: 'soft',
      lastDay: '2026-11-25',
      computedDay: '2026-12-02',
    })
  })

  test('of a lien letter stands for a filing whose day nobody knows', async () => {
    const letter = { code: 'L3172', noticeDate: day('2026-11-10'), hearingBy: day('2026-12-17') }
    await confirmAsRead(actor, await dropNotice(letter))
    expect(await deadlineOf('E-03')).toMatchObject({ kind: 'hard', lastDay: '2026-12-17', basis: 'Printed' })
  })

  test('of a notice of deficiency is the last day to petition', async () => {
    const deficiency = { code: 'CP3219A', noticeDate: day('2026-11-02'), answerBy: day('2027-02-01') }
    await confirmAsRead(actor, await dropNotice(deficiency))
    expect(await deadlineOf('E-14')).toMatchObject({ kind: 'hard', lastDay: '2027-02-01' })
  })
})

test('a notice that waits for a person is to be confirmed within a business day of its receipt', async () => {
  await dropNotice(levyNotice)
  expect(await deadlineOf('R-01')).toMatchObject({
    kind: 'internal',
    what: 'Confirm the LT11',
    basis: 'Received and 1 business day',
  })
})
