import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { MissingFact } from '@/components/finding/missing-fact'
import { MisappliedFinding, NoneMisapplied } from '@/components/reconciliation/misapplied-finding'
import { PeriodReconciliation } from '@/components/reconciliation/period-reconciliation'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/access'
import { getCase, getReconciliation } from '@/lib/cases'
import { listCasePapers } from '@/lib/documents'
import {
  type FactSource,
  findMisapplied,
  formatDay,
  listPeriods,
  periodLabel,
  readCase,
  reconcileCase,
  writeProofStatement,
} from '@/lib/resolution'
import { factHref } from '../../../paper-place'
import { CaseFrame } from '../case-frame'

export const metadata: Metadata = { title: 'Reconciliation' }

export default async function ReconciliationPage({ params }: PageProps<'/cases/[caseId]/reconciliation'>) {
  const actor = await requireActor()
  const caseId = idIn((await params).caseId)
  const view = await shown(getCase(actor, caseId))
  const papers = await listCasePapers(actor, caseId)
  const { facts, today } = await shown(getReconciliation(actor, caseId))
  const read = readCase(facts, today)
  const periods = reconcileCase(read)
  const misapplied = findMisapplied(read)
  const accounts = read.periods.filter(({ account }) => account !== null).length
  const sourceHref = (source: FactSource) => factHref(source, caseId)
  const writer = { clientName: view.client.name, on: today }
  return (
    <CaseFrame actor={actor} view={view} tab="reconciliation" papers={papers.length}>
      <Section
        id="misapplied"
        title="Payments that are not where they belong"
        note={misapplied.length > 0 ? `${misapplied.length} found, as of ${formatDay(today)}` : undefined}
      >
        {misapplied.length === 0 && <NoneMisapplied on={today} accounts={accounts} />}
        {misapplied.map(found => (
          <MisappliedFinding
            key={`${found.pattern}|${found.subject}`}
            found={found}
            statement={writeProofStatement(found, writer)}
            sourceHref={sourceHref}
          />
        ))}
      </Section>
      {periods.length === 0 && (
        <div className="mt-4">
          <Empty title="Nothing to hold against each other yet">
            <p>Drop the notice and the account transcripts under Papers, and enter what the client paid.</p>
          </Empty>
        </div>
      )}
      {periods.map(found => (
        <Section
          key={found.key}
          id={`period-${found.key.replace(':', '-')}`}
          title={periodLabel(found.period)}
          end={<PeriodLink caseId={caseId} periodId={idOf(found.key, read.periods)} />}
        >
          <PeriodReconciliation found={found} payments={facts.payments} sourceHref={sourceHref} />
        </Section>
      ))}
      <NotCompared periods={read.periods.filter(({ key }) => !periods.some(found => found.key === key))} />
    </CaseFrame>
  )
}

/** Left out of the list above, a period would look as if it had been looked at. */
function NotCompared({ periods }: { periods: ReturnType<typeof readCase>['periods'] }) {
  if (periods.length === 0) return null
  const named = listPeriods(periods.map(({ period }) => period))
  return (
    <Section id="not-compared" title="Not compared" note={named}>
      <MissingFact
        missing={{ fact: `What the IRS has on ${named}`, document: `Account transcript, ${named}` }}
      />
    </Section>
  )
}

function idOf(key: string, periods: ReturnType<typeof readCase>['periods']): string | null {
  return periods.find(period => period.key === key)?.facts?.periodId ?? null
}

function PeriodLink({ caseId, periodId }: { caseId: string; periodId: string | null }) {
  return periodId && <TextLink href={`/cases/${caseId}/years/${periodId}`}>The account</TextLink>
}
