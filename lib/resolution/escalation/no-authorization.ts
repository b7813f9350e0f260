import type { FlagFinding } from '../assessment'
import { type Coverage, coverageOf, isProblem, standing } from '../authorization/coverage'
import type { CaseView, PeriodView } from '../collection/case-view'
import { listPeriods } from '../collection/period-label'
import type { AuthorizationFacts } from '../facts'
import { sources } from '../sources/library'
import { day, formatDay } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { entered, exampleCase } from './example-facts'
import { flagged, type Trigger } from './trigger'

/** Form 2848 speaks for exactly the forms and years that its line 3 names; by Form 8821 the IRS only informs. */
const text = {
  id: 'P-11',
  version: 1,
  title: 'No authority for a period',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'The IRS speaks with us only about the forms and years that a signed Form 2848 names; Form 8821 lets us see and not argue.',
  why: 'A call, a request for a hearing or a plan for that period is turned away, and its day passes.',
  citations: [sources.authorization],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const { facts, asOf } = view
  const problems = view.periods.filter(isProblem)
  // Nobody named the forms and years yet: what was said of the case as a whole stands, and its own step asks for it.
  if (problems.length === 0 || (facts.authorizations === undefined && facts.authorityOnFile !== false))
    return []
  const open = problems
    .map(period => ({ period, coverage: coverageOf(facts, period.period, asOf) }))
    .filter(({ coverage }) => coverage !== 'covered')
  return open.length === 0 ? [] : [gap(view, open)]
}

function gap(view: CaseView, open: readonly { period: PeriodView; coverage: Coverage }[]): FlagFinding {
  const missing = open.filter(({ coverage }) => coverage !== 'not-posted')
  const shown = missing.length > 0 ? missing : open
  const years = listPeriods(shown.map(({ period }) => period.period))
  const known = [...standing(view.facts, view.asOf)].map(authorizationEvidence)
  return flagged(text, {
    subject: 'case',
    ...(missing.length === 0 && { severity: 3 as const }),
    claim:
      missing.length > 0
        ? `No Form 2848 on file names ${years}.`
        : `Form 2848 for ${years} is signed and not yet in the file of the IRS (CAF).`,
    nextAction:
      missing.length > 0
        ? `Get Form 2848 signed for ${years}, with the years to come and the civil penalties that may follow.`
        : 'Send it again or upload it, and have it at hand on the call: the practitioner line takes it by fax.',
    periods: shown.map(({ period }) => period.period),
    evidence: [
      ...known,
      ...shown.flatMap(({ period }) => period.balance?.evidence ?? period.filing.evidence),
    ],
    working: open.map(({ period, coverage }) => ({ text: period.label, value: coverageWords[coverage] })),
    wouldChange: ['A signed Form 2848 that names the form and the period.'],
  })
}

const coverageWords = {
  covered: 'Form 2848',
  'not-posted': 'Form 2848, not in the CAF yet',
  'information-only': 'Form 8821 only',
  none: 'Nothing',
} as const satisfies Record<Coverage, string>

function authorizationEvidence({ form, representative, signedOn, source }: AuthorizationFacts) {
  return {
    label: source.label,
    value: `Form ${form}, ${representative}, signed ${formatDay(signedOn)}`,
    source,
  }
}

const power = (from: string, to: string): AuthorizationFacts => ({
  authorizationId: 'power',
  form: '2848',
  representative: 'I. Calloway',
  covers: [{ form: '1040', from: day(from), to: day(to) }],
  signedOn: day('2026-11-02'),
  posted: true,
  revokedOn: null,
  source: { ...entered().source, label: 'Form 2848 of Nov 2, 2026' },
})
const owing = [yearOfRows(2022, [['150', '2023-06-05', 900_000]])]

export const noAuthorization: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'Form 2848 names 2023 to 2025, and 2022 owes.',
      facts: exampleCase({ periods: owing, authorizations: [power('2023-12-31', '2025-12-31')] }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'Form 2848 names 2020 to 2029.',
      facts: exampleCase({ periods: owing, authorizations: [power('2020-12-31', '2029-12-31')] }),
      asOf: day('2026-11-24'),
    },
    unknown:
      'Whether anything is signed at all is a step and an item of its own; this rule speaks once it is known what is.',
  },
}
