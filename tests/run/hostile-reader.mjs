// Opens one file behind the other with the parts that the limited readers are made of, so that hundreds of bad files can
// be tried in one process. Each comes in behind its length (4 bytes); one line goes out for each.

import { answer, failureOf } from '../../lib/platform/text-extraction/child/answer.mjs'
import { greyOf } from '../../lib/platform/text-extraction/child/grey.mjs'
import { loadPdfLibrary, openPdf } from '../../lib/platform/text-extraction/child/open-pdf.mjs'
import { picturesOf } from '../../lib/platform/text-extraction/child/pictures.mjs'
import { textLayerOf } from '../../lib/platform/text-extraction/child/text-layer.mjs'

const [, , pdfjsFolder] = process.argv
const pdfjs = await loadPdfLibrary(pdfjsFolder)

let came = Buffer.alloc(0)
for await (const chunk of process.stdin) {
  came = Buffer.concat([came, chunk])
  while (came.length >= 4 && came.length >= 4 + came.readUInt32BE(0)) {
    const end = 4 + came.readUInt32BE(0)
    const bytes = new Uint8Array(came.subarray(4, end))
    came = came.subarray(end)
    answer(await labelOf(bytes))
  }
}

async function labelOf(bytes) {
  try {
    if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
      const document = await openPdf(pdfjs, pdfjsFolder, bytes)
      const read = await textLayerOf(pdfjs, document)
      await document.loadingTask.destroy()
      return { ok: read.ok, why: read.why ?? 'read' }
    }
    const pages = picturesOf(bytes)
    const grey = greyOf(await pages[0].canvas(2000))
    return { ok: grey.data.length > 0, why: 'seen' }
  } catch (error) {
    const { ok, why } = failureOf(error)
    return { ok, why }
  }
}
