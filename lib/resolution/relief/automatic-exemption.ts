import { isQuarterly } from '../filing/form-family'
import { allHold } from '../finding/conditions'
import { draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { arePossible } from '../finding/possible-input'
import { automaticExemption } from '../parameters/automatic-exemption'
import type { FormPeriod } from '../reading'
import { type PlainDate, yearOf } from '../time/plain-date'
import { type PenaltyKind, penaltyNames, removable } from './penalty-kind'

export interface AutomaticExemptionQuestion {
  asOf: PlainDate
  period: FormPeriod
  penalty: PenaltyKind
  /** Years of that form before it that were filed and paid in time, counted back without a gap; quarters for a quarterly form. */
  timelyBefore: number | null
}

export interface AutomaticExemption {
  /** The IRS should not charge it, or take it back by itself. */
  applies: boolean
}

/**
 * The Automatic Exemption from Penalty: from tax year 2025, and the quarters of 2026, who filed and paid in time for years
 * is not charged and need not ask. A penalty on such a period is no proof of refusal: look for its reversal.
 */
export function testAutomaticExemption(question: AutomaticExemptionQuestion): Finding<AutomaticExemption> {
  const draft = draftFinding()
  const { asOf, period, penalty, timelyBefore } = question
  const possible = arePossible(draft, { counts: { 'The years or quarters before': timelyBefore } })
  const rule = draft.figure(automaticExemption, asOf)
  if (!possible || rule === null) return draft.settle<AutomaticExemption>(null)
  const quarterly = isQuarterly(period.form)
  const firstYear = quarterly ? rule.firstQuarterlyYear : rule.firstTaxYear
  const wanted = quarterly ? rule.priorQuarters : rule.priorYears
  const unit = quarterly ? 'quarters' : 'years'
  const form = period.form.toUpperCase().replace(/-?(SR|NR)$/, '')
  const transcripts = {
    fact: `The ${wanted} ${unit} before`,
    wouldTell: `Account transcripts ${period.form} of the ${wanted} ${unit} before`,
  }
  const applies = allHold(draft, [
    {
      label: 'Form',
      formula: `${period.form}, one of ${rule.forms.join(', ')}`,
      holds: rule.forms.some(known => known === form),
      missing: transcripts,
    },
    {
      label: 'Period',
      formula: `${yearOf(period.periodEnd)}, from ${firstYear} on`,
      holds: yearOf(period.periodEnd) >= firstYear,
      missing: transcripts,
    },
    {
      label: 'Penalty',
      formula: `${penaltyNames[penalty]}; filing, paying and depositing late are exempt`,
      holds: removable.has(penalty),
      missing: transcripts,
    },
    {
      label: 'In time before',
      formula: `${timelyBefore ?? 'Not known'}, at least ${wanted} ${unit}`,
      holds: timelyBefore === null ? null : timelyBefore >= wanted,
      missing: transcripts,
    },
  ])
  return draft.settle(applies === null ? null : { applies })
}
