import { Dice } from './transcripts/dice'

/** A file that was good, as an accident or an enemy leaves it. What is done to it is decided by the seed. */
export function mutated(good: Uint8Array, seed: number): Uint8Array {
  const dice = new Dice(seed)
  let bytes: Buffer = Buffer.from(good)
  for (let times = dice.upTo(4, 1); times > 0; times--) bytes = mutatedOnce(bytes, dice)
  return new Uint8Array(bytes)
}

const NUMBERS = ['0', '-1', '4294967295', '99999999999', '1e308', '65536']
const NAMES = [
  '/Length',
  '/Kids',
  '/Count',
  '/Parent',
  '/Filter',
  '/Width',
  '/Height',
  '/Root',
  '/Size',
  '/Type',
  '/W',
]

function mutatedOnce(bytes: Buffer, dice: Dice): Buffer {
  const at = dice.upTo(Math.max(0, bytes.length - 1))
  const length = dice.upTo(Math.min(4000, bytes.length))
  switch (dice.upTo(7)) {
    case 0:
      return bytes.subarray(0, Math.max(8, at))
    case 1:
      for (let flips = dice.upTo(200, 1); flips > 0; flips--)
        bytes[dice.upTo(bytes.length - 1)] = dice.upTo(255)
      return bytes
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + length))])
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)])
    case 4:
      return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length, dice.upTo(255)), bytes.subarray(at)])
    case 5:
      return replaced(bytes, dice, /(?<= )\d{1,10}(?=[ \]/>\r\n])/g, dice.oneOf(NUMBERS))
    case 6:
      return replaced(
        bytes,
        dice,
        /\/(?:Length|Kids|Count|Filter|Width|Root|Size|Type|Font)\b/g,
        dice.oneOf(NAMES),
      )
    default:
      // The size of a picture stands in its first bytes.
      bytes.fill(dice.oneOf([0, 0x7f, 0xff]), Math.min(16, bytes.length), Math.min(20, bytes.length))
      return bytes
  }
}

function replaced(bytes: Buffer, dice: Dice, what: RegExp, by: string): Buffer {
  const text = bytes.toString('latin1')
  const places = [...text.matchAll(what)]
  if (places.length === 0) return bytes
  const place = dice.oneOf(places)
  const changed = text.slice(0, place.index) + by + text.slice(place.index + place[0].length)
  return Buffer.from(changed, 'latin1')
}
