import 'server-only'
import { command, notFound, Refusal, whoSaved } from '@/lib/operation'
import { changeContactInput, revealTinInput } from './client.schema'
import { firmVault } from './firm-vault'

/** Changes how a client is reached. A stale save is refused with what stands there now. */
export const changeContact = command({
  permission: 'client.write',
  input: changeContactInput,
  async run({ actor, input, tx }) {
    const { clientId, version, ...contact } = input
    const where = { firmId: actor.firmId, id: clientId }
    const { count } = await tx.client.updateMany({
      where: { ...where, version },
      data: { ...contact, version: { increment: 1 } },
    })
    if (count === 0) {
      const current = await tx.client.findFirst({ where })
      if (!current) throw notFound('client')
      const { email, phone, street, city, state, zip, language } = current
      const theirs = Object.fromEntries(
        Object.entries({ email, phone, street, city, state, zip, language }).map(([name, value]) => [
          name,
          value ?? '',
        ]),
      )
      const by = await whoSaved(tx, actor.firmId, ['client.changed', 'client.person-corrected'], { clientId })
      throw new Refusal({
        code: 'stale',
        message: `${by} changed this client meanwhile. What you typed is still here; theirs is shown beside it.`,
        theirs: { by, version: String(current.version), ...theirs },
      })
    }
    return {
      value: { clientId },
      events: [{ type: 'client.changed', clientId, fields: Object.keys(contact) }],
    }
  },
})

/** Shows one full number to one person, once, and says so in the record. */
export const revealTin = command({
  permission: 'client.reveal-tin',
  input: revealTinInput,
  async run({ actor, input, tx }) {
    const person = await tx.person.findFirst({
      where: { firmId: actor.firmId, id: input.personId, clientId: input.clientId },
    })
    if (!person?.tinCipher) throw notFound('number')
    const vault = await firmVault(tx, actor.firmId)
    const tin = vault.open(person.tinCipher, { table: 'Person', column: 'tin', id: person.id })
    return {
      value: { tin },
      events: [{ type: 'client.tin-revealed', clientId: input.clientId, personId: person.id }],
    }
  },
})
