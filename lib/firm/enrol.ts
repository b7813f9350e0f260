import 'server-only'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import {
  acceptedStep,
  hashPassword,
  hashRecoveryCode,
  newRecoveryCodes,
  type Role,
  weakness,
} from '@/lib/access'
import { appendEvents, invalid, type Outcome, Refusal } from '@/lib/operation'
import {
  asIdentity,
  asIdentityOfFirm,
  isUniqueViolation,
  newFirmKey,
  sealForInstallation,
  type Tx,
} from '@/lib/platform'
import { findOpenLink, useLink, useSetUpLink } from './one-time-link'
import { joinInput, setUpInput } from './person.schema'

export interface Enrolled {
  email: string
  /** Shown once. */
  recoveryCodes: string[]
}

/** First run: creates the firm and its owner from the one-time link that the server printed. */
export const setUpFirm = enrolment(setUpInput, async (tx, { passwordHash, ...input }) => {
  const { totpSecret } = await useSetUpLink(tx, input.token)
  const firmId = uuidv7()
  return asIdentityOfFirm(tx, firmId, async () => {
    await tx.firm.create({
      data: { id: firmId, name: input.firmName, timeZone: input.timeZone, wrappedKey: newFirmKey(firmId) },
    })
    const person = await createPerson(tx, { ...input, passwordHash, firmId, role: 'owner', totpSecret })
    await appendEvents(tx, { firmId, userId: person.userId, name: input.name }, [
      { type: 'firm.created', name: input.firmName },
      { type: 'person.joined', userId: person.userId, role: 'owner' },
    ])
    return person.enrolled
  })
})

/** Accepts an invitation: the address and the role are the link's, not the form's. */
export const joinFirm = enrolment(joinInput, async (tx, { passwordHash, ...input }) => {
  const { firmId, email, role, totpSecret } = await useLink(tx, input.token, 'invite')
  if (!firmId || !email) throw new Error('An invitation without a firm or an address')
  return asIdentityOfFirm(tx, firmId, async () => {
    const person = await createPerson(tx, { ...input, passwordHash, email, firmId, role, totpSecret })
    await appendEvents(tx, { firmId, userId: person.userId, name: input.name }, [
      { type: 'person.joined', userId: person.userId, role },
    ])
    return person.enrolled
  })
})

type Entered = z.output<typeof setUpInput> | z.output<typeof joinInput>

/** Like command(), for people who are nobody yet: the link is their permission. */
function enrolment<S extends typeof setUpInput | typeof joinInput>(
  schema: S,
  run: (tx: Tx, input: z.output<S> & { passwordHash: string | null }) => Promise<Enrolled>,
) {
  return async (raw: unknown): Promise<Outcome<Enrolled>> => {
    const input = schema.safeParse(raw)
    if (!input.success) {
      const fields = z.flattenError(input.error).fieldErrors as Record<string, string[]>
      return { ok: false, failure: { code: 'invalid', message: 'Some entries need another look.', fields } }
    }
    const data = { ...(input.data as z.output<S>), passwordHash: await hashIfWelcome(input.data) }
    try {
      return { ok: true, value: await asIdentity(tx => run(tx, data)) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, failure: error.failure }
      if (isUniqueViolation(error)) return { ok: false, failure: takenAddress() }
      throw error
    }
  }
}

/**
 * Hashing takes its time, so it is done before the transaction, which would hold a connection for as long; and only for
 * somebody whose link and code are good, so that nobody else can keep the machine busy. Null for everybody else.
 */
async function hashIfWelcome(entered: Entered): Promise<string | null> {
  const link = await findOpenLink(entered.token)
  const isGood = link !== null && acceptedStep(link.totpSecret, entered.code, 0n) !== null
  return isGood ? hashPassword(entered.password) : null
}

interface NewPerson {
  firmId: string
  email: string
  name: string
  password: string
  /** null where the code was not good when it was looked at. */
  passwordHash: string | null
  code: string
  role: Role
  totpSecret: string
}

async function createPerson(tx: Tx, person: NewPerson): Promise<{ userId: string; enrolled: Enrolled }> {
  const problem = weakness(person.password, [person.email, person.name])
  if (problem) throw invalid('password', problem)
  // The code only shows that the app is set up. It opens nothing, so the first sign-in may still use it.
  if (person.passwordHash === null || acceptedStep(person.totpSecret, person.code, 0n) === null)
    throw invalid(
      'code',
      'This code does not match. Wait for the next one and check the clock of your phone.',
    )
  const former = await findFormer(tx, person)
  const userId = former ?? uuidv7()
  const factors = {
    name: person.name,
    passwordHash: person.passwordHash,
    totpSecret: sealForInstallation(person.totpSecret, `totp|${userId}`),
  }
  const role = person.role === 'case-manager' ? 'case_manager' : person.role
  if (former) await takeBack(tx, { firmId: person.firmId, userId, role, factors })
  else {
    await tx.user.create({ data: { id: userId, email: person.email, ...factors } })
    await tx.membership.create({ data: { firmId: person.firmId, userId, role } })
  }
  const recoveryCodes = newRecoveryCodes()
  await tx.recoveryCode.createMany({
    data: recoveryCodes.map(code => ({ userId, codeHash: hashRecoveryCode(code) })),
  })
  return { userId, enrolled: { email: person.email, recoveryCodes } }
}

/** A person of this firm who was removed and works nowhere else here: whoever they work for would lose their account. */
async function findFormer(tx: Tx, { firmId, email }: NewPerson): Promise<string | null> {
  const membership = await tx.membership.findFirst({
    where: {
      firmId,
      endedAt: { not: null },
      user: { email, memberships: { none: { endedAt: null } } },
    },
    select: { userId: true },
  })
  return membership?.userId ?? null
}

interface Returning {
  firmId: string
  userId: string
  role: 'owner' | 'practitioner' | 'case_manager' | 'viewer'
  factors: { name: string; passwordHash: string; totpSecret: string }
}

/** The same person in the record as before, with new factors: nothing that opened the account then opens it now. */
async function takeBack(tx: Tx, { firmId, userId, role, factors }: Returning): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { ...factors, totpLastStep: 0n } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.membership.update({
    where: { firmId_userId: { firmId, userId } },
    data: { role, endedAt: null, version: { increment: 1 } },
  })
}

function takenAddress() {
  const message = 'This address already signs in here. One address belongs to one firm.'
  return { code: 'conflict' as const, message, fields: { email: [message] } }
}
