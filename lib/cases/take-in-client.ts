import 'server-only'
import { uuidv7 } from 'uuidv7'
import { command, type Done, Refusal, type Work } from '@/lib/operation'
import type { FirmVault, Tx } from '@/lib/platform'
import { type TakeInClient, takeInClientInput } from './client.schema'
import { firmVault } from './firm-vault'
import { clientName } from './names'
import { openCase } from './open-case'

interface TakenIn {
  clientId: string
  caseId: string
}

interface NewPerson {
  part: 'primary' | 'spouse' | 'business'
  firstName: string | null
  lastName: string
  tin: string | null
}

/** Takes in a client and opens a case. A likely duplicate is refused once, with its name, and may be overruled. */
export const takeInClient = command({
  permission: 'client.write',
  input: takeInClientInput,
  async run({ actor, input, tx, today }): Promise<Done<TakenIn>> {
    await lockIntake(tx, actor.firmId)
    const same = input.clientId ? await findTakenIn(tx, actor.firmId, input.clientId) : null
    if (same && same.name === clientName(input)) return repeated(same)
    const vault = await firmVault(tx, actor.firmId)
    const persons = personsOf(input)
    if (!input.despiteDuplicate) await refuseDuplicate({ actor, tx }, persons, vault)
    const clientId = same ? uuidv7() : (input.clientId ?? uuidv7())
    const { email, phone, street, city, state, zip, language, kind } = input
    await tx.client.create({
      data: {
        firmId: actor.firmId,
        id: clientId,
        kind,
        name: clientName(input),
        email,
        phone,
        street,
        city,
        state,
        zip,
        language,
      },
    })
    await tx.person.createMany({ data: persons.map(person => personRow(person, clientId, vault)) })
    const opened = await openCase({ actor, tx, today }, clientId)
    return {
      value: { clientId, caseId: opened.caseId },
      events: [
        { type: 'client.taken-in', clientId, kind },
        { type: 'case.opened', caseId: opened.caseId, clientId, number: opened.number },
        ...opened.assessed,
      ],
    }
  },
})

/** One at a time in a firm: of two that are alike, the second has to see the first. */
async function lockIntake(tx: Tx, firmId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Firm" WHERE id = ${firmId}::uuid FOR NO KEY UPDATE`
}

async function findTakenIn(tx: Tx, firmId: string, clientId: string) {
  const client = await tx.client.findUnique({
    where: { firmId_id: { firmId, id: clientId } },
    select: { name: true, cases: { orderBy: { number: 'asc' }, take: 1, select: { id: true } } },
  })
  return client && { clientId, name: client.name, caseId: client.cases[0]?.id ?? '' }
}

/** The same form sent twice: by a second press, or by a browser that tries again. */
function repeated({ clientId, caseId }: { clientId: string; caseId: string }): Done<TakenIn> {
  return {
    value: { clientId, caseId },
    events: [{ type: 'entry.repeated', caseId, what: 'client', id: clientId }],
  }
}

function personsOf(input: TakeInClient): NewPerson[] {
  if (input.kind === 'business')
    return [{ part: 'business', firstName: null, lastName: input.businessName, tin: input.ein }]
  const primary: NewPerson = {
    part: 'primary',
    firstName: input.firstName,
    lastName: input.lastName,
    tin: input.tin,
  }
  if (input.kind === 'individual') return [primary]
  return [
    primary,
    {
      part: 'spouse',
      firstName: input.spouseFirstName,
      lastName: input.spouseLastName,
      tin: input.spouseTin,
    },
  ]
}

function personRow({ part, firstName, lastName, tin }: NewPerson, clientId: string, vault: FirmVault) {
  const id = uuidv7()
  const sealed = tin && {
    tinCipher: vault.seal(tin, { table: 'Person', column: 'tin', id }),
    tinIndex: vault.tinIndex(tin),
    tinLast4: tin.slice(-4),
  }
  return { firmId: vault.firmId, id, clientId, part, firstName, lastName, ...(sealed || {}) }
}

/** The same full number, or the same last name with the same last four. */
async function refuseDuplicate(
  { actor, tx }: Pick<Work<unknown>, 'actor' | 'tx'>,
  persons: NewPerson[],
  vault: FirmVault,
) {
  for (const { tin, lastName, firstName } of persons) {
    const sameName = { lastName: { equals: lastName, mode: 'insensitive' as const } }
    const found = await tx.person.findFirst({
      where: {
        firmId: actor.firmId,
        OR: tin
          ? [{ tinIndex: vault.tinIndex(tin) }, { ...sameName, tinLast4: tin.slice(-4) }]
          : [
              {
                ...sameName,
                ...(firstName ? { firstName: { equals: firstName, mode: 'insensitive' as const } } : {}),
              },
            ],
      },
      select: { tinIndex: true, client: { select: { name: true } } },
    })
    if (!found) continue
    const same =
      tin && found.tinIndex === vault.tinIndex(tin)
        ? 'the same number'
        : tin
          ? 'the same name and last four'
          : 'the same name'
    throw new Refusal({
      code: 'conflict',
      message: `${found.client.name} is here already with ${same}. Open that client, or tick the box to take in another.`,
      fields: { despiteDuplicate: [`Possible duplicate of ${found.client.name}.`] },
    })
  }
}
