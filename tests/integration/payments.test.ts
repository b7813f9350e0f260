import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import {
  correctPayment,
  getCase,
  getReconciliation,
  importPayments,
  previewPayments,
  removePayment,
} from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { foundFirm, foundFurtherFirm } from '../factories/firm/people'
import { done, pay, takeIn } from '../factories/firm/work'
import { asOwner, startEmpty } from './owner'

startEmpty()

let owner: Actor
let stranger: Actor
beforeAll(async () => {
  await openJobs()
  owner = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).actor
  stranger = (await foundFurtherFirm({ firmName: 'Other', name: 'Odd Other', email: 'odd@other.example' }))
    .actor
})

const newCase = () => takeIn(owner, { firstName: 'Alba', lastName: `Invented-${Math.random()}` })
const table = [
  'Payment Date,Amount,Tax Form,Tax Year,Confirmation Number',
  '04/14/2026,"2,512.00",1040,2025,270412345678901',
  '06/15/2026,900.00,1040-ES,2026,270412345678902',
].join('\n')

const corrections = (paymentId: string | undefined) =>
  asOwner<{ data: Record<string, unknown> }>(
    `select data from "AuditEvent" where type = 'payment.corrected' and data->>'paymentId' = '${paymentId}'`,
  )

describe('a file of payments', () => {
  test('is looked at without a trace, and then entered once, however often it is sent', async () => {
    const caseId = await newCase()
    const seen = done(await previewPayments(owner, { caseId, table }))
    expect(seen.taken.map(({ cents }) => cents)).toEqual([251_200, 90_000])
    expect((await getCase(owner, caseId)).payments).toEqual([])
    expect(done(await importPayments(owner, { caseId, table }))).toEqual({ entered: 2, known: 0 })
    expect(done(await importPayments(owner, { caseId, table }))).toEqual({ entered: 0, known: 2 })
    const { facts } = await getReconciliation(owner, caseId)
    expect(facts.payments).toHaveLength(2)
    expect(facts.payments).toContainEqual(
      expect.objectContaining({ cents: 90_000, purpose: 'estimated', confirmation: '270412345678902' }),
    )
  })

  test('sent twice at the same time enters each payment once', async () => {
    const caseId = await newCase()
    const both = await Promise.all([1, 2].map(() => importPayments(owner, { caseId, table })))
    expect(both.map(outcome => outcome.ok)).toEqual([true, true])
    expect((await getCase(owner, caseId)).payments).toHaveLength(2)
  })

  test('leaves out the lines that a person does not want, and enters nothing where none is left', async () => {
    const caseId = await newCase()
    expect(await importPayments(owner, { caseId, table, leaveOut: '2,3' })).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    })
    expect(done(await importPayments(owner, { caseId, table, leaveOut: '2' }))).toMatchObject({ entered: 1 })
    expect((await getCase(owner, caseId)).payments).toMatchObject([{ cents: 90_000 }])
    expect(await importPayments(owner, { caseId, table, leaveOut: 'all' })).toMatchObject({ ok: false })
  })

  test('of which a payment was corrected enters it no second time', async () => {
    const caseId = await newCase()
    done(await importPayments(owner, { caseId, table, leaveOut: '3' }))
    const [payment] = (await getCase(owner, caseId)).payments
    const told = { caseId, paymentId: payment?.id, version: '1', paidOn: '2026-04-15', method: 'Direct Pay' }
    done(await correctPayment(owner, { ...told, amount: '2,513.00', confirmation: 'A1' }))
    expect((await corrections(payment?.id))[0]?.data).toMatchObject({
      before: {
        paidOn: '2026-04-14',
        amount: '2,512.00',
        method: 'Payment export',
        designatedForm: '1040',
        designatedPeriodEnd: '2025-12-31',
        confirmation: '270412345678901',
      },
    })
    expect(done(await importPayments(owner, { caseId, table }))).toEqual({ entered: 1, known: 1 })
  })

  test('that is none of payments enters nothing and says why', async () => {
    const caseId = await newCase()
    const refused = await importPayments(owner, { caseId, table: 'Name,City\nA,B' })
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { table: [expect.any(String)] } },
    })
    expect((await getCase(owner, caseId)).payments).toEqual([])
  })

  test('of another firm finds no case', async () => {
    const caseId = await newCase()
    for (const attempt of [previewPayments, importPayments])
      expect(await attempt(stranger, { caseId, table })).toMatchObject({
        ok: false,
        failure: { code: 'not-found' },
      })
    await expect(getReconciliation(stranger, caseId)).rejects.toMatchObject({
      failure: { code: 'not-found' },
    })
  })
})

describe('a payment', () => {
  test('that is corrected leaves in the record what it was, and a save from the older state is refused', async () => {
    const caseId = await newCase()
    await pay(owner, caseId, { paidOn: '2026-04-14', amount: '25.00', method: 'Check 1' })
    const [payment] = (await getCase(owner, caseId)).payments
    const told = { caseId, paymentId: payment?.id, version: '1', paidOn: '2026-04-15', method: 'Check 1' }
    done(await correctPayment(owner, { ...told, amount: '26.00', madeBy: 'spouse', purpose: 'balance-due' }))
    const { facts } = await getReconciliation(owner, caseId)
    expect(facts.payments).toMatchObject([{ cents: 2_600, madeBy: 'spouse', purpose: 'balance-due' }])
    expect(await corrections(payment?.id)).toMatchObject([
      { data: { cents: 2_600, centsBefore: 2_500, paidOn: '2026-04-15', paidOnBefore: '2026-04-14' } },
    ])
    expect(await correctPayment(owner, { ...told, amount: '27.00' })).toMatchObject({
      ok: false,
      failure: { code: 'stale', theirs: { amount: '26.00', version: '2', by: 'Maren Ostrow' } },
    })
    const at = { caseId, paymentId: payment?.id }
    expect(await removePayment(owner, { ...at, version: '1' })).toMatchObject({
      ok: false,
      failure: { code: 'stale', theirs: { amount: '26.00', version: '2', by: 'Maren Ostrow' } },
    })
    expect((await getCase(owner, caseId)).payments).toHaveLength(1)
    done(await removePayment(owner, { ...at, version: '2' }))
    expect((await getCase(owner, caseId)).payments).toEqual([])
  })
})
