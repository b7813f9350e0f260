export interface RecordRow {
  seq: number
  atWords: string
  actor: string
  /** `Confirmed the CP14 of Nov 16, 2026` */
  sentence: string
  /** A reason or a changed value, in words. */
  detail: string | null
}

/** Who did what and when. The record is only ever added to. */
export function RecordList({ rows }: { rows: readonly RecordRow[] }) {
  return (
    <div className="scroll-x">
      <table className="ledger top">
        <caption className="sr-only">The record of this case, newest first</caption>
        <thead>
          <tr>
            <th scope="col" className="figure">
              No.
            </th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.seq}>
              <td className="figure text-faint">{row.seq}</td>
              <td className="whitespace-nowrap text-soft">{row.atWords}</td>
              <td className="whitespace-nowrap">{row.actor}</td>
              <td>
                {row.sentence}
                {row.detail && <span className="block text-12 text-soft">{row.detail}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
