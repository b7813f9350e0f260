import 'server-only'
import { uuidv7 } from 'uuidv7'
import { command, type Done, invalid, notFound, Refusal, whoSaved } from '@/lib/operation'
import { asColumn, asDay, type Tx } from '@/lib/platform'
import { formatDay } from '@/lib/resolution'
import {
  changeAuthorizationInput,
  correctAuthorizationInput,
  enterAuthorizationInput,
  writeCovers,
} from './authorization.schema'
import { holdsAlready } from './holds-already'
import { reassess } from './reassess'
import { required } from './required'
import { touchCase } from './touch'
import { lockCase } from './visibility'

/** Enters a signed Form 2848 or 8821 with the forms and years that it names. */
export const enterAuthorization = command({
  permission: 'case.write',
  input: enterAuthorizationInput,
  async run({ actor, input, tx, today }): Promise<Done<{ authorizationId: string }>> {
    const { caseId, form, representative, covers, posted } = input
    await lockCase(tx, actor, caseId)
    const { firmId, userId } = actor
    const signedOn = required(input.signedOn)
    if (userId === null) throw new Error('Authorizations are entered by a person')
    if (signedOn > today) throw invalid('signedOn', 'Choose today or a day before it.')
    const same = input.authorizationId
      ? await tx.authorization.findUnique({ where: { firmId_id: { firmId, id: input.authorizationId } } })
      : null
    const told = { caseId, form, representative, signedOn: asColumn(signedOn), posted }
    if (same && holdsAlready(same, told) && coversOf(same) === writeCovers(covers)) return repeated(same)
    const id = same ? uuidv7() : (input.authorizationId ?? uuidv7())
    await tx.authorization.create({
      data: { ...told, firmId, id, covers: covers.map(covered => ({ ...covered })), enteredById: userId },
    })
    await recordOnFile(tx, firmId, caseId)
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'authorization entered')
    return {
      value: { authorizationId: id },
      events: [{ type: 'authorization.entered', caseId, authorizationId: id, form, signedOn }, ...assessed],
    }
  },
})

/** The same form sent twice: by a second press, or by a browser that tries again. */
function repeated({ id, caseId }: Stored): Done<{ authorizationId: string }> {
  return {
    value: { authorizationId: id },
    events: [{ type: 'entry.repeated', caseId, what: 'authorization', id }],
  }
}

/** Corrects what was entered of a signed form; what stood there before stays in the record. */
export const correctAuthorization = command({
  permission: 'case.write',
  input: correctAuthorizationInput,
  async run({ actor, input, tx, today }) {
    const { caseId, authorizationId, version, form, representative, covers } = input
    await lockCase(tx, actor, caseId)
    const { firmId } = actor
    const row = await findUnchanged(tx, { firmId, caseId, authorizationId, version })
    const signedOn = required(input.signedOn)
    if (signedOn > today) throw invalid('signedOn', 'Choose today or a day before it.')
    const revokedOn = asDay(row.revokedOn)
    if (revokedOn !== null && signedOn > revokedOn)
      throw invalid('signedOn', `It was revoked on ${formatDay(revokedOn)}.`)
    await tx.authorization.update({
      where: { firmId_id: { firmId, id: authorizationId } },
      data: {
        form,
        representative,
        covers: covers.map(covered => ({ ...covered })),
        signedOn: asColumn(signedOn),
        version: { increment: 1 },
      },
    })
    await recordOnFile(tx, firmId, caseId)
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'authorization corrected')
    const { form: formBefore, representative: nameBefore, signedOn: dayBefore } = row
    const before = {
      form: formBefore,
      representative: nameBefore,
      covers: coversOf(row),
      signedOn: asDay(dayBefore),
    }
    return {
      value: null,
      events: [
        { type: 'authorization.corrected', caseId, authorizationId, form, signedOn, before },
        ...assessed,
      ],
    }
  },
})

/** Records whether the IRS has an authorization in its file, and the day on which it was revoked. */
export const changeAuthorization = command({
  permission: 'case.write',
  input: changeAuthorizationInput,
  async run({ actor, input, tx, today }) {
    const { caseId, authorizationId, version, posted, revokedOn } = input
    await lockCase(tx, actor, caseId)
    const { firmId } = actor
    const row = await findUnchanged(tx, { firmId, caseId, authorizationId, version })
    if (revokedOn !== null && revokedOn > today)
      throw invalid('revokedOn', 'Choose today or a day before it.')
    if (revokedOn !== null && revokedOn < asDay(row.signedOn))
      throw invalid('revokedOn', `It was signed on ${formatDay(asDay(row.signedOn))}.`)
    await tx.authorization.update({
      where: { firmId_id: { firmId, id: authorizationId } },
      data: { posted, revokedOn: asColumn(revokedOn), version: { increment: 1 } },
    })
    await recordOnFile(tx, firmId, caseId)
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'authorization changed')
    const { form } = row
    const signedOn = asDay(row.signedOn)
    return {
      value: null,
      events: [
        { type: 'authorization.changed', caseId, authorizationId, form, signedOn, posted, revokedOn },
        ...assessed,
      ],
    }
  },
})

/** The row as the person saw it; one that was saved meanwhile is refused with what stands there now. */
async function findUnchanged(
  tx: Tx,
  { version, ...at }: Record<'firmId' | 'caseId' | 'authorizationId', string> & { version: number },
): Promise<Stored> {
  const { firmId, caseId, authorizationId } = at
  const row = await tx.authorization.findFirst({ where: { firmId, id: authorizationId, caseId } })
  if (!row) throw notFound('authorization')
  if (row.version === version) return row
  const by = await whoSaved(tx, firmId, ['authorization.changed', 'authorization.corrected'], {
    authorizationId,
  })
  throw new Refusal({
    code: 'stale',
    message: `${by} changed this authorization meanwhile. Both versions are below; choose what to keep.`,
    theirs: {
      by,
      version: String(row.version),
      form: row.form,
      representative: row.representative,
      covers: coversOf(row),
      signedOn: asDay(row.signedOn),
      posted: row.posted,
      revokedOn: asDay(row.revokedOn) ?? '',
    },
  })
}

type Stored = Awaited<ReturnType<Tx['authorization']['findUniqueOrThrow']>>

function coversOf({ covers }: Pick<Stored, 'covers'>): string {
  return writeCovers(covers as unknown as Parameters<typeof writeCovers>[0])
}

/** Authority is on file while one Form 2848 stands; before the first form was entered, a person’s word holds. */
async function recordOnFile(tx: Tx, firmId: string, caseId: string): Promise<void> {
  const standing = await tx.authorization.count({
    where: { firmId, caseId, form: '2848', revokedOn: null },
  })
  await tx.case.update({
    where: { firmId_id: { firmId, id: caseId } },
    data: { authorityOnFile: standing > 0, version: { increment: 1 } },
  })
}
