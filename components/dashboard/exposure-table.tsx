import { type Cents, cents, sum } from '@/lib/resolution'
import { Money } from '../figures/money'
import { Hollow } from '../ui/hollow'

export interface ExposureRow {
  /** `2022`, `941` */
  label: string
  assessedCents: Cents
  /** Of those whose accruals are known; null where none is. */
  accruedCents: Cents | null
  /** How many more owe, whose accruals are not known. */
  accruedUnknown: number
  /** The part of what is assessed that bills ask whose lines do not add up. */
  inDoubtCents: Cents
}

const WIDTH = 1000

/** What all clients owe, by year: a table first, with a bar in each row that only repeats its figures. */
export function ExposureTable({ rows }: { rows: readonly ExposureRow[] }) {
  const largest = Math.max(1, ...rows.map(row => row.assessedCents + (row.accruedCents ?? 0)))
  const scale = (amount: Cents) => Math.max(0, Math.round((amount / largest) * WIDTH))
  return (
    <table className="ledger dense">
      <caption className="sr-only">Assessed and accrued by year, all open cases</caption>
      <thead>
        <tr>
          <th scope="col" className="w-16">
            Year
          </th>
          <td aria-hidden className="border-b border-strong" />
          <th scope="col" className="figure w-28">
            <Key ink="bg-bar-known" /> Assessed
          </th>
          <th scope="col" className="figure w-26">
            <Key ink="bg-bar-added" /> Accrued
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const known = scale(row.assessedCents)
          return (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td aria-hidden>
                <svg
                  viewBox={`0 0 ${WIDTH} 12`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  className="block h-3 w-full"
                >
                  <rect width={known} height="12" className="fill-bar-known" />
                  <rect
                    x={known}
                    width={scale(row.accruedCents ?? cents(0))}
                    height="12"
                    className="fill-bar-added"
                  />
                </svg>
              </td>
              <td className="figure">
                <Assessed {...row} />
              </td>
              <td className="figure text-soft">
                <Accrued {...row} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            All years
          </th>
          <td className="figure">
            <Assessed
              assessedCents={sum(rows.map(row => row.assessedCents))}
              inDoubtCents={sum(rows.map(row => row.inDoubtCents))}
            />
          </td>
          <td className="figure">
            <Accrued {...allAccrued(rows)} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** What is in doubt is never added as if it were proven. */
function Assessed({ assessedCents, inDoubtCents }: Pick<ExposureRow, 'assessedCents' | 'inDoubtCents'>) {
  return (
    <>
      <Money cents={assessedCents} sign={false} />
      {inDoubtCents > 0 && (
        <span className="block text-11 whitespace-nowrap text-soon">
          <Money cents={inDoubtCents} sign={false} /> in doubt
        </span>
      )}
    </>
  )
}

/** Missing is never zero: what is not known is counted beside what is. */
function Accrued({ accruedCents, accruedUnknown }: Pick<ExposureRow, 'accruedCents' | 'accruedUnknown'>) {
  if (accruedCents === null) return <Hollow>Unknown</Hollow>
  return (
    <>
      <Money cents={accruedCents} sign={false} />
      {accruedUnknown > 0 && (
        <span className="block text-11 whitespace-nowrap text-soft">and {accruedUnknown} unknown</span>
      )}
    </>
  )
}

function allAccrued(rows: readonly ExposureRow[]) {
  const known = rows.flatMap(({ accruedCents }) => accruedCents ?? [])
  return {
    accruedCents: known.length === 0 ? null : sum(known),
    accruedUnknown: rows.reduce((total, { accruedUnknown }) => total + accruedUnknown, 0),
  }
}

function Key({ ink }: { ink: string }) {
  return <span aria-hidden className={`inline-block size-2 ${ink}`} />
}
