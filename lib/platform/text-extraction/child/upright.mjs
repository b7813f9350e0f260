// Which way up a page lies, and how far askew, told by the rows that its letters stand in.

import { halved, inkThreshold } from './grey.mjs'

const COARSE = { most: 8, step: 0.5 }
const FINE = { most: 0.5, step: 0.1 }
const WORKING_WIDTH = 1100

/**
 * The degrees by which lines of text fall to the right (negative: rise), and whether they run across the page or down it.
 * Of lines that run down it the degrees are those after turning the page by a quarter, either way.
 * @returns {{ skew: number, runsDown: boolean }}
 */
export function lieOf(grey) {
  let small = grey
  while (Math.max(small.width, small.height) > WORKING_WIDTH * 1.6) small = halved(small)
  const ink = inkOf(small)
  if (ink.x.length < 50) return { skew: 0, runsDown: false }
  const across = steepest(ink)
  const down = steepest({ x: ink.y, y: ink.x, rows: small.width, columns: small.height })
  const runsDown = down.sharpness > across.sharpness * 1.15
  // Seen from the side a page is askew the other way round.
  return runsDown ? { skew: -down.degrees, runsDown } : { skew: across.degrees, runsDown }
}

function inkOf(grey) {
  const { width, height, data } = grey
  const threshold = inkThreshold(grey)
  const [xs, ys] = [[], []]
  // The edge of a copy is often a black bar.
  const [marginX, marginY] = [Math.round(width * 0.03), Math.round(height * 0.02)]
  for (let y = marginY; y < height - marginY; y++) {
    for (let x = marginX; x < width - marginX; x++) {
      if (data[y * width + x] > threshold) continue
      xs.push(x)
      ys.push(y)
    }
  }
  return { x: Int32Array.from(xs), y: Int32Array.from(ys), rows: height, columns: width }
}

function steepest(ink) {
  const coarse = best(ink, 0, COARSE)
  return best(ink, coarse.degrees, FINE)
}

function best(ink, around, { most, step }) {
  let found = { degrees: 0, sharpness: -1 }
  for (let degrees = around - most; degrees <= around + most + 0.001; degrees += step) {
    const sharpness = sharpnessAt(ink, degrees)
    if (sharpness > found.sharpness) found = { degrees, sharpness }
  }
  return found
}

/** How strongly ink and white alternate from row to row when rows fall by so many degrees. */
function sharpnessAt({ x, y, rows, columns }, degrees) {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const reach = Math.ceil(Math.abs(slope) * columns)
  const counts = new Float64Array(rows + 2 * reach + 2)
  for (let dot = 0; dot < x.length; dot++) counts[(y[dot] - slope * x[dot] + reach + 0.5) | 0]++
  let [change, total] = [0, 0]
  for (let row = 1; row < counts.length; row++) {
    const difference = counts[row] - counts[row - 1]
    change += difference * difference
    total += counts[row] * counts[row]
  }
  return total === 0 ? 0 : change / total
}

/** The band of the page that holds the most ink in few rows of text: enough to tell by which way up it is. */
export function tellingBand(grey) {
  const { width, height, data } = grey
  const threshold = inkThreshold(grey)
  const rows = new Float64Array(height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += 2) if (data[y * width + x] <= threshold && ++rows[y] > width * 0.3) break
  const band = Math.min(height, Math.round(height * 0.11))
  // A bar or a picture is no text: rows that are mostly ink count for nothing.
  const text = rows.map(count => (count > width * 0.25 ? 0 : count))
  let sum = 0
  let found = { top: 0, ink: -1 }
  for (let y = 0; y < height; y++) {
    sum += text[y]
    if (y >= band) sum -= text[y - band]
    if (y >= band - 1 && sum > found.ink) found = { top: y - band + 1, ink: sum }
  }
  return { width, height: band, data: data.slice(found.top * width, (found.top + band) * width) }
}
