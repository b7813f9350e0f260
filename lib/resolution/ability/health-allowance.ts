import { draftFinding, money } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { add, type Cents, cents, formatCents } from '../money/cents'
import { outOfPocketHealth } from '../parameters/out-of-pocket-health'
import type { PlainDate } from '../time/plain-date'

/** Health care of a month that no insurance pays, by the ages in the household, allowed without question. */
export function findHealthAllowance({
  asOf,
  under65,
  from65,
}: {
  asOf: PlainDate
  under65: number
  from65: number
}): Finding<Cents> {
  const draft = draftFinding()
  const counts = { 'Persons under 65': under65, 'Persons of 65 and over': from65 }
  const standard = arePossible(draft, { counts }) ? draft.figure(outOfPocketHealth, asOf) : null
  if (standard === null) return draft.settle<Cents>(null)
  const allowed = add(cents(under65 * standard.under65), cents(from65 * standard.from65))
  draft.step(
    'Out-of-pocket health',
    `${under65} times ${formatCents(standard.under65)}, ${from65} times ${formatCents(standard.from65)}`,
    money(allowed),
  )
  return draft.settle(allowed)
}
