/**
 * A notice number as printed: `CP14`, `CP 14`, `CP-503C`, `CP 0014`, `LT 0011`, `LTR 1058`, `Letter 3172`.
 * Capitals matter for the suffix: what stands behind a code may be glued on (`CP14Tax year`).
 */
const PRINTED = /^\s*(CP|LT|LTR|Letter|LETTER)[\s-]{0,2}0{0,3}(\d{1,4})(?:([A-Z]{1,2})(?![A-Za-z]))?(?!\d)/

export interface FoundNoticeCode {
  code: string
  /** Characters of the text, leading white space included. */
  length: number
}

/** The notice code that a text begins with, or null. */
export function noticeCodeAtStart(text: string): FoundNoticeCode | null {
  const match = PRINTED.exec(text)
  if (!match) return null
  return { code: canonical(match[1] ?? '', match[2] ?? '', match[3] ?? ''), length: match[0].length }
}

/** One spelling for each code: `CP 0014` is `CP14`, `Letter 11` is `LT11`, `CP05A` stays; suffixes are kept. */
export function normaliseNoticeCode(text: string): string | null {
  const found = noticeCodeAtStart(text)
  return found && text.slice(found.length).trim() === '' ? found.code : null
}

/** How a code is written in prose: `CP14`, `LT11`, `Letter 1058`. */
export function displayNoticeCode(code: string): string {
  return /^L\d/.test(code) ? `Letter ${code.slice(1)}` : code
}

/** Letters below 100 belong to the automated collection system and are printed both as `LT11` and as `Letter 11`. */
function canonical(prefix: string, number: string, suffix: string): string {
  const digits = String(Number(number)).padStart(2, '0')
  if (prefix === 'CP') return `CP${digits}${suffix}`
  const isAutomatedLetter = prefix === 'LT' || Number(number) < 100
  return `${isAutomatedLetter ? 'LT' : 'L'}${digits}${suffix}`
}
