import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { entered, exampleCase, examplePeriod, taxYear } from './example-facts'
import { flagged, type Trigger } from './trigger'

/** `Requested data not found`: never required, a wrong year or number, or too early. It is not proof of anything. */
const text = {
  id: 'C-04',
  version: 1,
  title: 'A search found nothing',
  severity: 3,
  precedence: 6,
  reversibility: 2,
  rule: 'That the IRS found nothing for a request does not say whether a return was filed or required.',
  why: 'A year is taken for clean, or for missing, of which nobody knows.',
  citations: [sources.transcriptRequest],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.periods.flatMap(({ key, label, period, facts, filing }) => {
    const found = facts?.noRecord
    if (!found || facts.transcript || facts.returnFiled || filing.state !== 'unknown') return []
    const paid = (facts.payers?.length ?? 0) > 0
    return [
      flagged(text, {
        subject: key,
        claim: `The IRS found nothing for ${label}; whether a return was filed or required is not known.`,
        nextAction: paid
          ? 'Payers reported income: call the practitioner line and ask what stands on the account.'
          : `Pull the wage and income transcript of ${label}, and call the practitioner line.`,
        periods: [period],
        evidence: [{ label: found.source.label, value: 'Requested data not found', source: found.source }],
        wouldChange: [
          'An account transcript of the year.',
          'A person says whether it was filed or required.',
        ],
      }),
    ]
  })
}

const nothing = { asOf: day('2026-11-20'), source: entered().source }

export const searchFoundNothing: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'Requested data not found for 2022.',
      facts: exampleCase({ periods: [examplePeriod(taxYear(2022), { noRecord: nothing })] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'The client says that 2022 was filed.',
      facts: exampleCase({
        periods: [examplePeriod(taxYear(2022), { noRecord: nothing, entered: entered({ filed: 'filed' }) })],
      }),
      asOf: day('2026-11-24'),
    },
    unknown: 'The answer of the IRS is on file or it is not; that it tells nothing is what the rule says.',
  },
}
