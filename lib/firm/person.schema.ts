import { z } from 'zod'

/** Normalised before it is checked, so that a full-width sign can not slip past and be split later. */
const email = z
  .string()
  .transform(text => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email('Enter an e-mail address like name@firm.com.').max(254, 'Use at most 254 characters.'))
const name = z.string().trim().min(1, 'Enter a name.').max(120, 'Use at most 120 characters.')
const token = z.string().min(20).max(100)
const code = z
  .string()
  .trim()
  .regex(/^\d{3}\s?\d{3}$/, 'Enter the six digits that the app shows.')

export const roles = ['owner', 'practitioner', 'case-manager', 'viewer'] as const

const credentials = { name, password: z.string().min(1, 'Choose a password.'), code }

export const setUpInput = z.strictObject({
  token,
  ...credentials,
  email,
  firmName: z.string().trim().min(1, 'Enter the name of the firm.').max(120, 'Use at most 120 characters.'),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
})
export const joinInput = z.strictObject({ token, ...credentials })
export const inviteInput = z.strictObject({ email, role: z.enum(roles, 'Choose a role.') })
export const withdrawInput = z.strictObject({ email })
export const changeRoleInput = z.strictObject({ userId: z.uuid(), role: z.enum(roles) })
export const removePersonInput = z.strictObject({ userId: z.uuid() })
export const signOutInput = z.strictObject({ sessions: z.enum(['this', 'all']) })
/** What opens the account is shown once more before it changes: a session left open must not be enough. */
const proof = {
  current: z.string().min(1, 'Enter your present password.').max(1000),
  code: z.string().max(100),
}
export const changePasswordInput = z.strictObject({
  ...proof,
  password: z.string().min(1, 'Choose a password.'),
})
export const renewRecoveryCodesInput = z.strictObject(proof)
export const signInInput = z.strictObject({
  email: z.string().max(300),
  password: z.string().max(1000),
  code: z.string().max(100),
  address: z.string().max(100),
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return name.length > 0
  } catch {
    return false
  }
}
