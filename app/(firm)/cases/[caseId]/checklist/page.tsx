import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { Checklist } from '@/components/case/checklist'
import { Section } from '@/components/ui/section'
import { may, requireActor } from '@/lib/access'
import { type CaseView, type ChecklistView, getCase } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { CaseFrame } from '../case-frame'
import { ChecklistDecision } from './checklist-decision'

export const metadata: Metadata = { title: 'Checklist' }

export default async function ChecklistPage({ params }: PageProps<'/cases/[caseId]/checklist'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const closed = view.status === 'closed'
  // A closed case asks for nothing; what was asked stays as its record.
  const decide = may(actor.role, 'case.write') && !closed
  const parts = [
    {
      id: 'needed',
      title: closed ? 'Open when the case was closed' : 'Needed',
      items: view.checklist.filter(({ state }) => state === 'needed'),
    },
    {
      id: 'in',
      title: 'In',
      items: view.checklist.filter(({ state }) => state === 'received' || state === 'accepted'),
    },
    { id: 'moot', title: 'Not needed', items: view.checklist.filter(({ state }) => state === 'not-needed') },
  ]
  return (
    <CaseFrame actor={actor} view={view} tab="checklist" papers={papers.length}>
      {parts.map(({ id, title, items }) => (
        <Section key={id} id={id} title={`${title}, ${items.length}`}>
          {items.length === 0 ? (
            <p className="py-2 text-13 text-soft">{emptyWords(id, view)}</p>
          ) : (
            <Checklist
              rows={items.map(row)}
              actions={decide ? item => <ChecklistDecision caseId={caseId} item={item} /> : undefined}
            />
          )}
        </Section>
      ))}
    </CaseFrame>
  )
}

function row({ satisfiedBy, ...item }: ChecklistView) {
  return { ...item, paperHref: satisfiedBy ? `/papers/${satisfiedBy}` : null }
}

function emptyWords(id: string, view: CaseView): string {
  if (id === 'needed')
    return view.years.length === 0
      ? 'Nothing is asked before a first paper or period is here.'
      : 'Nothing is asked any more.'
  return id === 'in' ? 'Nothing has come in yet.' : 'Nothing has become moot.'
}
