import type { DocumentReading } from '@/lib/resolution'
import { formIn } from './file-information'

interface Decided {
  name: string
  confirmedValue: string | null
}

/**
 * Payers that a person added go by the numbers behind those that were read. Where a newer reader sees more of them, an
 * added one moves behind the last; one whose form and amount that reader now sees itself is left out, so that no payer is
 * counted twice.
 */
export function carryPayers<D extends Decided>(
  decided: readonly D[],
  before: DocumentReading,
  after: DocumentReading,
): readonly D[] {
  const [then, now] = [payersIn(before), payersIn(after)]
  if (now.length <= then.length) return decided
  const fresh = now.slice(then.length)
  const moved = new Map<number, number | null>()
  for (const { name, confirmedValue } of decided) {
    const [part, number] = partsOf(name)
    if (part !== 'payer' || number <= then.length || confirmedValue === null) continue
    const withheld = decided.find(other => other.name === `withheld.${number}`)?.confirmedValue ?? null
    const isSeen = fresh.some(
      payer => payer.form === formIn(confirmedValue) && payer.withheld === centsOf(withheld),
    )
    const kept = [...moved.values()].filter(to => to !== null).length
    moved.set(number, isSeen ? null : now.length + kept + 1)
  }
  return decided.flatMap(decision => {
    const [part, number] = partsOf(decision.name)
    if ((part !== 'payer' && part !== 'withheld') || number <= then.length) return [decision]
    const to = moved.get(number) ?? null
    return to === null ? [] : [{ ...decision, name: `${part}.${to}` }]
  })
}

function payersIn(reading: DocumentReading): { form: string; withheld: number | null }[] {
  if (reading.kind !== 'other' || reading.transcript?.kind !== 'wage-and-income') return []
  return reading.transcript.payers.map(({ form, withheld }) => ({
    form: form.value,
    withheld: withheld?.value ?? null,
  }))
}

function partsOf(name: string): [part: string, number: number] {
  const [part = '', number = '0'] = name.split('.')
  return [part, Number(number)]
}

function centsOf(typed: string | null): number | null {
  const digits = typed?.replace(/[$,\s]/g, '') ?? ''
  return digits === '' ? null : Math.round(Number(digits) * 100)
}
