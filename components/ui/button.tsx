import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'
import { Turning } from './turning'

interface Props extends Omit<ComponentProps<'button'>, 'className'>, ButtonLook {
  /** While pending the button keeps its width and its words, refuses a second press and says that it works. */
  pending?: boolean
}

export function Button({
  variant,
  size,
  className,
  pending = false,
  disabled,
  children,
  onClick,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? event => event.preventDefault() : onClick}
      className={buttonLook({ variant, size, className })}
    >
      {pending && <Turning />}
      {children}
    </button>
  )
}
