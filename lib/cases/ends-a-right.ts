import type { DeadlineFinding, PlainDate } from '@/lib/resolution'

/** Whether a right ends on a day from `from` to `to`: over such a day no flag may sleep. */
export function endsARight(
  deadline: DeadlineFinding | null,
  { from, to }: { from: PlainDate; to: PlainDate },
): boolean {
  return deadline?.kind === 'hard' && deadline.lastDay >= from && deadline.lastDay <= to
}
