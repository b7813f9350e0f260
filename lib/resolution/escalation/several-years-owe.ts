import type { FlagFinding } from '../assessment'
import { gapWords } from '../collection/bill-gap'
import { type CaseView, owes, type PeriodView } from '../collection/case-view'
import { unlessHeld } from '../collection/decisive-rows'
import { isIndividualForm, listPeriods, listWords } from '../collection/period-label'
import { listUnseenYears } from '../collection/required-years'
import { cents, formatCents, sum } from '../money/cents'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { entered, exampleCase, exampleNotice, examplePeriod, settledYears, taxYear } from './example-facts'
import { flagged, type Trigger, unknown } from './trigger'
import { doubtWords } from './whole-debt'

/** Balances on two periods or more: limits and plans look at the sum (Publication 594; Form 9465, line 6). */
const text = {
  id: 'M-01',
  version: 4,
  title: 'Several years owe',
  severity: 2,
  precedence: 9,
  reversibility: 2,
  rule: 'A plan, an offer and the limits that decide between them look at everything owed together, not at the year of the notice in hand.',
  why: 'A plan for one year breaks when the balance of another comes up.',
  citations: [sources.collectionProcess, sources.agreementRequest, sources.allBalancesInOnePlan],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  const owing = view.periods.filter(owes)
  if (owing.length >= 2) return [severalOwe(view, owing)]
  const untold = view.periods.filter(period => period.balance === null)
  const unseen = listUnseenYears(view)
  if (owing.length + untold.length + unseen.length < 2 || view.periods.length === 0) return []
  return [cannotTell(owing, [...untold.map(period => period.period), ...unseen])]
}

function severalOwe(view: CaseView, owing: PeriodView[]): FlagFinding {
  const balances = owing.flatMap(period =>
    period.balance === null ? [] : [{ period, balance: period.balance }],
  )
  const total = formatCents(sum(balances.map(({ balance }) => balance.cents)))
  const doubt = doubtWords({
    inDoubt: balances.flatMap(({ period: { period }, balance: { inDoubt } }) =>
      inDoubt ? [{ period, difference: inDoubt.difference }] : [],
    ),
  })
  return flagged(text, {
    subject: 'case',
    claim: `${listPeriods(owing.map(period => period.period))} owe ${total} together, as last told.${doubt}`,
    nextAction: unlessHeld(view, 'Bring every balance to one day, then choose one plan for all of them.'),
    periods: owing.map(period => period.period),
    evidence: balances.map(({ balance }) => balance.evidence),
    working: [
      ...balances.map(({ period, balance: { cents, inDoubt, byHand } }) => ({
        text: [period.label, inDoubt && gapWords(inDoubt.difference), byHand]
          .filter(part => part !== null)
          .join(', '),
        value: formatCents(cents),
      })),
      {
        text: `Together, without what has accrued since${doubt ? ', and in doubt as far as one of them is' : ''}`,
        value: total,
      },
    ],
    wouldChange: ['A later transcript that shows all but one of them paid.'],
  })
}

function cannotTell(owing: PeriodView[], untold: FlagFinding['periods']): FlagFinding {
  const years = listPeriods(untold)
  const known =
    owing.length === 0 ? 'No balance is known' : `${listPeriods(owing.map(view => view.period))} owes`
  const individual = untold.every(period => isIndividualForm(period.form))
  return unknown(text, {
    subject: 'case',
    severity: 3,
    claim: `Cannot tell yet whether other years owe: ${known}; nothing is on file for ${years}.`,
    nextAction: `Pull the account ${untold.length === 1 ? 'transcript' : 'transcripts'} of ${years}.`,
    periods: untold,
    evidence: owing.flatMap(period => (period.balance === null ? [] : [period.balance.evidence])),
    wouldChange: [
      listWords([`The balance of ${years}`, individual ? 'liens and levies on them' : 'liens on them']),
    ],
    missing: {
      fact: `What ${years} owes, and whether a lien or levy notice stands there`,
      document: `Account ${untold.length === 1 ? 'transcript' : 'transcripts'}, ${years}`,
    },
  })
}

const bill = exampleNotice({ code: 'CP14', amountDueCents: cents(534_620), periods: [taxYear(2025)] })

export const severalYearsOwe: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A CP14 for 2025, and the client says that 2022 owes too.',
      facts: exampleCase({
        periods: [
          ...settledYears(2020, 2021),
          examplePeriod(taxYear(2022), { entered: entered({ balanceCents: cents(1_471_801) }) }),
        ],
        notices: [bill],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14 for 2025; the five years before are paid.',
      facts: exampleCase({ periods: settledYears(2020, 2024), notices: [bill] }),
      asOf: day('2026-11-24'),
    },
    unknown: {
      tells: 'A CP14 for 2025, and nobody looked at any other year.',
      facts: exampleCase({ notices: [bill] }),
      asOf: day('2026-11-24'),
    },
  },
}
