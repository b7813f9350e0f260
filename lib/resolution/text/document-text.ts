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
  /** From 0 to 1, where the letters were read from a picture; a text layer has no doubt of its own. */
  confidence?: number
}

/** What was done to a page so that it stands upright: turns by a quarter, clockwise, and degrees by which it was askew. */
export interface Upright {
  quarters: number
  skew: number
}

/** The size of a page as it is read, in points. */
export interface PageSize {
  width: number
  height: number
  upright?: Upright
  /** What of it is not shown: full taxpayer numbers. */
  covered?: Box[]
}

/** The positioned text of one document. `plain` has lines but no geometry worth trusting (a .txt file). */
export interface DocumentText {
  source: 'text-layer' | 'ocr' | 'plain'
  pages: PageSize[]
  runs: TextRun[]
}
