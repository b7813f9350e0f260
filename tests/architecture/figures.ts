import type { SourceFile } from './source-files'

/** Rooms of the rules that read paper, hold tables or show words, or count packs: their numbers are places, codes and amounts of examples. */
const NOT_LAW =
  /^lib\/resolution\/(parameters|money|time|text|transcripts|notices|packs|papers|sources|examples|queue|checklist)\/|^lib\/resolution\/[^/]+$/

/** Numbers of arithmetic and of the calendar: counting, halves, percent, basis points, months of a year, last of December. */
const ARITHMETIC = new Set([0, 1, 2, 12, 31, 100, 10_000])

/** The only other numbers, each with its file: bounds of ours, binary places and those that a form prints, no figures of law. */
const OURS: Readonly<Record<string, readonly number[]>> = {
  'lib/resolution/collection/accrual-ceiling.ts': [28],
  'lib/resolution/collection/canonical-facts.ts': [1_000_000_000_000],
  'lib/resolution/collection/signals.ts': [366],
  // The invented case from which the examples of the options differ.
  'lib/resolution/options/example-input.ts': [
    2_021, 2_022, 2_023, 1_800, 18_000, 400, 15_000, 1_900, 1_100, 1_500, 4_500, 800, 80, 1_700, 250, 1_000,
    900, 4_000, 500, 3, 300_000, 300, 90_000,
  ],
  // The invented cases of these, and the ranks in which flags are read.
  'lib/resolution/escalation/account-rule.ts': [2_023, 2_025, 9_000],
  'lib/resolution/escalation/bill-examples.ts': [900_000, 500_000, 2_024],
  'lib/resolution/escalation/decisive-row.ts': [2_023, 900_000, 50_000],
  'lib/resolution/escalation/example-facts.ts': [2_025],
  'lib/resolution/escalation/intention-examples.ts': [18_000, 2_019, 2_023, 2_024, 2_025],
  'lib/resolution/escalation/interview-rule.ts': [2_023, 900_000],
  'lib/resolution/escalation/notice-rule.ts': [2_025],
  'lib/resolution/escalation/status-rule.ts': [2_023, 900_000],
  'lib/resolution/escalation/order-flags.ts': [10],
  'lib/resolution/escalation/trigger.ts': [3, 4, 5, 6, 7, 8, 9, 10],
  'lib/resolution/finding/possible-input.ts': [1_000_000_000_000, 1_200, 2_999],
  'lib/resolution/interest/fixed-point.ts': [128, 56],
  'lib/resolution/penalties/estimated-tax-short.ts': [5],
  'lib/resolution/plans/plan-growth.ts': [1_200],
}

/** A figure of law has a day on which it began and a source, so it stands in a parameter's row and nowhere in code. */
export function findBareFigures(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ path }) =>
        path.startsWith('lib/resolution/') && !NOT_LAW.test(path) && !/\.test(-support)?\.ts$/.test(path),
    )
    .flatMap(({ path, text }) =>
      withoutExamples(path, withoutWords(text))
        .split('\n')
        .flatMap((line, index) =>
          numbersIn(line)
            .filter(number => !ARITHMETIC.has(number) && !OURS[path]?.includes(number))
            .map(number => `${path}:${index + 1} ${number} in ${line.trim()}`),
        ),
    )
}

function numbersIn(line: string): number[] {
  // Where a text is cut is a place, not a figure.
  const places = line.replace(/\.(slice|padStart|padEnd)\([^()]*\)/g, '')
  return [...places.matchAll(/(?<![\w.$])\d[\d_]*(?:\.\d+)?/g)].map(([digits]) =>
    Number(digits.replaceAll('_', '')),
  )
}

/**
 * A rule of escalation and an option end with their three invented cases; a rule names its rank. The same lines without what stands after
 * its last function, and without version, severity, precedence and reversibility.
 */
function withoutExamples(path: string, text: string): string {
  if (!/^lib\/resolution\/(escalation|options)\//.test(path)) return text
  const blank = (match: string) => match.replace(/[^\n]/g, '')
  const rule = text.search(/^export const \w+: (Trigger|Option) = \{$/m)
  const before = text.slice(0, rule).lastIndexOf('\n}\n')
  const lastFunction = before < 0 ? rule : before
  const rules = rule < 0 ? text : text.slice(0, lastFunction) + blank(text.slice(lastFunction))
  return rules.replace(/\b(version|severity|precedence|reversibility): \d+\b/g, blank)
}

/** The same lines without comments, texts and patterns. */
function withoutWords(text: string): string {
  const lines = (match: string) => match.replace(/[^\n]/g, '')
  return text
    .replace(/\/\*[\s\S]*?\*\//g, lines)
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, lines)
    .replace(/(?<=[(=,:[\s!&|])\/(?![*/])(?:[^/\\\n]|\\.)+\/[a-z]*/g, '')
    .replace(/\/\/.*/g, '')
}
