import type { DocumentText } from '@/lib/resolution'
import { isHtml, linesOfHtml } from './html-text'

const SAMPLE_BYTES = 4096
/** Nominal size of a line; plain text has an order but no geometry. */
const LINE = { character: 6, height: 10, pitch: 12 }

/** The text of a file that is plain text or a web page, or null when it is neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const isWide = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)
  if (!isWide && !isPrintable(sample)) return null
  const encoding = isWide ? (sample[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** One run for each line. A web page is reduced to its lines and cells first. */
export function textOfLines(content: string): DocumentText {
  const lines = isHtml(content) ? linesOfHtml(content) : content.split(/\r\n|[\n\r\f]/)
  const runs = lines.flatMap((line, row) => {
    if (line.trim() === '') return []
    const width = line.length * LINE.character
    return [{ text: line, page: 1, x: 0, y: row * LINE.pitch, width, height: LINE.height }]
  })
  return { source: 'plain', pages: [], runs }
}

function isPrintable(sample: Uint8Array): boolean {
  let odd = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (byte < 9 || (byte > 13 && byte < 32)) odd++
  }
  return odd <= sample.length * 0.02
}
