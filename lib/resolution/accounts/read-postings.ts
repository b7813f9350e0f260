import type { TranscriptFacts } from '../facts'
import { type Cents, cents, subtract, sum, zero } from '../money/cents'
import { otherPeriodOf } from '../transcripts/printed-details'
import { rowsInOrder } from '../transcripts/rows-in-order'
import type { AccountProblem, Assessment, ChargeKind, Credit, CreditOut, Posting, Totals } from './account'
import { asPosting, postingOf } from './as-posting'
import type { PostingEffect } from './posting-effects'
import { type Effective, findProblems, readEffect } from './posting-problems'
import { addUp, isTax } from './totals'

/** The rows of a transcript by what they do to its balance. */
export interface Postings {
  postings: readonly Posting[]
  assessments: readonly Omit<Assessment, 'statute'>[]
  abatements: readonly Abatement[]
  credits: readonly Credit[]
  unmatchedReversals: readonly Posting[]
  out: readonly CreditOut[]
  totals: Totals
  problems: readonly AccountProblem[]
}

type Abatement = Posting & { kind: ChargeKind }
type Draft<T> = { -readonly [K in keyof T]: T[K] }
type AssessmentDraft = Draft<Omit<Assessment, 'statute'>>
interface CreditDraft extends Omit<Draft<Credit>, 'takenBack'> {
  takenBack: Credit['takenBack'][number][]
}
type Does<D extends PostingEffect['does']> = {
  posting: Posting
  effect: Extract<PostingEffect, { does: D }>
}

/** Every row in the order of its days, each with what it does; nothing is dropped, so that the sums are those of the rows. */
export function readPostings(transcript: TranscriptFacts): Postings {
  const postings = inOrder(transcript)
  const read = postings.map(posting => readEffect(posting, transcript))
  const assessments = listAssessments(read, transcript)
  const abatements = pick(read, 'abates').map(({ posting, effect }) =>
    asPosting(posting, { kind: effect.kind }),
  )
  for (const abatement of abatements) abate(assessments, abatement)
  const credits = listCredits(read, transcript)
  const out = listOut(read, transcript)
  const unmatched = [
    ...pick(read, 'takes-back').filter(reversal => !takeBack(credits, reversal)),
    ...pick(read, 'puts-back').filter(returned => !putBack(out, returned)),
  ].map(({ posting }) => posting)
  const cleared = sum(pick(read, 'clears').map(({ posting }) => posting.cents))
  const other = sum(read.flatMap(({ posting, effect }) => (effect === null ? [posting.cents] : [])))
  return {
    ...{ postings, assessments, abatements, credits, out },
    unmatchedReversals: unmatched,
    totals: addUp({ assessments, abatements, credits, out, unmatched, cleared, other }),
    problems: findProblems(read),
  }
}

/** By day, those without one first; rows of one day as printed. */
function inOrder(transcript: TranscriptFacts): Posting[] {
  return rowsInOrder(transcript.rows).map(placed => postingOf(transcript, placed))
}

function pick<D extends PostingEffect['does']>(read: readonly Effective[], does: D): Does<D>[] {
  return read.filter((row): row is Does<D> => row.effect?.does === does && row.posting.cents !== 0)
}

function listAssessments(read: readonly Effective[], transcript: TranscriptFacts): AssessmentDraft[] {
  return pick(read, 'charges').map(({ posting, effect }) => {
    const words = transcript.rows[posting.row]?.explanation ?? ''
    const isSubstitute = posting.code === '150' && /substitute/i.test(words)
    return asPosting(posting, { kind: isSubstitute ? 'substitute-return' : effect.kind, abated: zero })
  })
}

/** Tax is one charge, whichever row assessed it; a penalty is taken off its own kind. */
function isSameCharge(charge: ChargeKind, abated: ChargeKind): boolean {
  return charge === abated || (isTax(charge) && isTax(abated))
}

/** Takes an abatement off the charge of the same amount, else off the newest of its kind, as far as they go. */
function abate(assessments: AssessmentDraft[], { kind, cents: amount, on }: Abatement): void {
  const open = assessments.filter(
    charge => isSameCharge(charge.kind, kind) && charge.cents > charge.abated && isUpTo(charge.on, on),
  )
  let left = -amount
  const exact = open.findLast(({ cents, abated }) => cents - abated === left)
  for (const charge of exact ? [exact] : open.reverse()) {
    const taken = Math.min(left, charge.cents - charge.abated)
    charge.abated = cents(charge.abated + taken)
    left -= taken
  }
}

function isUpTo(on: Posting['on'], until: Posting['on']): boolean {
  return on === null || until === null || on <= until
}

function listCredits(read: readonly Effective[], transcript: TranscriptFacts): CreditDraft[] {
  return pick(read, 'credits').map(({ posting, effect }) => {
    const credited = cents(-posting.cents)
    return asPosting(posting, {
      kind: effect.kind,
      credited,
      takenBack: [],
      standing: credited,
      from: periodNamed(posting, transcript),
    })
  })
}

/** A reversal takes back the credit of the same amount, else the newest that is large enough; false where there is none. */
function takeBack(credits: readonly CreditDraft[], { posting, effect }: Does<'takes-back'>): boolean {
  const open = credits.filter(
    credit =>
      effect.of.includes(credit.code ?? '') &&
      credit.standing >= posting.cents &&
      isUpTo(credit.on, posting.on),
  )
  const found = open.find(({ standing }) => standing === posting.cents) ?? open.at(-1)
  if (!found) return false
  found.takenBack.push({ how: effect.how, cents: posting.cents, posting })
  found.standing = subtract(found.standing, posting.cents)
  return true
}

function listOut(read: readonly Effective[], transcript: TranscriptFacts): Draft<CreditOut>[] {
  return pick(read, 'sends-out').map(({ posting, effect }) =>
    asPosting(posting, {
      kind: effect.kind,
      out: posting.cents,
      putBack: zero,
      to: periodNamed(posting, transcript),
    }),
  )
}

function putBack(out: readonly Draft<CreditOut>[], { posting, effect }: Does<'puts-back'>): boolean {
  const amount: Cents = cents(-posting.cents)
  const open = out.filter(sent => effect.of.includes(sent.code ?? '') && sent.out - sent.putBack >= amount)
  const found = open.find(sent => sent.out - sent.putBack === amount) ?? open.at(-1)
  if (found) found.putBack = cents(found.putBack + amount)
  return found !== undefined
}

function periodNamed({ row }: Posting, transcript: TranscriptFacts): Credit['from'] {
  const printed = transcript.rows[row]
  return printed ? otherPeriodOf(printed) : null
}
