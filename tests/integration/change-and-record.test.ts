import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access'
import { writeNote } from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { everyCommand } from '../factories/firm/every-command'
import { foundFirm } from '../factories/firm/people'
import { takeIn } from '../factories/firm/work'
import { allRows, asOwner, startEmpty } from './owner'

startEmpty()

let owner: Actor
beforeAll(async () => {
  await openJobs()
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
  await asOwner(
    `create function fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`,
  )
  return () => asOwner('drop function fail')
})

// What failed is logged; the log is not looked at here.
beforeEach(() => vi.spyOn(process.stderr, 'write').mockReturnValue(true))
afterEach(() => vi.restoreAllMocks())

/** Lets every insert into or update of a table fail, at once or only when the transaction commits. */
async function whileFailing<T>(
  table: string,
  when: 'at once' | 'at commit',
  run: () => Promise<T>,
): Promise<T> {
  const timing = when === 'at once' ? 'trigger planted before' : 'constraint trigger planted after'
  const deferred = when === 'at once' ? '' : 'deferrable initially deferred'
  await asOwner(
    `create ${timing} insert or update on "${table}" ${deferred} for each row execute function fail()`,
  )
  try {
    return await run()
  } finally {
    await asOwner(`drop trigger planted on "${table}"`)
  }
}

describe('a change and its record', () => {
  test.each(Object.entries(everyCommand))('happen together or not at all: %s', async (_, prepare) => {
    const { call, input } = await prepare(owner)
    const before = await allRows()
    await expect(whileFailing('AuditEvent', 'at once', () => call(owner, input))).rejects.toThrow('planted')
    expect(await allRows()).toBe(before)
    expect(await call(owner, input)).toMatchObject({ ok: true })
  })

  test('when the change fails, leave no event and no number of the chain used up', async () => {
    const caseId = await takeIn(owner, { firstName: 'Alba', lastName: 'Invented' })
    const before = await allRows()
    for (const when of ['at once', 'at commit'] as const) {
      await expect(
        whileFailing('Note', when, () => writeNote(owner, { caseId, text: 'Lost.' })),
      ).rejects.toThrow('planted')
      expect(await allRows()).toBe(before)
    }
  })

  test('when the record fails as the transaction commits, are both gone', async () => {
    const caseId = await takeIn(owner, { firstName: 'Bruno', lastName: 'Invented' })
    const before = await allRows()
    await expect(
      whileFailing('AuditEvent', 'at commit', () => writeNote(owner, { caseId, text: 'Lost.' })),
    ).rejects.toThrow('planted')
    expect(await allRows()).toBe(before)
  })
})
