import type { ReactNode } from 'react'

/** Text for those who listen, where a sign or a place says it to those who look. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}
