import { Alert } from '@/components/ui/alert'
import { Section } from '@/components/ui/section'
import { Changes } from '@/components/year/changes'
import { Charges } from '@/components/year/charges'
import { Credits } from '@/components/year/credits'
import { Payoff } from '@/components/year/payoff'
import { Marks, Stages, Statuses } from '@/components/year/statuses'
import {
  type Account,
  type Accruals,
  type FactSource,
  formatCents,
  formatDay,
  type PlainDate,
} from '@/lib/resolution'
import { factHref } from '../../../../paper-place'

interface Props {
  account: Account
  accruals: Accruals | null
  caseId: string
  path: string
  payoffOn: { day: PlainDate; problem: string | null }
}

/** The account of the period as its newest transcript shows it: only what rows say, each leading to its row. */
export function AccountSections({ account, accruals, caseId, path, payoffOn }: Props) {
  const sourceHref = (source: FactSource) => factHref(source, caseId)
  const { problems, changes } = account
  return (
    <>
      {problems.map(({ message }) => (
        <Alert key={message} kind="warn" title={message} className="mt-3" />
      ))}
      <UnderWay account={account} />
      <Section id="payoff" title="Payoff" note="Interest as far as its rate is published.">
        <Payoff accruals={accruals} on={payoffOn.day} problem={payoffOn.problem} path={path} />
      </Section>
      <div className="grid gap-x-8 dock:grid-cols-2">
        <Section id="assessments" title="Assessments" note={collectibleNote(account)}>
          <Charges account={account} sourceHref={sourceHref} />
        </Section>
        <Section id="credits" title="Credits">
          <Credits account={account} sourceHref={sourceHref} />
        </Section>
        <Section id="stages" title="Collection">
          <Stages account={account} sourceHref={sourceHref} />
        </Section>
        <Section id="statuses" title="Statuses">
          <Statuses account={account} sourceHref={sourceHref} />
        </Section>
        <Section id="marks" title="Return, lien, levy, holds">
          <Marks account={account} />
        </Section>
        {changes.length > 0 && (
          <Section id="changes" title="What changed since the last transcript">
            <Changes changes={changes} />
          </Section>
        )}
      </div>
    </>
  )
}

function collectibleNote({ collectible }: Account): string | undefined {
  if (collectible === null) return undefined
  const { earliest, latest, stillRunning } = collectible
  const first = earliest ? formatDay(earliest) : 'not known'
  const last = latest ? formatDay(latest) : 'no last day'
  const span = earliest !== null && earliest === latest ? first : `${first} to ${last}`
  return `What is still owed may be collected until ${span}${stillRunning ? ', and that moves on' : ''}`
}

/** What is newer than the transcript, and so on none of its rows. */
function UnderWay({ account: { balance, announced } }: { account: Account }) {
  const { underWay, laterBill } = balance
  if (underWay.length === 0 && laterBill === null && announced.length === 0) return null
  return (
    <Alert kind="note" title="Newer than the transcript" className="mt-3">
      {underWay.map(({ paymentId, on, cents }) => (
        <p key={paymentId}>
          {formatCents(cents)} paid {formatDay(on)} has not posted yet.
        </p>
      ))}
      {announced.map(({ row, on, evidence }) => (
        <p key={row}>
          Announced on the transcript{on ? ` for ${formatDay(on)}` : ''}, and not seen to have happened:{' '}
          {evidence.value}.
        </p>
      ))}
      {laterBill && (
        <p>
          {laterBill.code} of {formatDay(laterBill.on)} asks {formatCents(laterBill.cents)}
          {laterBill.confirmed ? '.' : '; nobody has confirmed it.'}
        </p>
      )}
    </Alert>
  )
}
