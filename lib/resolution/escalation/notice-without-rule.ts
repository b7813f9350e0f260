import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { noticeEffect } from '../collection/notice-effect'
import type { CatalogueEntry } from '../notices/catalogue'
import { sources } from '../sources/library'
import { day } from '../time/plain-date'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { ownerOf } from './notice-owners'
import { noticeFlag } from './notice-said'
import type { Trigger } from './trigger'
import { findCatalogued } from './unknown-notice'

/**
 * A notice that the catalogue knows and that gives a right or a day, but of which no rule of its own speaks: it is never
 * passed over in silence. Its day is the earlier of the one that it prints and the one that its clock counts, and its
 * authority is that of its own right.
 */
const text = {
  id: 'E-25',
  version: 4,
  title: 'Notice to be read by a person',
  severity: 2,
  precedence: 5,
  reversibility: 0,
  rule: 'A notice with a right or an answer day of its own is worked from the earlier of the answer day that it prints and the day that the law counts; a practitioner reads it.',
  why: 'Some of these rights, such as a petition or a protest, cannot be had back.',
  citations: [sources.firmPolicy],
} as const

function evaluate(view: CaseView): FlagFinding[] {
  return view.facts.notices.flatMap(notice => {
    const entry = findCatalogued(notice.code)
    if (entry === null || noticeEffect(notice.code) !== 'none' || saysNothing(entry)) return []
    if (ownerOf(entry) !== null) return []
    const { citations: _, ...own } = text
    return [noticeFlag(own, view, { notice, entry })]
  })
}

function saysNothing(entry: CatalogueEntry): boolean {
  return entry.window === 'none' && entry.severity > 2
}

export const noticeWithoutRule: Trigger = {
  ...text,
  evaluate,
  examples: {
    fires: {
      tells: 'A Letter 2272C for 2023: a plan was turned down, and an appeal runs.',
      facts: exampleCase({
        notices: [exampleNotice({ code: 'L2272C', periods: [taxYear(2023)] })],
      }),
      asOf: day('2026-11-24'),
    },
    quiet: {
      tells: 'A CP14, for which the pay-by rule speaks.',
      facts: exampleCase({ notices: [exampleNotice({ code: 'CP14' })] }),
      asOf: day('2026-11-24'),
    },
    unknown: 'A code is in the catalogue or it is not; where it is not read, E-21 speaks.',
  },
}
