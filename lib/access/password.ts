import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'

export const PASSWORD_LENGTH_MIN = 12
const LENGTH_MAX = 256
const SCORE_MIN = 3
/** What must be left when a person's own words are taken out: names and a year are the first guess at them. */
const REST_MIN = 8
/** The package's default algorithm is argon2id. */
const ARGON = { memoryCost: 47_104, timeCost: 1, parallelism: 1 }
const PARALLEL_MAX = 4

const estimator = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })

/** What is wrong with a new password, in the person's words; null when it will do. `about`: their names and address. */
export function weakness(password: string, about: readonly string[]): string | null {
  if ([...password].length < PASSWORD_LENGTH_MIN) return `Use at least ${PASSWORD_LENGTH_MIN} characters.`
  if (password.length > LENGTH_MAX) return `Use at most ${LENGTH_MAX} characters.`
  const own = ownWords(about)
  if (without(own, password).length < REST_MIN)
    return 'Little is left of this password without your name and address. Try four unrelated words.'
  if (estimator.check(password, [...about, ...own]).score < SCORE_MIN)
    return 'This password is among the ones guessed first. Try four unrelated words.'
  return null
}

/** The words of a person's names and address, in small letters. */
function ownWords(about: readonly string[]): string[] {
  const words = about.flatMap(text => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  return words.filter(word => word.length > 2)
}

function without(words: readonly string[], password: string): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase())
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), ARGON))
}

let decoy: Promise<string> | undefined

/** Takes the same time whether or not the account exists, so that the answer does not tell. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const against = storedHash ?? (await decoy)
  const matches = await inTurn(() => verify(against, password.slice(0, LENGTH_MAX).normalize('NFKC')))
  return matches && storedHash !== null
}

let running = 0
const waiting: (() => void)[] = []

/** Hashing takes 46 MiB each; no more than four at once, however many people knock. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= PARALLEL_MAX) await new Promise<void>(resolve => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
