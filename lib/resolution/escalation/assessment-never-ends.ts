import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { entered, exampleCase, examplePeriod, taxYear } from './example-facts'
import { flagged, type Trigger } from './trigger'

/** Without a return of the taxpayer the time to assess never starts (26 USC 6501(c)(3)); a substitute starts none (6501(b)(3)). */
const text = {
  id: 'S-07',
  version: 1,
  title: 'Time to assess never started',
  severity: 3,
  precedence: 7,
  reversibility: 1,
  rule: 'Where the taxpayer filed no return, tax may be assessed at any time; a return that the IRS wrote itself starts no time either.',
  why: 'The IRS may assess the year however old it is, until a return is filed.',
  citations: [sources.substituteReturn, sources.noAssessmentStatute],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.periods.flatMap(({ key, label, period, filing }) => {
    if (filing.state !== 'not-filed' && filing.state !== 'substitute') return []
    const wrote = filing.state === 'substitute'
    return [
      flagged(text, {
        subject: key,
        claim: wrote
          ? `The IRS wrote the return of ${label} itself: the time to assess more has not started.`
          : `No return of ${label} was filed: the time to assess it has not started.`,
        nextAction: `File the return of ${label}; its day starts the time to assess.`,
        periods: [period],
        evidence: filing.evidence,
        wouldChange: ['A return of the taxpayer posted, or a person says that none was required.'],
      }),
    ]
  })
}

const year = (filed: 'filed' | 'not-filed') =>
  exampleCase({ periods: [examplePeriod(taxYear(2021), { entered: entered({ filed }) })] })

export const assessmentNeverEnds: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: { tells: '2021 was not filed.', facts: year('not-filed'), asOf: day('2026-11-24') },
    quiet: { tells: '2021 was filed.', facts: year('filed'), asOf: day('2026-11-24') },
    unknown: 'Whether a year was filed is asked by C-01, which speaks of this one too.',
  },
}
