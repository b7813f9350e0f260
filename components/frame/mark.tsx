/** An R on a double rule: what stands above it was added up and checked. */
export function Mark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 26"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="square"
      className={className}
    >
      <path d="M8 15.5V3h5a3.6 3.6 0 0 1 0 7.2H8m4.9.2 4 5.1M3.5 20h17m-17 3.5h17" />
    </svg>
  )
}
