/**
 * `Not an LT11`: the article by the sound of a name that is spoken letter by letter, as the names of notices are.
 * A word in small letters is left alone.
 */
export function anBeforeVowel(text: string): string {
  return text.replace(/\ba (?=[AEFHILMNORSX](?:[A-Z]|\d|\b))/g, 'an ')
}
