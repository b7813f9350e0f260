/**
 * Hides all but the last four digits of anything that looks like a taxpayer number.
 * Notices print numbers in full; what a reader quotes from the paper goes into records and lists, so it leaves masked.
 */
export function maskTins(text: string): string {
  return text
    .replace(/\b\d{3}([-\s]?)\d{2}\1(\d{4})\b/g, 'XXX-XX-$2')
    .replace(/\b\d{2}-\d{3}(\d{4})\b/g, 'XX-XXX$1')
}
