// Letters from a picture, by Tesseract in WebAssembly with the English model that is installed beside it.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { round } from './answer.mjs'

const CORE = 'tesseract.js-core/tesseract-core-simd-lstm'
const MODEL = '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'
const LSTM_ONLY = 1
/** Text in any place and no order: columns are told apart later, by where their words stand. */
const SPARSE = '11'
const ONE_BLOCK = '6'
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
  show(recogniser, grey, SPARSE)
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
