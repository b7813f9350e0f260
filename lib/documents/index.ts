import 'server-only'

export { confirmReading } from './confirm-reading'
export { BYTES_MAX } from './document.schema'
export { fileOnCase, openDocument, readAgain, rejectDocument } from './file-document'
export { type FieldView, getReading, type ReadingView } from './get-reading'
export { getPaper, listCasePapers, listInbox, type PaperView } from './list-papers'
export { readStoredDocument } from './read-document'
export { receiveDocument, type Received, type Upload } from './receive-document'
