import { z } from 'zod'

const blank = (text: string) => (text.trim() === '' ? null : text.trim())
const optional = (max: number) =>
  z
    .string()
    .max(max, `Use at most ${max} characters.`)
    .transform(blank)
    .default('')
    .transform(text => text || null)
const personName = z
  .string()
  .max(80, 'Use at most 80 characters.')
  .transform(text => text.trim())
  .default('')

/** Nine digits in any usual writing. Ranges never issued to anybody are refused in plain words. */
const tin = (kind: 'ssn' | 'ein') =>
  z
    .string()
    .max(20, 'A number of this kind has nine digits.')
    .default('')
    .transform((text, context) => {
      const digits = text.replace(/[\s-]/g, '')
      if (digits === '') return null
      const problem = tinProblem(kind, digits)
      if (problem) context.addIssue({ code: 'custom', message: problem })
      return digits
    })

const base = {
  email: z
    .string()
    .transform(text => text.normalize('NFKC').trim())
    .default('')
    .refine(
      text => text === '' || z.email().safeParse(text).success,
      'Enter an e-mail address like name@mail.com.',
    )
    .refine(text => text.length <= 254, 'Use at most 254 characters.')
    .transform(blank),
  phone: z
    .string()
    .max(40, 'Use at most 40 characters.')
    .default('')
    .refine(
      text => text.trim() === '' || /^[+()\d\s.x-]{7,}$/.test(text),
      'Enter a phone number with its area code.',
    )
    .transform(blank),
  street: optional(120),
  city: optional(80),
  state: z
    .string()
    .default('')
    .transform(text => text.trim().toUpperCase())
    .refine(text => text === '' || /^[A-Z]{2}$/.test(text), 'Use the two letters of the state.')
    .transform(blank),
  zip: z
    .string()
    .default('')
    .transform(text => text.trim())
    .refine(
      text => text === '' || /^\d{5}(-\d{4})?$/.test(text),
      'A ZIP code has five digits, or five and four.',
    )
    .transform(blank),
  language: z.enum(['en', 'es']).default('en'),
}

/** Client intake by staff. Every number may be left out, and entered on the client's page when it is known. */
export const takeInClientInput = z
  .strictObject({
    /** Made with the form, so that the same form sent twice takes in one client. */
    clientId: z.uuid().optional(),
    kind: z.enum(['individual', 'couple', 'business'], 'Choose who the client is.'),
    firstName: personName,
    lastName: personName,
    tin: tin('ssn'),
    spouseFirstName: personName,
    spouseLastName: personName,
    spouseTin: tin('ssn'),
    businessName: personName,
    ein: tin('ein'),
    ...base,
    /** Ticked after a warning that such a client seems to be here already. */
    despiteDuplicate: z.literal('on').optional(),
  })
  .superRefine(
    (input, context) => {
      const need = (field: keyof typeof input, message: string) => {
        if (!input[field]) context.addIssue({ code: 'custom', path: [field], message })
      }
      if (input.kind === 'business') need('businessName', 'Enter the name of the business.')
      else {
        need('firstName', 'Enter the first name.')
        need('lastName', 'Enter the last name.')
      }
      if (input.kind === 'couple') {
        need('spouseFirstName', 'Enter the spouse’s first name.')
        need('spouseLastName', 'Enter the spouse’s last name.')
        if (input.tin && input.tin === input.spouseTin)
          context.addIssue({
            code: 'custom',
            path: ['spouseTin'],
            message: 'Both spouses have the same number here.',
          })
      }
    },
    // Asked although a field is wrong already, so that everything that is wrong is said at once.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  )

export const changeContactInput = z.strictObject({
  clientId: z.uuid(),
  version: z.coerce.number().int().positive(),
  ...base,
})
/** A person's name and number as they should be; an empty number leaves what stands there. */
export const correctPersonInput = z.strictObject({
  clientId: z.uuid(),
  personId: z.uuid(),
  version: z.coerce.number().int().positive(),
  firstName: personName,
  lastName: personName.refine(text => text !== '', 'Enter the name.'),
  tin: z
    .string()
    .max(20, 'A number of this kind has nine digits.')
    .default('')
    .transform(text => text.replace(/[\s-]/g, '')),
  despiteDuplicate: z.literal('on').optional(),
})
export const revealTinInput = z.strictObject({ clientId: z.uuid(), personId: z.uuid() })

export type TakeInClient = z.output<typeof takeInClientInput>

/** Why the digits can be no number of this kind, in the person's words, or null. */
export function tinProblem(kind: 'ssn' | 'ein', digits: string): string | null {
  return kind === 'ssn' ? ssnProblem(digits) : einProblem(digits)
}

function ssnProblem(digits: string): string | null {
  if (!/^\d{9}$/.test(digits)) return 'A Social Security number has nine digits.'
  const neverIssued = /^(000|666)/.test(digits) || digits.slice(3, 5) === '00' || digits.endsWith('0000')
  return neverIssued ? 'No such Social Security number is ever issued. Check the digits.' : null
}

function einProblem(digits: string): string | null {
  if (!/^\d{9}$/.test(digits)) return 'An employer identification number has nine digits.'
  return digits.startsWith('00') && digits.endsWith('0000000')
    ? 'This number is empty. Check the digits.'
    : null
}
