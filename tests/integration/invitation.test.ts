import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { findOpenLink, invitePerson, joinFirm, listPeople } from '@/lib/firm'
import { foundFirm } from '../factories/firm/people'
import { done } from '../factories/firm/work'
import { asOwner, countRows, startEmpty } from './owner'

startEmpty()

let owner: Actor
beforeAll(async () => {
  const firm = await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })
  owner = firm.actor
})

let invited = 0
const joining = { name: 'Ines Calloway', password: 'copper lantern drifts eastward' }

/** An invitation in the hands of the colleague, with the code that their phone shows. */
async function invitation(role = 'case-manager') {
  invited += 1
  const { link, email } = done(
    await invitePerson(owner, { email: `colleague-${invited}@firm.example`, role }),
  )
  const token = link.split('/').at(-1) ?? ''
  const open = await findOpenLink(token)
  if (!open) throw new Error('The invitation is not open')
  return { email, token, code: generateSync({ secret: open.totpSecret }) }
}

describe('an invitation', () => {
  test('lets one person in, once, with the address and the role that the owner gave', async () => {
    const { email, ...link } = await invitation('viewer')
    expect(await joinFirm({ ...joining, ...link })).toMatchObject({ ok: true, value: { email } })
    const person = (await listPeople(owner)).find(row => row.email === email)
    expect(person).toMatchObject({ name: joining.name, role: 'viewer' })
    expect(await joinFirm({ ...joining, ...link })).toMatchObject({ failure: { code: 'not-found' } })
  })

  test('can not be joined with another role or address than the link’s', async () => {
    const { email: _, ...link } = await invitation('viewer')
    for (const more of [{ role: 'owner' }, { email: 'other@firm.example' }, { firmId: owner.firmId }])
      expect(await joinFirm({ ...joining, ...link, ...more })).toMatchObject({ failure: { code: 'invalid' } })
    expect(await findOpenLink(link.token)).not.toBeNull()
  })

  test('of eight presses at once, makes one person', async () => {
    const { email: _, ...link } = await invitation()
    const people = await countRows('User')
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => joinFirm({ ...joining, ...link })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await countRows('User')).toBe(people + 1)
  })

  test('opens nothing after 72 hours', async () => {
    const { email: _, ...link } = await invitation()
    const [row] = await asOwner(
      `select round(extract(epoch from "expiresAt" - "createdAt") / 3600)::int as hours
       from "OneTimeLink" where purpose = 'invite' order by "createdAt" desc limit 1`,
    )
    expect(row).toEqual({ hours: 72 })
    await asOwner(`update "OneTimeLink" set "expiresAt" = now() - interval '1 second' where "usedAt" is null`)
    expect(await findOpenLink(link.token)).toBeNull()
    expect(await joinFirm({ ...joining, ...link })).toMatchObject({ failure: { code: 'not-found' } })
  })

  test('that nobody made is answered like one that was used', async () => {
    const { email: _, ...link } = await invitation()
    await joinFirm({ ...joining, ...link })
    const used = await joinFirm({ ...joining, ...link })
    const invented = await joinFirm({ ...joining, ...link, token: 'x'.repeat(43) })
    expect(invented).toEqual(used)
  })

  test('is no set-up link, and a set-up link is no invitation', async () => {
    const { email: _, ...link } = await invitation()
    await asOwner(`update "OneTimeLink" set purpose = 'set-up' where "usedAt" is null`)
    expect(await joinFirm({ ...joining, ...link })).toMatchObject({ failure: { code: 'not-found' } })
  })

  test('stays open after a wrong code, a weak password or an empty name', async () => {
    const { email: _, ...link } = await invitation()
    const people = await countRows('User')
    const wrong = { code: { code: '000000' }, password: { password: 'password1234' }, name: { name: ' ' } }
    for (const [field, entry] of Object.entries(wrong))
      expect(await joinFirm({ ...joining, ...link, ...entry })).toMatchObject({
        failure: { code: 'invalid', fields: { [field]: [expect.any(String)] } },
      })
    expect(await countRows('User')).toBe(people)
    expect(await joinFirm({ ...joining, ...link })).toMatchObject({ ok: true })
  })

  test('to an address that signs in here already is refused when it is used, and stays open', async () => {
    const { email, ...link } = await invitation()
    await joinFirm({ ...joining, ...link })
    const { link: second } = done(await invitePerson(owner, { email, role: 'owner' }))
    const token = second.split('/').at(-1) ?? ''
    const secret = (await findOpenLink(token))?.totpSecret ?? ''
    const outcome = await joinFirm({ ...joining, token, code: generateSync({ secret }) })
    expect(outcome).toMatchObject({ failure: { code: 'conflict', fields: { email: [expect.any(String)] } } })
    expect((await listPeople(owner)).filter(row => row.email === email)).toHaveLength(1)
  })

  test('takes an address in full-width or capital letters for the plain one', async () => {
    const typed = 'ＩＮＥＳ＠Firm.Example'
    expect(done(await invitePerson(owner, { email: typed, role: 'viewer' })).email).toBe('ines@firm.example')
  })
})
