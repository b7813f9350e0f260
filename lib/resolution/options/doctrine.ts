import { periodLabel } from '../collection/period-label'
import { agreed } from '../finding/conditions'
import { formatCents } from '../money/cents'
import { sources } from '../sources/library'
import { everyHolds, gate } from './gates'
import type { DoctrineStep, Gate } from './option'
import type { Position } from './position'

/** The steps in their order. Each option names those that come before it. */
export const doctrineOrder: readonly DoctrineStep[] = ['facts', 'filing', 'current-year']

/** The gates of one earlier step. They are the same in every option that has them. */
export function doctrineGates(step: DoctrineStep, position: Position): Gate[] {
  if (step === 'facts') return [balancesKnown(position), balancesRight(position)]
  return step === 'filing' ? [returnsFiled(position)] : [thisYearPaid(position)]
}

function balancesKnown({ owing, assessed }: Position): Gate {
  const unknown = owing.find(({ balance }) => balance === null)
  const label = unknown === undefined ? '' : periodLabel(unknown.period)
  return gate(
    {
      label: 'Balances known',
      formula:
        assessed === null ? `Not known for ${label}` : `${formatCents(assessed)} assessed, all periods`,
      holds: assessed === null ? null : true,
      missing: { fact: `Balance of ${label}`, wouldTell: `Account transcript of ${label}` },
    },
    { step: 'facts', citations: [sources.doctrine] },
  )
}

function balancesRight({ input }: Position): Gate {
  return gate(
    {
      label: 'Balances right',
      formula: 'Notice, transcript and the client’s payments agree',
      holds: input.balancesRight,
      missing: {
        fact: 'Whether the balances are right',
        wouldTell: 'Account transcripts of all periods, held against the notices and proof of payments',
      },
    },
    { step: 'facts', citations: [sources.doctrine] },
  )
}

/** Every return that is required is filed. What the case has never seen is not known. */
export function allFiled({ input }: Position): boolean | null {
  const states = input.accounts.map(({ filed }) => (filed === null ? null : filed !== 'not-filed'))
  return everyHolds([...states, ...input.unseen.map(() => null)])
}

function returnsFiled(position: Position): Gate {
  const { accounts, unseen } = position.input
  const missing = accounts.filter(({ filed }) => filed === 'not-filed').map(({ period }) => period)
  const open = [...accounts.filter(({ filed }) => filed === null).map(({ period }) => period), ...unseen]
  const [first] = open
  const which = first === undefined ? '' : periodLabel(first)
  const said = missing.length > 0 ? `Not filed: ${missing.map(periodLabel).join(', ')}` : null
  return gate(
    {
      label: 'Every required return filed',
      formula: said ?? (open.length > 0 ? `Not known: ${open.map(periodLabel).join(', ')}` : 'All are filed'),
      holds: allFiled(position),
      missing: { fact: `Whether ${which} was filed`, wouldTell: `Account transcript of ${which}` },
    },
    { step: 'filing', citations: [sources.collectionProcess, sources.sixYearFiling] },
  )
}

/** Withholding or estimates of an individual, deposits of whoever pays wages. */
export function currentYear({ input }: Position): boolean | null {
  const { currentYear: paid, deposits, employees } = input.compliance
  const own = input.client === 'business' ? true : paid
  const wages = input.client === 'business' ? true : employees
  const readings = wages === null ? [false, true] : [wages]
  return everyHolds([own, agreed(readings.map(pays => (pays ? deposits : true)))])
}

function thisYearPaid(position: Position): Gate {
  return gate(
    {
      label: 'This year paid as it goes',
      formula: 'Withholding or estimates enough, deposits made',
      holds: currentYear(position),
      missing: {
        fact: 'Payments of the current year',
        wouldTell:
          position.input.client === 'business'
            ? 'Proof of federal tax deposits of this and the last two quarters'
            : 'A recent pay stub, or proof of the estimated payments of this year',
      },
    },
    { step: 'current-year', citations: [sources.collectionProcess, sources.agreementRequest] },
  )
}
