export { drawNotice } from './draw-notice'
export {
  drawTranscript,
  type TranscriptRowSpec,
  type TranscriptSpec,
  transcriptSpec,
} from './draw-transcript'
export { type NoticeSpec, noticeSpec, type PayByWording } from './notice-spec'
