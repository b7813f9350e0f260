import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, hashToken } from '@/lib/access'
import {
  changeRole,
  findOpenLink,
  forgetSpentLinks,
  invitePerson,
  joinFirm,
  listInvitations,
  listPeople,
  removePerson,
  withdrawInvitation,
} from '@/lib/firm'
import { newColleague, newFirm } from '../factories/firm/new-firm'
import { actAs, addColleague, foundFirm } from '../factories/firm/people'
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

  test('is forgotten once it opens nothing any more: used, or past its days; an open one stays', async () => {
    const [used, past, open] = [await invitation(), await invitation(), await invitation()]
    done(await joinFirm({ ...joining, token: used.token, code: used.code }))
    await asOwner(
      `update "OneTimeLink" set "expiresAt" = now() - interval '1 minute' where "tokenHash" = '${hashToken(past.token)}'`,
    )
    await forgetSpentLinks()
    const kept = await asOwner<{ tokenHash: string }>('select "tokenHash" from "OneTimeLink"')
    const hashes = kept.map(({ tokenHash }) => tokenHash)
    expect(hashes).toContain(hashToken(open.token))
    for (const { token } of [used, past]) expect(hashes).not.toContain(hashToken(token))
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

  test('to a colleague who is here already is not made', async () => {
    const { email, ...link } = await invitation()
    await joinFirm({ ...joining, ...link })
    expect(await invitePerson(owner, { email, role: 'owner' })).toMatchObject({
      failure: { code: 'invalid', fields: { email: ['Ines Calloway signs in with this address already.'] } },
    })
  })

  test('to an address that has signed in somewhere here before is refused when it is used, and stays open', async () => {
    const { email: _, ...link } = await invitation()
    await asOwner(
      `update "OneTimeLink" set email = 'maren@firm.example' where "usedAt" is null and "tokenHash" = $1`,
      [hashToken(link.token)],
    )
    const outcome = await joinFirm({ ...joining, ...link })
    expect(outcome).toMatchObject({ failure: { code: 'conflict', fields: { email: [expect.any(String)] } } })
    expect(await findOpenLink(link.token)).not.toBeNull()
  })

  test('ends the earlier one to the same address', async () => {
    const { email, token } = await invitation('owner')
    done(await invitePerson(owner, { email, role: 'viewer' }))
    expect(await findOpenLink(token)).toBeNull()
  })

  test.each([
    ['was removed', (userId: string | null) => removePerson(owner, { userId })],
    ['is no owner any more', (userId: string | null) => changeRole(owner, { userId, role: 'practitioner' })],
  ])('ends when the owner who made it %s', async (_, lose) => {
    invited += 1
    const address = `owner-${invited}@firm.example`
    const leaving = await actAs(await addColleague(owner, { name: 'Leaving', email: address, role: 'owner' }))
    const { link } = done(await invitePerson(leaving, { email: `own-${address}`, role: 'owner' }))
    const token = link.split('/').at(-1) ?? ''
    const secret = (await findOpenLink(token))?.totpSecret ?? ''
    done(await lose(leaving.userId))
    const outcome = await joinFirm({ ...joining, token, code: generateSync({ secret }) })
    expect(outcome).toMatchObject({ failure: { code: 'not-found' } })
  })

  test('takes an address in full-width or capital letters for the plain one', async () => {
    const typed = 'ＩＮＥＳ＠Firm.Example'
    expect(done(await invitePerson(owner, { email: typed, role: 'viewer' })).email).toBe('ines@firm.example')
  })
})

describe('the list of open invitations', () => {
  const listed = async (email: string) => (await listInvitations(owner)).filter(row => row.email === email)

  test('names who, as what, by whom and until when, once for each address, until they have joined', async () => {
    const { email } = await invitation('viewer')
    const { link } = done(await invitePerson(owner, { email, role: 'practitioner' }))
    const token = link.split('/').at(-1) ?? ''
    const [row, ...others] = await listed(email)
    expect(others).toEqual([])
    expect(row).toMatchObject({ role: 'practitioner', invitedBy: 'Maren Ostrow' })
    expect(Date.parse(row?.expiresAt ?? '') - Date.now()).toBeGreaterThan(71 * 3_600_000)
    const code = generateSync({ secret: (await findOpenLink(token))?.totpSecret ?? '' })
    done(await joinFirm({ ...joining, token, code }))
    expect(await listed(email)).toEqual([])
  })

  test('holds none whose time is over, and is empty for those who may not invite', async () => {
    const { email } = await invitation()
    expect(await listInvitations(await newColleague(owner, 'practitioner'))).toEqual([])
    await asOwner(`update "OneTimeLink" set "expiresAt" = now() - interval '1 second' where email = $1`, [
      email,
    ])
    expect(await listed(email)).toEqual([])
  })

  test('loses one that is withdrawn: its link opens nothing, and the record says by whom', async () => {
    const { email, ...link } = await invitation()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => withdrawInvitation(owner, { email })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listed(email)).toEqual([])
    expect(await joinFirm({ ...joining, ...link })).toMatchObject({ failure: { code: 'not-found' } })
    const events = await asOwner(
      `select actor from "AuditEvent" where type = 'person.invitation-withdrawn' and data->>'email' = $1`,
      [email],
    )
    expect(events).toEqual([{ actor: 'Maren Ostrow' }])
  })

  test('is of one firm: another can not see or withdraw what is on it', async () => {
    const { email, token } = await invitation()
    const stranger = await newFirm()
    expect(await listInvitations(stranger)).toEqual([])
    expect(await withdrawInvitation(stranger, { email })).toMatchObject({ failure: { code: 'not-found' } })
    expect(await findOpenLink(token)).not.toBeNull()
  })
})
