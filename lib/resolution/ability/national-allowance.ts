import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { add, type Cents, cents, formatCents } from '../money/cents'
import { nationalStandard } from '../parameters/national-standard'
import type { PlainDate } from '../time/plain-date'
import { isHousehold } from './household'

/** Food, clothing and other items of a month, allowed without question whatever is spent (Collection Financial Standards). */
export function findNationalAllowance({
  asOf,
  household,
}: {
  asOf: PlainDate
  household: number
}): Finding<Cents> {
  const draft = draftFinding()
  const standard = isHousehold(draft, household) ? draft.figure(nationalStandard, asOf) : null
  if (standard === null) return draft.settle<Cents>(null)
  const { persons, eachMore } = standard
  const listed = persons[household - 1]
  if (listed !== undefined) {
    draft.step('National standard', `${household} in the household`, money(listed))
    return draft.settle(listed)
  }
  const largest = persons.at(-1)
  if (eachMore === null || largest === undefined) {
    draft.missing({
      fact: `National standard of each person after ${persons.length}`,
      wouldTell: 'The table national-standard',
      table: nationalStandard.table,
    })
    return draft.settle<Cents>(null)
  }
  const more = household - persons.length
  const allowed = add(largest, cents(more * eachMore))
  draft.step(
    'National standard',
    `${formatCents(largest)} for ${persons.length} and ${more} times ${formatCents(eachMore)}`,
    money(allowed),
  )
  return draft.settle(allowed)
}
