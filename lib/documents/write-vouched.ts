import 'server-only'
import type { Work } from '@/lib/operation'
import { type Confirming, confirmNotice, confirmTranscript } from './confirm-facts'
import { confirmInformation } from './confirm-information'
import type { Decisions } from './decided-fields'

/** Writes what a person vouched for over the facts that were read, whatever kind of paper it is. */
export async function writeVouched(
  where: Pick<Work<unknown>, 'actor' | 'tx'>,
  paper: Confirming,
  decisions: Decisions,
): Promise<void> {
  if (paper.reading.kind === 'notice') await confirmNotice(where, paper, decisions)
  else if (paper.reading.kind === 'account-transcript') await confirmTranscript(where, paper, decisions)
  else await confirmInformation(where, paper, decisions)
}
