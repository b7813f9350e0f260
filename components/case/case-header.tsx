import { type Figure, Strip } from '../ui/strip'
import { type Tab, Tabs } from '../ui/tabs'

interface Props {
  /** Last four of each taxpayer's number, in the client's order. */
  tins: readonly { last4: string; kind: 'ssn' | 'ein' }[]
  /** `Joint`, `Case 0147, open 26 days`, `Maren Ostrow`, `Last touched today, 7:31 AM`. */
  lines: readonly string[]
  figures: readonly Figure[]
  tabs: readonly Tab[]
}

/** Who, which case, how it stands in figures, and its pages. */
export function CaseHeader({ tins, lines, figures, tabs }: Props) {
  return (
    <>
      <p className="mt-0.5 flex flex-wrap gap-x-3.5 text-13 text-soft">
        {tins.length > 0 && (
          <span>
            {tins.map((tin, at) => (
              <span key={`${tin.kind}${tin.last4}`}>
                {at > 0 && ', '}
                <MaskedTin {...tin} />
              </span>
            ))}
          </span>
        )}
        {lines.map(line => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <Strip figures={figures} />
      <Tabs label="Pages of this case" tabs={tabs} />
    </>
  )
}

/** `•••-••-1234`; whoever listens hears only the last four. */
export function MaskedTin({ last4, kind }: { last4: string; kind: 'ssn' | 'ein' }) {
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden>
        {kind === 'ssn' ? '•••-••-' : '••-•••'}
        {last4}
      </span>
      <span className="sr-only">number ending in {last4.split('').join(' ')}</span>
    </span>
  )
}
