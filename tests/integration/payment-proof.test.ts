import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { correctPayment, enterPayment, getCase, loadCaseFacts } from '@/lib/cases'
import { getProof, getReading, keepUnread } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { openHouse } from './open-house'

openHouse()

const PROOF = [
  'Electronic Federal Tax Payment System',
  'EFT ACKNOWLEDGEMENT NUMBER: 270512345678901',
  'Payment amount $1,075.21',
  'Settlement date 05/12/2025',
  'Tax form 1040',
  'Tax period 2024',
].join('\n')

async function caseWithProof(actor: Actor, what = 'Proof of a payment') {
  const caseId = await takeIn(actor, { firstName: 'Alba', lastName: `Invented-${uuidv7()}` })
  const bytes = Buffer.from(`${PROOF}\n${uuidv7()}`)
  const documentId = await dropAndRead(actor, { bytes, fileName: 'eftps.txt', caseId })
  const { version } = await getReading(actor, documentId)
  done(await keepUnread(actor, { documentId, version: String(version), what }))
  return { caseId, documentId }
}

const told = { paidOn: '2025-05-12', amount: '1,075.21', method: 'EFTPS', designatedForm: '1040' }

test('a paper that a person keeps as a proof becomes a payment, with what it prints, and the payment shows it', async () => {
  const actor = await newFirm()
  const { caseId, documentId } = await caseWithProof(actor)
  expect(await getProof(actor, { caseId, documentId })).toEqual({
    documentId,
    fileName: 'eftps.txt',
    amountCents: 107_521,
    paidOn: '2025-05-12',
    designatedForm: '1040',
    designatedPeriodEnd: '2024-12-31',
    confirmation: '270512345678901',
  })
  const form = { caseId, paymentId: uuidv7(), proofDocumentId: documentId, ...told }
  for (const _ of [1, 2]) done(await enterPayment(actor, form))
  expect((await getCase(actor, caseId)).payments).toMatchObject([
    { cents: 107_521, proofDocumentId: documentId },
  ])
  const { payments } = await withFirm(actor.firmId, tx => loadCaseFacts(tx, actor.firmId, caseId))
  expect(payments).toMatchObject([
    { source: { documentId, label: expect.stringContaining('from its proof') } },
  ])
})

test('a paper of another case, of another firm, or kept as something else is no proof', async () => {
  const actor = await newFirm()
  const { caseId } = await caseWithProof(actor)
  const other = await caseWithProof(actor)
  const letter = await caseWithProof(actor, 'A letter of the IRS')
  const foreign = await caseWithProof(await newFirm())
  const refused = { code: 'not-found' }
  for (const { documentId } of [other, letter, foreign]) {
    await expect(getProof(actor, { caseId, documentId })).rejects.toMatchObject({ failure: refused })
    expect(await enterPayment(actor, { caseId, proofDocumentId: documentId, ...told })).toMatchObject({
      ok: false,
      failure: refused,
    })
  }
  const { documentId } = letter
  await expect(getProof(actor, { caseId: letter.caseId, documentId })).rejects.toMatchObject({
    failure: refused,
  })
  expect((await getCase(actor, caseId)).payments).toEqual([])
})

test('a payment that was told before shows the proof that comes after it, and is none beside it', async () => {
  const actor = await newFirm()
  const { caseId, documentId } = await caseWithProof(actor)
  const { paymentId } = done(await enterPayment(actor, { caseId, ...told }))
  const form = { caseId, paymentId, version: '1', proofDocumentId: documentId, ...told }
  done(await correctPayment(actor, { ...form, confirmation: '270512345678901' }))
  const shown = { cents: 107_521, proofDocumentId: documentId, confirmation: '270512345678901' }
  expect((await getCase(actor, caseId)).payments).toMatchObject([shown])
  const { proofDocumentId: _, ...again } = form
  done(await correctPayment(actor, { ...again, version: '2' }))
  expect((await getCase(actor, caseId)).payments, 'a later correction keeps it').toMatchObject([
    { proofDocumentId: documentId },
  ])
  const foreign = await caseWithProof(await newFirm())
  const refused = await correctPayment(actor, { ...form, version: '3', proofDocumentId: foreign.documentId })
  expect(refused).toMatchObject({ ok: false, failure: { code: 'not-found' } })
})
