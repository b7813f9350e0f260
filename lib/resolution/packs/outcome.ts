import type { Assessment, FlagFinding } from '../assessment'
import { ladderStages, stageWords } from '../collection/ladder-stage'
import { severityWords } from '../queue/why'
import { formatDeadline, type PlainDate } from '../time/plain-date'

type OutcomeFlag = Pick<FlagFinding, 'ruleId' | 'subject' | 'severity' | 'outcome' | 'claim'> & {
  lastDay: PlainDate | null
}

/** What an assessment comes to, in short: two of them tell what moved. */
export interface Outcome {
  flags: OutcomeFlag[]
  deadlines: { kind: string; what: string; lastDay: PlainDate }[]
  /** Papers that are still asked for. */
  asked: { key: string; title: string }[]
  next: { sentence: string; ruleId: string | null; subject: string | null }
  stage: Assessment['stage']
  arrangement: Assessment['arrangement']
}

export function outcomeOf(assessment: Assessment): Outcome {
  const { flags, deadlines, checklist, nextStep, stage, arrangement } = assessment
  return {
    flags: flags.map(({ ruleId, subject, severity, outcome, claim, deadline }) => ({
      ...{ ruleId, subject, severity, outcome, claim },
      lastDay: deadline?.lastDay ?? null,
    })),
    deadlines: deadlines.map(({ kind, what, lastDay }) => ({ kind, what, lastDay })),
    asked: checklist.filter(({ state }) => state === 'needed').map(({ key, title }) => ({ key, title })),
    next: { sentence: nextStep.sentence, ruleId: nextStep.ruleId, subject: nextStep.subject },
    stage,
    arrangement,
  }
}

/** One thing that is other than before; null where there was, or is, none. */
export interface OutcomeMove {
  about: string
  before: string | null
  after: string | null
}

/** Only what moved. A sentence that counts days says other words each day, and moves nothing by that. */
export function listMoves(before: Outcome, after: Outcome): OutcomeMove[] {
  return [
    ...pairs(before.flags, after.flags, flag => `${flag.ruleId} ${flag.subject}`).flatMap(([old, now]) => {
      const [said, says] = [sayWeight(old), sayWeight(now)]
      const flag = now ?? old
      return said === says || !flag
        ? []
        : [{ about: `${flag.ruleId}: ${flag.claim}`, before: said, after: says }]
    }),
    ...pairs(before.deadlines, after.deadlines, ({ kind, what }) => `${kind} ${what}`).flatMap(([old, now]) =>
      moved(`Last day, ${(now ?? old)?.what}`, sayDay(old), sayDay(now)),
    ),
    ...pairs(before.asked, after.asked, ({ key }) => key).flatMap(([old, now]) =>
      moved(`Paper: ${(now ?? old)?.title}`, old ? 'asked for' : null, now ? 'asked for' : null),
    ),
    ...movedStep(before.next, after.next),
    ...moved('Stage of the case', sayStage(before.stage), sayStage(after.stage)),
    ...moved('What suspends collection', sayHold(before.arrangement), sayHold(after.arrangement)),
  ]
}

function moved(about: string, before: string | null, after: string | null): OutcomeMove[] {
  return before === after ? [] : [{ about, before, after }]
}

function movedStep(before: Outcome['next'], after: Outcome['next']): OutcomeMove[] {
  if (before.ruleId === after.ruleId && before.subject === after.subject) return []
  return [{ about: 'Next step', before: before.sentence, after: after.sentence }]
}

function sayWeight(flag: OutcomeFlag | undefined): string | null {
  if (!flag) return null
  const certain = flag.outcome === 'unknown' ? 'cannot tell yet' : 'settled'
  const until = flag.lastDay === null ? '' : `, last day ${formatDeadline(flag.lastDay)}`
  return `${severityWords[flag.severity]}, ${certain}${until}`
}

function sayDay(deadline: Outcome['deadlines'][number] | undefined): string | null {
  return deadline ? formatDeadline(deadline.lastDay) : null
}

function sayStage(stage: Outcome['stage']): string {
  return ladderStages.includes(stage) ? stageWords[stage] : stage
}

function sayHold(arrangement: Outcome['arrangement']): string | null {
  return arrangement === null ? null : sayStage(arrangement)
}

/** What has the same name on both sides, in one order: by name, and as they stand where a name comes twice. */
function pairs<T>(before: readonly T[], after: readonly T[], nameOf: (one: T) => string) {
  const [old, now] = [Map.groupBy(before, nameOf), Map.groupBy(after, nameOf)]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap(name => {
    const [some, others] = [old.get(name) ?? [], now.get(name) ?? []]
    return Array.from(
      { length: Math.max(some.length, others.length) },
      (_, at): [T | undefined, T | undefined] => [some[at], others[at]],
    )
  })
}
