import { type Account, type FactSource, formatDay, stageWords, statusWords } from '@/lib/resolution'
import { Day } from '../figures/day'
import { FactChips } from '../finding/fact-chips'
import { Disclosure } from '../ui/disclosure'
import { amendedWords, deliveryWords, freezeWords, plain, returnWords, stateWords } from './account-words'

interface Props {
  account: Account
  sourceHref: (source: FactSource) => string | null
}

/** Steps of collection in their order, each with its day and the row or page that shows it. */
export function Stages({ account, sourceHref }: Props) {
  if (account.stages.length === 0)
    return <p className="py-2 text-13 text-soft">{absent(account, 'a step of collection')}</p>
  return (
    <ol className="grid">
      {account.stages.map(({ stage, on, evidence }) => (
        <li
          key={[stage, on, ...evidence.map(({ label, value }) => `${label} ${value}`)].join('|')}
          className="border-b border-hair py-1.5 text-13"
        >
          <span className="flex flex-wrap gap-x-3">
            <span className="font-medium">{stageWords[stage]}</span>
            <Day date={on} unknown="No day" />
          </span>
          <Disclosure summary="What shows it">
            <FactChips evidence={evidence} sourceHref={sourceHref} />
          </Disclosure>
        </li>
      ))}
    </ol>
  )
}

/** What was opened on the account, and whether a row closed it. */
export function Statuses({ account, sourceHref }: Props) {
  if (account.statuses.length === 0)
    return (
      <p className="py-2 text-13 text-soft">
        {absent(account, 'an agreement, an offer, a hearing, a bankruptcy or another status')}
      </p>
    )
  return (
    <ul className="grid">
      {account.statuses.map(status => (
        <li key={`${status.kind}|${status.rows.join()}`} className="border-b border-hair py-1.5 text-13">
          <p className="flex flex-wrap gap-x-3">
            <span className="font-medium first-letter:uppercase">{statusWords[status.kind]}</span>
            <span>
              {stateWords[status.state]}
              {status.outcome && `: ${plain(status.outcome)}`}
            </span>
            <span className="text-soft">{statusDays(status)}</span>
          </p>
          {status.remark && <p className="text-12 text-soft">{status.remark}</p>}
          <Disclosure summary="The rows">
            <FactChips evidence={status.evidence} sourceHref={sourceHref} />
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

function statusDays({ from, inForceFrom, since, state }: Account['statuses'][number]): string {
  const opened = from ? `opened ${formatDay(from)}` : 'its opening row is not on this transcript'
  const force = inForceFrom && inForceFrom !== from ? `, in force from ${formatDay(inForceFrom)}` : ''
  const closed = state === 'ended' && since ? `, closed ${formatDay(since)}` : ''
  return `${opened}${force}${closed}`
}

/** Return, lien, levy, holds and amended returns, as rows show them or as the transcript shows none. */
export function Marks({ account }: { account: Account }) {
  const { returnPosted, lien, levy, freezes, amended } = account
  const dated = (day: Account['on']) => (day ? `, ${formatDay(day)}` : '')
  const levyParts = [
    ...levy.hearingNotices.map(({ on, delivery }) => `hearing notice ${deliveryWords[delivery]}${dated(on)}`),
    ...levy.payments.map(({ on }) => `money taken${dated(on)}`),
    ...(levy.blocked ? ['blocked from the automated levy program'] : []),
  ]
  const lines: [string, string][] = [
    ['Return', `${returnWords[returnPosted.state]}${dated(returnPosted.on)}`],
    [
      'Lien',
      lien.state === 'none'
        ? absent(account, 'a lien')
        : lien.state === 'filed'
          ? `Filed${dated(lien.filedOn)}`
          : `Released${dated(lien.releasedOn)}`,
    ],
    ['Levy', levyParts.length > 0 ? levyParts.join('; ') : absent(account, 'a levy')],
    ...freezes.map(({ kind, on, released }): [string, string] => [
      'Hold',
      `${freezeWords[kind]}${dated(on)}, ${released ? `let go${dated(released.on)}` : 'not let go'}`,
    ]),
    ...amended.map(({ kind, on, followedBy }): [string, string] => [
      'Amended',
      `${amendedWords[kind]}${dated(on)}, ${followedBy ? `answered${dated(followedBy.on)}` : 'not answered yet'}`,
    ]),
  ]
  return (
    <dl>
      {lines.map(([term, words]) => (
        <div key={`${term}|${words}`} className="flex gap-x-4 border-b border-hair py-1.5 text-13">
          <dt className="w-20 flex-none text-soft">{term}</dt>
          <dd className="min-w-0">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** An absence is a fact of the day for which the transcript speaks, and of no later one. */
function absent({ on }: Account, what: string): string {
  return on
    ? `The transcript of ${formatDay(on)} shows no row of ${what}.`
    : `The transcript shows no row of ${what}.`
}
