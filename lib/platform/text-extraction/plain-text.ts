import type { DocumentText } from '@/lib/resolution'

const SAMPLE_BYTES = 4096
/** Nominal size of a line; plain text has an order but no geometry. */
const LINE = { character: 6, height: 10, pitch: 12 }

const BLOCK_TAG = /^\/?(?:p|div|br|tr|li|ul|ol|dl|dt|h[1-6]|table|thead|tbody|section|header|footer|title)\b/i
const CELL_TAG = /^(?:td|th|dd)\b/i
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

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
  const text = /^\s*(?:<!doctype html|<html|<\?xml)/i.test(content) ? withoutTags(content) : content
  const runs = text.split(/\r\n|[\n\r\f]/).flatMap((line, row) => {
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

function withoutTags(html: string): string {
  const lines: string[] = []
  const visible = html.replace(/<(script|style)\b[^>]{0,500}>[\s\S]*?<\/\1\s{0,9}>/gi, ' ')
  for (const piece of visible.split('<')) {
    const end = piece.indexOf('>')
    const tag = piece.slice(0, Math.max(0, end))
    if (BLOCK_TAG.test(tag)) lines.push('\n')
    else if (CELL_TAG.test(tag)) lines.push('  ')
    lines.push(decodeEntities(piece.slice(end + 1)).replace(/\s+/g, ' '))
  }
  return lines.join('')
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
