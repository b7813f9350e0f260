import type { NoticeFacts } from '../facts'
import { cents } from '../money/cents'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { exampleCase, exampleNotice, taxYear } from './example-facts'

/** A CP14 of June 9, 2025 about 2024 beside a return of $9,000.00 with $5,000.00 withheld. */
export function billedCase({
  lines,
  rows = [],
  told = { taxPerReturnCents: cents(900_000) },
  transcript = true,
}: {
  lines: NonNullable<Parameters<typeof exampleNotice>[0]['lines']>
  rows?: Parameters<typeof yearOfRows>[1]
  told?: Parameters<typeof yearOfRows>[2]
  transcript?: boolean
}) {
  const due = lines.reduce((all, [, amount]) => all + amount, 0)
  const bill: Partial<NoticeFacts> = {
    noticeDate: day('2025-06-09'),
    periods: [taxYear(2024)],
    amountDueCents: cents(due),
  }
  const year = yearOfRows(
    2024,
    [['150', '2025-06-02', 900_000], ['806', '2025-04-15', -500_000], ...rows],
    told,
  )
  return exampleCase({
    periods: transcript ? [year] : [],
    notices: [exampleNotice({ code: 'CP14', ...bill, lines })],
  })
}
