import type { Metadata } from 'next'
import { ActTodayTable } from '@/components/dashboard/act-today-table'
import { ChangeList } from '@/components/dashboard/change-list'
import { DueTable } from '@/components/dashboard/due-table'
import { ExposureTable } from '@/components/dashboard/exposure-table'
import { StageTable } from '@/components/dashboard/stage-table'
import { sinceWords } from '@/components/figures/moment'
import { Page } from '@/components/frame/page'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { Strip } from '@/components/ui/strip'
import { TextLink } from '@/components/ui/text-link'
import { may, requireActor } from '@/lib/access'
import { type Dashboard, getDashboard } from '@/lib/cases'
import { formatCents, formatLongDay, ladderStages, stageRight, stageWords, sum } from '@/lib/resolution'
import { eventSentence } from '../event-words'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage() {
  const actor = await requireActor()
  const board = await getDashboard(actor)
  const { today, openCases, due, changes } = board
  return (
    <Page
      crumbs={[{ label: 'Dashboard' }]}
      title={formatLongDay(today)}
      lede={lede(board)}
      actions={
        <>
          {may(actor.role, 'client.write') && <LinkButton href="/clients/new">Take in a client</LinkButton>}
          {may(actor.role, 'document.receive') && (
            <LinkButton href="/inbox" variant="go">
              Add papers
            </LinkButton>
          )}
        </>
      }
    >
      <Strip figures={figures(board)} />
      <div className="grid gap-x-8 dock:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div>
          <Section
            id="act-today"
            title="Act today"
            end={<TextLink href="/escalations">The whole queue</TextLink>}
          >
            <ActTodayTable asOf={today} rows={board.actToday.map(actTodayRow)} />
          </Section>
          <Section
            id="due"
            title="Due in 7 days"
            note="Hard: a right or money ends. Pay-by: only the cost grows. Ours: we set it."
          >
            <DueTable
              rows={due.map(row => ({ ...row, client: row.clientName, href: `/cases/${row.caseId}` }))}
            />
          </Section>
        </div>
        <Section
          id="changed"
          title="Changed"
          end={
            may(actor.role, 'firm.manage') && <TextLink href="/settings/record">The whole record</TextLink>
          }
        >
          <ChangeList
            rows={changes.map(({ caseId, clientName, at, events }) => ({
              id: caseId,
              at: sinceWords(at, actor.timeZone, today),
              who: clientName,
              sentences: changeSentences(events),
              href: `/cases/${caseId}`,
            }))}
          />
        </Section>
      </div>
      <div className="grid gap-x-8 dock:grid-cols-2">
        <Section id="exposure" title="Owed by year" note="From transcripts, or as entered; open cases">
          <ExposureTable rows={board.exposure} />
          <p className="py-2 text-12 text-soft">{exposureNote(board)}</p>
        </Section>
        <Section id="stages" title="Cases by stage">
          <StageTable openCases={openCases} rows={stageRows(board)} />
        </Section>
      </div>
    </Page>
  )
}

const SENTENCES_MAX = 3

function changeSentences(events: Dashboard['changes'][number]['events']): string[] {
  const said = events.map(event => `${eventSentence(event)}, ${event.actor}.`)
  const different = [...new Set(said)]
  const more = different.length - SENTENCES_MAX
  return more > 0 ? [...different.slice(0, SENTENCES_MAX), `And ${more} more.`] : different
}

function lede({ actTodayTotal, due }: Dashboard): string {
  const act =
    actTodayTotal === 0
      ? 'No case asks for action today'
      : `${actTodayTotal} ${actTodayTotal === 1 ? 'case asks' : 'cases ask'} for action today`
  const dates =
    due.length === 0
      ? 'no last day falls within 7 days'
      : `${due.length} last ${due.length === 1 ? 'day falls' : 'days fall'} within 7 days`
  return `${act}; ${dates}.`
}

/** What the figures leave out, and what of them may still be misread. */
function exposureNote({ exposure, periodsUntold, papersToConfirm }: Dashboard): string {
  const read =
    papersToConfirm > 0 ? 'Papers not confirmed yet are counted as read.' : 'Every paper is confirmed.'
  const doubted = exposure.some(({ inDoubtCents }) => inDoubtCents > 0)
  const told = doubted ? `In doubt is what a bill asks whose lines do not add up. ${read}` : read
  if (periodsUntold === 0) return told
  const periods = periodsUntold === 1 ? 'One period is' : `${periodsUntold} periods are`
  return `${periods} left out: nobody has told what they owe. ${told}`
}

function figures(board: Dashboard) {
  const inDoubt = sum(board.exposure.map(row => row.inDoubtCents))
  const notes = [
    inDoubt > 0 && `${formatCents(inDoubt)} in doubt`,
    board.periodsUntold > 0 && `and ${board.periodsUntold} unknown`,
  ].filter(note => note !== false)
  const { openCases, exposure, actTodayTotal, due, papersWanted, papersToConfirm } = board
  return [
    { label: 'Open cases', value: openCases },
    {
      label: 'Owed, all open cases',
      value: formatCents(sum(exposure.map(row => row.assessedCents))),
      ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
    },
    { label: 'Act today', value: actTodayTotal, urgent: actTodayTotal > 0 },
    { label: 'Days within 7 days', value: due.length },
    { label: 'Papers wanted', value: papersWanted },
    { label: 'Waiting for us', value: papersToConfirm, note: 'to confirm' },
  ]
}

function actTodayRow({ caseId, clientName, finding, assignee }: Dashboard['actToday'][number]) {
  return {
    caseId,
    href: `/cases/${caseId}`,
    severity: finding.severity,
    client: clientName,
    stands: finding.claim,
    lost: finding.deadline?.lost ?? 'No right ends',
    lastDay: finding.deadline && { date: finding.deadline.lastDay, kind: finding.deadline.kind },
    assignee,
  }
}

/** `1 with agreement in force`, beside a step further than the arrangement itself. */
function arranged({ stage, arrangement, cases }: Dashboard['stages'][number]): string[] {
  return arrangement === null || arrangement === stage
    ? []
    : [`${cases} with ${stageWords[arrangement].toLowerCase()}`]
}

function stageRows({ stages }: Dashboard) {
  return ladderStages
    .map(stage => ({ stage, of: stages.filter(row => row.stage === stage) }))
    .filter(({ of }) => of.length > 0)
    .map(({ stage, of }) => ({
      stage,
      cases: of.reduce((total, { cases }) => total + cases, 0),
      words: stageWords[stage],
      hangs: [stageRight[stage], ...of.flatMap(arranged)].join('; '),
      href: `/cases?stage=${stage}`,
    }))
}
