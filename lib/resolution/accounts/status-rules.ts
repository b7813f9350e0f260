import type { TranscriptRow } from '../reading'
import { findMiscellaneousEvent } from '../transcripts/miscellaneous-events'
import { actionCodeOf } from '../transcripts/printed-details'
import { findTransactionCode } from '../transcripts/transaction-codes'
import type { AccountStatus, StatusKind, StatusOutcome } from './status'

/** What one row does to one status. */
export interface StatusStep {
  kind: StatusKind
  /** `asks`: it is pending from here; `opens`: it is in force; `ends`: it is over. */
  does: 'asks' | 'opens' | 'ends'
  outcome: StatusOutcome | null
  /** Which of several of a kind it is; what ends one leaves the others. */
  lane?: string
  mark: AccountStatus['mark']
}

type Rule = readonly [codes: string, kind: StatusKind, does: StatusStep['does'], outcome?: StatusOutcome]

/** IRS Document 6209, section 8A. Code 520 is judged by the rows around it and code 971 by its phrase. */
const rules: readonly Rule[] = [
  ['480', 'offer', 'asks'],
  ['481', 'offer', 'ends', 'rejected'],
  ['482', 'offer', 'ends', 'withdrawn-or-returned'],
  ['483 782', 'offer', 'ends', 'corrected'],
  ['780', 'offer', 'opens', 'accepted'],
  ['781', 'offer', 'ends', 'defaulted'],
  ['788', 'offer', 'ends', 'terms-met'],
  ['488', 'installment-agreement', 'opens'],
  ['489', 'installment-agreement', 'ends', 'defaulted'],
  ['530', 'not-collectible', 'opens'],
  ['531 532 537', 'not-collectible', 'ends', 'removed'],
  ['424', 'audit', 'asks'],
  ['420', 'audit', 'opens'],
  ['421', 'audit', 'ends', 'closed'],
  ['300 301 304 308', 'audit', 'ends', 'assessed'],
  ['922', 'underreporter', 'opens'],
  ['923', 'underreporter', 'ends', 'closed'],
  ['290 291 294 298', 'underreporter', 'ends', 'assessed'],
  ['494', 'deficiency-notice', 'opens'],
  ['495', 'deficiency-notice', 'ends', 'closed'],
  ['290 300', 'deficiency-notice', 'ends', 'assessed'],
  ['470', 'claim', 'asks'],
  ['471 472', 'claim', 'ends', 'closed'],
  ['500', 'military', 'opens'],
  ['502 503', 'military', 'ends', 'closed'],
  ['540', 'deceased', 'opens'],
  ['542', 'deceased', 'ends', 'corrected'],
  ['940', 'fraud', 'opens'],
  ['942', 'fraud', 'ends', 'corrected'],
  ['140 141', 'missing-return', 'opens'],
  ['590 591', 'missing-return', 'ends', 'not-liable'],
  ['150 594 599', 'missing-return', 'ends', 'secured'],
  ['599 976 977', 'substitute-return', 'ends', 'secured'],
  ['538', 'trust-fund', 'opens'],
  ['539', 'trust-fund', 'ends', 'removed'],
  ['960 962', 'representative', 'opens'],
  ['961', 'representative', 'ends', 'removed'],
]

/** Each hold of a criminal investigation has a code of its own that lets go of it. */
const criminalHolds: readonly [opens: string, ends: string][] = [
  ['910', '911'],
  ['914', '915'],
  ['916', '917'],
  ['918', '919'],
]

const byCode: ReadonlyMap<string, readonly StatusStep[]> = collect()

function collect(): Map<string, StatusStep[]> {
  const steps = new Map<string, StatusStep[]>()
  const add = (code: string, step: Omit<StatusStep, 'mark'>) => {
    const mark = findTransactionCode(code)?.mark ?? 'unverified'
    steps.set(code, [...(steps.get(code) ?? []), { ...step, mark }])
  }
  for (const [codes, kind, does, outcome = null] of rules)
    for (const code of codes.split(' ')) add(code, { kind, does, outcome })
  for (const [opens, ends] of criminalHolds) {
    add(opens, { kind: 'criminal', does: 'opens', outcome: null, lane: opens })
    add(ends, { kind: 'criminal', does: 'ends', outcome: 'removed', lane: opens })
  }
  return steps
}

type Told = Omit<StatusStep, 'mark'>
const tell = (kind: StatusKind, does: StatusStep['does'], outcome: StatusOutcome | null = null): Told => ({
  kind,
  does,
  outcome,
})

/** Action codes, where a paper prints them; 972 takes the event of 971 back. */
const byAction: Readonly<Record<string, Told>> = {
  '971-043': tell('installment-agreement', 'asks'),
  '971-063': tell('installment-agreement', 'opens'),
  '971-163': tell('installment-agreement', 'ends', 'terminated'),
  '971-065': tell('innocent-spouse', 'asks'),
  '971-054': tell('private-collector', 'opens'),
  '971-087': tell('disaster', 'opens'),
  '971-275': tell('hearing', 'opens'),
  '971-276': tell('equivalent-hearing', 'opens'),
  '971-277': tell('hearing', 'ends', 'withdrawn'),
  '971-278': tell('hearing', 'ends', 'determined'),
  '971-501': tell('identity-theft', 'opens'),
  '971-504': tell('identity-theft', 'opens'),
  '971-505': tell('identity-theft', 'opens'),
  '971-506': tell('identity-theft', 'opens'),
  '971-522': tell('identity-theft', 'asks'),
  '971-637': tell('judgment', 'opens'),
  '971-638': tell('judgment', 'opens'),
  '971-641': tell('passport', 'opens'),
}

const byPhrase: Readonly<Record<string, Told>> = {
  'agreement-pending': tell('installment-agreement', 'asks'),
  'agreement-established': tell('installment-agreement', 'opens'),
  'agreement-ended': tell('installment-agreement', 'ends', 'terminated'),
  'hearing-requested': tell('hearing', 'opens'),
  'equivalent-hearing-requested': tell('equivalent-hearing', 'opens'),
  'innocent-spouse-claim': tell('innocent-spouse', 'asks'),
  'private-collector': tell('private-collector', 'opens'),
  disaster: tell('disaster', 'opens'),
  'identity-theft': tell('identity-theft', 'opens'),
  judgment: tell('judgment', 'opens'),
  passport: tell('passport', 'opens'),
}

/** What a row does to the statuses of its account; empty for a row that does nothing to them, or without words. */
export function listStatusSteps(row: TranscriptRow): readonly StatusStep[] {
  if (row.code === null) return []
  if (row.code === '150' && /substitute/i.test(row.explanation))
    return [{ ...tell('substitute-return', 'opens'), mark: 'unverified' }]
  if (row.code !== '971' && row.code !== '972') return byCode.get(row.code) ?? []
  const told = toldBy(row)
  if (told === null) return []
  return row.code === '971' ? [told] : [takenBack(told)]
}

function toldBy(row: TranscriptRow): StatusStep | null {
  const action = actionCodeOf(row)
  const named = action === null ? undefined : byAction[`971-${action}`]
  if (named) return { ...named, mark: 'unverified' }
  const phrase = findMiscellaneousEvent(row)
  const told = phrase && byPhrase[phrase.event]
  if (!phrase || !told) return null
  if (phrase.event !== 'hearing-requested') return { ...told, mark: phrase.mark }
  const words = row.explanation
  if (/not timely|untimely/i.test(words)) return { ...tell('equivalent-hearing', 'opens'), mark: phrase.mark }
  if (/withdrawn/i.test(words)) return { ...tell('hearing', 'ends', 'withdrawn'), mark: phrase.mark }
  if (/determin|resolved|closed/i.test(words))
    return { ...tell('hearing', 'ends', 'determined'), mark: phrase.mark }
  return { ...told, mark: phrase.mark }
}

/** A request that is taken back ends as a request: that says nothing of an agreement in force. */
function takenBack(step: StatusStep): StatusStep {
  return { ...step, does: 'ends', outcome: 'removed', lane: step.does === 'asks' ? 'asked' : step.lane }
}
