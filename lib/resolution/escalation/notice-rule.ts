import type { FlagFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import type { NoticeFacts } from '../facts'
import { day } from '../time/plain-date'
import { exampleCase, exampleNotice, taxYear } from './example-facts'
import { ownerOf } from './notice-owners'
import { noticeFlag } from './notice-said'
import type { Trigger } from './trigger'
import { findCatalogued } from './unknown-notice'

type Text = Omit<Trigger, 'evaluate' | 'examples'>

const lastYear = taxYear(2025)

/** A rule that speaks of notices by their code alone, with the notice that shows it. */
export function noticeRule(text: Text, code: string, told: Partial<NoticeFacts> = {}): Trigger {
  return {
    ...text,
    evaluate: view => ownNotices(text, view),
    examples: {
      fires: {
        tells: `A ${code} of Nov 16, 2026.`,
        facts: exampleCase({
          notices: [exampleNotice({ ...told, lines: [], code, periods: told.periods ?? [lastYear] })],
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
}

/** What the rule says of each notice that is its own. */
export function ownNotices(text: Text, view: CaseView): FlagFinding[] {
  return view.facts.notices.flatMap(notice => {
    const entry = findCatalogued(notice.code)
    return entry !== null && ownerOf(entry) === text.id ? [noticeFlag(text, view, { notice, entry })] : []
  })
}
