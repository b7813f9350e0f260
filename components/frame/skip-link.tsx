export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute -top-16 left-2 z-50 rounded-m border border-line bg-card px-3 py-2 text-13 focus:top-2"
    >
      Skip to the work
    </a>
  )
}
