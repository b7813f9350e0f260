'use client'

import { ZoomIn, ZoomOut } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import type { ConfirmPage } from './confirm-field'
import { PageStrip } from './page-strip'
import { PageView } from './page-view'

interface Props extends Omit<ComponentProps<typeof PageView>, 'page'> {
  pages: readonly ConfirmPage[]
  shown: number
  onShow: (page: number) => void
}

const widths = ['w-full max-w-[43rem]', 'w-[150%]', 'w-[220%]'] as const

/** The pages in small, and one of them large enough to read. */
export function PageStage({ pages, shown, onShow, ...view }: Props) {
  const [zoom, setZoom] = useState(0)
  const page = pages.find(candidate => candidate.number === shown) ?? pages[0]
  return (
    <>
      <PageStrip pages={pages} shown={shown} onShow={onShow} />
      <section
        aria-label="The page"
        className="min-w-0 overflow-auto bg-well p-4 max-desk:h-[52dvh] desk:min-h-0"
      >
        <div className={classNames('mx-auto', widths[zoom])}>
          {page && <PageView {...view} page={page} />}
        </div>
        <div className="sticky right-0 bottom-0 ml-auto flex w-max gap-0.5 rounded-m border border-line bg-card p-0.5">
          <Button
            variant="quiet"
            size="icon"
            aria-label="Smaller"
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            <ZoomOut aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="icon"
            aria-label="Larger"
            disabled={zoom === widths.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            <ZoomIn aria-hidden />
          </Button>
        </div>
      </section>
    </>
  )
}
