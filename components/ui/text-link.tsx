import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A link in running text. Links to other hosts open without a referrer, so that no case address leaves the house. */
export function TextLink({ className, href, ...rest }: ComponentProps<typeof Link>) {
  const leaves = typeof href === 'string' && /^https?:/.test(href)
  if (leaves)
    return (
      <a {...rest} href={href} rel="noreferrer" target="_blank" className={classNames('link', className)} />
    )
  return <Link {...rest} href={href} className={classNames('link', className)} />
}
