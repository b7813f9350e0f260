import type { Account } from '../accounts/account'
import type { Evidence, FlagFinding } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { oncePerView } from '../collection/once-per-view'
import { noticeEvidence } from '../collection/signals'
import { type Bill, findBill } from '../reconciliation/reconcile'
import { type BareLine, type Held, listLines } from '../reconciliation/reconcile-lines'
import { flagged, type Said, type Trigger, unknown } from './trigger'

/** The latest bill of a period beside its transcript, line by line; `lines` null where no transcript can be held against it. */
export interface BilledPeriod {
  period: PeriodView
  bill: Bill
  held: (Held & { account: Account; lines: readonly BareLine[] }) | null
}

/** Every period with a bill about it alone. A transcript that was pulled before its notice shows nothing of it. */
const listBilled = oncePerView((view): BilledPeriod[] =>
  view.periods.flatMap((period): BilledPeriod[] => {
    const bill = findBill(period)
    if (bill === null || bill.lines.length === 0) return []
    const { account } = period
    if (account === null || (account.on ?? '') < bill.noticeDate) return [{ period, bill, held: null }]
    const held = { account, bill, matches: [], facts: period.facts }
    return [{ period, bill, held: { ...held, lines: listLines(held) } }]
  }),
)

type Text = Omit<Trigger, 'evaluate' | 'examples'>
type SaidOfBill = Pick<Said, 'claim' | 'nextAction' | 'wouldChange'> & {
  evidence?: readonly Evidence[]
  missing?: { fact: string; document: string }
}

/** One flag for each bill whose lines show what the rule looks for. */
export function eachBill(
  text: Text,
  judge: (billed: BilledPeriod, view: CaseView) => SaidOfBill | null,
): (view: CaseView) => FlagFinding[] {
  return view =>
    listBilled(view).flatMap(billed => {
      const said = judge(billed, view)
      if (said === null) return []
      const { missing, evidence = [], ...rest } = said
      const { period, bill } = billed
      const whole = {
        ...rest,
        subject: period.key,
        periods: [period.period],
        evidence: [noticeEvidence(bill), ...evidence],
      }
      return [missing ? unknown(text, { ...whole, severity: 4, missing }) : flagged(text, whole)]
    })
}

/** The same paper that the rule about the whole amount asks for, so that one question is asked. */
export function transcriptMissing({ period: { label, account }, bill }: BilledPeriod, fact: string) {
  return {
    claim: `Cannot tell yet: ${fact.charAt(0).toLowerCase()}${fact.slice(1)}.`,
    nextAction: `Pull the account transcript of ${label} and hold the notice against it line by line.`,
    wouldChange: ['A transcript pulled after the notice date.'],
    missing: {
      fact: `${fact} (${bill.code})`,
      document:
        account === null
          ? `Account transcript, ${label}`
          : `Account transcript, ${label}, pulled after the notice date`,
    },
  }
}

/** The evidence that a transcript gives beside the notice. */
export function transcriptEvidence({ facts }: PeriodView, value: string): Evidence[] {
  const transcript = facts?.transcript
  return transcript ? [{ label: transcript.source.label, value, source: transcript.source }] : []
}
