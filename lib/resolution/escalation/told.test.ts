import path from 'node:path'
import { expect, it } from 'vitest'
import type { FlagFinding } from '../assessment'
import { readCase } from '../collection/case-view'
import { periodKey } from '../collection/period-label'
import type { Trigger } from './trigger'
import { triggers } from './triggers'

/** What each rule says of its own examples, word for word, in `told/`: `vitest -u` writes it, and a person reads what moved. */
it.each(triggers.map(trigger => [trigger.id, trigger] as const))(
  '%s says of its examples what is kept',
  async (id, trigger) => {
    await expect(bookOf(trigger)).toMatchFileSnapshot(
      path.resolve(`lib/resolution/escalation/told/${id}.txt`),
    )
  },
)

function bookOf(trigger: Trigger): string {
  const { id, title, examples } = trigger
  const pages = [examples.fires, examples.quiet, examples.unknown].flatMap(example => {
    if (typeof example === 'string') return []
    const flags = trigger.evaluate(readCase(example.facts, example.asOf))
    return [`# ${example.tells}`, ...(flags.length === 0 ? ['Nothing'] : flags.flatMap(flagLines)), '']
  })
  return `${[`${id} ${title}`, '', ...pages].join('\n').trimEnd()}\n`
}

function flagLines(flag: FlagFinding): string[] {
  const { deadline, hearing, missing } = flag
  return [
    `${flag.outcome}, severity ${flag.severity}, ${flag.mark}, about ${flag.subject}: ${flag.periods.map(periodKey).join(' ')}`,
    `  ${flag.claim}`,
    `  Next: ${flag.nextAction}`,
    ...(deadline
      ? [
          `  By ${deadline.lastDay} (${deadline.kind}; printed ${deadline.printedDay}, computed ${deadline.computedDay}; ${deadline.basis}): ${deadline.what}. Lost: ${deadline.lost}. Left: ${deadline.left}`,
        ]
      : []),
    ...(hearing
      ? [`  Hearing about a ${hearing.about}, notice ${hearing.noticeOn}, request ${hearing.requestId}`]
      : []),
    ...(missing ? [`  Asked: ${missing.fact} (${missing.document})`] : []),
    ...flag.evidence.map(({ label, value }) => `  Shown by ${label}: ${value}`),
    ...flag.working.map(({ text, value }) => `  Worked: ${text}: ${value}`),
    ...flag.wouldChange.map(what => `  Would change: ${what}`),
  ]
}
