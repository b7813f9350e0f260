import { agreed } from '../finding/conditions'
import { count, draftFinding } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { cents, dollars } from '../money/cents'
import { sources } from '../sources/library'
import { daysBetween, formatDay } from '../time/plain-date'
import { lienOutlook, noDays, noMoney } from './cells'
import { example, exampleNothing } from './example-input'
import { everyHolds, fact, gate, needOf, not } from './gates'
import type { DaysRange, Gate, Option, OptionCells } from './option'
import type { Position } from './position'

function gates(position: Position): Gate[] {
  const { input, lastEnd, ability, equity } = position
  const left = ability.value === null ? null : ability.value.left <= 0
  const owned = equity.value === null ? null : equity.value.total <= 0
  return [
    gate(
      {
        label: 'Last day to collect known',
        formula: lastEnd === null ? 'Not known' : sayEnd(lastEnd),
        holds: lastEnd === null ? null : lastEnd.earliest === lastEnd.latest ? true : null,
        missing: {
          fact: 'Last day to collect of every assessment',
          wouldTell: 'Account transcripts, and the last day by the IRS’s own account',
        },
      },
      { citations: [sources.collectionStatute, sources.statuteSuspensions] },
    ),
    fact(
      {
        label: 'No levy is running',
        rule: 'A levy takes what waiting would keep',
        holds: not(leviesOf(position)),
        tells: 'The transcripts, the employer and the bank',
      },
      sources.levyAndRelease,
    ),
    gate(
      {
        label: 'Nothing that could be taken',
        formula: 'No income left in a month, and no equity',
        holds: everyHolds([left, owned]),
        missing: needOf(ability.value === null ? ability : equity, 'What could be taken'),
      },
      { citations: [sources.levyAndRelease] },
    ),
    fact(
      {
        label: 'No revenue officer',
        rule: 'An officer can sue, and asks for waivers',
        holds: not(input.situation.revenueOfficer),
        tells: 'The notices, or a call to the IRS',
      },
      sources.collectionWaiver,
    ),
  ]
}

/** One levy is enough, and to know that none runs every period must say so. */
function leviesOf({ owing }: Position): boolean | null {
  if (owing.some(({ levy }) => levy === true)) return true
  return agreed(owing.map(({ levy }) => levy))
}

function sayEnd({ earliest, latest }: NonNullable<Position['lastEnd']>): string {
  return earliest === latest ? formatDay(latest) : `${formatDay(earliest)} to ${formatDay(latest)}`
}

function cells(position: Position): OptionCells {
  return {
    totalPaid: noMoney('Nothing, if nothing is taken before the last day', sources.collectionStatute),
    monthly: null,
    daysAdded: noDays('Nothing is asked for that would suspend it', sources.collectionStatute),
    lien: lienOutlook(position, {
      over: 'expected',
      why: 'A notice is normally filed, and falls away with the debt.',
      citations: [sources.lienThreshold],
    }),
    fee: noMoney('No fee', sources.collectionStatute),
    decision: untilTheEnd(position),
  }
}

function untilTheEnd({ asOf, lastEnd }: Position): Finding<DaysRange> {
  const draft = draftFinding()
  draft.cite(sources.collectionStatute)
  if (lastEnd === null) {
    draft.missing({ fact: 'Last day to collect', wouldTell: 'The account transcripts of all periods' })
    return draft.settle<DaysRange>(null)
  }
  const [least, most] = [lastEnd.earliest, lastEnd.latest].map(last => Math.max(daysBetween(asOf, last), 0))
  draft.step('Until the last day to collect', 'Of the amount that ends last', count(most ?? 0, 'days'))
  return draft.settle({ atLeast: least ?? 0, atMost: most ?? 0 })
}

/** The time to collect runs out and the debt with it (26 USC 6502). Whatever is asked for meanwhile makes it longer. */
export const waiting: Option = {
  id: 'waiting',
  version: 1,
  title: 'Waiting for the statute',
  group: 'hardship',
  what: 'Nothing is done that makes the time to collect longer, until it ends.',
  after: ['facts', 'filing', 'current-year'],
  gates,
  cells,
  documents: [
    { name: 'Account transcripts of all periods, new', when: null, citation: sources.collectionStatute },
    {
      name: 'The last day to collect by the IRS’s own account',
      when: null,
      citation: sources.collectionStatute,
    },
  ],
  breaks: [
    {
      what: 'An offer, a request for a plan or a hearing suspends the time.',
      citation: sources.statuteSuspensions,
    },
    { what: 'A suit is begun, or income or property appears.', citation: sources.collectionWaiver },
  ],
  examples: {
    open: example('Nothing left in a month, nothing to sell, the last day settled.', {
      income: dollars(3_000),
      assets: exampleNothing,
    }),
    closed: example('A levy is running.', {
      income: cents(0),
      assets: exampleNothing,
      account: { levy: true },
    }),
    unknown: example('The last day is not settled.', {
      income: dollars(3_000),
      assets: exampleNothing,
      account: { collectible: null },
    }),
  },
}
