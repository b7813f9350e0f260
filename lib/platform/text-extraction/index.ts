export { type ExtractionOptions, extractText } from './extract-text'
export {
  type Extraction,
  type ExtractionFailure,
  type FailedExtraction,
  MAX_BYTES,
  type RenderedPage,
} from './extraction'
export { type FileKind, fileKindOf, isPicture } from './file-kind'
export { prepareReader } from './ready-reader'
export { type PageToDraw, renderPage } from './render-page'
