import 'server-only'
import { forgive, hashToken, knock, openSession, passwordMatches, roleOf } from '@/lib/access'
import { appendEvents } from '@/lib/operation'
import { asIdentity, asIdentityOfFirm, log, type Tx } from '@/lib/platform'
import { signInInput } from './person.schema'
import { spendCode } from './spend-code'

export type SignInResult =
  | { ok: true; sessionToken: string }
  /** One answer for every reason, so that nothing can be learned from it. */
  | { ok: false; waitSeconds: number }

/** Stands for whoever failed the first factor, so that the second is looked at all the same, in the same time. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Both factors at once: no session exists before both have been shown. Failures are counted before the work is
 * done and forgiven after success, so that parallel guesses are all counted.
 */
export async function signIn(raw: unknown): Promise<SignInResult> {
  const input = signInInput.safeParse(raw)
  if (!input.success) return { ok: false, waitSeconds: 0 }
  const email = input.data.email.normalize('NFKC').trim().toLowerCase()
  const keys = [`account:${hashToken(email)}`, `address:${input.data.address}`] as const
  const delayMs = await knock(keys)
  if (delayMs > 0) return { ok: false, waitSeconds: Math.ceil(delayMs / 1000) }
  const sessionToken = await tryBothFactors({ ...input.data, email })
  if (!sessionToken) {
    log('warn', 'sign-in.failed', { account: keys[0], address: input.data.address })
    return { ok: false, waitSeconds: 0 }
  }
  await forgive(keys)
  return { ok: true, sessionToken }
}

async function tryBothFactors(input: {
  email: string
  password: string
  code: string
}): Promise<string | null> {
  const user = await asIdentity(tx =>
    tx.user.findUnique({
      where: { email: input.email },
      select: { id: true, passwordHash: true, disabledAt: true },
    }),
  )
  const known = await passwordMatches(user?.passwordHash ?? null, input.password)
  const userId = user && known && !user.disabledAt ? user.id : NOBODY
  return asIdentity(async tx => {
    const used = await spendCode(tx, userId, input.code)
    return used ? admit(tx, userId, used) : null
  })
}

async function admit(tx: Tx, userId: string, used: 'code' | 'recovery-code'): Promise<string | null> {
  const membership = await tx.membership.findFirst({
    where: { userId, endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { firmId: true, role: true, user: { select: { name: true } } },
  })
  if (!membership) return null
  roleOf(membership.role)
  return asIdentityOfFirm(tx, membership.firmId, async () => {
    const sessionToken = await openSession(tx, { firmId: membership.firmId, userId })
    await appendEvents(tx, { firmId: membership.firmId, userId, name: membership.user.name }, [
      { type: 'person.signed-in', with: used },
    ])
    return sessionToken
  })
}
