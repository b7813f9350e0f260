import type { LawRow } from '@/lib/resolution'
import { saidLine } from './said-figures'
import { SourceLine } from './source-line'

/** What other sources say of the same days: beside the row, never chosen in silence. */
export function OtherSources({ rows }: { rows: LawRow['otherwise'] }) {
  return rows.map(({ said, source, note }) => (
    <div key={note} className="mt-2 max-w-3xl border-l-2 border-soon-line pl-2.5 text-12">
      <p className="text-13">
        Another source says <b>{saidLine(said)}</b>
      </p>
      <p className="text-soft">{note}</p>
      <p>
        <SourceLine source={source} />
      </p>
    </div>
  ))
}
