import { type Canvas, createCanvas, ImageData, loadImage } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { renderPage } from '@/lib/platform/text-extraction'
import { Dice } from '../transcripts/dice'
import { type FaxPage, faxTiff } from './fax-tiff'

/** How a paper comes in. Every condition is decided by the seed alone. */
export type ScanCondition =
  | 'clean'
  | 'skewed'
  | 'noisy'
  | 'fax'
  | 'coarse fax'
  | 'upside down'
  | 'on its side'
  | 'photo'

export const SCAN_CONDITIONS: readonly ScanCondition[] = [
  'clean',
  'skewed',
  'noisy',
  'fax',
  'coarse fax',
  'upside down',
  'on its side',
  'photo',
]

const POINTS = 72
const SCANNER_DPI = 200
const FAX = { across: 204, fine: 196, coarse: 98 }

export interface Scan {
  condition: ScanCondition
  seed: number
  /** How many of the pages are put on the glass. One page makes a picture, several a PDF; a fax is always a TIFF. */
  pages: number
}

/** A specimen as a file of pictures. */
export async function scanPaper(
  pdf: Uint8Array,
  { condition, seed, pages: pageCount }: Scan,
): Promise<Uint8Array> {
  const dice = new Dice(seed * 31 + 7)
  const isFax = condition === 'fax' || condition === 'coarse fax'
  const sheets: Canvas[] = []
  for (let page = 1; page <= pageCount; page++) {
    const drawn = await renderPage(pdf, { page, scale: (isFax ? FAX.across : SCANNER_DPI) / POINTS })
    if (!drawn.ok) throw new Error(drawn.message)
    const image = await loadImage(Buffer.from(drawn.png))
    const sheet = createCanvas(image.width, image.height)
    sheet.getContext('2d').drawImage(image, 0, 0)
    sheets.push(sheet)
  }
  if (isFax) {
    const down = condition === 'fax' ? FAX.fine : FAX.coarse
    return faxTiff(
      sheets.map(sheet => faxed(sheet, down / FAX.across, dice)),
      { across: FAX.across, down },
    )
  }
  const pictures: Uint8Array[] = []
  for (const sheet of sheets) pictures.push(await pictureOf(sheet, condition, dice))
  return pictures[0] && pictures.length === 1 ? pictures[0] : bound(pictures)
}

/** As a scanner with a feeder keeps what it saw. */
async function bound(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const bytes of pictures) {
    const picture = bytes[0] === 0x89 ? await document.embedPng(bytes) : await document.embedJpg(bytes)
    const [width, height] = [picture.width, picture.height].map(dots => (dots * POINTS) / SCANNER_DPI)
    document.addPage([width ?? 0, height ?? 0]).drawImage(picture, { x: 0, y: 0, width, height })
  }
  return document.save()
}

async function pictureOf(sheet: Canvas, condition: ScanCondition, dice: Dice): Promise<Uint8Array> {
  if (condition === 'clean') return new Uint8Array(await sheet.encode('png'))
  if (condition === 'skewed') return jpeg(turned(sheet, spread(dice, 3)), 75)
  if (condition === 'noisy') return jpeg(grained(turned(sheet, spread(dice, 1)), dice, dice.upTo(30, 18)), 60)
  if (condition === 'upside down') return jpeg(turned(sheet, 180 + spread(dice, 1)), 80)
  if (condition === 'on its side') return jpeg(turned(sheet, dice.oneOf([90, 270]) + spread(dice, 1)), 80)
  return jpeg(grained(shaded(turned(sheet, spread(dice, 2)), dice), dice, 8), 70)
}

async function jpeg(sheet: Canvas, quality: number): Promise<Uint8Array> {
  return new Uint8Array(await sheet.encode('jpeg', quality))
}

function spread(dice: Dice, most: number): number {
  return (dice.next() * 2 - 1) * most
}

function turned(sheet: Canvas, degrees: number): Canvas {
  const isOnItsSide = Math.round(degrees / 90) % 2 !== 0
  const [width, height] = isOnItsSide ? [sheet.height, sheet.width] : [sheet.width, sheet.height]
  const turnedSheet = createCanvas(width, height)
  const context = turnedSheet.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(sheet, -sheet.width / 2, -sheet.height / 2)
  return turnedSheet
}

/** Every dot brighter or darker by chance, as sensors make them. */
function grained(sheet: Canvas, dice: Dice, spreadOfGrey: number): Canvas {
  return changed(sheet, light => {
    const bell = dice.next() + dice.next() + dice.next() - 1.5
    return light * 0.92 + 12 + bell * 2 * spreadOfGrey
  })
}

/** Lit from one side, as on a kitchen table. */
function shaded(sheet: Canvas, dice: Dice): Canvas {
  const angle = dice.next() * 2 * Math.PI
  const [sideX, sideY] = [Math.cos(angle), Math.sin(angle)]
  return changed(sheet, (light, x, y) => {
    const along = (x - 0.5) * sideX + (y - 0.5) * sideY
    return light * (0.72 + 0.35 * along)
  })
}

function changed(sheet: Canvas, to: (light: number, x: number, y: number) => number): Canvas {
  const { width, height } = sheet
  const context = sheet.getContext('2d')
  const picture = context.getImageData(0, 0, width, height)
  for (let dot = 0, at = 0; dot < width * height; dot++, at += 4) {
    const light = to(picture.data[at] ?? 255, (dot % width) / width, Math.floor(dot / width) / height)
    picture.data.fill(Math.max(0, Math.min(255, light)), at, at + 3)
  }
  context.putImageData(picture, 0, 0)
  return sheet
}

/** Black and white, askew a little, with specks of the line; a coarse fax has half of its rows. */
function faxed(sheet: Canvas, rows: number, dice: Dice): FaxPage {
  const askew = turned(sheet, spread(dice, 0.8))
  const [width, height] = [askew.width, Math.round(askew.height * rows)]
  const squeezed = createCanvas(width, height)
  const context = squeezed.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(askew, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const dots = new Uint8Array(width * height)
  const threshold = dice.upTo(180, 130)
  for (let dot = 0; dot < dots.length; dot++) {
    const light = (data[dot * 4] ?? 255) + (dice.next() - 0.5) * 50
    dots[dot] = light < threshold ? 1 : 0
  }
  const specks = Math.round(dots.length * 0.0006)
  for (let speck = 0; speck < specks; speck++) dots[dice.upTo(dots.length - 1)] = 1
  return { width, height, dots }
}

/** Dots in greys as a picture: what no scanner ever saw. */
export async function noisePicture(seed: number, size: number): Promise<Uint8Array> {
  const dice = new Dice(seed)
  const data = new Uint8ClampedArray(size * size * 4)
  for (let at = 0; at < data.length; at += 4) {
    data.fill(dice.upTo(255), at, at + 3)
    data[at + 3] = 255
  }
  const sheet = createCanvas(size, size)
  sheet.getContext('2d').putImageData(new ImageData(data, size, size), 0, 0)
  return new Uint8Array(await sheet.encode('png'))
}
