import 'server-only'
import { may } from '@/lib/access'
import { command, invalid, notFound, Refusal, type Work, whoSaved } from '@/lib/operation'
import { asColumn, now } from '@/lib/platform'
import { addDays, firmPolicy } from '@/lib/resolution'
import { acknowledgeInput, overrideInput, reopenInput, snoozeInput } from './case.schema'
import { endsARight } from './ends-a-right'
import { flagView } from './flag-view'
import { refreshNextStep } from './standing'
import { touchCase } from './touch'
import { lockCase } from './visibility'

const DECISIONS = ['flag.acknowledged', 'flag.snoozed', 'flag.overridden', 'flag.reopened'] as const

type Deciding = Omit<Work<unknown>, 'input'>

/** Somebody has seen it and has it in hand; it stays in the queue. */
export const acknowledgeFlag = command({
  permission: 'flag.decide',
  input: acknowledgeInput,
  async run({ actor, input, tx, today }) {
    const flag = await decide({ actor, tx, today }, input, {
      state: 'acknowledged',
      snoozedUntil: null,
      reason: null,
    })
    return {
      value: decided(flag),
      events: [{ type: 'flag.acknowledged', caseId: flag.caseId, flagId: flag.id, ruleId: flag.ruleId }],
    }
  },
})

/** Out of the queue until a day, with a reason; it sleeps neither past its own last day nor without end. */
export const snoozeFlag = command({
  permission: 'flag.decide',
  input: snoozeInput,
  async run({ actor, input, tx, today }) {
    const { until } = input
    if (until === null || until <= today) throw invalid('until', 'Choose a day after today.')
    const longest = firmPolicy.snooze.value
    if (until > addDays(today, longest))
      throw invalid('until', `A flag sleeps for ${longest} days at most. For longer, override with a reason.`)
    const { finding } = flagView(await findFlag({ actor, tx }, input.flagId))
    if (endsARight(finding.deadline, { from: today, to: until }))
      throw invalid(
        'until',
        'A right ends before that day. Choose an earlier one, or override with a reason.',
      )
    const flag = await decide({ actor, tx, today }, input, {
      state: 'snoozed',
      snoozedUntil: asColumn(until),
      reason: input.reason,
    })
    return {
      value: decided(flag),
      events: [
        {
          type: 'flag.snoozed',
          caseId: flag.caseId,
          flagId: flag.id,
          ruleId: flag.ruleId,
          until,
          reason: input.reason,
        },
      ],
    }
  },
})

/** A practitioner’s own judgement against the rule, with the reason; the rule’s finding is kept beside it. */
export const overrideFlag = command({
  permission: 'flag.override',
  input: overrideInput,
  async run({ actor, input, tx, today }) {
    const flag = await decide({ actor, tx, today }, input, {
      state: 'overridden',
      snoozedUntil: null,
      reason: input.reason,
    })
    return {
      value: decided(flag),
      events: [
        {
          type: 'flag.overridden',
          caseId: flag.caseId,
          flagId: flag.id,
          ruleId: flag.ruleId,
          reason: input.reason,
        },
      ],
    }
  },
})

/** Takes a decision back. */
export const reopenFlag = command({
  permission: 'flag.decide',
  input: reopenInput,
  async run({ actor, input, tx, today }) {
    const flag = await decide({ actor, tx, today }, input, {
      state: input.to,
      snoozedUntil: null,
      reason: null,
    })
    return {
      value: decided(flag),
      events: [{ type: 'flag.reopened', caseId: flag.caseId, flagId: flag.id, ruleId: flag.ruleId }],
    }
  },
})

interface Decision {
  state: 'open' | 'acknowledged' | 'snoozed' | 'overridden'
  snoozedUntil: Date | null
  reason: string | null
}

type Before = Awaited<ReturnType<typeof decide>>

/** What a decision answers: enough to say it and to take it back. */
export interface DecidedFlag {
  flagId: string
  version: number
  clientName: string
  before: 'open' | 'acknowledged'
}

function decided(flag: Before): DecidedFlag {
  const before = flag.state === 'acknowledged' ? 'acknowledged' : 'open'
  return { flagId: flag.id, version: flag.version + 1, clientName: flag.case.client.name, before }
}

async function findFlag({ actor, tx }: Pick<Deciding, 'actor' | 'tx'>, flagId: string) {
  const flag = await tx.flag.findFirst({
    where: { firmId: actor.firmId, id: flagId, state: { not: 'resolved' } },
    include: { case: { select: { client: { select: { name: true } } } } },
  })
  if (!flag) throw notFound('flag')
  return flag
}

async function decide(
  { actor, tx, today }: Deciding,
  { flagId, version }: { flagId: string; version: number },
  decision: Decision,
) {
  const { caseId } = await findFlag({ actor, tx }, flagId)
  await lockCase(tx, actor, caseId)
  const flag = await findFlag({ actor, tx }, flagId)
  if (flag.state === 'overridden' && !may(actor.role, 'flag.override'))
    throw new Refusal({
      code: 'not-now',
      message: 'A practitioner overrode this flag. Only a practitioner takes that back.',
    })
  const { count } = await tx.flag.updateMany({
    where: { firmId: actor.firmId, id: flagId, version, state: { not: 'resolved' } },
    data: { ...decision, decidedById: actor.userId, decidedAt: now(), version: { increment: 1 } },
  })
  if (count === 0) {
    const by = await whoSaved(tx, actor.firmId, DECISIONS, { flagId })
    throw new Refusal({
      code: 'stale',
      message: `${by} decided about this flag meanwhile. Look again; theirs stands.`,
    })
  }
  await touchCase({ actor, tx }, flag.caseId)
  await refreshNextStep({ actor, tx, today }, flag.caseId)
  return flag
}
