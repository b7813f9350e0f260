import { runBits } from './fax-codes'

/** A page of black (1) and white (0) dots. */
export interface FaxPage {
  width: number
  height: number
  dots: Uint8Array
}

const VERTICAL = ['1', '011', '000011', '0000011']
const VERTICAL_LEFT = ['1', '010', '000010', '0000010']
const PASS = '0001'
const HORIZONTAL = '001'
const END_OF_PAGE = '000000000001000000000001'

/** Pages as fax machines and copiers keep them: one TIFF, each page in Group 4 (ITU-T T.6). */
export function faxTiff(pages: readonly FaxPage[], dpi: { across: number; down: number }): Uint8Array {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')]
  let end = 8
  let link = 4
  const put = (part: Buffer) => {
    const padded = part.length % 2 === 0 ? part : Buffer.concat([part, Buffer.alloc(1)])
    parts.push(padded)
    end += padded.length
    return end - padded.length
  }
  const links: [at: number, to: number][] = []
  for (const page of pages) {
    const strip = packed(page)
    const stripAt = put(strip)
    const dpiAt = put(words32([dpi.across, 1, dpi.down, 1]))
    const entries: [tag: number, type: number, count: number, value: number][] = [
      [254, 4, 1, 2],
      [256, 4, 1, page.width],
      [257, 4, 1, page.height],
      [258, 3, 1, 1],
      [259, 3, 1, 4],
      [262, 3, 1, 0],
      [273, 4, 1, stripAt],
      [277, 3, 1, 1],
      [278, 4, 1, page.height],
      [279, 4, 1, strip.length],
      [282, 5, 1, dpiAt],
      [283, 5, 1, dpiAt + 8],
      [296, 3, 1, 2],
    ]
    const folder = Buffer.alloc(2 + entries.length * 12 + 4)
    folder.writeUInt16LE(entries.length, 0)
    entries.forEach(([tag, type, count, value], index) => {
      const at = 2 + index * 12
      folder.writeUInt16LE(tag, at)
      folder.writeUInt16LE(type, at + 2)
      folder.writeUInt32LE(count, at + 4)
      folder.writeUInt32LE(value, at + 8)
    })
    const folderAt = put(folder)
    links.push([link, folderAt])
    link = folderAt + folder.length - 4
  }
  const file = Buffer.concat(parts)
  for (const [at, to] of links) file.writeUInt32LE(to, at)
  return new Uint8Array(file)
}

function words32(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => {
    buffer.writeUInt32LE(value, index * 4)
  })
  return buffer
}

function packed({ width, height, dots }: FaxPage): Buffer {
  const bytes: number[] = []
  let [held, count] = [0, 0]
  const write = (bits: string) => {
    for (let at = 0; at < bits.length; at++) {
      held = (held << 1) | (bits.charCodeAt(at) & 1)
      if (++count < 8) continue
      bytes.push(held)
      held = 0
      count = 0
    }
  }
  let above: Uint8Array = new Uint8Array(width)
  for (let row = 0; row < height; row++) {
    const line = dots.subarray(row * width, (row + 1) * width)
    writeLine(line, above, write)
    above = line
  }
  write(END_OF_PAGE)
  while (count > 0) write('0')
  return Buffer.from(bytes)
}

function writeLine(line: Uint8Array, above: Uint8Array, write: (bits: string) => void): void {
  const width = line.length
  let at = -1
  let colour = 0
  while (at < width) {
    const change = nextChange(line, at, colour)
    const [first, second] = changesAbove(above, at, colour)
    if (second < change) {
      write(PASS)
      at = second
      continue
    }
    const off = change - first
    if (Math.abs(off) <= 3) {
      write((off >= 0 ? VERTICAL : VERTICAL_LEFT)[Math.abs(off)] ?? '')
      at = change
      colour = 1 - colour
      continue
    }
    const next = nextChange(line, change, 1 - colour)
    const [one, other] = colour === 0 ? (['white', 'black'] as const) : (['black', 'white'] as const)
    write(HORIZONTAL + runBits(one, change - Math.max(0, at)) + runBits(other, next - change))
    at = next
  }
}

/** The first dot behind `at` that is not of this colour. */
function nextChange(line: Uint8Array, at: number, colour: number): number {
  let next = Math.max(0, at)
  while (next < line.length && line[next] === colour) next++
  return next
}

/** On the line above: the first change to the other colour right of `at`, and the change behind it. */
function changesAbove(above: Uint8Array, at: number, colour: number): [number, number] {
  const width = above.length
  let first = at + 1
  while (first < width && !(above[first] !== colour && (above[first - 1] ?? 0) === colour)) first++
  let second = first
  while (second < width && above[second] !== colour) second++
  return [Math.min(first, width), second]
}
