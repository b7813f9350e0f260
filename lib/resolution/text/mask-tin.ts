/**
 * Hides all but the last four digits of anything that looks like a taxpayer number.
 * Notices print numbers in full; what a reader quotes from the paper goes into records and lists, so it leaves masked.
 */
export function maskTins(text: string): string {
  return text
    .replace(/\b\d{3}([-\s]?)\d{2}\1(\d{4})\b/g, 'XXX-XX-$2')
    .replace(/\b\d{2}-\d{3}(\d{4})\b/g, 'XX-XXX$1')
}

/**
 * The same of the name of a file, where numbers stand between letters and underscores: `SSN_917474821.pdf`. A name is for
 * finding a paper again, so one number of nine digits too many that loses five is no loss.
 */
export function maskTinsInName(name: string): string {
  return name
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<!\d)\d{3}([\s\p{Pd}_.]{0,3})\d{2}\1(\d{4})(?!\d)/gu, 'XXX-XX-$2')
    .replace(/(?<!\d)\d{2}[\p{Pd}_]\d{3}(\d{4})(?!\d)/gu, 'XX-XXX$1')
}

/**
 * The same of a line that a person types or a bank exports. Nine digits in a row are left: numbers of confirmations and
 * checks have as many, and a taxpayer number is written with its dashes.
 */
export function maskWrittenTins(line: string): string {
  return line
    .replace(/(?<!\d)\d{3}([\s\p{Pd}]{1,3})\d{2}\1(\d{4})(?!\d)/gu, 'XXX-XX-$2')
    .replace(/(?<!\d)\d{2}\p{Pd}\d{3}(\d{4})(?!\d)/gu, 'XX-XXX$1')
}
