import { allHold, type Condition } from '../finding/conditions'
import { type Draft, draftFinding, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { firstTimeAbatementYears } from '../parameters/first-time-abatement-years'
import { sources } from '../sources/library'
import type { PlainDate } from '../time/plain-date'
import { type PenaltyKind, penaltyNames, removable } from './penalty-kind'

/** A penalty of an earlier year, and how it was removed in full where it was. */
export interface PriorPenalty {
  kind: PenaltyKind
  removed: 'first-time' | 'other-reason' | null
}

export interface PriorYear {
  taxYear: number
  /** Null where it is not known whether the return was filed. */
  filing: 'filed' | 'not-required' | 'not-filed' | null
  /** Null where no transcript tells. */
  penalties: readonly PriorPenalty[] | null
}

export interface FirstTimeAbatementQuestion {
  /** The day of the request. */
  asOf: PlainDate
  /** `1040`: the years before are looked at for the same form. */
  form: string
  taxYear: number
  /** The penalties that stand on the year. */
  penalties: readonly PenaltyKind[]
  priorYears: readonly PriorYear[]
  /** Every return due today is filed, and the tax paid or arranged; null where not known. */
  current: boolean | null
}

export interface FirstTimeAbatement {
  eligible: boolean
  /** The penalties of the year that it can remove: never accuracy, fraud or estimated tax. */
  removes: readonly PenaltyKind[]
}

/**
 * First-time abatement (IRM 20.1.1.3.3.2.1): penalties for filing, paying or depositing late come off a year when the
 * years before are filed and clean. Estimated tax penalties do not count against it, nor do penalties removed for another
 * reason; one removed by first-time abatement does.
 */
export function testFirstTimeAbatement(question: FirstTimeAbatementQuestion): Finding<FirstTimeAbatement> {
  const draft = draftFinding()
  const { asOf, form, taxYear, penalties } = question
  const possible = arePossible(draft, { years: { 'The tax year': taxYear } })
  const years = draft.figure(firstTimeAbatementYears, asOf)
  if (!possible || years === null) return draft.settle<FirstTimeAbatement>(null)
  draft.cite(sources.firstTimeAbatementGranted)
  const removes = penalties.filter(kind => removable.has(kind))
  const before = Array.from({ length: years }, (_, back) => taxYear - years + back)
  const eligible = allHold(draft, [
    {
      label: 'A penalty that it can remove',
      formula: penalties.map(kind => penaltyNames[kind]).join(', ') || 'No penalty',
      holds: removes.length > 0,
      missing: { fact: 'Penalties of the year', wouldTell: `Account transcript ${form} ${taxYear}` },
    },
    ...before.flatMap(year => yearConditions(form, year, question.priorYears)),
  ])
  sayWhetherCurrent(draft, question.current)
  const impossible = question.priorYears.filter(
    ({ filing, penalties: found }) => filing === 'not-required' && isClean(found) === false,
  )
  for (const { taxYear: year } of impossible)
    draft.problem('contradiction', `${year} has a penalty though no return was required`)
  if (impossible.length > 0) return draft.settle<FirstTimeAbatement>(null)
  return draft.settle(eligible === null ? null : { eligible, removes: eligible ? removes : [] })
}

function yearConditions(form: string, year: number, priorYears: readonly PriorYear[]): Condition[] {
  const known = priorYears.find(({ taxYear }) => taxYear === year)
  const filing = known?.filing ?? null
  const wouldTell = `Account transcript ${form} ${year}`
  return [
    {
      label: `${year} filed`,
      formula: filing === null ? 'Not known' : filing.replace('-', ' '),
      holds: filing === null ? null : filing !== 'not-filed',
      missing: { fact: `Whether ${form} of ${year} was filed`, wouldTell },
    },
    {
      label: `${year} clean`,
      formula: describePenalties(known?.penalties ?? null),
      // A year without a return has no penalty on it.
      holds: filing === 'not-required' ? true : isClean(known?.penalties ?? null),
      missing: { fact: `Penalties of ${form} ${year}`, wouldTell },
    },
  ]
}

function isClean(penalties: readonly PriorPenalty[] | null): boolean | null {
  if (penalties === null) return null
  return penalties.every(({ kind, removed }) => kind === 'estimated-tax' || removed === 'other-reason')
}

function describePenalties(penalties: readonly PriorPenalty[] | null): string {
  if (penalties === null) return 'Not known'
  if (penalties.length === 0) return 'No penalty'
  return penalties
    .map(({ kind, removed }) =>
      removed === null
        ? penaltyNames[kind]
        : `${penaltyNames[kind]}, removed ${removed === 'first-time' ? 'by first-time abatement' : 'for another reason'}`,
    )
    .join('; ')
}

/** Earlier manuals asked for it, the later one dropped it: it decides nothing here, and both are said. */
function sayWhetherCurrent(draft: Draft, current: boolean | null): void {
  draft.step(
    'Filed and paid today',
    'Every return due is filed, the tax paid or arranged',
    words(current === null ? 'not known' : current ? 'yes' : 'no'),
  )
  if (current !== true)
    draft.mark(
      'conflict',
      'Filed and paid today, for a first-time abatement',
      'Practitioners and earlier manuals ask for it; the transmittal of a later manual says that the check was removed. It was not counted here.',
    )
}
