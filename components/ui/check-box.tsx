import type { ComponentProps, ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type'> & { children: ReactNode; kind?: 'checkbox' | 'radio' }

/** The whole line is the target, not only the square. */
export function CheckBox({ children, kind = 'checkbox', ...rest }: Props) {
  return (
    <label className="flex min-h-7 items-center gap-2 text-13 pointer-coarse:min-h-11">
      <input type={kind} {...rest} className="size-4 flex-none accent-act" />
      <span>{children}</span>
    </label>
  )
}
