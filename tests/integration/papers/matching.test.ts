import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { changeCaseStatus, getCase } from '@/lib/cases'
import { getPaper, getReading } from '@/lib/documents'
import { withFirm } from '@/lib/platform'
import { newFirm } from '@/tests/factories/firm/new-firm'
import { close, done, dropAndRead, takeIn } from '@/tests/factories/firm/work'
import type { NoticeSpec } from '@/tests/factories/paper'
import { plainNotice, plainTranscript } from '@/tests/factories/paper/plain-paper'
import { openHouse } from '../open-house'

openHouse()

let actor: Actor
beforeEach(async () => {
  actor = await newFirm()
})

/** Where a notice of this name and number goes by itself, and whom it offers where it does not. */
async function goesTo(given: Partial<NoticeSpec>) {
  const documentId = await dropAndRead(actor, { bytes: plainNotice(given), fileName: 'notice.txt' })
  const { candidates } = await getReading(actor, documentId)
  return {
    caseId: (await getPaper(actor, documentId))?.caseId ?? null,
    candidates: candidates.map(({ caseId, because }) => [caseId, because]),
  }
}

/** Clients of the name Silva without a number, as a move from another program leaves them. */
const namesakes = (count: number) =>
  withFirm(actor.firmId, async tx => {
    const { firmId } = actor
    const ids = Array.from({ length: count }, () => randomUUID())
    await tx.client.createMany({
      data: ids.map(id => ({ firmId, id, kind: 'individual' as const, name: 'Rui Silva' })),
    })
    await tx.person.createMany({
      data: ids.map(clientId => ({
        firmId,
        clientId,
        part: 'primary' as const,
        firstName: 'Rui',
        lastName: 'Silva',
      })),
    })
    await tx.case.createMany({
      data: ids.map((clientId, at) => ({
        firmId,
        clientId,
        number: 1000 + at,
        openedOn: new Date('2026-01-02'),
      })),
    })
  })

const alone = (caseId: string) => ({ caseId, candidates: [] })
const nobody = (...candidates: [caseId: string, because: string][]) => ({
  caseId: null,
  candidates: expect.toSatisfy(
    (found: [string, string][]) => JSON.stringify(found.sort()) === JSON.stringify(candidates.sort()),
  ),
})

const couple = {
  kind: 'couple',
  firstName: 'Felix',
  lastName: 'Abernathy-Cho',
  tin: '913-41-7731',
  spouseFirstName: 'June',
  spouseLastName: 'Okafor',
  spouseTin: '913-42-1180',
}

describe('a paper goes to the one open case whose last four and name it prints', () => {
  test('of a couple by either spouse’s number, in either order of names', async () => {
    const caseId = await takeIn(actor, couple)
    const names = ['FELIX ABERNATHY-CHO & JUNE OKAFOR', 'JUNE OKAFOR & FELIX ABERNATHY-CHO']
    for (const name of names)
      for (const tin of ['XXX-XX-7731', 'XXX-XX-1180'])
        expect(await goesTo({ name, tin, callerId: `${name}${tin}` })).toEqual(alone(caseId))
  })

  test('with first and last name swapped, a suffix, or a hyphen left out', async () => {
    const caseId = await takeIn(actor, couple)
    for (const name of ['ABERNATHY-CHO FELIX', 'FELIX ABERNATHY-CHO JR', 'FELIX ABERNATHY CHO'])
      expect(await goesTo({ name, tin: 'XXX-XX-7731' })).toEqual(alone(caseId))
  })

  test.each([
    ['Núñez', 'MARIA NUNEZ'],
    ['O’Brien', 'MARIA OBRIEN'],
    ["D'Angelo", 'MARIA DANGELO'],
    ['De la Cruz', 'MARIA DE LA CRUZ'],
    ['Müller', 'MARIA MULLER'],
    ['Ng', 'MARIA NG'],
  ])('%s as the IRS prints it: %s', async (lastName, name) => {
    const caseId = await takeIn(actor, { firstName: 'Maria', lastName, tin: '917-47-3390' })
    expect(await goesTo({ name, tin: 'XXX-XX-3390' })).toEqual(alone(caseId))
  })

  test('of a business by the last four of its employer number', async () => {
    const caseId = await takeIn(actor, {
      kind: 'business',
      businessName: 'Bexley Roofing LLC',
      ein: '00-1238814',
    })
    const paper = { code: 'CP161', form: '941', tinLabel: 'Employer identification number' }
    expect(await goesTo({ ...paper, name: 'BEXLEY ROOFING LLC', tin: 'XX-XXX8814' })).toEqual(alone(caseId))
  })

  test('also where more clients bear the name than are offered', async () => {
    const caseId = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821' })
    await namesakes(60)
    const paper = { name: 'ANA SILVA', tin: 'XXX-XX-4821' }
    expect((await goesTo(paper)).caseId).toBe(caseId)
    await close(actor, caseId)
    const offered = (await goesTo({ ...paper, callerId: '2' })).candidates
    expect(offered).toHaveLength(50)
    done(await changeCaseStatus(actor, { caseId, status: 'open' }))
    const twin = { firstName: 'Ana', lastName: 'Silva', tin: '917-48-4821', despiteDuplicate: 'on' }
    const other = await takeIn(actor, twin)
    const { candidates } = await goesTo({ ...paper, callerId: '3' })
    expect(candidates.slice(0, 2)).toEqual([
      [other, 'Same last four and name'],
      [caseId, 'Same last four and name'],
    ])
  })

  test('of five hundred namesakes without a number, offers first the one whose first name is printed', async () => {
    const caseId = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva' })
    await namesakes(500)
    const { candidates } = await goesTo({ name: 'ANA SILVA', tin: 'XXX-XX-4821' })
    expect(candidates[0]).toEqual([caseId, 'Same name'])
  })

  test('a transcript by the first four letters of the name', async () => {
    const caseId = await takeIn(actor, { firstName: 'Alex', lastName: 'Sampleton', tin: '917-47-4821' })
    const bytes = plainTranscript({ name: 'ALEX SAMP' })
    const documentId = await dropAndRead(actor, { bytes, fileName: 'transcript.txt' })
    expect((await getPaper(actor, documentId))?.caseId).toBe(caseId)
  })
})

describe('what else a paper prints tells whose it is:', () => {
  test('the case number that was given when a transcript was ordered, with the last four', async () => {
    const caseId = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821' })
    const twin = { firstName: 'Ana', lastName: 'Silva', tin: '917-48-4821', despiteDuplicate: 'on' }
    const other = await takeIn(actor, twin)
    const { number } = await getCase(actor, other)
    const ordered = (file: string) =>
      Buffer.concat([Buffer.from(`Customer File Number: ${file}\n`), plainTranscript({ name: 'ANA SILV' })])
    const drop = (bytes: Uint8Array) => dropAndRead(actor, { bytes, fileName: 'transcript.txt' })
    const named = await drop(ordered(String(number).padStart(10, '0')))
    expect((await getPaper(actor, named))?.caseId).toBe(other)
    const wrong = await drop(ordered('0000009999'))
    expect((await getPaper(actor, wrong))?.caseId).toBeNull()
    expect((await getReading(actor, wrong)).candidates.map(own => own.caseId).sort()).toEqual(
      [caseId, other].sort(),
    )
  })

  test('the case number alone only offers the case', async () => {
    const caseId = await takeIn(actor, { firstName: 'Rui', lastName: 'Costa', tin: '917-49-1111' })
    const { number } = await getCase(actor, caseId)
    const bytes = Buffer.concat([
      Buffer.from(`Customer File Number: ${number}\n`),
      plainTranscript({ name: 'ANA SILV', tin: 'XXX-XX-9876' }),
    ])
    const documentId = await dropAndRead(actor, { bytes, fileName: 'transcript.txt' })
    expect((await getPaper(actor, documentId))?.caseId).toBeNull()
    const { candidates } = await getReading(actor, documentId)
    expect(candidates.map(own => [own.caseId, own.because])).toEqual([[caseId, 'Case number on it']])
  })

  test('the street, of two with the same last four and name; also shortened as on a transcript', async () => {
    const one = { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821', street: '12 Oakwood Ln' }
    const other = {
      ...{ firstName: 'Rui', lastName: 'Silva', tin: '917-48-4821', street: '7 Elmhurst Ave' },
      despiteDuplicate: 'on',
    }
    await takeIn(actor, one)
    const caseId = await takeIn(actor, other)
    expect((await goesTo({ name: 'R SILVA', street: '7 ELMHURST AVE' })).caseId).toBe(caseId)
    const bytes = plainTranscript({ name: 'RUI SILV', street: '7 ELMH' })
    const documentId = await dropAndRead(actor, { bytes, fileName: 'transcript.txt' })
    expect((await getPaper(actor, documentId))?.caseId).toBe(caseId)
    expect((await goesTo({ name: 'SILVA', street: '99 NOWHERE RD', callerId: '5' })).caseId).toBeNull()
  })
})

describe('a paper stays in the inbox, with whom it might be,', () => {
  test('where two clients share last four and name', async () => {
    const [one, other] = [
      await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821' }),
      await takeIn(actor, {
        firstName: 'Rui',
        lastName: 'Silva',
        tin: '917-48-4821',
        despiteDuplicate: 'on',
      }),
    ]
    const because = 'Same last four and name'
    expect(await goesTo({ name: 'ANA SILVA', tin: 'XXX-XX-4821' })).toEqual(
      nobody([one, because], [other, because]),
    )
  })

  test('where two clients share the last four alone, only the name decides', async () => {
    const one = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821' })
    const other = await takeIn(actor, { firstName: 'Rui', lastName: 'Costa', tin: '917-48-4821' })
    // The other one stays on offer, should the paper be on the wrong case all the same.
    expect(await goesTo({ name: 'RUI COSTA', tin: 'XXX-XX-4821' })).toEqual({
      caseId: other,
      candidates: [[one, 'Same last four']],
    })
    expect(await goesTo({ name: 'SOMEBODY ELSE', tin: 'XXX-XX-4821' })).toEqual(
      nobody([one, 'Same last four'], [other, 'Same last four']),
    )
  })

  test('where a business and a person share the last four and the name is neither’s; else each gets its own', async () => {
    const business = { kind: 'business', businessName: 'Bexley Roofing LLC', ein: '00-1238814' }
    const firm = await takeIn(actor, business)
    const person = await takeIn(actor, { firstName: 'Tom', lastName: 'Okoro', tin: '917-47-8814' })
    expect((await goesTo({ name: 'BEXLEY ROOFING LLC', tin: 'XX-XXX8814', form: '941' })).caseId).toBe(firm)
    expect((await goesTo({ name: 'TOM OKORO', tin: 'XXX-XX-8814' })).caseId).toBe(person)
    expect(await goesTo({ name: 'SOMEBODY ELSE', tin: 'XXX-XX-8814' })).toEqual(
      nobody([firm, 'Same last four'], [person, 'Same last four']),
    )
  })

  test('where the owner of a business bears its name and its last four', async () => {
    const because = 'Same last four and name'
    const business = { kind: 'business', businessName: 'Bexley Roofing LLC', ein: '00-1238814' }
    const firm = await takeIn(actor, business)
    const owner = await takeIn(actor, { firstName: 'Tom', lastName: 'Bexley', tin: '917-47-8814' })
    const paper = { name: 'BEXLEY ROOFING LLC', tin: 'XX-XXX8814', form: '941' }
    expect(await goesTo(paper)).toEqual(nobody([firm, because], [owner, because]))
  })

  test('where the surname has changed since, also with the street', async () => {
    const street = { street: '14 Larch Rd', city: 'Fresno', state: 'CA', zip: '93700' }
    const client = { firstName: 'Ana', lastName: 'Costa', tin: '917-47-4821', ...street }
    const caseId = await takeIn(actor, client)
    const elsewhere = { name: 'ANA SILVA', tin: 'XXX-XX-4821', street: '9 OTHER ST' }
    expect(await goesTo(elsewhere)).toEqual(nobody([caseId, 'Same last four']))
    expect(await goesTo({ ...elsewhere, street: '14 LARCH RD' })).toEqual(
      nobody([caseId, 'Same last four and street']),
    )
  })

  test('where only the name or only the number agrees', async () => {
    const caseId = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821' })
    expect(await goesTo({ name: 'ANA SILVA', tin: 'XXX-XX-9999' })).toEqual(nobody([caseId, 'Same name']))
    expect(await goesTo({ name: 'ANNE SILVER', tin: 'XXX-XX-4821' })).toEqual(
      nobody([caseId, 'Same last four']),
    )
  })

  test('where the client has two open cases, and no longer once one is closed', async () => {
    const one = await takeIn(actor, { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821' })
    const twin = { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821', despiteDuplicate: 'on' }
    const other = await takeIn(actor, twin)
    expect((await goesTo({ name: 'ANA SILVA' })).caseId).toBeNull()
    await close(actor, other)
    expect(await goesTo({ name: 'ANA SILVA', callerId: '2' })).toEqual(alone(one))
    done(await changeCaseStatus(actor, { caseId: other, status: 'open' }))
    expect((await goesTo({ name: 'ANA SILVA', callerId: '3' })).caseId).toBeNull()
  })

  test('where the client is another firm’s', async () => {
    await takeIn(await newFirm(), { firstName: 'Ana', lastName: 'Silva', tin: '917-47-4821' })
    expect(await goesTo({ name: 'ANA SILVA', tin: 'XXX-XX-4821' })).toEqual(nobody())
  })
})
