import type { LadderStage } from '@/lib/resolution/facts'

/** What a practitioner calls each step of collection. */
export const stageWords: Record<LadderStage, string> = {
  none: 'No notice',
  'first-bill': 'First bill',
  reminder: 'Reminder',
  'intent-to-levy': 'Intent to levy',
  'final-levy-notice': 'Final levy notice',
  levy: 'Levy',
  'installment-agreement': 'Agreement',
  'agreement-default': 'Agreement ending',
  'not-collectible': 'Not collectible',
  paid: 'Paid',
}
