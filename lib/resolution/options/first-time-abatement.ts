import { isQuarterly } from '../filing/form-family'
import { dollars } from '../money/cents'
import { testFirstTimeAbatement } from '../relief/first-time-abatement'
import { sources } from '../sources/library'
import { yearOf } from '../time/plain-date'
import { allFiled } from './doctrine'
import { cleanYear, example, exampleAccount } from './example-input'
import type { Option } from './option'
import type { OptionsAccount } from './options-input'
import {
  type PenaltyCase,
  penaltyBreaks,
  penaltyCells,
  penaltyDocuments,
  penaltyGate,
  periodsWithPenalty,
} from './penalty-parts'
import type { Position } from './position'

function casesOf(position: Position): PenaltyCase[] {
  const { asOf, input } = position
  return periodsWithPenalty(position).accounts.map(account => {
    const finding = testFirstTimeAbatement({
      asOf,
      form: account.period.form,
      taxYear: yearOf(account.period.periodEnd),
      penalties: (account.penalties ?? []).map(({ kind }) => kind),
      priorYears: priorYears(account, input.accounts),
      current: allFiled(position),
    })
    return { account, holds: finding.value?.eligible ?? null, finding }
  })
}

/** A quarterly form has four periods in a year, and one year of this rule is not one of them: it is not told from here. */
function priorYears({ period }: OptionsAccount, accounts: readonly OptionsAccount[]) {
  if (isQuarterly(period.form)) return []
  return accounts
    .filter(other => other.period.form === period.form && other.period.periodEnd < period.periodEnd)
    .map(({ period: before, filed, penalties }) => ({
      taxYear: yearOf(before.periodEnd),
      filing: filed,
      penalties: penalties?.map(({ kind }) => ({ kind, removed: null })) ?? null,
    }))
}

/** First-time abatement: the years before are filed and clean (IRM 20.1.1.3.3.2.1). */
export const firstTimeAbatement: Option = {
  id: 'first-time-abatement',
  version: 1,
  title: 'First-time abatement',
  group: 'penalty',
  what: 'Penalties for filing, paying or depositing late come off after clean years.',
  after: [],
  gates: position => [
    penaltyGate(
      {
        label: 'A period with clean years before',
        cases: casesOf(position),
        ...periodsWithPenalty(position),
      },
      [sources.firstTimeAbatement, sources.firstTimeAbatementGranted],
    ),
  ],
  cells: position => penaltyCells(position, casesOf(position), 'penaltyByPhone'),
  documents: penaltyDocuments,
  breaks: penaltyBreaks,
  examples: {
    open: example('A late-payment addition on 2024, and three clean years before.'),
    closed: example('2022 has an accuracy penalty.', {
      accounts: [
        exampleAccount(),
        cleanYear(2021),
        { ...cleanYear(2022), penalties: [{ kind: 'accuracy', cents: dollars(300) }] },
        cleanYear(2023),
      ],
    }),
    unknown: example('No transcript tells of 2022.', {
      accounts: [exampleAccount(), cleanYear(2021), { ...cleanYear(2022), penalties: null }, cleanYear(2023)],
    }),
  },
}
