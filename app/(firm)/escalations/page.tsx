import type { Metadata } from 'next'
import { sinceWords } from '@/components/figures/moment'
import { formPeriodsInWords } from '@/components/figures/periods'
import { SelectField, TextField } from '@/components/form/fields'
import { Page } from '@/components/frame/page'
import { QueueTable } from '@/components/queue/queue-table'
import { SnoozedList } from '@/components/queue/snoozed-list'
import { addressWith } from '@/components/table/address'
import { FilterBar } from '@/components/table/filter-bar'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { Pager } from '@/components/ui/pager'
import { Segments } from '@/components/ui/segments'
import { SeverityMark } from '@/components/ui/severity-mark'
import { TextLink } from '@/components/ui/text-link'
import { type Actor, may, requireActor } from '@/lib/access'
import {
  listQueue,
  listSnoozed,
  type QueueEntry,
  type QueuePage,
  type QueueSearch,
  queueSearch,
} from '@/lib/cases'
import { listPeople } from '@/lib/firm'
import { formatDay, type Severity } from '@/lib/resolution'
import { acknowledgeFlagAction, overrideFlagAction, snoozeFlagAction, undoDecisionAction } from './actions'

export const metadata: Metadata = { title: 'Escalations' }

const PATH = '/escalations'
const SNOOZED = `${PATH}?state=snoozed`
const SEVERITIES: readonly Severity[] = [1, 2, 3, 4]

export default async function EscalationsPage({ searchParams }: PageProps<'/escalations'>) {
  const actor = await requireActor()
  const search = queueSearch.parse(await searchParams)
  const queue = await listQueue(actor, search)
  if (search.state === 'snoozed') return <Snoozed actor={actor} queue={queue} search={search} />
  const people = await listPeople(actor)
  return (
    <Page
      crumbs={[{ label: 'Escalations' }]}
      title="Escalations"
      lede={<Lede queue={queue} search={search} />}
    >
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
        mayOverride={may(actor.role, 'flag.override')}
        actions={{
          acknowledge: acknowledgeFlagAction,
          snooze: snoozeFlagAction,
          override: overrideFlagAction,
          undo: undoDecisionAction,
        }}
        empty={
          isNarrowed(search) ? (
            <Empty
              title="No case in the queue matches"
              actions={<LinkButton href={PATH}>Clear the filter</LinkButton>}
            >
              <p>Others may stand in the queue; the filter leaves them out.</p>
            </Empty>
          ) : (
            <Empty title="Nothing stands in this queue">
              <p>
                Cases appear here when a rule finds something to act on. Take in a client and add the first
                notice.
              </p>
            </Empty>
          )
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

/** The flags that sleep stand apart: none of them has a place in the order. */
async function Snoozed({ actor, queue, search }: { actor: Actor; queue: QueuePage; search: QueueSearch }) {
  const flags = await listSnoozed(actor)
  return (
    <Page
      crumbs={[{ label: 'Escalations', href: PATH }, { label: 'Snoozed' }]}
      title="Snoozed flags"
      lede="Out of the queue until their day. Open one to see its reasons or to put it back."
    >
      <div className="mt-3 flex">
        <Segments label="Severity" segments={severitySegments(queue, search)} />
      </div>
      <SnoozedList
        rows={flags.map(({ id, caseId, clientName, finding, snoozedUntil, reason }) => ({
          id,
          client: clientName,
          severity: finding.severity,
          claim: finding.claim,
          until: snoozedUntil,
          reason,
          href: `/cases/${caseId}?why=${id}`,
        }))}
      />
    </Page>
  )
}

/** Under a filter its numbers are the filter's, and it says so. */
function Lede({ queue: { bySeverity, snoozed }, search }: { queue: QueuePage; search: QueueSearch }) {
  const urgent = bySeverity[1]
  const where = isFiltered(search) ? ' in this filter' : ''
  const act =
    urgent === 0
      ? `No case${where} needs action today.`
      : `${urgent} ${urgent === 1 ? 'case' : 'cases'}${where} ${urgent === 1 ? 'needs' : 'need'} action today.`
  return (
    <>
      {act} The order is what would be lost, then days left, then whether it can be undone.
      {snoozed > 0 && (
        <>
          {' '}
          <TextLink href={SNOOZED}>
            {snoozed === 1 ? '1 flag is snoozed' : `${snoozed} flags are snoozed`}
          </TextLink>
          .
        </>
      )}
    </>
  )
}

/** A chosen severity is not among them: the counts go across all. */
function isFiltered({ who, due, q }: QueueSearch): boolean {
  return Boolean(who || due || q)
}

function isNarrowed(search: QueueSearch): boolean {
  return isFiltered(search) || search.severity !== undefined
}

function severitySegments({ bySeverity, snoozed }: QueuePage, search: QueueSearch) {
  const all = SEVERITIES.reduce((total, severity) => total + bySeverity[severity], 0)
  return [
    {
      href: addressWith(PATH, search, { severity: undefined, state: undefined, after: undefined }),
      label: 'All',
      count: all,
      current: !search.severity && !search.state,
    },
    ...SEVERITIES.map(severity => ({
      href: addressWith(PATH, search, {
        severity: String(severity),
        state: undefined,
        after: undefined,
      }),
      label: <SeverityMark level={severity} />,
      count: bySeverity[severity],
      current: search.severity === String(severity) && !search.state,
    })),
    { href: SNOOZED, label: 'Snoozed', count: snoozed, current: search.state === 'snoozed' },
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
    lastDay: entry.nearest && {
      date: entry.nearest.lastDay,
      kind: entry.nearest.kind,
      basis: entry.nearest.basis,
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
