import type { Metadata } from 'next'
import { sinceWords } from '@/components/figures/moment'
import { formPeriodsInWords } from '@/components/figures/periods'
import { SelectField, TextField } from '@/components/form/fields'
import { Page } from '@/components/frame/page'
import { QueueTable } from '@/components/queue/queue-table'
import { addressWith } from '@/components/table/address'
import { FilterBar } from '@/components/table/filter-bar'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Segments } from '@/components/ui/segments'
import { SeverityMark } from '@/components/ui/severity-mark'
import { type Actor, may, requireActor } from '@/lib/access'
import { listQueue, type QueueEntry, type QueuePage, type QueueSearch, queueSearch } from '@/lib/cases'
import { listPeople } from '@/lib/firm'
import { formatDay, type Severity } from '@/lib/resolution'
import { acknowledgeFlagAction, overrideFlagAction, snoozeFlagAction, undoDecisionAction } from './actions'

export const metadata: Metadata = { title: 'Escalations' }

const PATH = '/escalations'
const SEVERITIES: readonly Severity[] = [1, 2, 3, 4]

export default async function EscalationsPage({ searchParams }: PageProps<'/escalations'>) {
  const actor = await requireActor()
  const search = queueSearch.parse(await searchParams)
  const queue = await listQueue(actor, search)
  const people = await listPeople(actor)
  return (
    <Page crumbs={[{ label: 'Escalations' }]} title="Escalations" lede={lede(queue)}>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <Segments label="Severity" segments={severitySegments(queue, search)} />
        <FilterBar path={PATH} label="Narrow the queue" keep={{ severity: search.severity }}>
          <SelectField
            name="who"
            label="Who has it"
            defaultValue={search.who ?? ''}
            choices={[
              { value: '', label: 'Anyone' },
              { value: 'me', label: 'Me' },
              { value: 'nobody', label: 'Nobody' },
              ...people.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />
          <SelectField
            name="due"
            label="Last day"
            defaultValue={search.due ?? ''}
            choices={[
              { value: '', label: 'Any last day' },
              { value: '7', label: 'Within 7 days' },
              { value: '30', label: 'Within 30 days' },
            ]}
          />
          <TextField name="q" label="Client" defaultValue={search.q ?? ''} />
        </FilterBar>
      </div>
      <QueueTable
        rows={queue.rows.map((entry, at) => queueRow(entry, queue.first + at, actor, queue))}
        asOf={queue.today}
        mayDecide={may(actor.role, 'flag.decide')}
        actions={{
          acknowledge: acknowledgeFlagAction,
          snooze: snoozeFlagAction,
          override: overrideFlagAction,
          undo: undoDecisionAction,
        }}
        empty={
          <Empty title="Nothing stands in this queue">
            <p>
              Cases appear here when a rule finds something to act on. Take in a client and add the first
              notice.
            </p>
          </Empty>
        }
      />
      <Pager
        summary={pagerWords(queue)}
        previousHref={search.after ? addressWith(PATH, search, { after: undefined }) : null}
        nextHref={queue.next ? addressWith(PATH, search, { after: queue.next }) : null}
      />
    </Page>
  )
}

function lede({ bySeverity, snoozed }: QueuePage): string {
  const act =
    bySeverity[1] === 0
      ? 'No case needs action today.'
      : `${bySeverity[1]} ${bySeverity[1] === 1 ? 'case needs' : 'cases need'} action today.`
  const asleep = snoozed > 0 ? ` ${snoozed} ${snoozed === 1 ? 'flag is' : 'flags are'} snoozed.` : ''
  return `${act} The order is what would be lost, then days left, then whether it can be undone.${asleep}`
}

function severitySegments({ bySeverity }: QueuePage, search: QueueSearch) {
  const all = SEVERITIES.reduce((total, severity) => total + bySeverity[severity], 0)
  return [
    {
      href: addressWith(PATH, search, { severity: undefined, after: undefined }),
      label: 'All',
      count: all,
      current: !search.severity,
    },
    ...SEVERITIES.map(severity => ({
      href: addressWith(PATH, search, { severity: String(severity), after: undefined }),
      label: <SeverityMark level={severity} />,
      count: bySeverity[severity],
      current: search.severity === String(severity),
    })),
  ]
}

function queueRow(entry: QueueEntry, place: number, actor: Actor, { today }: QueuePage) {
  const { finding } = entry
  const checked = finding.citations[0]?.checkedOn
  const why = `/cases/${entry.caseId}?why=${entry.flagId}`
  return {
    caseId: entry.caseId,
    flagId: entry.flagId,
    version: entry.flagVersion,
    place,
    severity: finding.severity,
    client: entry.clientName,
    about: formPeriodsInWords(finding.periods) || `Case ${entry.caseNumber}`,
    sentence: finding.claim,
    above: entry.above,
    lost: finding.deadline?.lost ?? 'No right ends',
    left: finding.deadline?.left ?? finding.nextAction,
    lastDay: finding.deadline && {
      date: finding.deadline.lastDay,
      kind: finding.deadline.kind,
      basis: finding.deadline.basis,
    },
    assignee: entry.assignee,
    touched: `${entry.flagState === 'acknowledged' ? 'Acknowledged; touched' : 'Touched'} ${sinceWords(entry.lastTouchedAt, actor.timeZone, today)}`,
    href: `/cases/${entry.caseId}`,
    why: {
      href: why,
      words: `${finding.ruleId}: fact, rule, citation${checked ? `, checked ${formatDay(checked)}` : ''}`,
    },
  }
}

function pagerWords({ rows, first, total }: QueuePage): string {
  return total === 0 ? 'No case' : `${first} to ${first + rows.length - 1} of ${total}`
}
