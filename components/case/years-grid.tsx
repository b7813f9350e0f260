import Link from 'next/link'
import type { Cents, LadderStage, PlainDate } from '@/lib/resolution'
import { Money } from '../figures/money'
import { formPeriodName } from '../figures/periods'
import { ScrollX } from '../table/scroll-x'
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
  /** By how much the lines of its bill differ from it; null where nothing is in doubt. */
  balanceInDoubtCents: Cents | null
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
  /** Periods whose balance is what a bill asks that does not add up: `2025`. */
  inDoubt: readonly string[]
  /** Periods that the total leaves out, because nobody knows them: `2024`. */
  without: readonly string[]
}

interface Props {
  rows: readonly YearRow[]
  total: YearsTotal | null
}

/** The heart of a case: a row for each form and period. Nothing unknown is shown as zero or left blank. A
 * phone has no room for ten columns: there the small ones fold into the year and the stage. */
export function YearsGrid({ rows, total }: Props) {
  return (
    <ScrollX label="Each form and period of this case, newest first">
      <table className="ledger">
        <caption className="sr-only">Each form and period of this case, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" className="max-rail:hidden">
              Form
            </th>
            <th scope="col" className="max-rail:hidden">
              Filed
            </th>
            <th scope="col" className="figure">
              Assessed balance
            </th>
            <th scope="col" className="figure max-rail:hidden">
              Accruals
            </th>
            <th scope="col">Stage, last notice</th>
            <th scope="col" className="max-rail:hidden">
              Lien
            </th>
            <th scope="col" className="max-rail:hidden">
              Levy
            </th>
            <th scope="col" className="max-rail:hidden">
              Transcript
            </th>
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
    </ScrollX>
  )
}

function YearLine({ row }: { row: YearRow }) {
  return (
    <tr data-current={row.marked || undefined}>
      <th scope="row">
        <Link href={row.href} className="inline-block py-1 font-semibold hover:underline">
          {formPeriodName(row)}
        </Link>
        <span className="block text-12 rail:hidden">
          <FiledCell filed={row.filed} />
        </span>
      </th>
      <td className="text-soft max-rail:hidden">{row.form}</td>
      <td className="max-rail:hidden">
        <FiledCell filed={row.filed} />
      </td>
      <td className="figure">
        <Balance row={row} />
      </td>
      <td className="figure max-rail:hidden">
        <Money cents={row.accrualsCents} sign={false} />
      </td>
      <td>
        <StageCell stage={row.stage} lastNotice={row.lastNotice} />
        <HeldTogether lien={row.lien} levy={row.levy} />
      </td>
      <td className="max-rail:hidden">
        <HeldCell held={row.lien} yes="Lien filed" />
      </td>
      <td className="max-rail:hidden">
        <HeldCell held={row.levy} yes="Levy" />
      </td>
      <td className="max-rail:hidden">
        <TranscriptAgeCell transcript={row.transcript} />
      </td>
      <td>
        <Tally counts={row.flags} />
      </td>
    </tr>
  )
}

/** Hollow while nobody has confirmed it, or while the lines of its bill come to something else. */
function Balance({ row: { balanceCents, balanceConfirmed, balanceInDoubtCents } }: { row: YearRow }) {
  if (balanceCents === null || (balanceConfirmed && balanceInDoubtCents === null))
    return <Money cents={balanceCents} sign={false} />
  return (
    <>
      <Hollow>
        <Money cents={balanceCents} sign={false} />
        {!balanceConfirmed && <span className="sr-only">, not confirmed</span>}
      </Hollow>
      {balanceInDoubtCents !== null && (
        <span className="block text-11 whitespace-normal text-soon">
          in doubt: lines differ by <Money cents={balanceInDoubtCents} />
        </span>
      )}
    </>
  )
}

/** On a phone, under the stage: what is held, or that nobody knows. */
function HeldTogether({ lien, levy }: Pick<YearRow, 'lien' | 'levy'>) {
  const known = [lien === 'yes' && 'Lien filed', levy === 'yes' && 'Levy'].filter(Boolean)
  const unknown = [lien === 'unknown' && 'lien', levy === 'unknown' && 'levy'].filter(Boolean)
  if (known.length + unknown.length === 0) return null
  return (
    <span className="grid justify-items-start gap-0.5 text-12 rail:hidden">
      {known.length > 0 && <span className="font-medium">{known.join(', ')}</span>}
      {unknown.length > 0 && <Hollow>Unknown: {unknown.join(', ')}</Hollow>}
    </span>
  )
}

function totalWords({ checked, inDoubt, unconfirmed }: YearsTotal): string {
  if (checked) return 'Added up from the transcripts, to the cent'
  const doubt =
    inDoubt.length > 0
      ? `In doubt for ${inDoubt.join(', ')}: the lines of ${inDoubt.length === 1 ? 'its bill' : 'their bills'} do not add up. `
      : ''
  return unconfirmed
    ? `${doubt}Part of it is read from papers that nobody has confirmed`
    : `${doubt}Not all of it is checked against transcripts`
}

function YearsFoot({ total }: { total: YearsTotal }) {
  return (
    <tfoot className={total.checked ? 'checked' : 'unchecked'}>
      <tr>
        <th scope="row">
          {total.without.length === 0 ? 'All periods' : `All but ${total.without.join(', ')}`}
        </th>
        <td colSpan={2} className="max-rail:hidden" />
        <td className="figure">
          <Money cents={total.balanceCents} sign={false} />
        </td>
        <td className="figure max-rail:hidden">
          {total.accrualsCents === null ? (
            <Hollow>Unknown</Hollow>
          ) : (
            <Money cents={total.accrualsCents} sign={false} />
          )}
        </td>
        <td colSpan={2}>
          <span className="text-12 font-normal text-soft">{totalWords(total)}</span>
        </td>
        <td colSpan={3} className="max-rail:hidden" />
      </tr>
    </tfoot>
  )
}
