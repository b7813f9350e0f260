import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, getYear } from '@/lib/cases'
import { confirmReading, getReading } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { day } from '@/lib/resolution'
import { newColleague, newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, decisionsAsRead, done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
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

const bill = { noticeDate: day('2026-11-09'), payBy: { on: day('2026-11-30') } }
const dropNotice = (given: Parameters<typeof plainNotice>[0] = bill) =>
  dropAndRead(actor, { bytes: plainNotice(given), fileName: 'CP14.txt' })

async function confirmWith(documentId: string, values: Record<string, string>, unreadable: string[] = []) {
  const decisions = await decisionsAsRead(actor, documentId)
  const kept = Object.entries({ ...decisions.values, ...values }).filter(
    ([name]) => !unreadable.includes(name),
  )
  return confirmReading(actor, {
    ...decisions,
    values: Object.fromEntries(kept),
    unreadable: [...decisions.unreadable, ...unreadable],
  })
}

const noticeOf = async (documentId: string) =>
  withFirm(actor.firmId, tx =>
    tx.notice.findFirstOrThrow({
      where: { firmId: actor.firmId, documentId },
      include: { periods: { include: { taxPeriod: true } } },
    }),
  )
const periodsOf = async (documentId: string) =>
  (await noticeOf(documentId)).periods
    .map(({ taxPeriod }) => `${taxPeriod.form} ${taxPeriod.periodEnd.toISOString().slice(0, 10)}`)
    .sort()

const hardDays = async () =>
  (await getCase(actor, caseId)).deadlines.flatMap(({ deadline }) =>
    deadline.kind === 'internal' ? [] : [`${deadline.kind} ${deadline.lastDay}`],
  )

const isThese =
  (...names: string[]) =>
  (found: string[]) =>
    found.toSorted().join() === names.join()

describe('a notice that was dropped and read', () => {
  test('becomes facts at once, but sets no day until a person confirms it', async () => {
    const documentId = await dropNotice()
    expect(await periodsOf(documentId)).toEqual(['1040 2024-12-31'])
    expect(await hardDays()).toEqual([])
    await confirmAsRead(actor, documentId)
    expect(await hardDays()).toEqual(['pay-by 2026-11-30'])
  })

  test('shows on its year who confirmed it, and no longer waits', async () => {
    const documentId = await dropNotice()
    const rules = async () => (await getCase(actor, caseId)).flags.map(({ finding }) => finding.ruleId)
    expect(await rules()).toContain('R-01')
    await confirmAsRead(actor, documentId)
    expect(await rules()).not.toContain('R-01')
    const [year] = (await getCase(actor, caseId)).years
    const { notices } = await getYear(actor, caseId, year?.taxPeriodId ?? '')
    expect(notices).toMatchObject([{ code: 'CP14', confirmed: true, source: { confirmedBy: actor.name } }])
  })

  test('keeps what was read beside what a person corrected', async () => {
    const documentId = await dropNotice()
    done(await confirmWith(documentId, { amountDue: '6,800.00', noticeDate: '11/10/2026' }))
    const { fields } = await getReading(actor, documentId)
    const field = (name: string) => fields.find(candidate => candidate.name === name)
    expect(field('amountDue')).toMatchObject({
      readValue: '6733.34',
      value: '6,800.00',
      confirmedBy: actor.name,
    })
    expect(field('noticeDate')).toMatchObject({ readValue: '2026-11-09', value: '11/10/2026' })
    expect(await noticeOf(documentId)).toMatchObject({
      amountDueCents: 680_000n,
      noticeDate: new Date('2026-11-10'),
    })
    const [event] = await withFirm(actor.firmId, tx =>
      tx.auditEvent.findMany({ where: { firmId: actor.firmId, type: 'document.confirmed' } }),
    )
    expect(event?.data).toEqual({ documentId, changed: expect.toSatisfy(isThese('amountDue', 'noticeDate')) })
  })

  test('whose pay-by day was computed takes the day that a person saw on the page', async () => {
    const documentId = await dropNotice({ ...bill, payBy: { withinDays: 21 } })
    done(await confirmWith(documentId, { payBy: '2026-11-27' }))
    expect(await noticeOf(documentId)).toMatchObject({ payByBasis: 'printed' })
    // Nov 9 and 21 days is Nov 30; the printed day is earlier, so it is the one to warn of.
    expect(await hardDays()).toEqual(['pay-by 2026-11-27'])
  })

  test('about another year than was read moves to that year, also when it is confirmed twice', async () => {
    const documentId = await dropNotice()
    done(await confirmWith(documentId, { periodEnd: '2023-12-31' }))
    expect(await periodsOf(documentId)).toEqual(['1040 2023-12-31'])
    done(await confirmWith(documentId, { periodEnd: '2022-12-31' }))
    expect(await periodsOf(documentId)).toEqual(['1040 2022-12-31'])
    const { years } = await getCase(actor, caseId)
    expect(years.flatMap(year => (year.taxPeriodId ? [year.periodEnd] : []))).toEqual(['2022-12-31'])
  })

  test('whose year cannot be read is about no year', async () => {
    const documentId = await dropNotice()
    done(await confirmWith(documentId, {}, ['periodEnd']))
    expect(await periodsOf(documentId)).toEqual([])
  })

  test('keeps a field that the person did not speak about', async () => {
    const documentId = await dropNotice()
    const { values, ...decisions } = await decisionsAsRead(actor, documentId)
    const { periodEnd = '', noticeDate = '', payBy = '', code = '' } = values
    done(await confirmReading(actor, { ...decisions, values: { periodEnd, noticeDate, payBy, code } }))
    expect(await noticeOf(documentId)).toMatchObject({ amountDueCents: 673_334n })
    expect(await periodsOf(documentId)).toEqual(['1040 2024-12-31'])
  })

  test('without a decision on what sets a day is not confirmed', async () => {
    const documentId = await dropNotice()
    const decisions = await decisionsAsRead(actor, documentId)
    for (const name of ['periodEnd', 'noticeDate', 'payBy']) {
      const values = Object.fromEntries(Object.entries(decisions.values).filter(([key]) => key !== name))
      expect(await confirmReading(actor, { ...decisions, values })).toMatchObject({
        failure: { code: 'invalid', fields: { [name]: [expect.stringContaining('Confirm this field')] } },
      })
    }
    expect((await noticeOf(documentId)).confirmedAt).toBeNull()
  })

  test.each([
    ['noticeDate', '2026-02-30', 'not on the calendar'],
    ['amountDue', 'about 500', 'Write an amount'],
    ['amountDue', '-5.00', 'may not be negative'],
    ['code', 'the first bill', 'Write the code as printed'],
    ['form', '?', 'Enter a form'],
  ])('with %s as %s is refused at that field, and nothing is kept of the try', async (name, value, words) => {
    const documentId = await dropNotice()
    const before = await getReading(actor, documentId)
    expect(await confirmWith(documentId, { [name]: value })).toMatchObject({
      failure: { code: 'invalid', fields: { [name]: [expect.stringContaining(words)] } },
    })
    expect(await getReading(actor, documentId)).toEqual(before)
  })

  test('confirmed by two people at once is confirmed once, and the other is told', async () => {
    const documentId = await dropNotice()
    const colleague = await newColleague(actor, 'practitioner')
    const decisions = await decisionsAsRead(actor, documentId)
    const people = [actor, colleague]
    const outcomes = await Promise.all(people.map(who => confirmReading(who, decisions)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const first = people[outcomes.findIndex(({ ok }) => ok)]
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'stale', message: expect.stringContaining(`${first?.name} worked on this paper`) },
    })
  })

  test('cannot be confirmed from the inbox, nor by somebody who may only look', async () => {
    const documentId = await dropNotice({ ...bill, name: 'SOMEBODY ELSE', tin: 'XXX-XX-0000' })
    const decisions = await decisionsAsRead(actor, documentId)
    expect(await confirmReading(actor, decisions)).toMatchObject({
      failure: { code: 'conflict', message: expect.stringContaining('File this paper on a case first') },
    })
    const viewer = await newColleague(actor, 'viewer')
    expect(await confirmReading(viewer, decisions)).toMatchObject({ failure: { code: 'not-found' } })
  })
})

describe('a notice whose number nobody on its case has', () => {
  const foreign = { ...bill, name: 'RUI COSTA', tin: 'XXX-XX-0007' }
  const dropForeign = () => dropAndRead(actor, { bytes: plainNotice(foreign), fileName: 'CP14.txt', caseId })
  const refused = {
    failure: {
      code: 'conflict',
      message: expect.stringContaining('Nobody on this case has a number ending in 0007'),
      fields: { despiteTin: [expect.any(String)] },
    },
  }

  test('is confirmed only by a person who says that it is of this client', async () => {
    const documentId = await dropForeign()
    const decisions = await decisionsAsRead(actor, documentId)
    expect(await confirmReading(actor, decisions)).toMatchObject(refused)
    const { tinLast4: _, ...unspoken } = decisions.values
    expect(await confirmReading(actor, { ...decisions, values: unspoken })).toMatchObject(refused)
    expect(await hardDays()).toEqual([])
    done(await confirmReading(actor, { ...decisions, despiteTin: 'on' }))
    expect(await hardDays()).toEqual(['pay-by 2026-11-30'])
  })

  test('is confirmed with the number as a person corrected it, and with none that is no number', async () => {
    const documentId = await dropForeign()
    expect(await confirmWith(documentId, { tinLast4: '48' })).toMatchObject({
      failure: { fields: { tinLast4: ['Enter the last four digits of the number.'] } },
    })
    done(await confirmWith(documentId, { tinLast4: 'XXX-XX-4821' }))
    expect((await getReading(actor, documentId)).tinMatches).toBe(true)
  })

  test('is also refused where a person corrected the right number into a foreign one', async () => {
    const documentId = await dropNotice()
    expect(await confirmWith(documentId, { tinLast4: '0007' })).toMatchObject(refused)
  })

  test('has nothing to differ from where no number of the client is known', async () => {
    const nameless = await takeIn(actor, { firstName: 'Rui', lastName: 'Costa' })
    const documentId = await dropAndRead(actor, {
      bytes: plainNotice(foreign),
      fileName: 'CP14.txt',
      caseId: nameless,
    })
    await confirmAsRead(actor, documentId)
    expect((await getReading(actor, documentId)).confirmed).toBe(true)
  })
})
