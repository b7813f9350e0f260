import type { ReactNode } from 'react'

/** An empty place says what would stand here and what to do first. */
export function Empty({
  title,
  children,
  actions,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="dashed-box grid justify-items-start gap-1.5 p-5">
      <p className="text-14 font-semibold">{title}</p>
      {children && <div className="max-w-[60ch] text-13 text-soft">{children}</div>}
      {actions && <div className="mt-1 flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
