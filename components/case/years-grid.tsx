import Link from 'next/link'
import type { Cents, LadderStage, PlainDate } from '@/lib/resolution'
import { Money } from '../figures/money'
import { formPeriodName } from '../figures/periods'
import { Hollow } from '../ui/hollow'
import { type SeverityCounts, Tally } from '../ui/tally'
import { FiledCell, HeldCell, StageCell, TranscriptAgeCell } from './years-grid-cells'

export type YesNoUnknown = 'yes' | 'no' | 'unknown'

export interface YearRow {
  id: string
  form: string
  periodEnd: PlainDate
  href: string
  filed: 'filed' | 'not-filed' | 'not-required' | 'unknown'
  balanceCents: Cents | null
  /** False while it comes from a paper that nobody has confirmed. */
  balanceConfirmed: boolean
  /** Interest and penalty that run on, to the day the paper names. */
  accrualsCents: Cents | null
  stage: LadderStage | 'unknown'
  lastNotice: { code: string; date: PlainDate | null } | null
  lien: YesNoUnknown
  levy: YesNoUnknown
  /** null: no transcript of this period is on file. */
  transcript: { ageDays: number; stale: boolean } | null
  flags: SeverityCounts
  /** Touched by the finding that is open in the drawer. */
  marked?: boolean
}

export interface YearsTotal {
  balanceCents: Cents
  accrualsCents: Cents | null
  /** Every row has a balance and each balance was added up from its transcript to the cent. */
  checked: boolean
  /** Part of it comes from papers that nobody has confirmed. */
  unconfirmed: boolean
  /** Periods that the total leaves out, because nobody knows them: `2024`. */
  without: readonly string[]
}

interface Props {
  rows: readonly YearRow[]
  total: YearsTotal | null
}

/** The heart of a case: a row for each form and period. Nothing unknown is shown as zero or left blank. */
export function YearsGrid({ rows, total }: Props) {
  return (
    <div className="scroll-x">
      <table className="ledger max-rail:min-w-[56rem]">
        <caption className="sr-only">Each form and period of this case, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Form</th>
            <th scope="col">Filed</th>
            <th scope="col" className="figure">
              Assessed balance
            </th>
            <th scope="col" className="figure">
              Accruals
            </th>
            <th scope="col">Stage, last notice</th>
            <th scope="col">Lien</th>
            <th scope="col">Levy</th>
            <th scope="col">Transcript</th>
            <th scope="col">Flags</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <YearLine key={row.id} row={row} />
          ))}
        </tbody>
        {total && <YearsFoot total={total} />}
      </table>
    </div>
  )
}

function YearLine({ row }: { row: YearRow }) {
  return (
    <tr data-current={row.marked || undefined}>
      <th scope="row">
        <Link href={row.href} className="inline-block py-1 font-semibold hover:underline">
          {formPeriodName(row)}
        </Link>
      </th>
      <td className="text-soft">{row.form}</td>
      <td>
        <FiledCell filed={row.filed} />
      </td>
      <td className="figure">
        {row.balanceCents === null || row.balanceConfirmed ? (
          <Money cents={row.balanceCents} sign={false} />
        ) : (
          <Hollow>
            <Money cents={row.balanceCents} sign={false} />
            <span className="sr-only">, not confirmed</span>
          </Hollow>
        )}
      </td>
      <td className="figure">
        <Money cents={row.accrualsCents} sign={false} />
      </td>
      <td>
        <StageCell stage={row.stage} lastNotice={row.lastNotice} />
      </td>
      <td>
        <HeldCell held={row.lien} yes="Lien filed" />
      </td>
      <td>
        <HeldCell held={row.levy} yes="Levy" />
      </td>
      <td>
        <TranscriptAgeCell transcript={row.transcript} />
      </td>
      <td>
        <Tally counts={row.flags} />
      </td>
    </tr>
  )
}

function YearsFoot({ total }: { total: YearsTotal }) {
  return (
    <tfoot className={total.checked ? 'checked' : 'unchecked'}>
      <tr>
        <th scope="row" colSpan={3}>
          {total.without.length === 0 ? 'All periods' : `All but ${total.without.join(', ')}`}
        </th>
        <td className="figure">
          <Money cents={total.balanceCents} sign={false} />
        </td>
        <td className="figure">
          {total.accrualsCents === null ? (
            <Hollow>Unknown</Hollow>
          ) : (
            <Money cents={total.accrualsCents} sign={false} />
          )}
        </td>
        <td colSpan={5}>
          <span className="text-12 font-normal text-soft">
            {total.checked
              ? 'Added up from the transcripts, to the cent'
              : total.unconfirmed
                ? 'Part of it is read from papers that nobody has confirmed'
                : 'Not all of it is checked against transcripts'}
          </span>
        </td>
      </tr>
    </tfoot>
  )
}
