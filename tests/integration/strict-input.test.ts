import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { openJobs } from '@/lib/platform'
import { everyCommand } from '../factories/firm/every-command'
import { foundFirm } from '../factories/firm/people'
import { allRows, startEmpty } from './owner'

startEmpty()

let owner: Actor
beforeAll(async () => {
  await openJobs()
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
})

// Its input is put together by the upload, from parts that are checked one by one; no form reaches it.
const { recordDocument: _, ...taken } = everyCommand

describe('refuses what its form does not send, and changes nothing:', () => {
  test.each(Object.entries(taken))('%s', async (_, prepare) => {
    const { call, input } = await prepare(owner)
    const before = await allRows()
    const refused = async (raw: unknown, why: string) => {
      const outcome = await call(owner, raw as Record<string, unknown>)
      expect({ why, code: outcome.ok ? 'accepted' : outcome.failure.code }).toEqual({ why, code: 'invalid' })
    }
    for (const raw of [null, undefined, 'text', 7, []]) await refused(raw, JSON.stringify(raw) ?? 'nothing')
    await refused({ ...input, firmId: owner.firmId }, 'an entry too many')
    for (const name of Object.keys(input)) {
      await refused({ ...input, [name]: { not: 'x' } }, `a condition for ${name}`)
      await refused({ ...input, [name]: null }, `null for ${name}`)
    }
    expect(await allRows()).toBe(before)
  })
})

test('names every field that is wrong, in the words for the screen', async () => {
  const { takeInClient } = everyCommand
  const attempt = await takeInClient?.(owner)
  const outcome = await attempt?.call(owner, { ...attempt.input, firstName: '', tin: '12', zip: 'x' })
  expect(outcome).toEqual({
    ok: false,
    failure: {
      code: 'invalid',
      message: 'Some entries need another look.',
      fields: {
        firstName: ['Enter the first name.'],
        tin: ['A Social Security number has nine digits.'],
        zip: ['A ZIP code has five digits, or five and four.'],
      },
    },
  })
})
