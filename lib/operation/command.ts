import 'server-only'
import { z } from 'zod'
import { type Actor, may, type Permission } from '@/lib/access'
import { describeError, isDatabaseAway, log, type Tx, todayIn, withFirm } from '@/lib/platform'
import type { PlainDate } from '@/lib/resolution'
import { appendEvents } from './audit'
import type { AuditEvent } from './audit-event'
import { type Outcome, Refusal } from './outcome'
import { unavailable } from './unavailable'

/** What a command works with: never the bare database, and the day as an argument. */
export interface Work<I> {
  actor: Actor
  input: I
  tx: Tx
  today: PlainDate
}

/** What a command must hand back: its value, and the event or events that record it. */
export interface Done<V> {
  value: V
  events: readonly [AuditEvent, ...AuditEvent[]]
}

export type Command<V> = (actor: Actor, raw: unknown) => Promise<Outcome<V>>

/**
 * The one road for a change: permission, input, the firm's transaction, the change, its record, the outcome.
 * Forgetting the permission, the transaction or the record does not compile.
 */
export function command<S extends z.ZodType, V>(spec: {
  permission: Permission
  input: S
  run: (work: Work<z.output<S>>) => Promise<Done<V>>
}): Command<V> {
  return async (actor, raw) => {
    // A person who may not do a thing gets the answer of a thing that is not there.
    if (!may(actor.role, spec.permission))
      return fail({ code: 'not-found', message: 'Your role does not include this.' })
    const input = spec.input.safeParse(raw)
    if (!input.success) return fail(describeProblems(input.error))
    try {
      return { ok: true, value: await inTransaction(spec.run, actor, input.data) }
    } catch (error) {
      if (error instanceof Refusal) return fail(error.failure)
      if (isDatabaseAway(error)) return fail(unavailable(error))
      log('error', 'command.failed', {
        permission: spec.permission,
        firmId: actor.firmId,
        ...describeError(error),
      })
      throw error
    }
  }
}

function inTransaction<I, V>(run: (work: Work<I>) => Promise<Done<V>>, actor: Actor, input: I): Promise<V> {
  return withFirm(actor.firmId, async tx => {
    const { value, events } = await run({ actor, input, tx, today: todayIn(actor.timeZone) })
    await appendEvents(tx, actor, events)
    return value
  })
}

function describeProblems(error: z.ZodError) {
  const { fieldErrors, formErrors } = z.flattenError(error)
  const fields = fieldErrors as Record<string, string[]>
  const message = formErrors[0] ?? 'Some entries need another look.'
  return { code: 'invalid' as const, message, fields }
}

function fail(failure: Extract<Outcome<never>, { ok: false }>['failure']) {
  return { ok: false as const, failure }
}
