import 'server-only'
import { acceptedStep, hashRecoveryCode } from '@/lib/access'
import { now, openForInstallation, type Tx } from '@/lib/platform'

/** Spends a code of the app, or a recovery code; of two parallel uses of one code, one succeeds. */
export async function spendCode(
  tx: Tx,
  userId: string,
  code: string,
): Promise<'code' | 'recovery-code' | null> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { totpSecret: true, totpLastStep: true },
  })
  const step =
    user && acceptedStep(openForInstallation(user.totpSecret, `totp|${userId}`), code, user.totpLastStep)
  if (step !== null) {
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpLastStep: { lt: step } },
      data: { totpLastStep: step },
    })
    return count === 1 ? 'code' : null
  }
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: hashRecoveryCode(code), usedAt: null },
    data: { usedAt: now() },
  })
  return count === 1 ? 'recovery-code' : null
}
