import Link from 'next/link'

export interface StageRow {
  stage: string
  words: string
  /** What hangs on the stage: `Hearing, Tax Court`, `No right ends`. */
  hangs: string
  cases: number
  href: string
}

/** Open cases by their furthest step; the total is counted apart and gets its double rule only when both agree. */
export function StageTable({ rows, openCases }: { rows: readonly StageRow[]; openCases: number }) {
  const counted = rows.reduce((total, row) => total + row.cases, 0)
  return (
    <table className="ledger dense">
      <caption className="sr-only">Open cases by the furthest step of collection</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Step</th>
          <th scope="col">What hangs on it</th>
          <th scope="col">Cases</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.stage}>
            <th scope="row">
              <Link href={row.href} className="inline-block py-1 hover:underline">
                {row.words}
              </Link>
            </th>
            <td className="text-soft">{row.hangs}</td>
            <td className="figure font-semibold">{row.cases}</td>
          </tr>
        ))}
      </tbody>
      <tfoot className={counted === openCases ? 'checked' : 'unchecked'}>
        <tr>
          <th scope="row" colSpan={2}>
            Open cases
          </th>
          <td className="figure">{openCases}</td>
        </tr>
      </tfoot>
    </table>
  )
}
