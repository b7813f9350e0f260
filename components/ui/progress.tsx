/** Real progress only: `value` of `max`. Without a value it says that work is under way, and how far is not known. */
export function Progress({ label, value, max }: { label: string; value?: number; max: number }) {
  return (
    <progress
      aria-label={label}
      value={value}
      max={max}
      className={
        'block h-1 w-full appearance-none overflow-hidden rounded-full border-0 bg-line ' +
        '[&::-moz-progress-bar]:bg-act [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-act'
      }
    />
  )
}
