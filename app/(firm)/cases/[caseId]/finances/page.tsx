import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { may, requireActor } from '@/lib/access'
import { getCase, getFinances } from '@/lib/cases'
import { writtenFinances } from '@/lib/cases/finances.schema'
import { listCasePapers } from '@/lib/documents'
import { formatDay } from '@/lib/resolution'
import { CaseFrame } from '../case-frame'
import { parts } from './finances-entries'
import { FinancesForm } from './finances-form'

export const metadata: Metadata = { title: 'Finances' }

export default async function FinancesPage({ params }: PageProps<'/cases/[caseId]/finances'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const found = await shown(getFinances(actor, caseId))
  const values = found ? writtenFinances(found.told) : {}
  return (
    <CaseFrame actor={actor} view={view} tab="finances" papers={papers.length}>
      <p className="mt-4 text-13 text-soft">
        {found
          ? `Version ${found.version}, entered by ${found.by}, true as of ${formatDay(found.asOf)}. Each save is kept.`
          : 'Nobody has entered anything yet. Whatever is left open stays unknown, and the options say what they need.'}
      </p>
      {may(actor.role, 'case.write') ? (
        <FinancesForm
          caseId={caseId}
          version={found?.version ?? 0}
          asOf={found?.asOf ?? view.today}
          values={values}
        />
      ) : (
        <Told values={values} />
      )}
    </CaseFrame>
  )
}

/** For those who may look and not change. */
function Told({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <dl className="mt-4 grid max-w-2xl grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-13">
      {parts.flatMap(({ entries }) =>
        entries.map(({ name, label }) => (
          <div key={name} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd>{values[name] || 'Not known'}</dd>
          </div>
        )),
      )}
    </dl>
  )
}
