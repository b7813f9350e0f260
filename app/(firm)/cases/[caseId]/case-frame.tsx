import type { ReactNode } from 'react'
import { CaseHeader } from '@/components/case/case-header'
import { sinceWords } from '@/components/figures/moment'
import { Page } from '@/components/frame/page'
import { SeverityMark } from '@/components/ui/severity-mark'
import { Tag } from '@/components/ui/tag'
import type { Actor } from '@/lib/access'
import type { CaseView } from '@/lib/cases'
import { cents, daysBetween, formatCents, formatDay, listPeriods, stageWords } from '@/lib/resolution'

type Tab =
  | 'overview'
  | 'interview'
  | 'authority'
  | 'payments'
  | 'reconciliation'
  | 'finances'
  | 'options'
  | 'papers'
  | 'checklist'
  | 'record'

interface Props {
  actor: Actor
  view: CaseView
  tab: Tab
  papers: number
  actions?: ReactNode
  drawer?: ReactNode
  children: ReactNode
}

const KINDS = { individual: 'Individual', couple: 'Joint', business: 'Business' }

/** Who, which case and how it stands: the same head on every page of a case. */
export function CaseFrame({ actor, view, tab, papers, actions, drawer, children }: Props) {
  const top = view.flags.find(
    flag => flag.finding.outcome === 'flagged' && (flag.state === 'open' || flag.state === 'acknowledged'),
  )
  const open = view.checklist.filter(({ state }) => state === 'needed').length
  const base = `/cases/${view.caseId}`
  const tabs = [
    { href: base, label: 'Overview', current: tab === 'overview' },
    { href: `${base}/papers`, label: 'Papers', note: papers, current: tab === 'papers' },
    { href: `${base}/checklist`, label: 'Checklist', note: `${open} open`, current: tab === 'checklist' },
    { href: `${base}/interview`, label: 'Interview', current: tab === 'interview' },
    { href: `${base}/authority`, label: 'Authority', current: tab === 'authority' },
    {
      href: `${base}/payments`,
      label: 'Payments',
      note: view.payments.length,
      current: tab === 'payments',
    },
    { href: `${base}/reconciliation`, label: 'Reconciliation', current: tab === 'reconciliation' },
    { href: `${base}/finances`, label: 'Finances', current: tab === 'finances' },
    { href: `${base}/options`, label: 'Options', current: tab === 'options' },
    { href: `${base}/record`, label: 'Record', current: tab === 'record' },
  ]
  return (
    <Page
      crumbs={[{ label: 'Cases', href: '/cases' }, { label: view.client.name }]}
      title={
        <span className="flex flex-wrap items-center gap-x-3">
          {view.client.name}
          {top && <SeverityMark level={top.finding.severity} />}
          {view.status === 'closed' && <Tag>Closed</Tag>}
        </span>
      }
      actions={actions}
      drawer={drawer}
    >
      <CaseHeader tins={tins(view)} lines={lines(actor, view)} figures={figures(view)} tabs={tabs} />
      {children}
    </Page>
  )
}

function tins({ client }: CaseView) {
  return client.persons.flatMap(({ tinLast4, part }) =>
    tinLast4 ? [{ last4: tinLast4, kind: part === 'business' ? ('ein' as const) : ('ssn' as const) }] : [],
  )
}

function lines(actor: Actor, view: CaseView): string[] {
  const days = daysBetween(view.openedOn, view.today)
  return [
    KINDS[view.client.kind],
    `Case ${String(view.number).padStart(4, '0')}, open ${days === 1 ? '1 day' : `${days} days`}`,
    view.assignee ?? 'Nobody has it',
    `Last touched ${sinceWords(view.lastTouchedAt, actor.timeZone, view.today)}`,
  ]
}

function figures(view: CaseView) {
  const known = view.years.flatMap(({ balanceCents }) =>
    balanceCents === null ? [] : [Math.max(0, balanceCents)],
  )
  const unknown = view.years.length - known.length
  const unconfirmed = view.years.some(year => year.balanceCents !== null && !year.balanceConfirmed)
  const owed = cents(known.reduce((total, amount) => total + amount, 0))
  const next = view.deadlines
    .map(({ deadline }) => deadline)
    .filter(({ lastDay }) => lastDay >= view.today)
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay))[0]
  return [
    {
      label: 'Owed, as last told',
      value: known.length === 0 ? 'Unknown' : formatCents(owed),
      note: known.length === 0 ? undefined : owedNote(unknown, unconfirmed),
    },
    { label: 'Furthest stage', value: stageWords[view.stage], note: arrangementNote(view) },
    { label: 'Next last day', value: next ? formatDay(next.lastDay) : 'None', note: next?.what },
    authorityFigure(view),
    { label: 'Assessed', value: view.assessedOn ? formatDay(view.assessedOn) : 'Not yet' },
  ]
}

const authorityWords = {
  representation: 'Form 2848',
  'information-only': 'Form 8821, information only',
  none: 'No',
}

/** To speak for the client only where the forms on file name every period with a problem. */
function authorityFigure({ authority, authorityGaps }: CaseView) {
  const label = 'Authority on file'
  if (authority === 'representation' && authorityGaps.length > 0)
    return { label, value: `Not for ${listPeriods(authorityGaps)}`, urgent: true }
  return { label, value: authority === null ? 'Not recorded' : authorityWords[authority] }
}

/** What suspends collection, and on which years, beside how far it went. */
function arrangementNote({ arrangement, stage, years }: CaseView): string | undefined {
  if (arrangement === null || arrangement === stage) return undefined
  const held = listPeriods(years.filter(year => year.stage === arrangement))
  return `${stageWords[arrangement].toLowerCase()} for ${held}`
}

/** What the figure leaves out or leans on. */
function owedNote(unknown: number, unconfirmed: boolean): string | undefined {
  const notes = [unconfirmed && 'not all confirmed', unknown > 0 && `without ${unknown} unknown`].filter(
    Boolean,
  )
  return notes.length > 0 ? notes.join(', ') : undefined
}
