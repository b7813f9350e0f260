import 'server-only'
import type { Actor } from '@/lib/access'
import { command, invalid, notFound, Refusal, reading, whoSaved } from '@/lib/operation'
import { asColumn, asDay, type Tx, todayIn } from '@/lib/platform'
import { coverageOf, formatDay, listMatrixPeriods, readCase } from '@/lib/resolution'
import { changeAuthorizationInput, enterAuthorizationInput } from './authorization.schema'
import { loadCaseFacts } from './case-facts'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { casesVisibleTo, lockCase } from './visibility'

/** Enters a signed Form 2848 or 8821 with the forms and years that it names; authority is then on file. */
export const enterAuthorization = command({
  permission: 'case.write',
  input: enterAuthorizationInput,
  async run({ actor, input, tx, today }) {
    const { caseId, form, representative, covers, signedOn, posted } = input
    await lockCase(tx, actor, caseId)
    const { firmId, userId } = actor
    if (signedOn === null || userId === null) throw new Error('Refused by the schema')
    if (signedOn > today) throw invalid('signedOn', 'Choose today or a day before it.')
    const row = await tx.authorization.create({
      data: {
        firmId,
        caseId,
        form,
        representative,
        covers: covers.map(covered => ({ ...covered })),
        signedOn: asColumn(signedOn),
        posted,
        enteredById: userId,
      },
    })
    await recordOnFile(tx, firmId, caseId)
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'authorization entered')
    return {
      value: { authorizationId: row.id },
      events: [
        { type: 'authorization.entered', caseId, authorizationId: row.id, form, signedOn },
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
    const row = await tx.authorization.findFirst({ where: { firmId, id: authorizationId, caseId } })
    if (!row) throw notFound('authorization')
    if (row.version !== version)
      throw new Refusal({
        code: 'stale',
        message: `${await whoSaved(tx, firmId, ['authorization.entered', 'authorization.changed'], { caseId })} changed this authorization meanwhile. Look again; theirs stands.`,
      })
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
    return {
      value: null,
      events: [
        {
          type: 'authorization.changed',
          caseId,
          authorizationId,
          form: row.form,
          signedOn: asDay(row.signedOn),
          posted,
          revokedOn,
        },
        ...assessed,
      ],
    }
  },
})

/** Authority is on file while one authorization stands; before the first was entered, a person’s word holds. */
async function recordOnFile(tx: Tx, firmId: string, caseId: string): Promise<void> {
  const standing = await tx.authorization.count({ where: { firmId, caseId, revokedOn: null } })
  await tx.case.update({
    where: { firmId_id: { firmId, id: caseId } },
    data: { authorityOnFile: standing > 0, version: { increment: 1 } },
  })
}

/** The authorizations of a case, and each period with what they let us do for it. */
export function getAuthorizations(actor: Actor, caseId: string) {
  return reading(actor, async tx => {
    const { firmId } = actor
    const seen = await tx.case.findFirst({
      where: { id: caseId, ...casesVisibleTo(actor) },
      select: { id: true },
    })
    if (!seen) throw notFound('case')
    const today = todayIn(actor.timeZone)
    const view = readCase(await loadCaseFacts(tx, firmId, caseId), today)
    const versions = await tx.authorization.findMany({
      where: { firmId, caseId },
      select: { id: true, version: true },
    })
    const versionOf = new Map(versions.map(({ id, version }) => [id, version]))
    return {
      today,
      authorizations: (view.facts.authorizations ?? []).map(told => ({
        ...told,
        version: versionOf.get(told.authorizationId) ?? 1,
      })),
      periods: listMatrixPeriods(view).map(period => {
        const known = view.periods.find(
          own => own.period.form === period.form && own.period.periodEnd === period.periodEnd,
        )
        return {
          period,
          coverage: coverageOf(view.facts, period, today),
          owedCents: known?.balance?.cents ?? null,
          filing: known?.filing.status ?? null,
        }
      }),
    }
  })
}
