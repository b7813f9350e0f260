import 'server-only'

export { confirmProven, countProven } from './confirm-proven'
export { confirmReading } from './confirm-reading'
export { BYTES_MAX } from './document.schema'
export { enterNotice, enterTranscript } from './enter-notice'
export { fileOnCase, readAgain, rejectDocument } from './file-document'
export { getProof, type ProofView } from './get-proof'
export { type FieldView, getReading, type ReadingView } from './get-reading'
export { keepUnread } from './keep-unread'
export {
  getPaper,
  type InboxSearch,
  inboxSearch,
  listCasePapers,
  listInbox,
  listPapersInFile,
  listPapersInFiles,
} from './list-papers'
export { drawPaperPage, openPaperFile, type PaperFile } from './open-file'
export type { PaperKind } from './paper-kind'
export type { PaperView } from './paper-view'
export { findProspect, type Prospect } from './prospect'
export { giveUpReading, readStoredDocument } from './read-document'
export { receiveFile, type Unpacked } from './receive-archive'
export { type Received, receiveDocument, type Upload } from './receive-document'
export { reclassify } from './reclassify'
export { replaceVersion } from './replace-version'
export { takeInFromPaper } from './take-in-from-paper'
