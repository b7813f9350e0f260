const STARTS = [
  'Abern',
  'Brov',
  'Calder',
  'Dun',
  'Eskil',
  'Farrow',
  'Grim',
  'Halv',
  'Ister',
  'Joll',
  'Kest',
  'Lind',
]
const MIDDLES = ['a', 'e', 'i', 'o', 'ane', 'ere', 'ilo', 'ond', 'ast', 'ure']
const ENDS = [
  'by',
  'cott',
  'dale',
  'field',
  'gren',
  'holt',
  'kin',
  'low',
  'mere',
  'quist',
  'ridge',
  'stad',
  'wick',
]
const FIRST = [
  'Ada',
  'Bram',
  'Cleo',
  'Dov',
  'Edda',
  'Finn',
  'Gwen',
  'Hugo',
  'Ines',
  'Jory',
  'Kaia',
  'Lars',
  'Mira',
]

/** A name that nobody has, the same for the same number; thousands differ. */
export function inventedName(index: number): { client: string; last: string; first: string } {
  const pick = (from: readonly string[], step: number) => from[Math.floor(index / step) % from.length] ?? ''
  const last = `${pick(STARTS, 1)}${pick(MIDDLES, STARTS.length)}${pick(ENDS, STARTS.length * MIDDLES.length)}`
  const first = pick(FIRST, 7)
  return { client: `${last}, ${first}`, last, first }
}
