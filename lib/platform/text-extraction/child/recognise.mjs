// Letters from a picture, by Tesseract in WebAssembly with the English model that is installed beside it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { round } from './answer.mjs'
import { resized } from './grey.mjs'

const CORE = 'tesseract.js-core/tesseract-core-simd-lstm'
const MODEL = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'
const LSTM_ONLY = 1
/** Text in any place and no order: columns are told apart later, by where their words stand. */
const SPARSE = '11'
const ONE_BLOCK = '6'
const ONE_WORD = '8'
const WORD_LEVEL = '5'
/** The engine takes its picture from this file of its own memory. */
const INPUT = '/input'

export async function loadRecogniser() {
  const require = createRequire(import.meta.url)
  const start = require(`${CORE}.js`)
  const engine = await start({
    wasmBinary: readFileSync(require.resolve(`${CORE}.wasm`)),
    print() {},
    printErr() {},
  })
  engine.FS.writeFile('eng.traineddata', gunzipSync(readFileSync(require.resolve(MODEL))))
  const api = new engine.TessBaseAPI()
  if (api.Init(null, 'eng', LSTM_ONLY) !== 0) throw new Error('The model of the letters could not be loaded.')
  return { engine, api }
}

/**
 * The words of a page with their boxes in dots.
 * @returns {{ text: string, confidence: number, line: string, left: number, top: number, width: number, height: number }[]}
 */
export function wordsOf(recogniser, grey) {
  return lookedAgain(recogniser, grey, seen(recogniser, grey, SPARSE))
}

function seen(recogniser, grey, layout) {
  show(recogniser, grey, layout)
  const lines = recogniser.api.GetTSVText(0).split('\n')
  return lines.flatMap(line => {
    const [level, , block, paragraph, row, , left, top, width, height, confidence, text] = line.split('\t')
    if (level !== WORD_LEVEL || !text?.trim()) return []
    return [
      {
        text: text.trim(),
        confidence: Math.max(0, Number(confidence)) / 100,
        line: `${block}.${paragraph}.${row}`,
        left: Number(left),
        top: Number(top),
        width: Number(width),
        height: Number(height),
      },
    ]
  })
}

/** Figures that are clear have a shape: money, days, years, numbers with dashes. */
const SHAPED =
  /^\(?[-+]?\$?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2})?\)?[.,;:]?$|^\d{1,4}[-/]\d{1,2}[-/]\d{2,4}[.,]?$/
const CLEAR = 0.88
const SECOND_LOOKS = 60
const MARGIN = 8
/** Another size shows the same letters in other dots: a mistake is seldom made twice. */
const CLOSER = 1.4

/**
 * Looks again, from nearer, at words with figures that are unclear or have no shape of figures (`$3,5612.69`). What is
 * seen then counts where it has the better shape or, of two of the same, is clearer; two sights that differ are in doubt.
 */
function lookedAgain(recogniser, grey, words) {
  let looks = 0
  return words.map(word => {
    const isOdd = /\d[.,]?\d/.test(word.text) && /[.,$]/.test(word.text) && !SHAPED.test(word.text)
    const isUnclear = /\d/.test(word.text) && word.confidence < CLEAR
    if (!(isOdd || isUnclear) || looks++ >= SECOND_LOOKS) return word
    const [second] = seen(recogniser, cropOf(grey, word), ONE_WORD)
    if (!second || second.text === word.text) return word
    const [was, is] = [SHAPED.test(word.text), SHAPED.test(second.text)]
    const isBetter = is === was ? second.confidence > word.confidence : is
    const confidence = Math.min(0.7, second.confidence, is === was ? word.confidence : 1)
    return isBetter
      ? { ...word, text: second.text, confidence }
      : { ...word, confidence: Math.min(0.7, word.confidence) }
  })
}

function cropOf({ width, height, data }, word) {
  const left = Math.max(0, word.left - MARGIN)
  const top = Math.max(0, word.top - MARGIN)
  const right = Math.min(width, word.left + word.width + MARGIN)
  const bottom = Math.min(height, word.top + word.height + MARGIN)
  const crop = {
    width: right - left,
    height: bottom - top,
    data: new Uint8Array((right - left) * (bottom - top)),
  }
  for (let y = top; y < bottom; y++)
    crop.data.set(data.subarray(y * width + left, y * width + right), (y - top) * crop.width)
  return resized(crop, Math.round(crop.width * CLOSER), Math.round(crop.height * CLOSER))
}

/** How well a band of text reads as it lies, from 0 to 1; nothing that looks like words counts as 0. */
export function legibilityOf(recogniser, band) {
  show(recogniser, band, ONE_BLOCK)
  const words = recogniser.api
    .GetTSVText(0)
    .split('\n')
    .map(line => line.split('\t'))
    .filter(([level, , , , , , , , , , , text]) => level === WORD_LEVEL && /[A-Za-z0-9]{2}/.test(text ?? ''))
  const letters = words.reduce((sum, cells) => sum + cells[11].length, 0)
  if (letters < 8) return 0
  return round(words.reduce((sum, cells) => sum + (Number(cells[10]) / 100) * cells[11].length, 0) / letters)
}

function show({ engine, api }, { width, height, data }, layout) {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`)
  engine.FS.writeFile(INPUT, Buffer.concat([head, data]))
  api.SetVariable('tessedit_pageseg_mode', layout)
  api.SetVariable('user_defined_dpi', '300')
  if (api.SetImageFile(0, 0) === 1) throw new Error('The picture could not be handed over.')
  api.Recognize(null)
}
