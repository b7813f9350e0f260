import 'server-only'
import { z } from 'zod'
import {
  type Actor,
  endEverySession,
  forgive,
  hashPassword,
  hashRecoveryCode,
  hashToken,
  isSessionAlive,
  knock,
  may,
  newRecoveryCodes,
  passwordMatches,
  weakness,
} from '@/lib/access'
import { type AuditEvent, appendEvents, invalid, type Outcome, Refusal, reading } from '@/lib/operation'
import { asIdentity, asIdentityOfFirm, type Tx } from '@/lib/platform'
import { changePasswordInput, renewRecoveryCodesInput } from './person.schema'
import { spendCode } from './spend-code'

export interface SessionRow {
  openedAt: string
  lastSeenAt: string
  /** The one that asks. */
  own: boolean
}

/** The open sessions of this person, the latest used first. */
export function listSessions(actor: Actor): Promise<SessionRow[]> {
  return reading(actor, async tx => {
    const sessions = await tx.session.findMany({
      where: { firmId: actor.firmId, userId: actor.userId ?? '', revokedAt: null },
      orderBy: { lastSeenAt: 'desc' },
    })
    return sessions.filter(isSessionAlive).map(({ idHash, createdAt, lastSeenAt }) => ({
      openedAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      own: idHash === actor.sessionKey,
    }))
  })
}

/** A new password; every other session of this person ends. */
export const changePassword = provingAgain(changePasswordInput, async (person, input) => {
  const problem = weakness(input.password, [person.email, person.name])
  // Hashing takes its time, and a transaction would hold a connection for as long.
  const passwordHash = problem ? null : await hashPassword(input.password)
  return async tx => {
    if (passwordHash === null) throw invalid('password', problem ?? LOOK_AGAIN)
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } })
    return { value: null, event: { type: 'person.password-changed', userId: person.id } }
  }
})

/** Ten new recovery codes, shown once; those before them open nothing any more. Every other session ends. */
export const renewRecoveryCodes = provingAgain(renewRecoveryCodesInput, async person => async tx => {
  const recoveryCodes = newRecoveryCodes()
  await tx.recoveryCode.deleteMany({ where: { userId: person.id, usedAt: null } })
  await tx.recoveryCode.createMany({
    data: recoveryCodes.map(code => ({ userId: person.id, codeHash: hashRecoveryCode(code) })),
  })
  return {
    value: { recoveryCodes },
    event: { type: 'person.recovery-codes-renewed', userId: person.id },
  }
})

interface Person {
  id: string
  email: string
  name: string
  passwordHash: string
}

/** Like command(), for what opens the account itself: both factors are shown once more, under the throttle of signing in. */
function provingAgain<S extends z.ZodType<{ current: string; code: string }>, V>(
  schema: S,
  /** Before the transaction, for a person whose present password is right; and what it then does. */
  prepare: (
    person: Person,
    input: z.output<S>,
  ) => Promise<(tx: Tx) => Promise<{ value: V; event: AuditEvent }>>,
) {
  return async (actor: Actor, raw: unknown): Promise<Outcome<V>> => {
    if (!may(actor.role, 'account.change') || !actor.userId)
      return refused('not-found', 'Your role does not include this.')
    const input = schema.safeParse(raw)
    if (!input.success) return refused('invalid', LOOK_AGAIN, z.flattenError(input.error).fieldErrors)
    const person = await asIdentity(tx =>
      tx.user.findUniqueOrThrow({
        where: { id: actor.userId ?? '' },
        select: { id: true, email: true, name: true, passwordHash: true },
      }),
    )
    const keys = [`account:${hashToken(person.email)}`]
    const waitMs = await knock(keys)
    if (waitMs > 0)
      return refused('not-now', `Too many tries. Try again in ${Math.ceil(waitMs / 1000)} seconds.`)
    const known = await passwordMatches(person.passwordHash, input.data.current)
    const run = known ? await prepare(person, input.data) : null
    try {
      const value = await asIdentity(async tx => {
        if (!run || !(await spendCode(tx, person.id, input.data.code))) throw new Refusal(NOT_PROVEN)
        const done = await run(tx)
        await endEverySession(tx, person.id, actor.sessionKey ?? undefined)
        await asIdentityOfFirm(tx, actor.firmId, () => appendEvents(tx, actor, [done.event]))
        return done.value
      })
      await forgive(keys)
      return { ok: true, value }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, failure: error.failure }
      throw error
    }
  }
}

const LOOK_AGAIN = 'Some entries need another look.'
const NOT_PROVEN = {
  code: 'invalid' as const,
  message: 'The present password and the code do not open this account together. Nothing was changed.',
}

function refused(
  code: 'invalid' | 'not-found' | 'not-now',
  message: string,
  fields?: Record<string, string[] | undefined>,
): Outcome<never> {
  const named = Object.entries(fields ?? {}).flatMap(([name, problems]) =>
    problems ? [[name, problems] as const] : [],
  )
  return { ok: false, failure: { code, message, fields: Object.fromEntries(named) } }
}
