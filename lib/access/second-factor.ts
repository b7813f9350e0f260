import 'server-only'
import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { hashToken } from './tokens'

const RECOVERY_CODES = 10
const PERIOD_SECONDS = 30

export function newTotpSecret(): string {
  return generateSecret({ length: 20 })
}

/** The address that an authenticator app reads from the QR code. */
export function totpAddress(secret: string, email: string): string {
  return generateURI({ issuer: 'Resolvent', label: email, secret })
}

/** The time step of a valid code that is newer than the last one used; null when the code will not do. */
export function acceptedStep(secret: string, code: string, lastStep: bigint): bigint | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const result = verifySync({ secret, token, epochTolerance: PERIOD_SECONDS })
  if (!result.valid || !('timeStep' in result)) return null
  const step = BigInt(result.timeStep)
  return step > lastStep ? step : null
}

/** Codes for the day the phone is lost: 80 bits each, shown once, kept as hashes, each good once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    randomBytes(10)
      .toString('hex')
      .replace(/(.{5})(?=.)/g, '$1-'),
  )
}

export function hashRecoveryCode(code: string): string {
  return hashToken(code.toLowerCase().replace(/[^0-9a-f]/g, ''))
}
