import type { FlagFinding, Severity } from '../assessment'
import type { CaseView, PeriodView } from '../collection/case-view'
import {
  type DecisiveKind,
  type DecisiveRow,
  listDecisiveRows,
  looksLikeHearing,
} from '../collection/decisive-rows'
import { listWords } from '../collection/period-label'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { askForAccount, untoldAccount } from './account-rule'
import { exampleCase, examplePeriod, exampleTranscript, returnRow, taxYear } from './example-facts'
import { ownNotices } from './notice-rule'
import { flagged, type Trigger } from './trigger'

/** Rows that decide what may be done at all and that no rule judges: each is named, and a person reads it. */
interface DecisiveText extends Omit<Trigger, 'evaluate' | 'examples'> {
  kind: DecisiveKind
  /** What it means, after `Code 914 stands on 2023: `. */
  means: (rows: readonly DecisiveRow[]) => string
  action: string
  severityOf?: (rows: readonly DecisiveRow[]) => Severity
  closing: { code: string; explanation: string; cents?: number }
  opening: { code: string; explanation: string; cents?: number }
}

const HOLD = 'This row is not judged: read it, and hold plan proposals until then.'

function decisive({ kind, means, action, severityOf, opening, closing, ...text }: DecisiveText): Trigger {
  function rowsFlag(period: PeriodView, rows: readonly DecisiveRow[]): FlagFinding {
    const codes = listWords([...new Set(rows.map(({ code }) => code))].sort())
    return flagged(text, {
      subject: period.key,
      severity: severityOf?.(rows) ?? text.severity,
      claim: `Code ${codes} stands on ${period.label}: ${means(rows)}.`,
      nextAction: `${action} ${HOLD}`,
      periods: [period.period],
      evidence: rows.map(({ evidence }) => evidence),
      wouldChange: [
        `Code ${closing.code} on a later transcript.`,
        'A decision of the practitioner who read it.',
      ],
    })
  }
  const year = taxYear(2023)
  const example = (rows: Parameters<typeof exampleTranscript>[1]) =>
    exampleCase({
      periods: [
        examplePeriod(year, {
          transcript: exampleTranscript(year, [returnRow('2024-06-03', 900_000), ...rows]),
        }),
      ],
    })
  const opened = { ...opening, date: '2026-05-04' }
  return {
    ...text,
    evaluate(view: CaseView) {
      const rows = listDecisiveRows(view).filter(row => row.kind === kind)
      return view.periods.flatMap(period => {
        if (period.account === null)
          return askForAccount(text, period, `its account shows this: ${text.title}`)
        const own = rows.filter(row => row.period === period)
        return own.length === 0 ? [] : [rowsFlag(period, own)]
      })
    },
    examples: {
      fires: {
        tells: `Code ${opening.code} of May 4, 2026 on 2023.`,
        facts: example([opened]),
        asOf: day('2026-11-24'),
      },
      quiet: {
        tells: `Code ${closing.code} of Aug 3, 2026 closed it.`,
        facts: example([opened, { ...closing, date: '2026-08-03' }]),
        asOf: day('2026-11-24'),
      },
      unknown: untoldAccount,
    },
  }
}

export const criminalHold = decisive({
  id: 'X-03',
  version: 1,
  title: 'Criminal hold',
  severity: 1,
  precedence: 1,
  reversibility: 0,
  rule: 'Codes 910, 914, 916, 918, 940 and 320 may stand for a criminal or fraud case; while one is open, everything else stops.',
  why: 'Whatever is said or sent may be used in a criminal case, and much of it is not privileged.',
  citations: [sources.criminalHold, sources.firmPolicy],
  kind: 'criminal',
  means: () => 'a criminal or fraud case may be open',
  action: 'Stop: no interview, no statement, nothing deleted; refer to a criminal tax attorney today.',
  opening: { code: '914', explanation: 'Account under review' },
  closing: { code: '915', explanation: 'Review of account ended' },
})

export const legalAction = decisive({
  id: 'X-01',
  version: 1,
  title: 'Bankruptcy or other legal action',
  severity: 1,
  precedence: 5,
  reversibility: 1,
  rule: 'Code 520 stands for bankruptcy, a suit or a hearing alike; until a person tells which, none is taken for granted.',
  why: 'In bankruptcy the IRS may not collect and takes no plan or offer; its clocks stop.',
  citations: [sources.firmPolicy, sources.bankruptcySuspends, sources.hearingSuspends],
  kind: 'legal',
  means: rows =>
    rows.every(looksLikeHearing)
      ? 'a hearing, as the rows around it suggest, or a bankruptcy or suit'
      : 'bankruptcy, a suit or a hearing; which is not known',
  severityOf: rows => (rows.every(looksLikeHearing) ? 2 : 1),
  action: 'Ask the client about bankruptcy and suits today, with case number and chapter.',
  opening: { code: '520', explanation: 'Bankruptcy or other legal action filed' },
  closing: { code: '521', explanation: 'Removed bankruptcy or other legal action' },
})

export const offerPending = decisive({
  id: 'X-16',
  version: 1,
  title: 'Offer pending',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'While an offer is pending the IRS may not levy for what it covers, and the collection statute stands still.',
  why: 'A plan proposed beside an open offer contradicts it.',
  citations: [sources.firmPolicy, sources.offerPending],
  kind: 'offer',
  means: () => 'an offer in compromise is pending',
  action: 'Get the offer as sent, with its day and who sent it.',
  opening: { code: '480', explanation: 'Offer in compromise pending' },
  closing: { code: '482', explanation: 'Offer in compromise withdrawn' },
})

export const paymentMovedAway = decisive({
  id: 'A-12',
  version: 1,
  title: 'Payment moved away',
  severity: 2,
  precedence: 8,
  reversibility: 2,
  rule: 'Code 672 takes a payment off the period; where it went, or why, its row does not say.',
  why: 'The balance may be wrong by the whole payment, here and where it went.',
  citations: [sources.firmPolicy, sources.refundClaim],
  kind: 'moved-payment',
  means: () => 'a payment was moved away or corrected',
  action:
    'Find the payment on every other year, the spouse and the business; a claim for it runs two years from payment.',
  opening: { code: '672', explanation: 'Removed payment', cents: 50_000 },
  closing: { code: '673', explanation: 'Payment', cents: -50_000 },
})

const underreporterRow = decisive({
  id: 'E-16',
  version: 2,
  title: 'Review of unreported income',
  severity: 2,
  precedence: 5,
  reversibility: 1,
  rule: 'Code 922 shows that payer reports are compared with the return; a CP2000 comes or has come, and a notice of deficiency after it.',
  why: 'More tax may be charged, so that what is owed is not yet known.',
  citations: [sources.firmPolicy, sources.underreporterAnswer],
  kind: 'underreporter',
  means: () => 'income reported by payers is being compared with the return',
  action: 'Ask for a CP2000 or CP2501 and pull the wage and income transcript.',
  opening: { code: '922', explanation: 'Review of unreported income' },
  closing: { code: '923', explanation: 'Review of unreported income ended' },
})

/** The row, and the notices of the same review. */
export const underreporterReview: Trigger = {
  ...underreporterRow,
  evaluate: view => [...underreporterRow.evaluate(view), ...ownNotices(underreporterRow, view)],
}
