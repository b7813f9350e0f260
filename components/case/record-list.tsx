export interface RecordRow {
  seq: number
  atWords: string
  actor: string
  /** `Confirmed the CP14 of Nov 16, 2026` */
  sentence: string
  /** A reason or a changed value, in words. */
  detail: string | null
}

/** Who did what and when, newest first. The record is only ever added to. */
export function RecordList({ rows }: { rows: readonly RecordRow[] }) {
  if (rows.length === 0) return <p className="py-2 text-13 text-soft">Nothing is recorded yet.</p>
  return (
    <ol>
      {rows.map(row => (
        <li
          key={row.seq}
          className="grid grid-cols-[3.5rem_11.5rem_9rem_minmax(0,1fr)] gap-x-3 border-b border-hair py-2 text-13 max-desk:grid-cols-[3.5rem_minmax(0,1fr)]"
        >
          <span className="text-12 text-faint">
            <span className="sr-only">Number </span>
            {row.seq}
          </span>
          <span className="text-12 text-soft">{row.atWords}</span>
          <span className="font-medium max-desk:col-start-2">{row.actor}</span>
          <span className="max-desk:col-start-2">
            {row.sentence}
            {row.detail && <span className="block text-12 break-words text-soft">{row.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
