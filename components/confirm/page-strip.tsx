'use client'

import { classNames } from '../ui/class-names'
import type { ConfirmPage } from './confirm-field'

interface Props {
  pages: readonly ConfirmPage[]
  shown: number
  onShow: (page: number) => void
}

/** The pages in small; one that the paper should have and that is missing is dashed and named. */
export function PageStrip({ pages, shown, onShow }: Props) {
  return (
    <nav
      aria-label="Pages of this paper"
      className="border-line bg-desk p-3 text-11 max-desk:border-b desk:overflow-y-auto desk:border-r"
    >
      <ul className="flex gap-3 desk:flex-col">
        {pages.map(page => (
          <li key={page.number} className="w-16 text-center text-soft">
            {page.src ? (
              <button
                type="button"
                onClick={() => onShow(page.number)}
                aria-current={page.number === shown ? 'page' : undefined}
                className={classNames(
                  'block w-full overflow-hidden rounded-s border',
                  page.number === shown ? 'border-act outline-2 outline-act' : 'border-line',
                )}
              >
                <svg
                  viewBox={`0 0 ${page.width} ${page.height}`}
                  aria-hidden="true"
                  className="block h-auto w-full bg-scan"
                >
                  <image href={page.src} width={page.width} height={page.height} preserveAspectRatio="none" />
                </svg>
                <span className="sr-only">Show page {page.number}</span>
              </button>
            ) : (
              <span className="dashed-box grid h-20 place-items-center">Missing</span>
            )}
            <span aria-hidden={page.src !== null} className="mt-1 block">
              Page {page.number}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
