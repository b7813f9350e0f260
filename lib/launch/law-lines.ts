import {
  daysBetween,
  type FigureReview,
  formatDay,
  type LawReview,
  type LawState,
  listRows,
  type PlainDate,
  type RuleReview,
  type Use,
} from '@/lib/resolution'

/** Each state that a figure can be in, what is said of it then, and whether a figure that nothing uses matters. */
const sections: readonly {
  state: LawState
  head: string
  say: (figure: FigureReview, on: PlainDate) => string
  onlyInUse?: true
}[] = [
  { state: 'ended', head: 'Past their last published day', say: sayEnd },
  { state: 'ending', head: 'Ending soon', say: sayEnd },
  { state: 'stale', head: 'Stale, to be looked up again', say: sayCheck },
  { state: 'conflict', head: 'Sources conflict', say: sayConflicts },
  { state: 'unverified', head: 'Unverified and in use', say: sayRows('unverified'), onlyInUse: true },
  { state: 'secondary', head: 'Secondary and in use', say: sayRows('secondary'), onlyInUse: true },
]

/** The report as lines of plain text: the figures by what is wrong with them, then the rules. */
export function lawLines({ on, figures, rules }: LawReview): string[] {
  return [
    `The law on ${formatDay(on)}: ${figures.length} figures, ${rules.length} rules.`,
    ...sections.flatMap(({ state, head, say, onlyInUse }) =>
      section(
        head,
        figures
          .filter(({ states, uses }) => states.includes(state) && (!onlyInUse || uses.length > 0))
          .map(figure => `  ${figure.parameter.title} (${figure.parameter.table}): ${say(figure, on)}`),
      ),
    ),
    ...section('Rules whose texts are stale, unverified or secondary', rules.flatMap(ruleLines)),
    ...section('Rules by the cases that the tests put to them', rules.map(coverageLine)),
  ]
}

/** The tables in use of which nothing is published any more: a computation on this day would have to guess. */
export function endedInUse({ figures }: LawReview): string[] {
  return figures
    .filter(({ states, uses }) => states.includes('ended') && uses.length > 0)
    .map(({ parameter }) => parameter.table)
}

function section(head: string, entries: readonly string[]): string[] {
  return ['', `${head}: ${entries.length === 0 ? 'none' : entries.length}`, ...entries]
}

function sayEnd({ parameter: { validThrough }, uses }: FigureReview, on: PlainDate): string {
  if (validThrough === null) return 'no last day'
  const left = daysBetween(on, validThrough)
  const when = left < 0 ? `${daysWords(-left)} ago` : `${daysWords(left)} left`
  return `published through ${formatDay(validThrough)}, ${when}; ${sayUses(uses)}`
}

function sayCheck({ parameter, recheckOn, uses }: FigureReview): string {
  return `last checked ${formatDay(parameter.verifiedOn)}, due ${formatDay(recheckOn)}; ${sayUses(uses)}`
}

function sayUses(uses: readonly Use[]): string {
  return uses.length === 0 ? 'not in use' : `used by ${uses.map(({ title }) => title).join(', ')}`
}

function sayConflicts({ parameter }: FigureReview): string {
  return listRows(parameter)
    .flatMap(({ otherwise }) => otherwise.map(({ note }) => note))
    .join(' ')
}

function sayRows(mark: 'unverified' | 'secondary') {
  return ({ parameter, today }: FigureReview): string => {
    const weak = parameter.history.filter(({ source }) => source.mark === mark)
    const current = today.known && weak.includes(today.row) ? ', today’s among them' : ''
    const cites = [...new Set(weak.map(({ source }) => source.cite))].join('; ')
    return `${weak.length} of ${parameter.history.length} rows${current} (${cites})`
  }
}

function ruleLines({ rule, states }: RuleReview): string[] {
  if (states.length === 0) return []
  const weak = rule.citations.filter(({ kind, mark }) => kind !== 'policy' && mark !== 'official')
  const cites = weak.map(({ cite, mark }) => `${cite} (${mark})`).join('; ')
  const stale = states.includes('stale') ? 'stale' : ''
  return [`  ${rule.id}  ${rule.title}: ${[stale, cites].filter(Boolean).join('; ')}`]
}

/** Every rule has a case that fires and one that does not; whether it can be left without an answer is its own to say. */
function coverageLine({ rule: { id, title, examples } }: RuleReview): string {
  const open = typeof examples.unknown === 'string' ? 'can always be told' : 'cannot be told'
  return `  ${id}  ${title}: fires; stays quiet; ${open}`
}

function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
