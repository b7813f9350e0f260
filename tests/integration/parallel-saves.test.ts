import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { enterPeriod, getCase } from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import type { Attempt } from '../factories/firm/attempt'
import { everyCommand } from '../factories/firm/every-command'
import { foundFirm } from '../factories/firm/people'
import { takeIn } from '../factories/firm/work'
import { asOwner, startEmpty } from './owner'

startEmpty()

let owner: Actor
beforeAll(async () => {
  await openJobs()
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
})

/** How often each kind of event stands in the record. */
async function events(): Promise<Map<string, number>> {
  const rows = await asOwner<{ type: string; n: number }>(
    'select type, count(*)::int as n from "AuditEvent" group by type',
  )
  return new Map(rows.map(({ type, n }) => [type, n]))
}

const twenty = (run: (n: number) => ReturnType<Attempt['call']>) =>
  Promise.all(Array.from({ length: 20 }, (_, n) => run(n)))

function answers(outcomes: Awaited<ReturnType<typeof twenty>>): string[] {
  return outcomes.map(outcome => (outcome.ok ? 'saved' : outcome.failure.code)).sort()
}

const ONE_SAVED = ['saved', ...Array<string>(19).fill('stale')]

describe('twenty saves of the same version at once', () => {
  const versioned = [
    'changeContact',
    'correctPayment',
    'correctPerson',
    'editNote',
    'decideChecklistItem',
    'enterFinances',
    'enterInterview',
    'changeAuthorization',
    'correctAuthorization',
    'acknowledgeFlag',
    'snoozeFlag',
    'overrideFlag',
    'reopenFlag',
    'recordHearingRequest',
    'rejectDocument',
    'replaceVersion',
    'confirmReading',
    'keepUnread',
    'enterNotice',
    'enterTranscript',
    'reclassify',
  ]

  test('are tried here for every command that saves over a version', async () => {
    const found: string[] = []
    for (const [name, prepare] of Object.entries(everyCommand))
      if ('version' in (await prepare(owner)).input) found.push(name)
    expect(found.sort()).toEqual([...versioned, 'removePayment'].sort())
  })

  test.each(versioned)('have exactly one winner, recorded once: %s', async name => {
    const attempt = await everyCommand[name]?.(owner)
    if (!attempt) throw new Error(`There is no command ${name}`)
    const before = await events()
    const outcomes = await twenty(() => attempt.call(owner, attempt.input))
    expect(answers(outcomes)).toEqual(ONE_SAVED)
    const after = await events()
    for (const [type, n] of after) expect(n - (before.get(type) ?? 0)).toBeLessThanOrEqual(1)
    expect([...after.values()].reduce((a, b) => a + b)).toBeGreaterThan(
      [...before.values()].reduce((a, b) => a + b),
    )
  })

  test('have one winner where the row is removed, and it is not there for the others', async () => {
    const attempt = await everyCommand.removePayment?.(owner)
    const outcomes = await twenty(async () => attempt?.call(owner, attempt.input) ?? Promise.reject())
    expect(answers(outcomes)).toEqual([...Array<string>(19).fill('not-found'), 'saved'])
  })

  test('of a period that nobody had entered have one winner too, and its figures stand', async () => {
    const caseId = await takeIn(owner, { firstName: 'Dora', lastName: 'Invented' })
    const outcomes = await twenty(n =>
      enterPeriod(owner, {
        caseId,
        form: '1040',
        periodEnd: '2024',
        filed: 'filed',
        balance: `${n + 1}00.00`,
      }),
    )
    expect(answers(outcomes)).toEqual(ONE_SAVED)
    const winner = outcomes.findIndex(({ ok }) => ok)
    expect((await getCase(owner, caseId)).years).toMatchObject([{ balanceCents: (winner + 1) * 10_000 }])
  })
})
