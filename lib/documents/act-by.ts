import { asColumn, dayIn } from '@/lib/platform'
import type { DocumentReading } from '@/lib/resolution'

/** Where a paper stands in the inbox: by the first day that it asks to pay or answer by, else by the one on which it came. */
export function actBy(
  reading: DocumentReading | null,
  came: { receivedAt: Date; timeZone: string },
): Date | null {
  const days = reading?.kind === 'notice' ? [reading.payBy, reading.respondBy] : []
  const [first] = days.flatMap(read => (read ? [read.value] : [])).sort()
  return asColumn(first ?? dayIn(came.timeZone, came.receivedAt))
}
