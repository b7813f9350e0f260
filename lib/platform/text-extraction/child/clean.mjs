// What is done to the picture of a page before its letters are read.

import { inkThreshold } from './grey.mjs'

/** @typedef {import('./grey.mjs').Grey} Grey */

const TILE = 32
/** Paper is white again; darker than this share of the page's own white is no paper (a desk, the edge of a copier). */
const NO_PAPER = 0.45
const WHITE = 245

/**
 * Evens out light and shadow: each dot is measured against the paper around it, so that one threshold suits the whole
 * page. Paper that is evenly white stays as it is.
 */
export function evened(grey) {
  const { width, height, data } = grey
  const paper = paperTiles(grey)
  const white = percentile(paper.tiles, 0.9)
  if (percentile(paper.tiles, 0.1) > white * 0.93 && white > 225) return grey
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const tileY = Math.min(paper.down - 1, Math.max(0, (y - TILE / 2) / TILE))
    const upper = Math.floor(tileY)
    const lower = Math.min(paper.down - 1, upper + 1)
    const partY = tileY - upper
    for (let x = 0; x < width; x++) {
      const tileX = Math.min(paper.across - 1, Math.max(0, (x - TILE / 2) / TILE))
      const left = Math.floor(tileX)
      const right = Math.min(paper.across - 1, left + 1)
      const partX = tileX - left
      const { tiles, across } = paper
      const above = tiles[upper * across + left] * (1 - partX) + tiles[upper * across + right] * partX
      const below = tiles[lower * across + left] * (1 - partX) + tiles[lower * across + right] * partX
      const around = above * (1 - partY) + below * partY
      const at = y * width + x
      out[at] = around < white * NO_PAPER ? 255 : Math.min(255, (data[at] * WHITE) / around)
    }
  }
  return { width, height, data: out }
}

/** How bright the paper is in each tile of the page: of its dots the brightest but for a tenth. */
function paperTiles({ width, height, data }) {
  const [across, down] = [Math.ceil(width / TILE), Math.ceil(height / TILE)]
  const tiles = new Float64Array(across * down)
  const counts = new Uint32Array(256)
  for (let tileY = 0; tileY < down; tileY++) {
    for (let tileX = 0; tileX < across; tileX++) {
      counts.fill(0)
      let seen = 0
      for (let y = tileY * TILE; y < Math.min(height, (tileY + 1) * TILE); y += 2) {
        for (let x = tileX * TILE; x < Math.min(width, (tileX + 1) * TILE); x += 2, seen++)
          counts[data[y * width + x]]++
      }
      let left = seen * 0.15
      let light = 255
      while (light > 0 && left >= counts[light]) left -= counts[light--]
      tiles[tileY * across + tileX] = light
    }
  }
  return { tiles, across, down }
}

function percentile(values, share) {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 255
}

/** Grain of a camera or a scanner shows as dots unlike all around them; the middle one of nine takes their place. */
export function withoutGrain(grey) {
  return grainOf(grey) > 9 ? medianOf(grey) : grey
}

/** The spread of the grain in greys (Immerkær, 1996), measured on paper only, on every third dot. */
function grainOf({ width, height, data }) {
  let total = 0
  let seen = 0
  for (let y = 1; y < height - 1; y += 3) {
    for (let x = 1; x < width - 1; x += 3) {
      const at = y * width + x
      if (data[at] < 150) continue
      const [up, down] = [at - width, at + width]
      const corners = data[up - 1] + data[up + 1] + data[down - 1] + data[down + 1]
      const sides = data[up] + data[down] + data[at - 1] + data[at + 1]
      const unlike = Math.abs(corners - 2 * sides + 4 * data[at])
      // Next to a letter everything is unlike: that is no grain.
      if (unlike > 400) continue
      total += unlike
      seen++
    }
  }
  return seen === 0 ? 0 : (Math.sqrt(Math.PI / 2) * total) / (6 * seen)
}

function medianOf({ width, height, data }) {
  const out = Uint8Array.from(data)
  const nine = new Uint8Array(9)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      let count = 0
      for (let row = at - width; row <= at + width; row += width) {
        for (let dot = row - 1; dot <= row + 1; dot++) {
          const light = data[dot]
          let place = count++
          while (place > 0 && nine[place - 1] > light) {
            nine[place] = nine[place - 1]
            place--
          }
          nine[place] = light
        }
      }
      out[at] = nine[4]
    }
  }
  return { width, height, data: out }
}

/** Smaller than the point of a sentence at the size in which pages are read. */
const SPECK_DOTS = 6
/** A clean page has a handful of marks as small; a bad fax has thousands. */
const SPECKS_OF_NOISE = 150

/** Takes away specks that stand alone, where there are so many of them that they are noise of the line. */
export function withoutSpecks(grey) {
  const { width, height, data } = grey
  const threshold = inkThreshold(grey)
  const seen = new Uint8Array(data.length)
  const specks = []
  const mark = new Int32Array(SPECK_DOTS + 1)
  for (let start = width + 1; start < data.length - width - 1; start++) {
    if (seen[start] || data[start] > threshold) continue
    const size = growFrom({ data, seen, width, threshold, mark }, start)
    if (size <= SPECK_DOTS) specks.push(...mark.subarray(0, size))
  }
  if (specks.length < SPECKS_OF_NOISE) return grey
  const out = Uint8Array.from(data)
  for (const at of specks) {
    for (const row of [at - width, at, at + width]) out.fill(255, row - 1, row + 2)
  }
  return restored({ width, height, data: out }, grey, threshold, new Set(specks))
}

/** The white around a speck may have reached into a letter: its dots are put back. */
function restored(cleaned, { data }, threshold, specks) {
  const out = cleaned.data
  for (let at = 0; at < out.length; at++)
    if (data[at] <= threshold && out[at] === 255 && !specks.has(at)) out[at] = data[at]
  return cleaned
}

/** The dots of a mark, up to one more than a speck has; larger marks are followed to their end, so that each is seen once. */
function growFrom({ data, seen, width, threshold, mark }, start) {
  const open = [start]
  seen[start] = 1
  let size = 0
  while (open.length > 0) {
    const at = open.pop()
    if (size <= SPECK_DOTS) mark[size] = at
    size++
    for (let row = at - width; row <= at + width; row += width) {
      for (let dot = row - 1; dot <= row + 1; dot++) {
        if (seen[dot] || !(data[dot] <= threshold)) continue
        seen[dot] = 1
        open.push(dot)
      }
    }
  }
  return size
}
