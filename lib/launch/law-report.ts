import { parseArgs } from 'node:util'
import { findDay, formatDay, type PlainDate, reviewLaw } from '@/lib/resolution'
import { CannotStart, runCommand } from './cannot-start'
import { endedInUse, lawLines } from './law-lines'

/** `npm run law:report -- --on 2027-01-01`: what of the law must be looked up again. 1 where a figure in use has ended. */
function main(words: readonly string[]): number {
  const review = reviewLaw(readDay(words))
  for (const line of lawLines(review)) console.log(line)
  const ended = endedInUse(review)
  console.log(
    ended.length === 0
      ? `\nEvery figure in use is published for ${formatDay(review.on)}.`
      : `\nNot published for ${formatDay(review.on)} and in use: ${ended.join(', ')}.`,
  )
  return ended.length === 0 ? 0 : 1
}

function readDay(words: readonly string[]): PlainDate {
  const { on } = readOptions(words)
  const day = findDay(on ?? new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date()))
  if (day === null) throw new CannotStart(`"${on}" is not a day: npm run law:report -- --on 2027-01-01`)
  return day
}

function readOptions(words: readonly string[]): { on?: string } {
  try {
    return parseArgs({ args: [...words], options: { on: { type: 'string' } } }).values
  } catch (error) {
    throw new CannotStart(`Usage: npm run law:report -- --on YYYY-MM-DD (${(error as Error).message})`)
  }
}

await runCommand(async () => main(process.argv.slice(2)))
