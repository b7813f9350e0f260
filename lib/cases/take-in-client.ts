import 'server-only'
import { uuidv7 } from 'uuidv7'
import { command, type Done, Refusal, type Work } from '@/lib/operation'
import type { FirmVault, Tx } from '@/lib/platform'
import { type TakeInClient, takeInClientInput } from './client.schema'
import { refuseDuplicate } from './duplicates'
import { firmVault } from './firm-vault'
import { holdsAlready } from './holds-already'
import { clientName } from './names'
import { openCase } from './open-case'
import { sealedTin } from './sealed-tin'

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
  run: takeIn,
})

/** The same as a part of a larger change: the caller's transaction, and events for the caller to record. */
export async function takeIn({ actor, input, tx, today }: Work<TakeInClient>): Promise<Done<TakenIn>> {
  await lockIntake(tx, actor.firmId)
  const vault = await firmVault(tx, actor.firmId)
  const persons = personsOf(input)
  const { email, phone, street, city, state, zip, language, kind } = input
  const client = { kind, name: clientName(input), email, phone, street, city, state, zip, language }
  const same = input.clientId ? await findTakenIn(tx, actor.firmId, input.clientId) : null
  if (same && isSame(same, { client, persons, vault })) return repeated(same)
  if (!input.despiteDuplicate) {
    if (same?.name === client.name) throw takenInOtherwise(same)
    await refuseDuplicate(tx, persons, vault)
  }
  const clientId = same ? uuidv7() : (input.clientId ?? uuidv7())
  await tx.client.create({ data: { firmId: actor.firmId, id: clientId, ...client } })
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
}

/** One at a time in a firm: of two that are alike, the second has to see the first. */
async function lockIntake(tx: Tx, firmId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Firm" WHERE id = ${firmId}::uuid FOR NO KEY UPDATE`
}

async function findTakenIn(tx: Tx, firmId: string, clientId: string) {
  return tx.client.findUnique({
    where: { firmId_id: { firmId, id: clientId } },
    include: { persons: true, cases: { orderBy: { number: 'asc' }, take: 1, select: { id: true } } },
  })
}

type TakenInRow = NonNullable<Awaited<ReturnType<typeof findTakenIn>>>

/** Every value, so that what was corrected between two presses is never taken for a repeat. */
function isSame(
  stored: TakenInRow,
  { client, persons, vault }: { client: object; persons: readonly NewPerson[]; vault: FirmVault },
): boolean {
  return (
    holdsAlready(stored, client) &&
    stored.persons.length === persons.length &&
    persons.every(({ tin, ...person }) => {
      const row = stored.persons.find(({ part }) => part === person.part)
      return row && holdsAlready(row, { ...person, tinIndex: tin && vault.tinIndex(tin) })
    })
  )
}

/** The same form sent twice: by a second press, or by a browser that tries again. */
function repeated({ id, cases }: TakenInRow): Done<TakenIn> {
  const caseId = cases[0]?.id ?? ''
  return {
    value: { clientId: id, caseId },
    events: [{ type: 'entry.repeated', caseId, what: 'client', id }],
  }
}

/** The answer to the first press was lost, and the form was changed before the second. */
function takenInOtherwise({ name }: TakenInRow): Refusal {
  return new Refusal({
    code: 'conflict',
    message: `This form took in ${name} already, before you changed it. Open that client and correct it there, or tick the box to take in another.`,
    fields: { despiteDuplicate: [`Taken in already: ${name}.`] },
  })
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
  return { firmId: vault.firmId, id, clientId, part, firstName, lastName, ...sealedTin(tin, id, vault) }
}
