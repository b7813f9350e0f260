import type { Read, ReadingProblem } from '../reading'
import type { Candidate } from '../text/find-labelled'

/** A candidate and how much its label is worth: the header box and the billing table count more than a sentence. */
export interface Weighed<T> extends Candidate<T> {
  weight: number
}

export function weigh<T>(candidates: readonly Candidate<T>[], weight: number): Weighed<T>[] {
  return candidates.map(candidate => ({ ...candidate, weight }))
}

/** Only the candidates with the heaviest label: lighter ones speak of something else. */
export function heaviest<T>(candidates: readonly Weighed<T>[]): Weighed<T>[] {
  const most = Math.max(...candidates.map(candidate => candidate.weight))
  return candidates.filter(candidate => candidate.weight === most)
}

const CONFIDENCE_BY_TIER = { 0: 0.97, 1: 0.92, 2: 0.85 } as const
const CONFIDENCE_IN_CONFLICT = 0.6

export interface FieldName {
  /** `noticeDate` */
  field: string
  /** In the practitioner's words: `notice date`. */
  words: string
}

/**
 * The value the paper supports best: the one with the heaviest label, then the one printed most often.
 * When the paper contradicts itself, the others are named in the remark and a problem is added.
 */
export function pick<T extends string | number>(
  candidates: readonly Weighed<T>[],
  name: FieldName,
  problems: ReadingProblem[],
): Read<T> | null {
  const groups = new Map<T, Weighed<T>[]>()
  for (const candidate of candidates) {
    groups.set(candidate.value, [...(groups.get(candidate.value) ?? []), candidate])
  }
  const ranked = [...groups.values()].sort(
    (a, b) => supportOf(b) - supportOf(a) || b.length - a.length || surest(a).tier - surest(b).tier,
  )
  const best = ranked[0]
  if (!best) return null
  const shown = surest(best)
  const others = ranked.slice(1).map(group => surest(group).raw)
  const confidence = others.length > 0 ? CONFIDENCE_IN_CONFLICT : CONFIDENCE_BY_TIER[shown.tier]
  const read: Read<T> = {
    value: shown.value,
    raw: shown.raw,
    place: shown.place,
    basis: 'printed',
    confidence,
  }
  if (others.length === 0) return read
  const remark = `The paper prints more than one ${name.words}: ${shown.raw}, and also ${others.join(', ')}.`
  problems.push({ code: `${name.field}-conflict`, message: `${remark} ${shown.raw} was taken.` })
  return { ...read, remark }
}

/** A value beside its label weighs a little more than one that merely follows it in the text. */
function supportOf<T>(group: readonly Weighed<T>[]): number {
  return Math.max(...group.map(candidate => candidate.weight - candidate.tier * 0.3))
}

/** The candidate to show: surest, and of those the first on the paper. */
function surest<T>(group: readonly Weighed<T>[]): Weighed<T> {
  return group.reduce((best, next) => (rank(next) < rank(best) ? next : best))
}

function rank<T>(candidate: Weighed<T>): number {
  return -candidate.weight * 1000 + candidate.tier * 100 + (candidate.place?.page ?? 1)
}
