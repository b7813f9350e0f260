import type { TakeInClient } from './client.schema'

/** How lists show and sort a client: `Halloran, Marguerite and Dov`; two surnames when they differ. */
export function clientName(
  input: Pick<
    TakeInClient,
    'kind' | 'firstName' | 'lastName' | 'spouseFirstName' | 'spouseLastName' | 'businessName'
  >,
): string {
  if (input.kind === 'business') return input.businessName
  if (input.kind === 'individual') return `${input.lastName}, ${input.firstName}`
  if (input.lastName === input.spouseLastName)
    return `${input.lastName}, ${input.firstName} and ${input.spouseFirstName}`
  return `${input.lastName}, ${input.firstName} and ${input.spouseLastName}, ${input.spouseFirstName}`
}
