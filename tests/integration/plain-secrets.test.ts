import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, findActor } from '@/lib/access'
import { firmVault, revealTin, takeInClient } from '@/lib/cases'
import { signIn } from '@/lib/firm'
import { openJobs, todayIn, withFirm } from '@/lib/platform'
import { day } from '@/lib/resolution'
import { makeSampleCases } from '../factories/firm/sample-cases'
import { dollars, notice } from '../factories/firm/sample-papers'
import { foundStaffedFirm, type StaffedFirm } from '../factories/firm/staffed-firm'
import { done, dropAndRead } from '../factories/firm/work'
import { asOwner, startEmpty, tablesOf } from './owner'

startEmpty()

/** A number that a careless sender printed in full on a paper. */
const PRINTED = '917-31-4405'

let firm: StaffedFirm
let owner: Actor
let sessionToken: string

beforeAll(async () => {
  await openJobs()
  firm = await foundStaffedFirm()
  const { actors } = firm
  owner = actors.owner
  const team = { owner, practitioner: actors.practitioner, manager: actors['case-manager'] }
  await makeSampleCases(team, todayIn(owner.timeZone))
  await dropPaperWithFullNumber()
  await revealEveryNumber()
  const { email, password, recoveryCodes } = firm.people.owner
  const signedIn = await signIn({ email, password, code: recoveryCodes[0], address: '203.0.113.9' })
  sessionToken = signedIn.ok ? signedIn.sessionToken : ''
})

async function dropPaperWithFullNumber() {
  const name = { firstName: 'Ione', lastName: 'Petrakis' }
  const { caseId } = done(await takeInClient(owner, { kind: 'individual', ...name, tin: PRINTED }))
  const who = { name: 'IONE PETRAKIS', street: '3 SUPPOSED ST', city: 'MACON, GA 31200-0009', tin: PRINTED }
  const lines = [{ label: 'Tax you owed', cents: dollars(2_750) }]
  for (const layout of ['classic', 'redesigned'] as const) {
    const bytes = await notice(who, { code: 'CP14', year: 2025, on: day('2026-11-16'), lines, layout })
    await dropAndRead(owner, { bytes, fileName: `CP14 ${layout}.pdf`, caseId })
  }
  const letter = Buffer.from(`Dear Ms. Petrakis,\nyour number ${PRINTED} is on file.\n`)
  await dropAndRead(owner, { bytes: letter, fileName: 'letter.txt', caseId })
}

async function revealEveryNumber() {
  const persons = await asOwner('select id, "clientId" from "Person" where "tinCipher" is not null')
  for (const { id, clientId } of persons) done(await revealTin(owner, { clientId, personId: id }))
}

/** Every number that is kept, opened with the firm's key. */
function numbersKept(): Promise<string[]> {
  return withFirm(owner.firmId, async tx => {
    const vault = await firmVault(tx, owner.firmId)
    const persons = await tx.person.findMany({ where: { firmId: owner.firmId, tinCipher: { not: null } } })
    return persons.map(({ id, tinCipher }) =>
      vault.open(tinCipher ?? '', { table: 'Person', column: 'tin', id }),
    )
  })
}

const ID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g

/** All that stands in every column of every table, the job queue's too, as one text for each table, without ids. */
async function everyTable(): Promise<{ table: string; text: string }[]> {
  const tables = [...(await tablesOf('public')), ...(await tablesOf('pgboss'))]
  const read = async (table: string) => {
    const rows = await asOwner<{ text: string }>(`select t::text as text from ${table} t`)
    return { table, text: rows.map(({ text }) => text.replace(ID, 'id')).join('\n') }
  }
  return Promise.all(tables.map(read))
}

const tablesWith = async (secrets: readonly (string | RegExp)[]) =>
  (await everyTable()).flatMap(({ table, text }) =>
    secrets.filter(secret => text.search(secret) >= 0).map(secret => `${secret} in ${table}`),
  )

describe('nowhere in the database stands in plain', () => {
  test('a taxpayer’s number, with or without its dashes', async () => {
    const numbers = await numbersKept()
    expect(numbers.length).toBeGreaterThan(9)
    const spellings = numbers.flatMap(digits => [
      digits,
      digits.replace(/^(...)(..)(....)$/, '$1-$2-$3'),
      digits.replace(/^(...)(..)(....)$/, '$1 $2 $3'),
      digits.replace(/^(..)(.......)$/, '$1-$2'),
    ])
    expect(await tablesWith(spellings)).toEqual([])
  })

  test('what a paper printed of it in full: the reader keeps the last four', async () => {
    const read = await asOwner(`select "readValue", raw from "ReadField" where name = 'tinLast4'
      and "readValue" = '${PRINTED.slice(-4)}'`)
    expect(read).toHaveLength(2)
    for (const { raw } of read) expect(raw.replace(/\D/g, '').length).toBeLessThanOrEqual(4)
  })

  test('anything that looks like one', async () => {
    expect(await tablesWith([/(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/, /(?<!\d)\d{2}-\d{7}(?!\d)/])).toEqual([])
  })

  test('a password, a recovery code, the secret of a second factor, or the token of a session', async () => {
    expect(await findActor(sessionToken)).toMatchObject({ role: 'owner' })
    const people = Object.values(firm.people)
    const codes = people.flatMap(({ recoveryCodes }) => recoveryCodes)
    const secrets = [
      sessionToken,
      ...people.flatMap(({ password, totpSecret }) => [password, totpSecret]),
      ...codes,
      ...codes.map(code => code.replaceAll('-', '')),
    ]
    expect(secrets.every(secret => secret.length > 15)).toBe(true)
    expect(await tablesWith(secrets)).toEqual([])
  })

  test('the key that everything else is under', async () => {
    const [, encoded = ''] = (process.env.APP_KEYS ?? '').split(':')
    expect(encoded).toHaveLength(44)
    expect(await tablesWith([encoded, Buffer.from(encoded, 'base64').toString('hex')])).toEqual([])
  })
})

describe('the record', () => {
  test('tells of each number that was shown to somebody, to whom and whose, and not the number', async () => {
    const shown = await asOwner(
      `select "actorId", data from "AuditEvent" where type = 'client.tin-revealed' order by seq`,
    )
    const persons = await asOwner(
      'select id, "clientId" from "Person" where "tinCipher" is not null order by id',
    )
    expect(shown.map(({ data }) => data.personId).sort()).toEqual(persons.map(({ id }) => id))
    for (const { actorId, data } of shown) {
      expect(actorId).toBe(owner.userId)
      expect(Object.keys(data).sort()).toEqual(['clientId', 'personId'])
    }
  })

  test('holds no field for a number, a password or a token', async () => {
    const rows = await asOwner<{ key: string }>(
      'select distinct jsonb_object_keys(data) as key from "AuditEvent" order by 1',
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ key }) => /tin|ssn|ein|password|token|secret|code$/i.test(key))).toEqual([])
  })
})
