import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look'

type Props = Omit<ComponentProps<typeof Link>, 'className'> & ButtonLook

export function LinkButton({ variant, size, className, ...rest }: Props) {
  return <Link {...rest} className={buttonLook({ variant, size, className })} />
}
