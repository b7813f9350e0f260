import { PDFDocument } from 'pdf-lib'

/** Several papers as one file, as a scanner or a mail program binds them: page after page. */
export async function bindPapers(...papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const bound = await PDFDocument.create({ updateMetadata: false })
  for (const paper of papers) {
    const own = await PDFDocument.load(paper)
    for (const page of await bound.copyPages(own, own.getPageIndices())) bound.addPage(page)
  }
  return bound.save({ useObjectStreams: false })
}
