import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type CaseAnswers, findDay, type PlainDate } from '@/lib/resolution'
import { assessPapers } from './assess-papers'
import { CannotStart, runCommand } from './cannot-start'
import { answersOf, caseAnswers } from './case-answers'

const USAGE =
  'Usage: npm run -s assess -- --as-of YYYY-MM-DD FILE… [--facts facts.json]\n       npm run -s assess -- --schema'

interface Asked {
  asOf: PlainDate | null
  facts: string | null
  files: string[]
  schema: boolean
}

/** `npm run -s assess -- --as-of DAY FILE…`: what the rules say of a folder of papers, as one JSON text. */
async function main(words: readonly string[]): Promise<number> {
  const { asOf, facts, files, schema } = readWords(words)
  if (schema) {
    process.stdout.write(`${JSON.stringify(z.toJSONSchema(caseAnswers, { io: 'input' }), null, 2)}\n`)
    return 0
  }
  if (asOf === null || (files.length === 0 && facts === null)) throw new CannotStart(USAGE)
  const answers = facts === null ? {} : await readAnswers(facts)
  const assessed = await assessPapers({ files, asOf, answers })
  process.stdout.write(`${JSON.stringify(assessed, null, 2)}\n`)
  return 0
}

function readWords(words: readonly string[]): Asked {
  const asked: Asked = { asOf: null, facts: null, files: [], schema: false }
  for (let at = 0; at < words.length; at++) {
    const [word = '', inline] = splitOption(words[at] ?? '')
    const value = () => inline ?? words[++at] ?? ''
    if (word === '--schema') asked.schema = true
    else if (word === '--facts') asked.facts = value()
    else if (word === '--as-of') asked.asOf = readDay(value())
    else if (word.startsWith('--')) throw new CannotStart(`There is no option ${word}.\n${USAGE}`)
    else asked.files.push(words[at] ?? '')
  }
  return asked
}

/** `--as-of=2026-11-24` is `--as-of 2026-11-24`. */
function splitOption(word: string): [string, string | undefined] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
}

function readDay(text: string): PlainDate {
  const found = findDay(text)
  if (found === null) throw new CannotStart(`--as-of takes a day, YYYY-MM-DD, and not ${text || 'nothing'}.`)
  return found
}

async function readAnswers(file: string): Promise<CaseAnswers> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(`${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`)
  })
  const read = caseAnswers.safeParse(parseJson(file, text))
  if (read.success) return answersOf(read.data)
  const wrong = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'all of it'}: ${message}`)
  throw new CannotStart(`${file} is not what --schema prints:\n${wrong.join('\n')}`)
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CannotStart(`${file}: ${error instanceof Error ? error.message : 'not JSON'}`)
  }
}

await runCommand(() => main(process.argv.slice(2)))
