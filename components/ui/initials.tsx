/** Decorative: the name stands beside it or is its label. */
export function Initials({ name }: { name: string }) {
  const letters = name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter(Boolean)
    .map(word => word[0] ?? '')
  const shown = [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase()
  return (
    <span
      aria-hidden
      className="inline-grid size-6 place-items-center rounded-full bg-act-tint text-[10px] leading-none font-semibold text-act-deep"
    >
      {shown}
    </span>
  )
}
