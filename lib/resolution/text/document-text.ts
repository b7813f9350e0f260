/** A rectangle on a page, in points, origin at the top left. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** One run of glyphs as the extractor delivered it; the order of runs carries no meaning. */
export interface TextRun extends Box {
  text: string
  /** 1-based */
  page: number
}

export interface PageSize {
  width: number
  height: number
}

/** The positioned text of one document. `plain` has lines but no geometry worth trusting (a .txt file). */
export interface DocumentText {
  source: 'text-layer' | 'ocr' | 'plain'
  pages: PageSize[]
  runs: TextRun[]
}
