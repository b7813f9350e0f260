import { invalid } from '@/lib/operation'
import { type Decisions, decidedFields } from './decided-fields'
import type { FieldName } from './document.schema'
import { formIn, namedIn } from './file-information'

/** The payers beyond those that were read, as a person entered them from the paper. */
export function addedPayers(decisions: Decisions, read: number) {
  const decided = decidedFields(decisions)
  return addedNumbers(decisions, read).flatMap(number => {
    const name: FieldName = `payer.${number}`
    const payer = decided.text(name)
    const withheldCents = decided.money(`withheld.${number}`) ?? null
    // What somebody began to add and then said is not on the paper is no payer.
    if (!payer && withheldCents === null) return []
    const form = payer ? formIn(payer) : null
    if (!payer || form === null) throw invalid(name, 'Begin with the form: W-2, Sample Bakery.')
    return [{ ...namedIn(payer, form), withheldCents }]
  })
}

function addedNumbers({ values }: Decisions, read: number): number[] {
  const numbers = Object.keys(values).flatMap(name => {
    const [part, number] = name.split('.')
    return (part === 'payer' || part === 'withheld') && Number(number) > read ? [Number(number)] : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}
