import { Turning } from '../ui/turning'

/** Appears after 300 ms and keeps the height of what it stands for, so that nothing jumps and nothing flickers. */
export function Loading({ what, rows = 6 }: { what: string; rows?: number }) {
  return (
    <div role="status" className="animate-appear">
      <p className="flex items-center gap-2 border-b border-strong pb-1.5 text-13 text-soft">
        <Turning />
        {what}
      </p>
      <div aria-hidden>
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map(row => (
          <div key={row} className="flex h-9 items-center gap-6 border-b border-hair">
            <span className="h-2.5 w-2/5 rounded-s bg-hair" />
            <span className="h-2.5 w-1/5 rounded-s bg-hair" />
            <span className="ml-auto h-2.5 w-20 rounded-s bg-hair" />
          </div>
        ))}
      </div>
    </div>
  )
}
