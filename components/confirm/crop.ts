import type { Place } from '@/lib/resolution'

type Box = Place['box']

const LEAST_WIDTH = 280
const LEAST_HEIGHT = 26
const MARGIN = { x: 60, y: 8 }

/** The part of the page around a box, wide enough to read the line it stands in, and never beyond the paper. */
export function cropAround(box: Box, page: { width: number; height: number }): Box {
  const width = Math.min(page.width, Math.max(LEAST_WIDTH, box.width + 2 * MARGIN.x))
  const height = Math.min(page.height, Math.max(LEAST_HEIGHT, box.height + 2 * MARGIN.y))
  const centred = { x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2 }
  return {
    x: Math.min(Math.max(centred.x, 0), page.width - width),
    y: Math.min(Math.max(centred.y, 0), page.height - height),
    width,
    height,
  }
}
