import type { Evidence } from '../assessment'
import type { LadderStage } from '../facts'
import type { PlainDate } from '../time/plain-date'
import { furthestStage, stageRank } from './ladder-stage'
import type { Signal } from './signals'
import type { CollectionEvent } from './transcript-events'

export interface Ladder {
  stage: LadderStage
  /** The furthest step taken, which an agreement or hardship status suspends and does not undo. */
  furthest: LadderStage
  /** Day of the event that set the stage. */
  since: PlainDate | null
  evidence: Evidence[]
}

const steps: Partial<Record<CollectionEvent, LadderStage>> = {
  'notice-first-bill': 'first-bill',
  'notice-reminder': 'reminder',
  'notice-intent-to-levy': 'intent-to-levy',
  'notice-final-levy-notice': 'final-levy-notice',
  'levy-hearing-notice': 'final-levy-notice',
  'notice-levy-made': 'final-levy-notice',
  'levy-payment': 'levy',
  'levy-told': 'levy',
  'notice-levy': 'levy',
}

const sideTracks: Partial<Record<CollectionEvent, LadderStage>> = {
  'agreement-established': 'installment-agreement',
  'notice-agreement-alive': 'installment-agreement',
  'agreement-ended': 'agreement-default',
  'notice-agreement-default': 'agreement-default',
  'not-collectible': 'not-collectible',
  'paid-told': 'paid',
}

const trackEnds: Partial<Record<CollectionEvent, LadderStage>> = {
  'collectible-again': 'not-collectible',
  'agreement-removed': 'installment-agreement',
}

const agreementTracks: readonly LadderStage[] = ['installment-agreement', 'agreement-default']

/** A bill for a paid or uncollectible period reopens it; an agreement is over only from an intent to levy on. */
function endsTrack(step: LadderStage, track: LadderStage): boolean {
  return !agreementTracks.includes(track) || stageRank(step) >= stageRank('intent-to-levy')
}

/** A yearly reminder of an agreement (CP521) says that it runs, not that it began again. */
function repeats(event: CollectionEvent, aside: Pick<Ladder, 'stage'> | null): boolean {
  return event === 'notice-agreement-alive' && aside?.stage === 'installment-agreement'
}

/**
 * Where a period stands: the furthest step taken (reminders never lower it), unless an agreement, its end or
 * hardship status came after and no later notice shows that it is over.
 */
export function readLadder(signals: readonly Signal[]): Ladder {
  const last = climb(signals).at(-1)
  return last ? { ...last.now, furthest: last.furthest } : { ...start, furthest: 'none' }
}

/** Every stage that the period came to, oldest first; a later notice of the same stage moves its day. */
export function listStages(
  signals: readonly Signal[],
): { stage: LadderStage; on: PlainDate | null; evidence: Evidence[] }[] {
  const stages = climb(signals).map(({ now }) => now)
  const steps: { stage: LadderStage; on: PlainDate | null; evidence: Evidence[] }[] = []
  for (const [index, { stage, since, evidence }] of stages.entries()) {
    if (stages[index - 1] === stages[index] || stage === 'none') continue
    const last = steps.at(-1)
    // The notice on file and the row of its mailing show one step.
    if (last?.stage === stage && last.on === since) last.evidence = [...last.evidence, ...evidence]
    else steps.push({ stage, on: since, evidence })
  }
  return steps
}

type Standing = Omit<Ladder, 'furthest'>

const start: Standing = { stage: 'none', since: null, evidence: [] }

/** Where the period stood after each signal, and the furthest step taken by then. */
function climb(signals: readonly Signal[]): { now: Standing; furthest: LadderStage }[] {
  const stood: { now: Standing; furthest: LadderStage }[] = []
  let climbed = start
  let aside: Standing | null = null
  for (const signal of signals) {
    // What most signals are shown with is never looked at, and is not written here.
    const { event, on } = signal
    const step = steps[event]
    const track = sideTracks[event]
    if (event === 'notice-levy-released' && climbed.stage === 'levy') {
      climbed = { stage: 'final-levy-notice', since: on, evidence: [signal.evidence] }
    }
    if (track && !repeats(event, aside)) aside = { stage: track, since: on, evidence: [signal.evidence] }
    if (aside && trackEnds[event] === aside.stage) aside = null
    if (step && aside && endsTrack(step, aside.stage)) aside = null
    if (step && stageRank(step) >= stageRank(climbed.stage))
      climbed = { stage: step, since: on, evidence: [signal.evidence] }
    const now = aside ?? climbed
    stood.push({ now, furthest: furthestStage([climbed.stage, now.stage]) })
  }
  return stood
}
