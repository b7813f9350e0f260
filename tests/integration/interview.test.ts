import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { enterInterview, getCase, getInterview, loadCaseFacts } from '@/lib/cases'
import { openJobs, withFirm } from '@/lib/platform'
import { isInterviewOpen } from '@/lib/resolution'
import { foundFirm, foundFurtherFirm } from '../factories/firm/people'
import { done, enter, interview, takeIn } from '../factories/firm/work'
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

async function newCase(): Promise<string> {
  const caseId = await takeIn(owner, { firstName: 'Alba', lastName: `Invented-${Math.random()}` })
  await enter(owner, caseId, {
    periodEnd: '2024',
    filed: 'filed',
    balance: '9,000.00',
    balanceAsOf: '2026-11-02',
  })
  return caseId
}

const said = { saidOn: '2026-11-02', saidBy: 'taxpayer' }
const answersOf = async (caseId: string) =>
  (await withFirm(owner.firmId, tx => loadCaseFacts(tx, owner.firmId, caseId))).answers

describe('the interview of a case', () => {
  test('that was not held is one open question', async () => {
    const { flags } = await getCase(owner, await newCase())
    expect(flags.filter(({ finding }) => isInterviewOpen(finding))).toHaveLength(1)
  })

  test('judges the case with each save, and keeps the day and the speaker of an answer that did not change', async () => {
    const caseId = await newCase()
    await interview(owner, caseId, {
      ...said,
      hardship: 'yes',
      currentYear: 'unknown',
      monthlyIn: '4,100.50',
    })
    expect((await getCase(owner, caseId)).flags.map(({ finding }) => finding.ruleId)).toContain('X-14')
    const again = { saidOn: '2026-11-20', saidBy: 'spouse', hardship: 'yes', currentYear: 'no' }
    done(await enterInterview(owner, { caseId, version: '1', ...again }))
    expect(await answersOf(caseId)).toMatchObject({
      hardship: { value: 'yes', on: '2026-11-02', source: { label: expect.stringContaining('taxpayer') } },
      currentYear: { value: 'no', on: '2026-11-20', source: { label: expect.stringContaining('spouse') } },
    })
    expect(await answersOf(caseId)).not.toHaveProperty('monthlyIn')
    const rows = await asOwner<{ version: number; answers: { monthlyIn?: { value: string } } }>(
      'select version, answers from "Interview" where "caseId" = $1 order by version',
      [caseId],
    )
    expect(rows.map(({ answers }) => answers.monthlyIn?.value)).toEqual(['410050', undefined])
  })

  test('refuses a save made from an older version, with what stands now', async () => {
    const caseId = await newCase()
    await interview(owner, caseId, { ...said, abroad: 'yes', abroadFrom: '2024-07-01' })
    const late = await enterInterview(owner, { caseId, version: '0', ...said, abroad: 'no' })
    expect(late).toMatchObject({
      ok: false,
      failure: { code: 'stale', theirs: { abroad: 'yes', abroadFrom: '2024-07-01', version: '1' } },
    })
  })

  test('keeps an answer that no longer applies in the record, not among the facts, and counts what is left to ask', async () => {
    const caseId = await newCase()
    const away = { abroadFrom: '2024-07-01', abroadTo: '2025-07-01' }
    await interview(owner, caseId, { ...said, abroad: 'yes', ...away })
    expect(await answersOf(caseId)).toHaveProperty('abroadFrom')
    done(await enterInterview(owner, { caseId, version: '1', ...said, abroad: 'no', ...away }))
    expect(Object.keys((await answersOf(caseId)) ?? {})).toEqual(['abroad'])
    const { questions, open } = await getInterview(owner, caseId)
    expect(questions.find(({ key }) => key === 'abroadFrom')).toMatchObject({
      value: '2024-07-01',
      applies: false,
    })
    const parents = questions.filter(({ after }) => after === undefined)
    expect(open).toBe(parents.length - 1)
    const all = Object.fromEntries(
      parents.map(({ key, answer }) => [key, answer === 'money' ? '1.00' : 'no']),
    )
    done(await enterInterview(owner, { caseId, version: '2', ...said, ...all }))
    expect((await getInterview(owner, caseId)).open).toBe(0)
    done(
      await enterInterview(owner, { caseId, version: '3', ...said, ...all, abroad: 'yes', disputes: 'yes' }),
    )
    expect((await getInterview(owner, caseId)).open).toBe(3)
  })

  test.each([
    ['saidOn', '2027-01-01'],
    ['saidOn', ''],
    ['saidBy', 'nobody'],
    ['hardship', 'perhaps'],
    ['abroadFrom', '2026-02-30'],
    ['monthlyIn', 'much'],
  ])('is refused with %s of “%s”, at the field', async (name, value) => {
    const outcome = await enterInterview(owner, {
      caseId: await newCase(),
      version: '0',
      ...said,
      [name]: value,
    })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { [name]: expect.anything() } },
    })
  })

  test('asks a person nothing that only a couple or a business is asked', async () => {
    const { questions } = await getInterview(owner, await newCase())
    const keys = questions.map(({ key }) => key)
    expect(keys).toContain('hardship')
    expect(keys).not.toContain('spouseYears')
  })

  test('is nobody else’s', async () => {
    const caseId = await newCase()
    expect(await enterInterview(stranger, { caseId, version: '0', ...said })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    })
    await expect(getInterview(stranger, caseId)).rejects.toMatchObject({ failure: { code: 'not-found' } })
  })
})
