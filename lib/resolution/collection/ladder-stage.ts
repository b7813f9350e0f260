import type { LadderStage } from '../facts'

/** Every stage, mildest first: how near the IRS stands to the taxpayer's property. */
export const ladderStages: readonly LadderStage[] = [
  'none',
  'paid',
  'not-collectible',
  'installment-agreement',
  'first-bill',
  'reminder',
  'intent-to-levy',
  'agreement-default',
  'final-levy-notice',
  'levy',
]

export function stageRank(stage: LadderStage): number {
  return ladderStages.indexOf(stage)
}

/** What suspends collection of a period without taking back how far it went. */
export type Arrangement = Extract<LadderStage, 'installment-agreement' | 'not-collectible'>

/** The arrangement that holds on a period of the case; an agreement, which can break, is named first. */
export function findArrangement(stages: readonly LadderStage[]): Arrangement | null {
  if (stages.includes('installment-agreement')) return 'installment-agreement'
  return stages.includes('not-collectible') ? 'not-collectible' : null
}

export function furthestStage(stages: readonly LadderStage[]): LadderStage {
  return stages.reduce<LadderStage>((far, stage) => (stageRank(stage) > stageRank(far) ? stage : far), 'none')
}

/** The stage in words. CP504 is an intent to levy and opens no hearing; only the final notice does. */
export const stageWords: Record<LadderStage, string> = {
  none: 'No notice',
  paid: 'Paid',
  'not-collectible': 'Not collectible',
  'installment-agreement': 'Agreement in force',
  'first-bill': 'First bill',
  reminder: 'Reminder',
  'intent-to-levy': 'Intent to levy, no hearing yet',
  'agreement-default': 'Agreement ending',
  'final-levy-notice': 'Final levy notice, hearing right',
  levy: 'Levy',
}

/** What hangs on the stage: the right that runs, or that none does. */
export const stageRight: Record<LadderStage, string> = {
  none: 'No right ends',
  paid: 'Nothing owed',
  'not-collectible': 'Yearly review',
  'installment-agreement': 'The plan',
  'first-bill': 'No right ends',
  reminder: 'No right ends',
  'intent-to-levy': 'No hearing yet',
  'agreement-default': 'The plan',
  'final-levy-notice': 'Hearing, Tax Court',
  levy: 'Money, property',
}
