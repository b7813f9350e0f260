import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'
import { Turning } from './turning'

interface Props extends Omit<ComponentProps<'button'>, 'className'>, ButtonLook {
  /** While pending the button keeps its words and the focus, refuses a second press and says that it works. */
  pending?: boolean
}

export function Button({
  variant,
  size,
  className,
  pending = false,
  type,
  onClick,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : (type ?? 'button')}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonLook({ variant, size, className })}
    >
      {pending && <Turning />}
      {children}
    </button>
  )
}
