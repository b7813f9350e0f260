import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import {
  changeAuthorization,
  correctAuthorization,
  enterAuthorization,
  getAuthorizations,
  getCase,
  listRecord,
  recordSearch,
} from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { foundFirm, foundFurtherFirm } from '../factories/firm/people'
import { done, enter, signedPower, signPower, takeIn } from '../factories/firm/work'
import { startEmpty } from './owner'

startEmpty()

let owner: Actor
let stranger: Actor
beforeAll(async () => {
  await openJobs()
  owner = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).actor
  stranger = (await foundFurtherFirm({ firmName: 'Other', name: 'Odd Other', email: 'odd@other.example' }))
    .actor
})

async function owing(periodEnd = '2022'): Promise<string> {
  const caseId = await takeIn(owner, { firstName: 'Alba', lastName: `Invented-${Math.random()}` })
  await enter(owner, caseId, { periodEnd, filed: 'filed', balance: '9,000.00', balanceAsOf: '2026-11-02' })
  return caseId
}

const { posted: _, ...withoutPosted } = signedPower

const gapOf = async (caseId: string) =>
  (await getCase(owner, caseId)).flags.find(({ finding }) => finding.ruleId === 'P-11')?.finding ?? null
const coverageOf = async (caseId: string, year: number) =>
  (await getAuthorizations(owner, caseId)).periods.find(({ period }) => period.periodEnd === `${year}-12-31`)
    ?.coverage

describe('the authorizations of a case', () => {
  test('say for each period with a problem whether we may act, years to come included', async () => {
    const caseId = await owing()
    await signPower(owner, caseId, { covers: '1040: 2023 to 2028\n941: 2021Q1 - 2026Q4' })
    expect(await coverageOf(caseId, 2022)).toBe('none')
    expect(await coverageOf(caseId, 2026)).toBe('covered')
    expect((await gapOf(caseId))?.claim).toBe('No Form 2848 on file names 2022.')
    await signPower(owner, caseId, { form: '8821', covers: '1040: 2022' })
    expect(await coverageOf(caseId, 2022)).toBe('information-only')
    await signPower(owner, caseId, { covers: '1040: 2022', posted: 'no' })
    expect(await coverageOf(caseId, 2022)).toBe('not-posted')
    expect((await gapOf(caseId))?.severity).toBe(3)
  })

  test('put authority on file, and take it off when the last one is revoked', async () => {
    const caseId = await owing()
    const { authorizationId } = await signPower(owner, caseId)
    expect((await getCase(owner, caseId)).authorityOnFile).toBe(true)
    expect(await gapOf(caseId)).toBeNull()
    const change = { caseId, authorizationId, version: '1', posted: 'yes', revokedOn: '2026-11-10' }
    done(await changeAuthorization(owner, change))
    expect((await getCase(owner, caseId)).authorityOnFile).toBe(false)
    expect((await gapOf(caseId))?.claim).toBe('No Form 2848 on file names 2022.')
    expect(await changeAuthorization(owner, change)).toMatchObject({
      ok: false,
      failure: { code: 'stale' },
    })
  })

  test('put no authority on file by Form 8821, which only lets us see', async () => {
    const caseId = await owing()
    await signPower(owner, caseId, { form: '8821' })
    expect(await getCase(owner, caseId)).toMatchObject({
      authorityOnFile: false,
      authority: 'information-only',
    })
    const { authorizationId } = await signPower(owner, caseId)
    expect(await getCase(owner, caseId)).toMatchObject({ authorityOnFile: true, authority: 'representation' })
    const at = { caseId, authorizationId, version: '1' }
    done(await changeAuthorization(owner, { ...at, posted: 'yes', revokedOn: '2026-11-10' }))
    expect(await getCase(owner, caseId)).toMatchObject({
      authorityOnFile: false,
      authority: 'information-only',
    })
  })

  test.each([
    ['covers', 'all years'],
    ['covers', '1040: 2028 to 2018'],
    ['covers', ''],
    ['form', '4506'],
    ['representative', ''],
    ['signedOn', '2027-01-01'],
  ])('are refused with %s of “%s”, at the field', async (name, value) => {
    const outcome = await enterAuthorization(owner, {
      caseId: await owing(),
      ...signedPower,
      [name]: value,
    })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { [name]: expect.anything() } },
    })
  })

  test('sent twice at once are one, and with anything changed the second time they are two', async () => {
    const caseId = await owing()
    const form = { caseId, authorizationId: uuidv7(), ...signedPower }
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => enterAuthorization(owner, form)))
    expect(outcomes.map(done)).toEqual(Array(8).fill({ authorizationId: form.authorizationId }))
    expect((await getAuthorizations(owner, caseId)).authorizations).toHaveLength(1)
    done(await enterAuthorization(owner, { ...form, covers: '1040: 2019 to 2028' }))
    expect((await getAuthorizations(owner, caseId)).authorizations).toHaveLength(2)
  })

  test('are corrected, with what was entered first left in the record, and a save from the older state refused', async () => {
    const caseId = await owing()
    const { authorizationId } = await signPower(owner, caseId, { covers: '1040: 2023 to 2028' })
    const told = { caseId, authorizationId, version: '1', form: '2848', representative: 'Ines Calloway, EA' }
    done(
      await correctAuthorization(owner, {
        ...told,
        covers: '1040: 2018 to 2028\n941: 2021Q1 to 2026Q4',
        signedOn: '2026-11-01',
      }),
    )
    expect(await coverageOf(caseId, 2022)).toBe('covered')
    expect(await gapOf(caseId)).toBeNull()
    const { rows } = await listRecord(owner, caseId, recordSearch.parse({}))
    expect(rows.find(({ type }) => type === 'authorization.corrected')?.data).toMatchObject({
      signedOn: '2026-11-01',
      before: {
        form: '2848',
        representative: 'Ines Calloway, EA',
        covers: '1040: 2023 to 2028',
        signedOn: '2026-11-02',
      },
    })
    const stale = {
      code: 'stale',
      theirs: {
        by: owner.name,
        version: '2',
        covers: '1040: 2018 to 2028\n941: 2021Q1 to 2026Q4',
        signedOn: '2026-11-01',
      },
    }
    expect(
      await correctAuthorization(owner, { ...told, covers: '1040: 2022', signedOn: '2026-11-01' }),
    ).toMatchObject({ ok: false, failure: stale })
    const change = { caseId, authorizationId, version: '1', posted: 'yes', revokedOn: '' }
    expect(await changeAuthorization(owner, change)).toMatchObject({ ok: false, failure: stale })
  })

  test('are not corrected to a day after today, or after the one on which they were revoked', async () => {
    const caseId = await owing()
    const { authorizationId } = await signPower(owner, caseId)
    const at = { caseId, authorizationId }
    done(await changeAuthorization(owner, { ...at, version: '1', posted: 'yes', revokedOn: '2026-11-10' }))
    for (const signedOn of ['2026-11-11', '2099-01-01'])
      expect(
        await correctAuthorization(owner, { ...at, ...withoutPosted, version: '2', signedOn }),
      ).toMatchObject({
        ok: false,
        failure: { code: 'invalid', fields: { signedOn: expect.anything() } },
      })
  })

  test('are nobody else’s', async () => {
    const caseId = await owing()
    const { authorizationId } = await signPower(owner, caseId)
    const refused = { ok: false, failure: { code: 'not-found' } }
    expect(await enterAuthorization(stranger, { caseId, ...signedPower })).toMatchObject(refused)
    const change = { caseId, authorizationId, version: '1', posted: 'yes', revokedOn: '' }
    expect(await changeAuthorization(stranger, change)).toMatchObject(refused)
    const correction = { caseId, authorizationId, version: '1', ...withoutPosted }
    expect(await correctAuthorization(stranger, correction)).toMatchObject(refused)
    await expect(getAuthorizations(stranger, caseId)).rejects.toMatchObject({
      failure: { code: 'not-found' },
    })
  })
})
