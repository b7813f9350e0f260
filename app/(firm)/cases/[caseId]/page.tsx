import type { Metadata } from 'next'
import { uuidv7 } from 'uuidv7'
import { idIn, shown } from '@/app/shown'
import { DeadlineList } from '@/components/case/deadline-list'
import { FlagList } from '@/components/case/flag-list'
import { NextStep } from '@/components/case/next-step'
import { Notes } from '@/components/case/notes'
import { PaperList } from '@/components/case/paper-list'
import { YearsGrid } from '@/components/case/years-grid'
import { momentWords } from '@/components/figures/moment'
import { addressWith } from '@/components/table/address'
import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { DropZone } from '@/components/upload/drop-zone'
import { type Actor, may, requireActor } from '@/lib/access'
import { type CaseView, getCase, listNotes, type NotePage, noteSearch } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { listPeople } from '@/lib/firm'
import { isInterviewOpen } from '@/lib/resolution'
import { paperRow } from '../../paper-words'
import { editNoteAction, writeNoteAction } from '../actions'
import { CaseDuties } from './case-duties'
import { CaseFrame } from './case-frame'
import { TakeBack } from './hearing-sent'
import { RightBills } from './right-bills'
import { WhyDrawer } from './why-drawer'
import { yearRows, yearsTotal } from './year-rows'

export const metadata: Metadata = { title: 'Case' }

export default async function CasePage({ params, searchParams }: PageProps<'/cases/[caseId]'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const { why, ...search } = await searchParams
  const { notes: older } = noteSearch.parse(search)
  const view = await shown(getCase(actor, caseId))
  const [papers, people, notes] = await Promise.all([
    listCasePapers(actor, caseId),
    listPeople(actor),
    listNotes(actor, caseId, { notes: older }),
  ])
  const opened = view.flags.find(flag => flag.id === why) ?? null
  const mayWrite = may(actor.role, 'case.write')
  return (
    <CaseFrame
      actor={actor}
      view={view}
      tab="overview"
      papers={papers.length}
      actions={
        mayWrite && <CaseDuties view={view} people={people.map(({ userId, name }) => ({ userId, name }))} />
      }
      drawer={opened && <WhyDrawer actor={actor} view={view} flag={opened} />}
    >
      <Step view={view} actor={actor} />
      <Section
        id="years"
        title="Years"
        note="Every figure says where it comes from."
        end={mayWrite && <TextLink href={`/cases/${caseId}/years/new`}>Enter a period</TextLink>}
      >
        {view.years.length > 0 ? (
          <YearsGrid rows={yearRows(view, opened)} total={yearsTotal(view)} />
        ) : (
          <NoYear caseId={caseId} mayWrite={mayWrite} />
        )}
      </Section>
      <div className="grid gap-x-8 dock:grid-cols-2">
        <Section id="flags" title="Flags">
          <RightBills bills={view.rightBills} />
          <FlagList
            flags={view.flags.map(flag => ({
              ...flag,
              href: `/cases/${caseId}?why=${flag.id}`,
              current: flag.id === opened?.id,
              ask: isInterviewOpen(flag.finding) && (
                <TextLink href={`/cases/${caseId}/interview`}>Go through the interview</TextLink>
              ),
            }))}
          />
        </Section>
        <Section id="deadlines" title="Deadlines" note="What is lost at midnight">
          <DeadlineList
            asOf={view.today}
            answered={view.hearingRequests.map(request => ({
              request,
              takeBack: mayWrite && <TakeBack caseId={caseId} requestId={request.requestId} />,
            }))}
            rows={view.deadlines.map(({ id, flagId, deadline }) => ({
              id,
              deadline,
              whyHref: flagId && `/cases/${caseId}?why=${flagId}`,
            }))}
          />
        </Section>
      </div>
      <div className="grid gap-x-8 dock:grid-cols-2">
        <Section
          id="papers"
          title="Papers"
          end={<TextLink href={`/cases/${caseId}/papers`}>All papers</TextLink>}
        >
          {may(actor.role, 'document.receive') && (
            <DropZone url={`/api/documents?caseId=${caseId}`} title="Drop notices and transcripts here" />
          )}
          <PaperList
            papers={papers.slice(0, 8).map(paper => paperRow(paper, actor))}
            empty={
              <p className="py-2 text-13 text-soft">
                No paper yet. Drop the notice and the account transcripts of every year, all at once.
              </p>
            }
          />
        </Section>
        <Section id="notes" title="Notes">
          <NotesPage actor={actor} caseId={caseId} page={notes} older={older} />
        </Section>
      </div>
    </CaseFrame>
  )
}

function Step({ view, actor }: { view: CaseView; actor: Actor }) {
  if (view.status === 'closed') return <ClosedStep view={view} />
  const step = view.nextStep
  if (!step)
    return isEmpty(view) && may(actor.role, 'document.receive') ? <FirstStep caseId={view.caseId} /> : null
  const flag = view.flags.find(
    ({ finding }) => finding.ruleId === step.ruleId && finding.subject === step.subject,
  )
  const whyHref = flag ? `/cases/${view.caseId}?why=${flag.id}` : null
  const paper = step.documentId
  return (
    <NextStep
      sentence={step.sentence}
      then={step.because}
      severity={flag?.finding.severity ?? null}
      whyHref={paper ? whyHref : null}
      action={<StepAction view={view} actor={actor} whyHref={whyHref} />}
    />
  )
}

/** What was known when it was closed stays below, as its record. */
function ClosedStep({ view }: { view: CaseView }) {
  const kept = view.flags.length === 0 ? '' : ' Flags and days below are kept as they stand.'
  return (
    <NextStep
      sentence="This case is closed and asks for nothing."
      then={`It stands in no queue and on no list of work.${kept}`}
      severity={null}
      whyHref={null}
      action={null}
    />
  )
}

/** The one button: to the paper, to the checklist item that ends the step, or to the reasons. */
function StepAction({ view, actor, whyHref }: { view: CaseView; actor: Actor; whyHref: string | null }) {
  const paper = view.nextStep?.documentId
  if (paper)
    return (
      <LinkButton href={`/papers/${paper}`} variant="go">
        {may(actor.role, 'document.confirm') ? 'Confirm the paper' : 'Open the paper'}
      </LinkButton>
    )
  const item = view.checklist.find(({ key }) => key === view.nextStep?.checklistKey)
  if (item)
    return (
      <LinkButton href={`/cases/${view.caseId}/checklist#${item.id}`} variant="go">
        Open the checklist
      </LinkButton>
    )
  return (
    whyHref && (
      <LinkButton href={whyHref} variant="go" scroll={false}>
        Why, and what to do
      </LinkButton>
    )
  )
}

function isEmpty(view: CaseView): boolean {
  return view.years.length === 0 && view.status === 'open'
}

/** Without a year no rule has anything to judge, so no flag can say what comes next. */
function FirstStep({ caseId }: { caseId: string }) {
  return (
    <NextStep
      sentence="Drop the notice and the account transcripts."
      then="Nothing can be judged before a year is known."
      severity={null}
      whyHref={null}
      action={
        <LinkButton href={`/cases/${caseId}#papers`} variant="go">
          Add papers
        </LinkButton>
      }
    />
  )
}

function NoYear({ caseId, mayWrite }: { caseId: string; mayWrite: boolean }) {
  return (
    <div className="mt-2">
      <Empty
        title="No year yet"
        actions={mayWrite && <LinkButton href={`/cases/${caseId}/years/new`}>Enter a period</LinkButton>}
      >
        <p>
          Drop a notice or a transcript under Papers, or enter a period. Each form and period gets a row here.
        </p>
      </Empty>
    </div>
  )
}

interface NotesPageProps {
  actor: Actor
  caseId: string
  page: NotePage
  /** Set where the newest notes are not shown: a new one would not appear there, so it is not written there either. */
  older: string | undefined
}

function NotesPage({ actor, caseId, page, older }: NotesPageProps) {
  const { rows, total, next } = page
  const mayEdit = may(actor.role, 'case.write')
  const path = `/cases/${caseId}`
  return (
    <>
      <Notes
        caseId={caseId}
        add={mayEdit && !older ? { action: writeNoteAction, noteId: uuidv7() } : null}
        edit={editNoteAction}
        notes={rows.map(({ at, ...note }) => ({
          ...note,
          atWords: momentWords(at, actor.timeZone),
          mayEdit,
        }))}
      />
      {(older || next) && (
        <Pager
          summary={`${rows.length} shown of ${total} notes`}
          previousHref={older ? `${path}#notes` : null}
          nextHref={next ? `${addressWith(path, {}, { notes: next })}#notes` : null}
        />
      )}
    </>
  )
}
