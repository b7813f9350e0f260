import { type Cents, sum } from '@/lib/resolution'
import { Money } from '../figures/money'

export interface ExposureRow {
  /** `2022`, `941` */
  label: string
  assessedCents: Cents
  accruedCents: Cents
}

const WIDTH = 1000

/** What all clients owe, by year: a table first, with a bar in each row that only repeats its figures. */
export function ExposureTable({ rows }: { rows: readonly ExposureRow[] }) {
  const largest = Math.max(1, ...rows.map(row => row.assessedCents + row.accruedCents))
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
                  <rect x={known} width={scale(row.accruedCents)} height="12" className="fill-bar-added" />
                </svg>
              </td>
              <td className="figure">
                <Money cents={row.assessedCents} sign={false} />
              </td>
              <td className="figure text-soft">
                <Money cents={row.accruedCents} sign={false} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot className="checked">
        <tr>
          <th scope="row" colSpan={2}>
            All years
          </th>
          <td className="figure">
            <Money cents={sum(rows.map(row => row.assessedCents))} sign={false} />
          </td>
          <td className="figure">
            <Money cents={sum(rows.map(row => row.accruedCents))} sign={false} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Key({ ink }: { ink: string }) {
  return <span aria-hidden className={`inline-block size-2 ${ink}`} />
}
