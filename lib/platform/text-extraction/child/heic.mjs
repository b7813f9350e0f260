// Photos as telephones keep them (HEIC), unpacked by libheif in WebAssembly.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { Unreadable } from './answer.mjs'

const LIBRARY = 'libheif-js/libheif-wasm/libheif'

/** By the mark of its first box: HEIC and the general HEIF, which may hold the same. */
export function isHeic(bytes) {
  return /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'))
}

/** The pictures of a photo, none unpacked yet; small copies and depths of them are none. Its turns are done already. */
export function heicPictures(bytes) {
  const require = createRequire(import.meta.url)
  const library = require(`${LIBRARY}.js`)({ wasmBinary: readFileSync(require.resolve(`${LIBRARY}.wasm`)) })
  const pictures = new library.HeifDecoder().decode(bytes)
  if (pictures.length === 0) throw new Unreadable('corrupt', 'no picture')
  return pictures.map(picture => ({
    width: picture.get_width(),
    height: picture.get_height(),
    unpacked: most => unpacked(picture, most),
  }))
}

/** A canvas of the picture; one with more than twice the wanted dots is made smaller first, as it takes much memory. */
async function unpacked(picture, most) {
  const [width, height] = [picture.get_width(), picture.get_height()]
  const all = { width, height, data: new Uint8ClampedArray(width * height * 4) }
  const shown = await new Promise((resolve, reject) => {
    // What throws behind the library's own timer would end the process without a word.
    process.once('unhandledRejection', reject)
    picture.display(all, resolve)
  })
  picture.free()
  if (!shown) throw new Unreadable('corrupt', 'a picture that cannot be unpacked')
  const dots = fewer(all, Math.max(1, Math.floor(Math.min(width, height) / most)))
  const canvas = createCanvas(dots.width, dots.height)
  canvas.getContext('2d').putImageData(new ImageData(dots.data, dots.width, dots.height), 0, 0)
  return canvas
}

/** Each square of so many dots becomes their mean, written over what is not needed any more. */
function fewer({ width, height, data }, side) {
  if (side === 1) return { width, height, data }
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)]
  for (let y = 0, to = 0; y < down; y++) {
    for (let x = 0; x < across; x++, to += 4) {
      const [start, sums] = [(y * width + x) * side * 4, [0, 0, 0, 0]]
      for (let row = start; row < start + side * width * 4; row += width * 4) {
        for (let at = row; at < row + side * 4; at += 4) {
          for (let channel = 0; channel < 4; channel++) sums[channel] += data[at + channel]
        }
      }
      for (let channel = 0; channel < 4; channel++) data[to + channel] = sums[channel] / (side * side)
    }
  }
  return { width: across, height: down, data: data.subarray(0, across * down * 4) }
}
