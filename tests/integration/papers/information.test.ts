import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, getYear, railCounts } from '@/lib/cases'
import {
  confirmReading,
  getPaper,
  getReading,
  readAgain,
  readStoredDocument,
  rejectDocument,
} from '@/lib/documents'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { confirmAsRead, decisionsAsRead, done, dropAndRead, enter, takeIn } from '@/tests/factories/firm/work'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

let actor: Actor
let caseId: string
beforeEach(async () => {
  actor = await newFirm()
  caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-7733' })
})

/** A fixture, as one of the client of this case. */
const pull = (name: string) =>
  dropAndRead(actor, {
    bytes: Buffer.from(
      readFileSync(`tests/fixtures/transcripts/${name}.txt`, 'utf8').replaceAll('XXX-XX-4821', 'XXX-XX-7733'),
    ),
    fileName: `${name}.txt`,
    caseId,
  })

async function year(periodEnd: string) {
  const { years } = await getCase(actor, caseId)
  return years.find(own => own.periodEnd === periodEnd)
}
async function factsOf(periodEnd: string) {
  const { facts } = await getYear(actor, caseId, (await year(periodEnd))?.taxPeriodId ?? '')
  return facts
}

describe('a wage and income transcript', () => {
  test('is read, waits to be confirmed, and lists each payer with what it withheld', async () => {
    const documentId = await pull('wage-and-income')
    expect(await getPaper(actor, documentId)).toMatchObject({
      state: 'to-confirm',
      kind: 'wage_and_income',
      information: { form: '1040', periodEnd: '2023-12-31', payerForms: 2 },
    })
    expect((await railCounts(actor)).inbox).toBe(1)
    const { fields } = await getReading(actor, documentId)
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
    expect(values).toMatchObject({ 'withheld.1': '2140.00', periodEnd: '2023-12-31', tinLast4: '7733' })
    expect(values['payer.1']).toContain('W-2')
    expect(values['payer.2']).toContain('1099-NEC')
  })

  test('says that a return is probably due, and fulfils the wish for it', async () => {
    await enter(actor, caseId, { periodEnd: '2023', filed: 'not-filed' })
    const wish = async () =>
      (await getCase(actor, caseId)).checklist.find(({ key }) => key === 'income:1040:2023-12-31')?.state
    expect(await wish()).toBe('needed')
    await confirmAsRead(actor, await pull('wage-and-income'))
    expect(await wish()).toBe('received')
    const { payers } = await factsOf('2023-12-31')
    expect(payers?.map(({ form, withheldCents }) => [form, withheldCents])).toEqual([
      ['W-2', 214_000],
      ['1099-NEC', null],
    ])
    expect(payers?.[0]?.source.confirmedBy).toBeTruthy()
  })

  test('is corrected where it was misread, with what was read kept beside it', async () => {
    const documentId = await pull('wage-and-income')
    const decisions = await decisionsAsRead(actor, documentId)
    done(
      await confirmReading(actor, {
        ...decisions,
        values: { ...decisions.values, periodEnd: '2022-12-31', 'withheld.1': '2,141.00' },
      }),
    )
    expect((await factsOf('2022-12-31')).payers?.[0]).toMatchObject({ withheldCents: 214_100 })
    expect(await year('2023-12-31')).toBeUndefined()
    const { fields } = await getReading(actor, documentId)
    expect(fields.find(({ name }) => name === 'withheld.1')).toMatchObject({
      readValue: '2140.00',
      value: '2,141.00',
    })
  })
})

test('of a payer that was misread the form and the name are corrected, and a name alone keeps the form', async () => {
  const documentId = await pull('wage-and-income')
  const decisions = await decisionsAsRead(actor, documentId)
  const values = { ...decisions.values, 'payer.1': 'W-2, Sample Bakery, Inc', 'payer.2': 'Invented, Alba' }
  done(await confirmReading(actor, { ...decisions, values }))
  const { payers } = await factsOf('2023-12-31')
  expect(payers?.map(({ form, name, withheldCents }) => [form, name, withheldCents])).toEqual([
    ['W-2', 'Sample Bakery, Inc', 214_000],
    ['1099-NEC', 'Invented, Alba', null],
  ])
})

describe('a payer that was not read', () => {
  const withAdded = async (values: Record<string, string>, unreadable: string[] = []) => {
    const documentId = await pull('wage-and-income')
    const decisions = await decisionsAsRead(actor, documentId)
    const answer = await confirmReading(actor, {
      ...decisions,
      values: { ...decisions.values, ...values },
      unreadable: [...(decisions.unreadable ?? []), ...unreadable],
    })
    return { documentId, answer }
  }

  test('is added from the paper, with what it withheld, and stays when the paper is read again', async () => {
    const { documentId, answer } = await withAdded({
      'withheld.2': '310.00',
      'payer.3': '1099-R, Test Fund, Inc',
      'withheld.3': '1,200.50',
    })
    done(answer)
    const counted = async () =>
      (await factsOf('2023-12-31')).payers?.map(({ form, name, withheldCents }) => [
        form,
        name,
        withheldCents,
      ])
    const expected = [
      ['W-2', expect.any(String), 214_000],
      ['1099-NEC', null, 31_000],
      ['1099-R', 'Test Fund, Inc', 120_050],
    ]
    expect(await counted()).toEqual(expected)
    done(await readAgain(actor, { documentId }))
    await readStoredDocument({ firmId: actor.firmId, documentId })
    expect(await counted()).toEqual(expected)
    const { fields } = await getReading(actor, documentId)
    expect(fields.find(({ name }) => name === 'payer.3')).toMatchObject({
      readValue: null,
      value: '1099-R, Test Fund, Inc',
      basis: 'entered',
    })
  })

  test('needs its form, and an amount alone is refused at its field', async () => {
    const words = ['Begin with the form: W-2, Sample Bakery.']
    const alone: Record<string, string>[] = [{ 'payer.3': 'Test Fund' }, { 'withheld.3': '1,200.50' }]
    for (const values of alone) {
      const { answer } = await withAdded(values)
      expect(answer).toMatchObject({ ok: false, failure: { fields: { 'payer.3': words } } })
    }
  })

  test('is none where the person then says that it is not on the paper', async () => {
    const { answer } = await withAdded({}, ['payer.3', 'withheld.3'])
    done(answer)
    expect((await factsOf('2023-12-31')).payers).toHaveLength(2)
  })
})

describe('a return transcript', () => {
  test('tells that a return is on record, with its income and tax', async () => {
    const documentId = await pull('tax-return')
    const { information } = (await getPaper(actor, documentId)) ?? {}
    await confirmAsRead(actor, documentId)
    const periodEnd = information?.periodEnd ?? ''
    expect((await year(periodEnd))?.filed).toBe('filed')
    expect((await factsOf(periodEnd)).returnFiled?.totalTaxCents).toEqual(expect.any(Number))
  })
})

describe('a letter of non-filing', () => {
  test('contradicts a return that the client says was filed', async () => {
    await enter(actor, caseId, { periodEnd: '2023', filed: 'filed' })
    await confirmAsRead(actor, await pull('non-filing'))
    expect((await year('2023-12-31'))?.filed).toBe('not-filed')
  })

  test('takes its year with it when it is set aside', async () => {
    const documentId = await pull('non-filing')
    expect(await year('2023-12-31')).toBeDefined()
    const { version } = await getReading(actor, documentId)
    done(await rejectDocument(actor, { documentId, version, why: 'Paper of somebody else' }))
    expect(await year('2023-12-31')).toBeUndefined()
    expect((await railCounts(actor)).inbox).toBe(0)
  })
})
