// Pictures in greys: one byte for each dot, 0 is black. All of it is plain arithmetic over rows of bytes.

/** @typedef {{ width: number, height: number, data: Uint8Array }} Grey */

/** What a canvas shows. @returns {Grey} */
export function greyOf(canvas) {
  const { width, height } = canvas
  const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const data = new Uint8Array(width * height)
  // Weights of ITU-R BT.601, in 256ths; whatever is transparent lies on white paper.
  for (let dot = 0, at = 0; dot < data.length; dot++, at += 4) {
    const light = (rgba[at] * 77 + rgba[at + 1] * 150 + rgba[at + 2] * 29) >> 8
    const alpha = rgba[at + 3]
    data[dot] = alpha === 255 ? light : 255 - (((255 - light) * alpha) >> 8)
  }
  return { width, height, data }
}

/** A picture of another size: the mean of the dots that a new one covers, or a blend of the four around it. */
export function resized({ width, height, data }, toWidth, toHeight) {
  if (toWidth === width && toHeight === height) return { width, height, data }
  if (toWidth * 2 <= width && toHeight * 2 <= height)
    return resized(halved({ width, height, data }), toWidth, toHeight)
  const out = new Uint8Array(toWidth * toHeight)
  const [stepX, stepY] = [width / toWidth, height / toHeight]
  for (let y = 0; y < toHeight; y++) {
    const fromY = Math.max(0, (y + 0.5) * stepY - 0.5)
    const top = Math.min(height - 1, Math.floor(fromY))
    const bottom = Math.min(height - 1, top + 1)
    const partY = fromY - top
    for (let x = 0; x < toWidth; x++) {
      const fromX = Math.max(0, (x + 0.5) * stepX - 0.5)
      const left = Math.min(width - 1, Math.floor(fromX))
      const right = Math.min(width - 1, left + 1)
      const partX = fromX - left
      const upper = data[top * width + left] * (1 - partX) + data[top * width + right] * partX
      const lower = data[bottom * width + left] * (1 - partX) + data[bottom * width + right] * partX
      out[y * toWidth + x] = upper * (1 - partY) + lower * partY + 0.5
    }
  }
  return { width: toWidth, height: toHeight, data: out }
}

export function halved({ width, height, data }) {
  const [w, h] = [width >> 1, height >> 1]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    for (let x = 0, at = 2 * y * width; x < w; x++, at += 2)
      out[y * w + x] = (data[at] + data[at + 1] + data[at + width] + data[at + width + 1] + 2) >> 2
  }
  return { width: w, height: h, data: out }
}

/** Turned clockwise by so many quarters. */
export function turned(grey, quarters) {
  const { width, height, data } = grey
  const turn = ((quarters % 4) + 4) % 4
  if (turn === 0) return grey
  const out = new Uint8Array(data.length)
  if (turn === 2) {
    for (let at = 0; at < data.length; at++) out[data.length - 1 - at] = data[at]
    return { width, height, data: out }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = turn === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      out[to] = data[y * width + x]
    }
  }
  return { width: height, height: width, data: out }
}

/** Lines that fall to the right by so many degrees are level afterwards; what comes in at the edges is white. */
export function straightened(grey, degrees) {
  if (Math.abs(degrees) < 0.05) return grey
  const { width, height, data } = grey
  const out = new Uint8Array(data.length).fill(255)
  const angle = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const [middleX, middleY] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    let fromX = -middleX * cos - (y - middleY) * sin + middleX
    let fromY = -middleX * sin + (y - middleY) * cos + middleY
    for (let x = 0; x < width; x++, fromX += cos, fromY += sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const at = top * width + left
      const [partX, partY] = [fromX - left, fromY - top]
      const upper = data[at] * (1 - partX) + data[at + 1] * partX
      const lower = data[at + width] * (1 - partX) + data[at + width + 1] * partX
      out[y * width + x] = upper * (1 - partY) + lower * partY + 0.5
    }
  }
  return { width, height, data: out }
}

/** The grey that best parts ink from paper (Otsu, 1979). */
export function inkThreshold({ data }) {
  const counts = new Float64Array(256)
  for (const light of data) counts[light]++
  let weighed = 0
  for (let light = 0; light < 256; light++) weighed += light * counts[light]
  let [dark, darkSum, best, threshold] = [0, 0, -1, 127]
  for (let light = 0; light < 255; light++) {
    dark += counts[light]
    darkSum += light * counts[light]
    const bright = data.length - dark
    if (dark === 0 || bright === 0) continue
    const apart = darkSum / dark - (weighed - darkSum) / bright
    const between = dark * bright * apart * apart
    if (between > best) {
      best = between
      threshold = light
    }
  }
  return threshold
}

export function inkShareOf(grey) {
  const threshold = inkThreshold(grey)
  let ink = 0
  for (const light of grey.data) if (light <= threshold) ink++
  return ink / Math.max(1, grey.data.length)
}

/** Each dot with a share of the eight around it (1 2 1 both ways): the steps of a fax become slopes, and gaps close. */
export function softened({ width, height, data }) {
  const rows = new Uint8Array(data)
  for (let y = 0; y < height; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++)
      rows[at] = (data[at - 1] + 2 * data[at] + data[at + 1] + 2) >> 2
  }
  const out = new Uint8Array(rows)
  for (let at = width; at < data.length - width; at++)
    out[at] = (rows[at - width] + 2 * rows[at] + rows[at + width] + 2) >> 2
  return { width, height, data: out }
}
