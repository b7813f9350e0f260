import { findDay, formatCents, formatDeadline } from '@/lib/resolution'
import type { ConfirmField, FieldDecision } from './confirm-field'
import { typedCents } from './typed-cents'

/** What stands on a field: what was read, all readings where there are several, or what a person decided. */
export function shownValue(field: ConfirmField, decision: FieldDecision | undefined): string {
  if (decision?.state === 'unreadable')
    return field.basis === 'entered' ? 'Not on the paper' : 'Cannot be read'
  if (!decision) {
    if (field.readings.length > 1) return field.readings.map(reading => reading.display).join(' or ')
    return field.display
  }
  const reading = field.readings.find(candidate => candidate.value === decision.value)
  if (reading) return reading.display
  return decision.value === field.value ? field.display : inWords(field.input, decision.value)
}

function inWords(input: ConfirmField['input'], typed: string): string {
  const date = input === 'date' ? findDay(typed) : null
  if (date) return formatDeadline(date)
  const amount = input === 'money' ? typedCents(typed) : null
  return amount === null ? typed : formatCents(amount)
}
