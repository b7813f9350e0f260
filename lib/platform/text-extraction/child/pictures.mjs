// Pages that are pictures, by the bytes a file begins with: PNG, JPEG, HEIC, TIFF of one page or of several.

import { createCanvas, ImageData, loadImage } from '@napi-rs/canvas'
import UTIF from 'utif2'
import { Unreadable } from './answer.mjs'
import { heicPictures, isHeic } from './heic.mjs'

/** A camera of today has 50 million dots; a picture of a few kilobytes may claim a thousand times that. */
const MAX_DOTS = 64_000_000
/** A telephone's photo has 12 or 24 million; its library needs several times the memory of others. */
const MAX_HEIC_DOTS = 26_000_000
const MAX_PAGES = 500

/** The pages of a picture file, none of them unpacked yet; each gives a canvas whose short side has as many dots at most. */
export function picturesOf(bytes) {
  if (isHeic(bytes)) return heicPages(bytes)
  return isTiff(bytes) ? tiffPages(bytes) : [onePicture(bytes)]
}

function heicPages(bytes) {
  return atMost(heicPictures(bytes)).map(({ width, height, unpacked }) => ({
    async canvas(most) {
      refuseHuge(width, height, MAX_HEIC_DOTS)
      return sheet(await unpacked(most), width, height, most)
    },
  }))
}

function atMost(pages) {
  if (pages.length > MAX_PAGES) throw new Unreadable('too-many-pages', String(pages.length))
  return pages
}

function isTiff(bytes) {
  return (bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d)
}

function onePicture(bytes) {
  const size = sizeOf(bytes)
  if (!size) throw new Unreadable('corrupt', 'no size')
  refuseHuge(size.width, size.height)
  return {
    async canvas(most) {
      const image = await loadImage(Buffer.from(bytes))
      // The library turns a photo as its camera says: only now its width and height are those of the page.
      return sheet(image, image.width, image.height, most)
    },
  }
}

/** A canvas of white paper with a picture on it. */
function sheet(image, width, height, most) {
  const scale = Math.min(1, most / Math.min(width, height))
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** Width and height as the head of the file says them. */
function sizeOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

function tiffPages(bytes) {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const pages = UTIF.decode(buffer).filter(
    page => page.t256?.[0] > 0 && page.t257?.[0] > 0 && !isReduced(page),
  )
  if (pages.length === 0) throw new Unreadable('corrupt', 'no page')
  return atMost(pages).map(page => ({
    isCoarse: isBlackAndWhite(page) && isStretched(page),
    canvas: async most => tiffSheet(buffer, page, most),
  }))
}

function tiffSheet(buffer, page, most) {
  const [width, height] = [page.t256[0], page.t257[0]]
  refuseHuge(width, height)
  UTIF.decodeImage(buffer, page)
  const rgba = UTIF.toRGBA8(page)
  if (rgba.length < width * height * 4) throw new Unreadable('corrupt', 'a page is cut')
  page.data = new Uint8Array(0)
  const dots = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, width * height * 4)
  if (isBlackAndWhite(page) && isStretched(page)) withoutLoneDots(dots, width, height)
  const raw = createCanvas(width, height)
  raw.getContext('2d').putImageData(new ImageData(dots, width, height), 0, 0)
  const tall = Math.round(height * Math.min(4, Math.max(0.25, stretchOf(page))))
  refuseHuge(width, tall)
  return sheet(raw, width, tall, most)
}

/** A small copy of a page for showing, as some scanners add it. */
function isReduced(page) {
  return ((page.t254?.[0] ?? 0) & 1) === 1
}

function refuseHuge(width, height, most = MAX_DOTS) {
  if (width * height > most) throw new Unreadable('too-many-dots', `${width} x ${height}`)
}

/** A coarse fax has twice as many dots across as down. */
function stretchOf(page) {
  const [across, down] = [page.t282, page.t283].map(value => (value?.[0]?.[0] ?? 0) / (value?.[0]?.[1] ?? 1))
  return across > 0 && down > 0 ? across / down : 1
}

function isStretched(page) {
  return stretchOf(page) > 1.5
}

function isBlackAndWhite(page) {
  return (page.t258?.[0] ?? 1) === 1 && (page.t277?.[0] ?? 1) === 1
}

/** Noise of the line is dots that stand alone; nothing that is printed is a single dot with white all around it. */
function withoutLoneDots(rgba, width, height) {
  const isInk = at => rgba[at * 4] < 128
  const alone = []
  for (let y = 1; y < height - 1; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      if (!isInk(at)) continue
      let near = 0
      for (let row = at - width; row <= at + width; row += width) {
        for (let dot = row - 2; dot <= row + 2; dot++) if (isInk(dot)) near++
      }
      if (near === 1) alone.push(at)
    }
  }
  for (const at of alone) rgba.fill(255, at * 4, at * 4 + 3)
}
