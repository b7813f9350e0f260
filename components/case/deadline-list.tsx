import type { ReactNode } from 'react'
import { type DeadlineFinding, formatDay, type HearingRequestView, type PlainDate } from '@/lib/resolution'
import { Deadline } from '../figures/deadline'
import { DeadlineKindLegend, DeadlineKindTag } from '../figures/deadline-kind'
import { Tag } from '../ui/tag'
import { TextLink } from '../ui/text-link'

export interface DeadlineRow {
  id: string
  deadline: DeadlineFinding
  /** null for a day that no rule has to warn of yet. */
  whyHref: string | null
}

/** What was done about a last day: it is over, and how it ended stays to be seen. */
export interface AnsweredRow {
  request: HearingRequestView
  /** Takes the record back, for whoever may. */
  takeBack: ReactNode
}

interface Props {
  rows: readonly DeadlineRow[]
  answered: readonly AnsweredRow[]
  asOf: PlainDate
}

/** Each last day with what is lost at its midnight, or that nothing is; below them those that were answered. */
export function DeadlineList({ rows, answered, asOf }: Props) {
  if (rows.length === 0 && answered.length === 0)
    return <p className="py-2 text-13 text-soft">No last day follows from the facts at hand.</p>
  return (
    <>
      <ul>
        {rows.map(({ id, deadline, whyHref }) => (
          <li key={id} className={ROW}>
            <Deadline date={deadline.lastDay} kind={deadline.kind} asOf={asOf} stacked />
            <div className="max-phone:col-span-2 max-phone:row-start-2">
              <p>
                {whyHref ? (
                  <TextLink href={whyHref} scroll={false}>
                    {deadline.what}
                  </TextLink>
                ) : (
                  deadline.what
                )}
              </p>
              <p className="text-12 text-soft">
                {deadline.lost}. {deadline.basis}
              </p>
            </div>
            <span>
              <DeadlineKindTag kind={deadline.kind} />
            </span>
          </li>
        ))}
        {answered.map(row => (
          <Answered key={row.request.requestId} {...row} />
        ))}
      </ul>
      {rows.length > 0 && <DeadlineKindLegend kinds={rows.map(({ deadline }) => deadline.kind)} />}
    </>
  )
}

const standingWords: Record<HearingRequestView['standing'], string> = {
  'in-time': 'Met',
  equivalent: 'Equivalent hearing',
  'too-late': 'Too late',
  unknown: 'Cannot tell yet',
}

function Answered({ request, takeBack }: AnsweredRow) {
  const { what, sentOn, sending, standing, lastDay, recordedBy } = request
  return (
    <li className={ROW}>
      <span className="text-soft">
        {standing === 'in-time' ? 'Met on' : 'Sent on'} {formatDay(sentOn)}
      </span>
      <div className="max-phone:col-span-2 max-phone:row-start-2">
        <p>{what}</p>
        <p className="text-12 text-soft">
          Sent {sending}.{' '}
          {lastDay === null ? 'The last day is not known' : `The last day: ${formatDay(lastDay)}`}.{' '}
          {recordedBy}.
        </p>
        {takeBack}
      </div>
      <span>
        <Tag>{standingWords[standing]}</Tag>
      </span>
    </li>
  )
}

const ROW =
  'grid grid-cols-[8.25rem_minmax(0,1fr)_auto] gap-x-3 border-b border-hair py-1.5 text-13 max-phone:grid-cols-[minmax(0,1fr)_auto]'
