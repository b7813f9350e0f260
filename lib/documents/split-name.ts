/** A name as the intake form asks for it. */
export type PrintedName =
  | { kind: 'individual'; firstName: string; lastName: string }
  | { kind: 'couple'; firstName: string; lastName: string; spouseFirstName: string; spouseLastName: string }
  | { kind: 'business'; businessName: string }

/** Forms of individuals; every other form that is printed is of a business. */
const OF_PERSONS = /^(1040|CIVPEN|5329|709)/
const COMPANY = /\b(LLC|INC|CORP|CO|LTD|LLP|LP|PC|PLLC|TRUST|ESTATE|COMPANY|PARTNERS)\b\.?$/i

/**
 * A name as papers print it, in capitals: `ALBA Q SAMPLE`, `JAMES & KAREN Q HINDS`. It is a proposal for a person to
 * correct: the last word is taken for the last name. Null where nothing usable is printed.
 */
export function splitName(printed: string | null, form: string | null): PrintedName | null {
  const name = (printed ?? '').replace(/\s+/g, ' ').trim()
  if (!/\p{L}{2}/u.test(name)) return null
  if (COMPANY.test(name) || (form !== null && !OF_PERSONS.test(form)))
    return { kind: 'business', businessName: name.slice(0, NAME_MAX) }
  const [one = '', two] = name.split(/\s*&\s*|\s+AND\s+/i)
  if (!two) return { kind: 'individual', ...firstAndLast(one, null) }
  const spouse = firstAndLast(two, null)
  return {
    kind: 'couple',
    ...firstAndLast(one, spouse.lastName),
    spouseFirstName: spouse.firstName,
    spouseLastName: spouse.lastName,
  }
}

const NAME_MAX = 80

/** One of a couple whose last name is printed once is given by the first name alone, or with an initial. */
function firstAndLast(name: string, shared: string | null) {
  const words = name.split(' ')
  const alone = shared !== null && words.slice(1).every(word => word.replace('.', '').length === 1)
  const lastName = alone || words.length === 1 ? (shared ?? words[0] ?? '') : (words.at(-1) ?? '')
  const firstName = alone ? name : words.slice(0, -1).join(' ')
  return { firstName: inWriting(firstName), lastName: inWriting(lastName) }
}

/** Capitals as people write them; a name that was printed in small letters stays. */
function inWriting(name: string): string {
  const cut = name.slice(0, NAME_MAX)
  if (cut !== cut.toUpperCase()) return cut
  return cut.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, letter => letter.toUpperCase())
}
