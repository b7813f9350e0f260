import type { AccountStatus, StatusKind } from '../accounts/status'
import type { FlagFinding, Severity } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import { day, formatDay } from '../time/plain-date'
import { askForAccount, untoldAccount } from './account-rule'
import { exampleCase, examplePeriod, exampleTranscript, returnRow, taxYear } from './example-facts'
import { ownNotices } from './notice-rule'
import { flagged, type Trigger } from './trigger'

/** A status that rows of an account transcript opened and none ended, one flag for each period. */
interface StatusText extends Omit<Trigger, 'evaluate' | 'examples'> {
  kinds: readonly StatusKind[]
  /** Where only some of them matter. */
  when?: (status: AccountStatus, period: PeriodView, view: CaseView) => boolean
  severityOf?: (view: CaseView) => Severity
  /** What it means, after `2023: `. */
  means: string
  action: string
  opening: { code: string; explanation: string }
  closing: { code: string; explanation: string }
  /** A notice of the same matter that is the rule's own. */
  notices?: true
}

export function statusRule({
  kinds,
  when,
  severityOf,
  means,
  action,
  opening,
  closing,
  notices,
  ...text
}: StatusText): Trigger {
  const statusesOf = (view: CaseView, period: PeriodView) =>
    (period.account?.statuses ?? []).filter(
      status =>
        kinds.includes(status.kind) && status.state !== 'ended' && (when?.(status, period, view) ?? true),
    )
  function statusFlag(view: CaseView, period: PeriodView, open: readonly AccountStatus[]): FlagFinding {
    const from = open.find(status => status.from !== null)?.from ?? null
    return flagged(text, {
      subject: period.key,
      severity: severityOf?.(view) ?? text.severity,
      claim: `${period.label}: ${means}${from === null ? '' : `, since ${formatDay(from)}`}.`,
      nextAction: action,
      periods: [period.period],
      evidence: open.flatMap(status => [...status.evidence]),
      wouldChange: [`Code ${closing.code} on a later transcript.`],
    })
  }
  const year = taxYear(2023)
  const example = (rows: Parameters<typeof exampleTranscript>[1]) =>
    exampleCase({
      periods: [
        examplePeriod(year, {
          transcript: exampleTranscript(year, [returnRow('2024-06-03', owed), ...rows]),
        }),
      ],
    })
  const opened = { ...opening, date: '2026-05-04' }
  return {
    ...text,
    evaluate: view => [
      ...view.periods.flatMap(period => {
        if (period.account === null) return askForAccount(text, period, means)
        const open = statusesOf(view, period)
        return open.length === 0 ? [] : [statusFlag(view, period, open)]
      }),
      ...(notices ? ownNotices(text, view) : []),
    ],
    examples: {
      fires: { tells: `Code ${opening.code} of May 4, 2026 on 2023.`, facts: example([opened]), asOf: today },
      quiet: {
        tells: `Code ${closing.code} of Aug 3, 2026 ended it.`,
        facts: example([opened, { ...closing, date: '2026-08-03' }]),
        asOf: today,
      },
      unknown: untoldAccount,
    },
  }
}

const owed = 900_000
const today = day('2026-11-24')
