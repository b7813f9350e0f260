import type { ReactNode } from 'react'

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-4.5 min-w-4.5 place-items-center rounded-s border border-current/35 px-1 font-sans text-11 leading-none font-medium pointer-coarse:hidden max-phone:hidden">
      {children}
    </kbd>
  )
}
