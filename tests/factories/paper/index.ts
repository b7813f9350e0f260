export { anyNotice } from './any-notice'
export { bindPapers } from './bind-papers'
export { type ComparedField, compareNotice, isSame } from './compare-notice'
export { DAMAGES, damageText } from './damage-text'
export { drawNotice, noticeAsText } from './draw-notice'
export {
  drawTranscript,
  type TranscriptRowSpec,
  type TranscriptSpec,
  transcriptSpec,
} from './draw-transcript'
export { type NoticeSpec, noticeSpec, type PayByWording } from './notice-spec'
