import type { Box } from './document-text'

export function unionOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map(box => box.x))
  const y = Math.min(...boxes.map(box => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map(box => box.x + box.width)) - x,
    height: Math.max(...boxes.map(box => box.y + box.height)) - y,
  }
}

export function middleOf(box: Box): number {
  return box.y + box.height / 2
}

/** The shared height of two boxes as a share of the lower one: 1 on the same line, 0 apart. */
export function verticalOverlap(one: Box, other: Box): number {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, shared) / Math.max(0.01, Math.min(one.height, other.height))
}

export function horizontalOverlap(one: Box, other: Box): number {
  const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  return Math.max(0, shared) / Math.max(0.01, Math.min(one.width, other.width))
}
