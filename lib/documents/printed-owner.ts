import type { PrintedOwner } from '@/lib/cases'
import type { DocumentReading } from '@/lib/resolution'
import { headOf } from './paper-kind'

/** Whose name and number a paper prints. */
export function printedOwner(reading: DocumentReading): PrintedOwner {
  const head = headOf(reading)
  return { tinLast4: head?.tinLast4?.value ?? null, taxpayerName: head?.taxpayerName?.value ?? null }
}
