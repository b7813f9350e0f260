import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, StandardFonts } from 'pdf-lib'
import { drawNotice } from './draw-notice'
import { drawTranscript } from './draw-transcript'

/** Papers that a reader meets and can not, or must not, take as they are. All are made here; none is anybody's. */

/** Pages of text that has nothing to do with the IRS. */
export async function letterOfSomebodyElse(pages = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const lines = Array.from({ length: 60 }, (_, line) => `Line ${line}: dear neighbour, the apples are ripe.`)
  for (let page = 0; page < pages; page++)
    document.addPage([612, 792]).drawText(lines.join('\n'), { x: 40, y: 760, size: 9, lineHeight: 12, font })
  return document.save()
}

/** A picture on a page, as a scanner makes it: no letter in the whole file. */
export async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const picture = await document.embedPng(PIXEL)
  document.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 })
  return document.save()
}

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** Opens only with a password that nobody knows. */
export async function protectedPaper(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await drawNotice())
  const { context } = document
  const key = () => PDFHexString.of(randomBytes(32).toString('hex'))
  context.trailerInfo.Encrypt = context.register(
    context.obj({ Filter: 'Standard', V: 1, R: 2, P: -44, O: key(), U: key() }),
  )
  context.trailerInfo.ID = context.obj([key(), key()])
  return document.save({ useObjectStreams: false })
}

/** A notice that brings a script and a program along. */
export async function noticeWithBaggage(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await drawNotice())
  document.addJavaScript('greeting', 'app.alert("hello"); this.exportDataObject({ cName: "run.exe" })')
  await document.attach(randomBytes(5000), 'run.exe', { mimeType: 'application/octet-stream' })
  return document.save()
}

/** A transcript whose fonts say that a `w` is the character zero, as fonts with a broken map do. */
export async function transcriptWithBrokenFonts(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await drawTranscript())
  const map =
    'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <77> <0000> endbfchar endcmap'
  const toUnicode = document.context.register(document.context.stream(map))
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'))
      object.set(PDFName.of('ToUnicode'), toUnicode)
  return document.save()
}

/** A few kilobytes that unpack to more memory than a reader may have. */
export async function memoryBomb(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024, ' '))
  const stream = PDFRawStream.of(
    document.context.obj({ Length: packed.length, Filter: 'FlateDecode' }),
    packed,
  )
  const content = document.context.register(stream)
  const contents = document.context.obj(Array.from({ length: 20 }, () => content))
  document.addPage().node.set(PDFName.of('Contents'), contents)
  return document.save()
}

/** A notice of two pages whose second is promised and not there. */
export async function noticeWithoutItsSecondPage(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await drawNotice())
  document.context.delete(document.getPage(1).ref)
  return document.save()
}

/** Twelve forms, each of which draws the one below it ten times: a million million words on one page. */
export async function endlessPaper(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { context } = document
  const font = await document.embedFont(StandardFonts.Helvetica)
  const box = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 612, 792] }
  const word = context.stream('BT /F 9 Tf 40 700 Td (word) Tj ET', {
    ...box,
    Resources: { Font: { F: font.ref } },
  })
  let below = context.register(word)
  for (let depth = 0; depth < 12; depth++)
    below = context.register(
      context.stream('/X Do '.repeat(10), { ...box, Resources: { XObject: { X: below } } }),
    )
  const page = document.addPage([612, 792])
  page.node.setXObject(PDFName.of('X'), below)
  page.node.set(PDFName.of('Contents'), context.register(context.stream('/X Do')))
  return document.save()
}
