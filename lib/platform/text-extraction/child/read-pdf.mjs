// Runs alone, once for each document, under limits set by its parent: a hostile file can at worst end this process.
// The file comes in on stdin; one JSON object goes out on stdout. Runs without any native code.

import { answer, failureOf, readStdin } from './answer.mjs'
import { loadPdfLibrary, openPdf } from './open-pdf.mjs'
import { textLayerOf } from './text-layer.mjs'

const [, , pdfjsFolder] = process.argv

try {
  // It may be started before there is a file: what takes longest is then done when one comes.
  const [pdfjs, bytes] = await Promise.all([loadPdfLibrary(pdfjsFolder), readStdin()])
  answer(await textLayerOf(pdfjs, await openPdf(pdfjs, pdfjsFolder, bytes)))
} catch (error) {
  answer(failureOf(error))
}
