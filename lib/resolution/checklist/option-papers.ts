import type { ChecklistFinding } from '../assessment'
import type { CaseView } from '../collection/case-view'
import { options } from '../options/all-options'
import { proofOfThisYear, statement } from '../options/plan-parts'
import { freshPayStub, freshStatement } from './case-papers'

const freshnessOf = new Map([
  [proofOfThisYear.name, freshPayStub],
  [statement.name, freshStatement],
])

/** The papers of each way out that is meant to be asked for; one that several ask for is one. */
export function optionPapers({ facts }: CaseView): ChecklistFinding[] {
  const meant = new Set(
    (facts.decisions ?? []).filter(({ verdict }) => verdict !== 'rejected').map(({ option }) => option),
  )
  const asked = new Map<string, { when: string | null; titles: string[] }>()
  for (const { id, title, documents } of options) {
    if (!meant.has(id)) continue
    for (const { name, when } of documents) {
      if (name === proofOfThisYear.name) continue
      const known = asked.get(name)
      asked.set(name, {
        when: known === undefined ? when : known.when === null || when === null ? null : known.when,
        titles: [...(known?.titles ?? []), title],
      })
    }
  }
  return [...asked].map(([name, { when, titles }]) => {
    const freshness = freshnessOf.get(name)
    return {
      key: `option:${name}`,
      title:
        when === null ? name : `${name}, where it applies: ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
      why: `Chosen: ${titles.join('; ')}.`,
      decides: 'Whether the request is complete when it goes out',
      supplier: 'client',
      ...(freshness !== undefined && { freshness }),
      state: 'needed',
      satisfiedBy: null,
    }
  })
}
