import type { Place } from '@/lib/resolution'

/** A reading of one field, as the confirm screen needs it. `value` is what an input would hold; null was not read. */
export interface ConfirmField {
  name: string
  label: string
  input: 'text' | 'date' | 'money'
  value: string | null
  /** As a practitioner reads it: `Mon, Dec 7, 2026`. */
  display: string
  /** As it stood on the page. */
  raw: string | null
  page: number | null
  box: Place['box'] | null
  /** 0 to 1, and never a promise. */
  confidence: number
  /** `entered`: no reader saw it, a person types it from the paper. */
  basis: 'printed' | 'computed' | 'inferred' | 'entered'
  /** In one sentence: how it was derived, or what disagrees. */
  remark: string | null
  /** Where the paper can be read in more than one way; the person picks, the program never does. */
  readings: readonly { value: string; display: string }[]
  /** Nothing on the paper speaks against it, so it may be confirmed together with its like. */
  agrees: boolean
  /** What a person decided before. */
  decided: FieldDecision | null
}

/** Fields that a person may add where the reader saw nothing; of those with one label the first is offered. */
export interface Addable {
  label: string
  fields: readonly ConfirmField[]
}

export type FieldDecision =
  | {
      state: 'confirmed' | 'corrected'
      value: string
      by: string
      /** Nobody looked at it: a second fact bears it out, and \`by\` says which, in two words. */
      borneOut?: boolean
    }
  | { state: 'unreadable'; by: string }

export interface ConfirmPage {
  number: number
  /** Address of the page's image; null for a page that the paper should have and that is missing. */
  src: string | null
  /** In points, the unit of the boxes. */
  width: number
  height: number
}

/** What an amount due says of itself while its lines come to something else. */
export const LINES_DIFFER = 'The billing lines do not make this amount.'
