import { Money } from '@/components/figures/money'
import { ScrollX } from '@/components/table/scroll-x'
import { Tag } from '@/components/ui/tag'
import {
  type AuthorizationFacts,
  authorizationNames,
  type Coverage,
  cents,
  type FormPeriod,
  periodKey,
  periodLabel,
} from '@/lib/resolution'

interface Row {
  period: FormPeriod
  coverage: Coverage
  owedCents: number | null
  filing: string | null
}

interface Props {
  authorizations: readonly AuthorizationFacts[]
  periods: readonly Row[]
  today: string
}

const results = {
  covered: { word: 'Form 2848 names it', kind: 'good' },
  'not-posted': { word: 'Signed, not in the CAF', kind: 'open' },
  'information-only': { word: 'Only information', kind: 'open' },
  none: { word: 'No authority', kind: 'plain' },
} as const

/** Periods by authorizations: where we may act, where we only may look, and where a problem has nobody to speak for it. */
export function CoverageMatrix({ authorizations, periods, today }: Props) {
  return (
    <ScrollX label="Which authorization names which period">
      <table className="w-full min-w-[560px] text-13">
        <caption className="sr-only">Which authorization names which period</caption>
        <thead className="text-left text-12 text-soft">
          <tr className="border-b border-strong">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              Period
            </th>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              Comes to
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              Owed, as last told
            </th>
            {authorizations.map(({ authorizationId, form, representative }) => (
              <th key={authorizationId} scope="col" className="px-3 py-1.5 font-medium">
                Form {form}
                <span className="block text-11 font-normal">{representative}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(row => (
            <MatrixRow key={periodKey(row.period)} row={row} authorizations={authorizations} today={today} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function MatrixRow({ row, authorizations, today }: { row: Row } & Pick<Props, 'authorizations' | 'today'>) {
  const { period, coverage, owedCents, filing } = row
  const isProblem = (owedCents ?? 0) > 0 || filing === 'not-filed'
  const isGap = isProblem && coverage !== 'covered'
  const { word, kind } = results[coverage]
  return (
    <tr className="border-b border-hair">
      <th scope="row" className="py-1.5 pr-3 text-left font-medium whitespace-nowrap">
        {periodLabel(period)}
        {filing === 'not-filed' && <span className="ml-2 text-12 font-normal text-soft">not filed</span>}
        {filing === null && <span className="ml-2 text-12 font-normal text-soft">this year</span>}
      </th>
      <td className="py-1.5 pr-3 whitespace-nowrap">
        {isGap ? <span className="font-medium text-urgent">{word}</span> : <Tag kind={kind}>{word}</Tag>}
      </td>
      <td className="py-1.5 pr-3 text-right whitespace-nowrap">
        {owedCents === null ? (
          <span className="text-soft">Unknown</span>
        ) : (
          <Money cents={cents(Math.max(0, owedCents))} />
        )}
      </td>
      {authorizations.map(authorization => (
        <td key={authorization.authorizationId} className="px-3 py-1.5">
          {cell(authorization, period, today)}
        </td>
      ))}
    </tr>
  )
}

function cell(authorization: AuthorizationFacts, period: FormPeriod, today: string): string {
  if (!authorizationNames(authorization, period)) return 'Not named'
  if (authorization.revokedOn !== null && authorization.revokedOn <= today) return 'Revoked'
  if (authorization.posted === null) return 'Named, CAF not looked up'
  return authorization.posted ? 'Named, in the CAF' : 'Named, not in the CAF'
}
