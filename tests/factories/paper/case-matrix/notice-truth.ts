import { cents } from '@/lib/resolution/money/cents'
import { day } from '@/lib/resolution/time/plain-date'
import type { NoticeSpec } from '../notice-spec'

/** A notice of Nov 9, 2026 that asks for nothing to be paid. */
export function of(code: string, year: number, told: Partial<NoticeSpec> = {}): Partial<NoticeSpec> {
  return {
    code,
    noticeDate: day('2026-11-09'),
    periodEnd: day(`${year}-12-31`),
    lines: [],
    payBy: 'at once',
    ...told,
  }
}

/** A bill line by line, in cents. */
export function bill(
  code: string,
  year: number,
  lines: readonly (readonly [label: string, amount: number])[],
  told: Partial<NoticeSpec> = {},
): Partial<NoticeSpec> {
  return of(code, year, { lines: lines.map(([label, amount]) => ({ label, cents: cents(amount) })), ...told })
}

/** A reminder or a notice of levy that asks for so much, all of it owed before. */
export function asks(
  code: string,
  year: number,
  amount: number,
  told: Partial<NoticeSpec> = {},
): Partial<NoticeSpec> {
  return bill(code, year, [['Amount you owed', amount]], told)
}
