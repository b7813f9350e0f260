import 'server-only'
import { type AuditEvent, command, type Done, invalid, notFound, Refusal, whoSaved } from '@/lib/operation'
import { asColumn, asDay, type Tx } from '@/lib/platform'
import { formatDay } from '@/lib/resolution'
import { recordHearingRequestInput, takeBackHearingRequestInput } from './case.schema'
import { flagView } from './flag-view'
import { reassess } from './reassess'
import { touchCase } from './touch'
import { lockCase } from './visibility'

type Row = Awaited<ReturnType<Tx['hearingRequest']['findUniqueOrThrow']>>

/**
 * Records that Form 12153 was sent for the hearing that a flag asks for: what notice and which periods it answers comes
 * from the flag. Whether it went out in time is for the judgement, which ends the hearing’s last day or says what is left.
 */
export const recordHearingRequest = command({
  permission: 'case.write',
  input: recordHearingRequestInput,
  async run({ actor, input, tx, today }): Promise<Done<{ requestId: string }>> {
    const { firmId } = actor
    const where = { firmId, id: input.flagId }
    const known = await tx.flag.findFirst({ where, select: { caseId: true } })
    if (!known) throw notFound('flag')
    const { caseId } = known
    await lockCase(tx, actor, caseId)
    const flag = await tx.flag.findFirst({ where })
    if (!flag) throw notFound('flag')
    const { hearing, periods } = flagView(flag).finding
    if (!hearing) throw notFound('hearing')
    if (actor.userId === null || input.sentOn === null) throw new Error('Refused by the schema')
    if (flag.state === 'resolved') throw moved()
    if (flag.version !== input.version || hearing.requestId !== null) throw await stale(tx, firmId, caseId)
    if (input.sentOn > today) throw invalid('sentOn', 'Choose the day it went out, not one to come.')
    if (hearing.noticeOn !== null && input.sentOn < hearing.noticeOn)
      throw invalid(
        'sentOn',
        `The notice is of ${formatDay(hearing.noticeOn)}. Nothing sent before it asks for its hearing.`,
      )
    const row = await tx.hearingRequest.create({
      data: {
        firmId,
        caseId,
        about: hearing.about,
        noticeOn: asColumn(hearing.noticeOn),
        periods: periods.map(({ form, periodEnd }) => ({ form, periodEnd })),
        sentOn: asColumn(input.sentOn),
        method: storedMethod[input.method],
        proof: input.proof || null,
        recordedById: actor.userId,
      },
    })
    await touchCase({ actor, tx }, caseId)
    const assessed = await reassess({ actor, tx, today }, caseId, 'hearing request recorded')
    return { value: { requestId: row.id }, events: [eventOf('hearing.requested', row), ...assessed] }
  },
})

/** Takes the record of a request back; what it said stays in the record of the case. */
export const takeBackHearingRequest = command({
  permission: 'case.write',
  input: takeBackHearingRequestInput,
  async run({ actor, input, tx, today }) {
    await lockCase(tx, actor, input.caseId)
    const where = { firmId: actor.firmId, id: input.requestId, caseId: input.caseId }
    const row = await tx.hearingRequest.findFirst({ where })
    if (!row) throw notFound('hearing request')
    await tx.hearingRequest.deleteMany({ where })
    await touchCase({ actor, tx }, input.caseId)
    const assessed = await reassess({ actor, tx, today }, input.caseId, 'hearing request taken back')
    return { value: null, events: [eventOf('hearing.request-taken-back', row), ...assessed] }
  },
})

const storedMethod = {
  'certified-mail': 'certified_mail',
  'delivery-service': 'delivery_service',
  fax: 'fax',
  mail: 'mail',
} as const

/** The facts under the flag are others: the notice has another day, say, and its flag another name. */
function moved(): Refusal {
  return new Refusal({
    code: 'stale',
    message:
      'The facts under this flag changed meanwhile. Look at the case again, then record the request there.',
  })
}

/** Somebody recorded a request meanwhile, or the facts under the flag are others. */
async function stale(tx: Tx, firmId: string, caseId: string): Promise<Refusal> {
  const by = await whoSaved(tx, firmId, ['hearing.requested', 'hearing.request-taken-back'], { caseId })
  return new Refusal({
    code: 'stale',
    message: `${by} changed this flag meanwhile. Look again; theirs stands.`,
  })
}

function eventOf(type: 'hearing.requested' | 'hearing.request-taken-back', row: Row): AuditEvent {
  const { id, caseId, about, sentOn, method, proof } = row
  return { type, caseId, requestId: id, about, sentOn: asDay(sentOn), method, proof }
}
