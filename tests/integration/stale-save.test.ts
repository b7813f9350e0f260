import { beforeAll, describe, expect, test } from 'vitest'
import { getClient, listNotes } from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { everyCommand } from '../factories/firm/every-command'
import { foundStaffedFirm, type StaffedFirm } from '../factories/firm/staffed-firm'
import { allRows, startEmpty } from './owner'

startEmpty()

let firm: StaffedFirm
beforeAll(async () => {
  await openJobs()
  firm = await foundStaffedFirm()
})

const INES = 'Ines Calloway'

/** Ines saves first; then Wale saves, from the version that he had before him. */
async function savedAfterInes(name: string, hers: object, his: object) {
  const attempt = await everyCommand[name]?.(firm.actors.owner)
  if (!attempt) throw new Error(`There is no command ${name}`)
  const { call, input } = attempt
  const first = await call(firm.actors['case-manager'], { ...input, ...hers })
  expect(first).toMatchObject({ ok: true })
  const before = await allRows()
  const outcome = await call(firm.actors.practitioner, { ...input, ...his })
  expect(await allRows()).toBe(before)
  return {
    outcome,
    again: (version: string) => call(firm.actors.practitioner, { ...input, ...his, version }),
    input,
  }
}

describe('a save over a colleague’s newer one is refused with what stands there, and by whom:', () => {
  test('a note', async () => {
    const { outcome, again, input } = await savedAfterInes(
      'editNote',
      { text: 'She calls on Monday.' },
      { text: 'She calls on Tuesday.' },
    )
    expect(outcome).toEqual({
      ok: false,
      failure: {
        code: 'stale',
        message: expect.stringContaining(INES),
        theirs: { by: INES, version: '2', text: 'She calls on Monday.' },
      },
    })
    expect(await again('2')).toMatchObject({ ok: true })
    const { rows: notes } = await listNotes(firm.actors.owner, String(input.caseId), {})
    expect(notes).toMatchObject([{ text: 'She calls on Tuesday.', version: 3 }])
  })

  test('how to reach a client', async () => {
    const { outcome, again, input } = await savedAfterInes(
      'changeContact',
      { phone: '(559) 555-0101', city: 'Fresno' },
      { phone: '(559) 555-0199' },
    )
    expect(outcome).toMatchObject({
      failure: {
        code: 'stale',
        message: expect.stringContaining(INES),
        theirs: {
          by: INES,
          version: '2',
          phone: '(559) 555-0101',
          city: 'Fresno',
          email: '',
          language: 'en',
        },
      },
    })
    expect(await again('2')).toMatchObject({ ok: true })
    const client = await getClient(firm.actors.owner, String(input.clientId))
    expect(client).toMatchObject({ phone: '(559) 555-0199', version: 3 })
  })

  test('a tax period', async () => {
    const { outcome, again } = await savedAfterInes(
      'enterPeriod',
      { balance: '1,200.50', balanceAsOf: '11/02/2026', stage: 'reminder' },
      { balance: '900.00' },
    )
    expect(outcome).toMatchObject({
      failure: {
        code: 'stale',
        message: `Form 1040 for the period ending Dec 31, 2024 was entered by ${INES} meanwhile. Both versions are below; choose what to keep.`,
        theirs: {
          by: INES,
          version: '1',
          balance: '$1,200.50',
          balanceAsOf: '2026-11-02',
          stage: 'reminder',
          filed: 'filed',
        },
      },
    })
    expect(await again('1')).toMatchObject({ ok: true })
  })

  test.each([
    ['acknowledgeFlag', {}],
    ['snoozeFlag', { reason: 'Not this week.' }],
    ['reopenFlag', {}],
    ['decideChecklistItem', { state: 'not-needed', reason: 'We have the original.' }],
    ['rejectDocument', { why: 'An advertisement.' }],
    ['confirmReading', {}],
  ])('%s', async (name, his) => {
    const { outcome } = await savedAfterInes(name, {}, his)
    expect(outcome).toMatchObject({ failure: { code: 'stale', message: expect.stringContaining(INES) } })
  })
})
