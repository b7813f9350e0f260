import type { Metadata } from 'next'
import { uuidv7 } from 'uuidv7'
import { idIn, shown } from '@/app/shown'
import { Section } from '@/components/ui/section'
import { may, requireActor } from '@/lib/access'
import { getAuthorizations, getCase } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import { CaseFrame } from '../case-frame'
import { AuthorizationForm } from './authorization-form'
import { AuthorizationList } from './authorization-list'
import { CoverageMatrix } from './coverage-matrix'

export const metadata: Metadata = { title: 'Authority' }

export default async function AuthorityPage({ params }: PageProps<'/cases/[caseId]/authority'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const { authorizations, periods, today } = await shown(getAuthorizations(actor, caseId))
  const write = may(actor.role, 'case.write')
  return (
    <CaseFrame actor={actor} view={view} tab="authority" papers={papers.length}>
      <Section id="coverage" title="Who may speak for which period">
        {authorizations.length === 0 && (
          <p className="py-2 text-13 text-soft">{withoutForms(view.authorityOnFile)}</p>
        )}
        <CoverageMatrix authorizations={authorizations} periods={periods} today={today} />
      </Section>
      {authorizations.length > 0 && (
        <Section id="forms" title={`Authorizations, ${authorizations.length}`}>
          <AuthorizationList caseId={caseId} authorizations={authorizations} write={write} />
        </Section>
      )}
      {write && (
        <Section id="enter" title="Enter a signed Form 2848 or 8821">
          <AuthorizationForm
            caseId={caseId}
            authorizationId={uuidv7()}
            today={today}
            count={authorizations.length}
          />
        </Section>
      )}
    </CaseFrame>
  )
}

function withoutForms(onFile: boolean | null): string {
  if (onFile === true)
    return 'Authority is recorded as on file; which forms and years it names was not entered yet.'
  return onFile === false ? 'No authority is on file.' : 'Nobody has said whether authority is on file.'
}
