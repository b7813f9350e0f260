import Link from 'next/link'

export interface Crumb {
  label: string
  href?: string
}

/**
 * Where the page stands. A page knows this and the frame does not, so the page brings it and it is laid into the bar.
 */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav
      aria-label="Where you are"
      className="print:hidden fixed top-0 z-25 flex h-(--bar) items-center max-rail:left-(--gutter) max-rail:max-w-[38vw] rail:left-[calc(var(--rail)+var(--gutter))] rail:max-w-[calc((100vw-var(--rail)-380px)/2-2*var(--gutter))]"
    >
      <ol className="flex min-w-0 items-center gap-1.5 text-13 whitespace-nowrap">
        {crumbs.map(({ label, href }, at) => {
          const last = at === crumbs.length - 1
          return (
            <li
              key={label}
              className={last ? 'min-w-0 truncate py-1 font-semibold' : 'flex-none text-soft max-rail:hidden'}
            >
              {at > 0 && (
                <span aria-hidden className="mr-1.5 font-normal text-faint max-rail:hidden">
                  /
                </span>
              )}
              {href && !last ? (
                <Link href={href} className="inline-block py-1 hover:text-ink hover:underline">
                  {label}
                </Link>
              ) : (
                <span aria-current={last ? 'page' : undefined}>{label}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
