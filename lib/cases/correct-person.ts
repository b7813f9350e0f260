import 'server-only'
import { type AuditEvent, command, invalid, notFound, Refusal, whoSaved } from '@/lib/operation'
import type { FirmVault, Tx } from '@/lib/platform'
import { correctPersonInput, tinProblem } from './client.schema'
import { doubtOwnersAnew } from './doubt-owner'
import { refuseDuplicate } from './duplicates'
import { firmVault } from './firm-vault'
import { clientName } from './names'
import { reassess } from './reassess'
import { sealedTin } from './sealed-tin'
import { lockCase } from './visibility'

/** Corrects who a client is: a name, or a number that was wrong or not known at intake. An empty number leaves the one there. */
export const correctPerson = command({
  permission: 'client.write',
  input: correctPersonInput,
  async run({ actor, input, tx, today }) {
    const { firmId } = actor
    const { clientId, personId, firstName, lastName } = input
    const tin = input.tin === '' ? null : input.tin
    const { count } = await tx.client.updateMany({
      where: { firmId, id: clientId, version: input.version },
      data: { version: { increment: 1 } },
    })
    const client = await tx.client.findFirst({ where: { firmId, id: clientId }, include: { persons: true } })
    const person = client?.persons.find(({ id }) => id === personId)
    if (!client || !person) throw notFound('client')
    if (count === 0) throw await stale(tx, person, client.version)
    if (person.part !== 'business' && firstName === '') throw invalid('firstName', 'Enter the first name.')
    const vault = await firmVault(tx, firmId)
    if (tin) refuseNumber(tin, { person, others: client.persons, vault })
    const moved = tin !== null && vault.tinIndex(tin) !== person.tinIndex
    if (moved && !input.despiteDuplicate)
      await refuseDuplicate(tx, [{ firstName, lastName, tin }], vault, clientId)
    const named = { firstName: person.part === 'business' ? null : firstName, lastName }
    await tx.person.update({
      where: { firmId_id: { firmId, id: personId } },
      data: { ...named, ...(moved ? sealedTin(tin, personId, vault) : {}) },
    })
    const persons = client.persons.map(one => (one.id === personId ? { ...one, ...named } : one))
    await tx.client.update({
      where: { firmId_id: { firmId, id: clientId } },
      data: { name: nameOf(client.kind, persons) },
    })
    const fields = [
      ...(named.firstName !== person.firstName ? ['firstName'] : []),
      ...(lastName !== person.lastName ? ['lastName'] : []),
      ...(moved ? ['tin'] : []),
    ]
    const judged: AuditEvent[] = []
    for (const caseId of await doubtOwnersAnew(tx, { firmId, clientId })) {
      await lockCase(tx, actor, caseId)
      judged.push(...(await reassess({ actor, tx, today }, caseId, 'client corrected')))
    }
    return {
      value: { clientId },
      events: [{ type: 'client.person-corrected', clientId, personId, fields }, ...judged],
    }
  },
})

type Person = Awaited<ReturnType<Tx['person']['findUniqueOrThrow']>>

function refuseNumber(
  tin: string,
  { person, others, vault }: { person: Person; others: readonly Person[]; vault: FirmVault },
): void {
  const problem = tinProblem(person.part === 'business' ? 'ein' : 'ssn', tin)
  if (problem) throw invalid('tin', problem)
  const index = vault.tinIndex(tin)
  if (others.some(other => other.id !== person.id && other.tinIndex === index))
    throw invalid('tin', 'Both spouses have the same number here.')
}

async function stale(tx: Tx, person: Person, version: number): Promise<Refusal> {
  const { firmId, clientId, firstName, lastName, tinLast4 } = person
  const by = await whoSaved(tx, firmId, ['client.changed', 'client.person-corrected'], { clientId })
  return new Refusal({
    code: 'stale',
    message: `${by} changed this client meanwhile. What you typed is still here; theirs is shown beside it.`,
    theirs: {
      by,
      version: String(version),
      firstName: firstName ?? '',
      lastName,
      tin: tinLast4 === null ? '' : `ends in ${tinLast4}`,
    },
  })
}

function nameOf(kind: 'individual' | 'couple' | 'business', persons: readonly Person[]): string {
  const of = (part: Person['part']) => persons.find(person => person.part === part)
  return clientName({
    kind,
    firstName: of('primary')?.firstName ?? '',
    lastName: of('primary')?.lastName ?? '',
    spouseFirstName: of('spouse')?.firstName ?? '',
    spouseLastName: of('spouse')?.lastName ?? '',
    businessName: of('business')?.lastName ?? '',
  })
}
