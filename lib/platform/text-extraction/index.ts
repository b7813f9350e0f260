export { type ExtractionOptions, extractText, renderPage } from './extract-text'
export {
  type Extraction,
  type ExtractionFailure,
  type FailedExtraction,
  MAX_BYTES,
  type RenderedPage,
} from './extraction'
export { prepareReader } from './ready-reader'
