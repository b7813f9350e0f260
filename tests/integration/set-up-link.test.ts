import { generateSync } from 'otplib'
import { beforeEach, describe, expect, test } from 'vitest'
import { findOpenLink, setUpFirm, setUpLinkIfNeeded } from '@/lib/firm'
import { asOwner, countRows, emptyDatabase, startEmpty } from './owner'

startEmpty()
beforeEach(emptyDatabase)

const given = {
  firmName: 'Ostrow and Calloway',
  name: 'Maren Ostrow',
  email: 'maren@firm.example',
  password: 'copper lantern drifts eastward',
  timeZone: 'America/New_York',
}

/** A set-up link as the server prints it, with the code that its reader's phone shows. */
async function printedLink() {
  const token = (await setUpLinkIfNeeded('http://localhost'))?.split('/').at(-1) ?? ''
  const link = await findOpenLink(token)
  if (!link) throw new Error('The printed link is not open')
  return { token, code: generateSync({ secret: link.totpSecret }) }
}

describe('the set-up link', () => {
  test('founds one firm with its owner, and is then used up', async () => {
    const link = await printedLink()
    expect(await setUpFirm({ ...given, ...link })).toMatchObject({ ok: true, value: { email: given.email } })
    expect(await asOwner('select role::text from "Membership"')).toEqual([{ role: 'owner' }])
    expect(await findOpenLink(link.token)).toBeNull()
    const again = await setUpFirm({ ...given, ...link, email: 'second@firm.example' })
    expect(again).toMatchObject({ ok: false, failure: { code: 'not-found' } })
    expect(await countRows('Firm')).toBe(1)
  })

  test('of ten people who press at once, lets one in', async () => {
    const link = await printedLink()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        setUpFirm({ ...given, ...link, email: `person-${index}@firm.example` }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect([await countRows('Firm'), await countRows('User')]).toEqual([1, 1])
  })

  test('opens nothing after 24 hours', async () => {
    const link = await printedLink()
    const [row] = await asOwner(
      `select round(extract(epoch from "expiresAt" - "createdAt") / 3600)::int as hours from "OneTimeLink"`,
    )
    expect(row).toEqual({ hours: 24 })
    await asOwner(`update "OneTimeLink" set "expiresAt" = now() - interval '1 second'`)
    expect(await findOpenLink(link.token)).toBeNull()
    expect(await setUpFirm({ ...given, ...link })).toMatchObject({ failure: { code: 'not-found' } })
    expect(await countRows('Firm')).toBe(0)
  })

  test('is made anew at each start, and the earlier one ends', async () => {
    const earlier = await printedLink()
    const later = await printedLink()
    expect(await findOpenLink(earlier.token)).toBeNull()
    expect(await findOpenLink(later.token)).not.toBeNull()
  })

  test('is not printed any more once there is a firm', async () => {
    await setUpFirm({ ...given, ...(await printedLink()) })
    expect(await setUpLinkIfNeeded('http://localhost')).toBeNull()
  })

  test('founds no second firm, although two starts at once had each printed one', async () => {
    const first = await printedLink()
    await asOwner('create table kept as select * from "OneTimeLink"')
    const second = await printedLink()
    await asOwner('insert into "OneTimeLink" select * from kept')
    await asOwner('drop table kept')
    const outcomes = await Promise.all([
      setUpFirm({ ...given, ...first }),
      setUpFirm({ ...given, ...second, email: 'second@firm.example' }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'not-found' }) }),
    )
    expect(await countRows('Firm')).toBe(1)
  })

  test('is kept only as a hash, and its secret only encrypted', async () => {
    const { token } = await printedLink()
    const secret = (await findOpenLink(token))?.totpSecret ?? ''
    const [row] = await asOwner<{ text: string }>('select t::text as text from "OneTimeLink" t')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(row?.text).not.toContain(token)
    expect(row?.text).not.toContain(secret)
  })
})

describe('what the set-up form refuses at the field, leaving the link open', () => {
  const wrong: Record<
    string,
    { entry: Partial<typeof given> & { code?: string }; field: string; says: RegExp }
  > = {
    'a short password': {
      entry: { password: 'lantern 9x' },
      field: 'password',
      says: /at least 12 characters/,
    },
    'a common password': { entry: { password: 'password123456' }, field: 'password', says: /guessed first/ },
    'a row of keys': { entry: { password: 'qwertyuiop123' }, field: 'password', says: /guessed first/ },
    'a password made of the person’s own name': {
      entry: { password: 'MarenOstrow2026!' },
      field: 'password',
      says: /without your name/,
    },
    'a password of more than 256 characters': {
      entry: { password: 'copper lantern '.repeat(20) },
      field: 'password',
      says: /at most 256/,
    },
    'a wrong code': { entry: { code: '000000' }, field: 'code', says: /does not match/ },
    'letters for a code': { entry: { code: 'abcdef' }, field: 'code', says: /six digits/ },
    'a time zone that is none': {
      entry: { timeZone: 'Mars/Olympus' },
      field: 'timeZone',
      says: /from the list/,
    },
    'no time zone': { entry: { timeZone: '' }, field: 'timeZone', says: /from the list/ },
    'an address without a place': { entry: { email: 'maren' }, field: 'email', says: /name@firm\.com/ },
    'a firm without a name': { entry: { firmName: '  ' }, field: 'firmName', says: /name of the firm/ },
  }

  test.each(Object.entries(wrong))('%s', async (_, { entry, field, says }) => {
    const link = await printedLink()
    const outcome = await setUpFirm({ ...given, ...link, ...entry })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'invalid', fields: { [field]: [expect.stringMatching(says)] } },
    })
    expect([await countRows('Firm'), await countRows('User')]).toEqual([0, 0])
    expect(await findOpenLink(link.token)).not.toBeNull()
  })

  test('an entry that the form does not have', async () => {
    const outcome = await setUpFirm({ ...given, ...(await printedLink()), role: 'owner' })
    expect(outcome).toMatchObject({ failure: { code: 'invalid' } })
    expect(await countRows('Firm')).toBe(0)
  })
})
