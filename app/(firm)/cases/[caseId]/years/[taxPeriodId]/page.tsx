import type { Metadata } from 'next'
import { idIn, shown } from '@/app/shown'
import { TranscriptTable } from '@/components/case/transcript-table'
import { formPeriodName } from '@/components/figures/periods'
import { Page } from '@/components/frame/page'
import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import { Strip } from '@/components/ui/strip'
import { TextLink } from '@/components/ui/text-link'
import { may, requireActor } from '@/lib/access'
import { getYear } from '@/lib/cases'
import {
  type Cents,
  formatCents,
  formatDay,
  owedOn,
  type PeriodView,
  type PlainDate,
  periodKey,
  readCase,
  type TranscriptFacts,
} from '@/lib/resolution'
import { yearOrDay } from '../../year-or-day'
import { PeriodForm } from '../period-form'
import { AccountSections } from './account-sections'
import { payoffDay } from './payoff-day'

export const metadata: Metadata = { title: 'Year' }

export default async function YearPage({
  params,
  searchParams,
}: PageProps<'/cases/[caseId]/years/[taxPeriodId]'>) {
  const actor = await requireActor()
  const ids = await params
  const caseId = idIn(ids.caseId)
  const year = await shown(getYear(actor, caseId, idIn(ids.taxPeriodId)))
  const { facts, notices, clientName, today } = year
  const period = periodOf(year)
  const account = period?.account ?? null
  const payoffOn = payoffDay((await searchParams).on, today)
  const { transcript } = facts
  const name = `Form ${facts.form}, ${formPeriodName(facts)}`
  return (
    <Page
      crumbs={[
        { label: 'Cases', href: '/cases' },
        { label: clientName, href: `/cases/${caseId}` },
        { label: name },
      ]}
      title={name}
      lede={transcript ? transcript.source.label : 'No transcript of this period is on file.'}
      actions={
        <>
          <LinkButton href={`/cases/${caseId}/reconciliation`}>Reconciliation</LinkButton>
          <LinkButton href={`/cases/${caseId}`}>Back to the case</LinkButton>
        </>
      }
    >
      {transcript && <Strip figures={figures(transcript)} />}
      <Notices notices={notices} />
      {period && account && (
        <AccountSections
          account={account}
          accruals={owedOn(period, payoffOn.day)}
          caseId={caseId}
          path={`/cases/${caseId}/years/${facts.periodId}`}
          payoffOn={payoffOn}
        />
      )}
      {transcript && (
        <Section
          id="transcript"
          title="Transactions"
          end={<TextLink href={`/papers/${transcript.source.documentId}`}>The paper</TextLink>}
        >
          <TranscriptTable balanceCents={transcript.balanceCents} lines={transcriptLines(transcript)} />
        </Section>
      )}
      {may(actor.role, 'case.write') && <Entered caseId={caseId} facts={facts} version={year.version} />}
    </Page>
  )
}

type Year = Awaited<ReturnType<typeof getYear>>

/** The account is rebuilt with the whole case, for payments and hearing requests reach it too. */
function periodOf({ caseFacts, facts, today }: Year): PeriodView | null {
  const periods = readCase(caseFacts, today).periods
  return periods.find(({ key }) => key === periodKey(facts)) ?? null
}

function Notices({ notices }: Pick<Year, 'notices'>) {
  if (notices.length === 0) return null
  return (
    <Section id="notices" title="Notices">
      <ul>
        {notices.map(notice => (
          <li key={notice.noticeId} className="flex flex-wrap gap-x-4 border-b border-hair py-1.5 text-13">
            <TextLink href={`/papers/${notice.source.documentId}`}>{notice.source.label}</TextLink>
            <span>
              {notice.amountDueCents === null ? 'Amount not read' : formatCents(notice.amountDueCents)}
            </span>
            <span className="text-soft">
              {notice.confirmed ? `Confirmed by ${notice.source.confirmedBy}` : 'Not confirmed yet'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Entered({ caseId, facts, version }: { caseId: string; facts: Year['facts']; version: number }) {
  const { entered } = facts
  return (
    <Section
      id="entered"
      title="Entered by hand"
      note={entered ? entered.source.label : 'Nobody has entered anything for this period.'}
    >
      <div className="mt-3">
        <PeriodForm
          key={version}
          caseId={caseId}
          fixed
          version={entered ? version : null}
          values={{
            form: facts.form,
            periodEnd: yearOrDay(facts.periodEnd),
            filed: entered?.filed ?? 'unknown',
            balance: amount(entered?.balanceCents ?? null),
            balanceAsOf: dayText(entered?.balanceAsOf ?? null),
            stage: entered?.stage ?? 'unknown',
            stageNoticeDate: dayText(entered?.stageNoticeDate ?? null),
            lien: entered?.lien ?? 'unknown',
            levy: entered?.levy ?? 'unknown',
          }}
        />
      </div>
    </Section>
  )
}

function figures(transcript: TranscriptFacts) {
  const money = (cents: Cents | null) => (cents === null ? 'Not read' : formatCents(cents))
  const asOf = transcript.accrualsAsOf ? `to ${formatDay(transcript.accrualsAsOf)}` : undefined
  return [
    { label: 'Account balance', value: money(transcript.balanceCents) },
    { label: 'Accrued interest', value: money(transcript.accruedInterestCents), note: asOf },
    { label: 'Accrued penalty', value: money(transcript.accruedPenaltyCents), note: asOf },
    { label: 'Tax per return', value: money(transcript.taxPerReturnCents) },
    {
      label: 'Rows',
      value: transcript.rows.length,
      note: transcript.addsUp ? 'add up to the balance' : 'do not add up',
    },
  ]
}

function transcriptLines(transcript: TranscriptFacts) {
  return transcript.rows.map((row, position) => ({
    ...row,
    position,
    href: row.place ? `/papers/${transcript.source.documentId}?page=${row.place.page}` : null,
  }))
}

function amount(cents: Cents | null): string {
  return cents === null ? '' : formatCents(cents).replace('$', '').replace('−', '-')
}

function dayText(day: PlainDate | null): string {
  return day ?? ''
}
