import type { TextRun } from '@/lib/resolution'

/** What the text layer of a PDF gave, page by page. */
export interface TextLayer {
  pageCount: number
  runs: readonly TextRun[]
  /** 1-based; pages whose text could not be had. */
  unreadPages: readonly number[]
  /** 1-based; pages with little text that paint a picture or draw their letters as lines. */
  paintedPages: readonly number[]
}

/** What scanners, browsers and fax machines add to a page that is a picture otherwise. */
const FURNITURE =
  /https?:\S+|\bpages?\s*:?\s*\d+(?:\s*(?:of|\/)\s*\d+)?|\bP\.\s?\d+(?:\/\d+)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AP]\.?M\.?)?|\b(?:fax|from|to|tel|phone|date|time|sent by|received|scanned (?:with|by)|camscanner|adobe scan|genius scan|specimen)\b|this product contains sensitive taxpayer data|[\d()+-]{7,}/gi
/** Fewer letters than a heading has, once that is taken away. */
const LETTERS_OF_A_PAGE = 40

/** Words of which every page of a notice, a transcript, a form or a bank's paper has some, in English and in Spanish. */
const COMMON =
  /amount|account|notice|balance|return|form|date|total|your|with|from|that|this|payment|income|interest|address|number|please|have|will|bank|deposit|fecha|impuesto|para|nombre|cantidad|aviso|pago|declaración/g
/** The small words of any letter, where they stand by themselves. */
const SMALL =
  /(?<![\p{L}\p{N}])(?:the|and|of|to|in|is|are|for|or|you|we|on|at|by|el|la|los|las|de|del|en|que|su|por|una?)(?![\p{L}\p{N}])/giu
const LETTERS_TO_JUDGE = 80
/** Ordinary text has a common word in every sixty letters or so; letters in disorder have one by accident. */
const LETTERS_FOR_A_WORD = 450

/**
 * The pages whose letters have to be read from their picture: those with no text, with nothing but what a scanner adds,
 * or with text in which no word is one because its fonts do not say which letter is which. 1-based.
 */
export function pagesToLookAt({ pageCount, runs, unreadPages, paintedPages }: TextLayer): number[] {
  const texts = Array.from({ length: pageCount }, () => '')
  for (const { page, text } of runs) texts[page - 1] += ` ${text}`
  return texts.flatMap((text, index) => {
    const number = index + 1
    if (unreadPages.includes(number) || isGibberish(text)) return [number]
    return isFurniture(text) && paintedPages.includes(number) ? [number] : []
  })
}

export function isFurniture(text: string): boolean {
  return text.replace(FURNITURE, '').replace(/[^\p{L}\p{N}]/gu, '').length < LETTERS_OF_A_PAGE
}

export function isGibberish(text: string): boolean {
  // Extractors split words anywhere: without its white space a text shows them whole.
  const key = text.replace(/\s+/g, '').toLowerCase()
  if (key.length < LETTERS_TO_JUDGE) return false
  const words = (key.match(COMMON)?.length ?? 0) + (text.match(SMALL)?.length ?? 0) / 2
  const letters = key.replace(/[^\p{L}]/gu, '').length
  // A table of figures has few words, and is no gibberish for it.
  const isFigures = letters < key.length * 0.35 && /^[\d$.,/()%*x-]+$/.test(key.replace(/\p{L}/gu, ''))
  return !isFigures && words < Math.max(1, letters / LETTERS_FOR_A_WORD)
}
