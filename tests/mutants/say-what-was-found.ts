import { existsSync, readFileSync } from 'node:fs'

export interface TriedMutant {
  status: string
  fileName: string
  /** Why it was left out, where it was. */
  why?: string
}

const NOTICED = ['Killed', 'Timeout']
const UNNOTICED = ['Survived', 'NoCoverage']

/** What a run found, file by file and in all, and what it left out and why; of a run that was cut short, as far as it came. */
export function sayWhatWasFound(tried: readonly TriedMutant[], isCutShort: boolean): string[] {
  const files = [...new Set(tried.map(({ fileName }) => fileName))].sort()
  const leftOut = countBy(
    tried.filter(({ status }) => status === 'Ignored').map(({ why }) => why ?? 'no reason'),
  )
  const unreadable = tried.filter(
    ({ status }) => status === 'RuntimeError' || status === 'CompileError',
  ).length
  return [
    ...files.flatMap(file => {
      const own = tried.filter(({ fileName }) => fileName === file)
      return rateOf(own) === null ? [] : [`${line(own)}  ${file.replace(/^.*\/lib\//, 'lib/')}`]
    }),
    `${line(tried)}  in all${isCutShort ? ', of a run that was cut short: give some of the files' : ''}`,
    ...[...leftOut].map(([why, count]) => `${count} changes left out: ${why}`),
    `${unreadable} changes stopped the tests from being read at all: noticed, and not counted`,
  ]
}

function line(tried: readonly TriedMutant[]): string {
  const noticed = tried.filter(({ status }) => NOTICED.includes(status)).length
  const missed = tried.filter(({ status }) => UNNOTICED.includes(status)).length
  return `${(rateOf(tried) ?? 0).toFixed(1).padStart(5)} %  ${noticed} of ${noticed + missed} noticed`
}

function rateOf(tried: readonly TriedMutant[]): number | null {
  const noticed = tried.filter(({ status }) => NOTICED.includes(status)).length
  const all = noticed + tried.filter(({ status }) => UNNOTICED.includes(status)).length
  return all === 0 ? null : (100 * noticed) / all
}

function countBy(words: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>()
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1)
  return counted
}

export function readTried(file: string): TriedMutant[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as TriedMutant)
}
