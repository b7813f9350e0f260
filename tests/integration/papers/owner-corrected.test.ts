import { expect, test } from 'vitest'
import { correctPerson, getCase, getClient } from '@/lib/cases'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import { plainNotice } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'
import { happensOn } from '../set-clock'

happensOn('2026-11-24')
openHouse()

test('a paper whose number fitted nobody counts as soon as the client’s number is corrected, and the other way round', async () => {
  const actor = await newFirm()
  const caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sample', tin: '917-47-4812' })
  await dropAndRead(actor, { bytes: plainNotice({ tin: 'XXX-XX-4821' }), fileName: 'CP14.txt', caseId })
  const strangers = async () =>
    (await getCase(actor, caseId)).flags.filter(({ finding }) => finding.ruleId === 'R-05').length
  expect(await strangers()).toBe(1)
  const correct = async (tin: string) => {
    const { client } = await getCase(actor, caseId)
    const { persons, version } = await getClient(actor, client.id)
    const personId = persons[0]?.id ?? ''
    const named = { firstName: 'Alex', lastName: 'Sample', tin }
    done(await correctPerson(actor, { clientId: client.id, personId, version: String(version), ...named }))
  }
  await correct('917-47-4821')
  expect(await strangers()).toBe(0)
  await correct('917-47-4812')
  expect(await strangers()).toBe(1)
})
