import type { AccountTranscriptReading, InformationTranscriptReading, NoticeReading } from '@/lib/resolution'
import type { ReadingLine } from './reading-line'

export function known<T>(read: { value: T } | null): T | null {
  return read?.value ?? null
}

/** Of the least certain of some values; what was not read says nothing. */
export function leastConfidence(read: readonly ({ confidence: number } | null)[]): number {
  return Math.min(1, ...read.flatMap(value => (value ? [value.confidence] : [])))
}

export function periodsOf(
  reading: NoticeReading | AccountTranscriptReading | InformationTranscriptReading,
): ReadingLine['periods'] {
  return reading.periodEnd ? [{ form: reading.form?.value ?? null, period: reading.periodEnd.value }] : []
}

export function notReadSentence(fields: readonly string[]): string[] {
  return fields.length > 0 ? [`Not read: ${fields.join(', ')}.`] : []
}
