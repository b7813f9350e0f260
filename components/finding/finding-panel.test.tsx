import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type Assessment, assess, type CaseFacts, cents, day } from '@/lib/resolution'
import { FindingPanel } from './finding-panel'

const asOf = day('2026-11-24')
const source = {
  kind: 'entered',
  label: 'Told',
  documentId: null,
  place: null,
  confirmedBy: 'I. Calloway',
} as const

/** A balance of 2023 that the client tells of, with nothing on file. */
const facts: CaseFacts = {
  caseId: 'case',
  clientKind: 'individual',
  periods: [
    {
      form: '1040',
      periodEnd: day('2023-12-31'),
      periodId: '2023',
      transcript: null,
      entered: {
        filed: 'filed',
        balanceCents: cents(900_000),
        balanceAsOf: null,
        stage: 'unknown',
        stageNoticeDate: null,
        lien: 'unknown',
        levy: 'unknown',
        source,
      },
    },
  ],
  notices: [],
  payments: [],
  hearingRequests: [],
  authorityOnFile: true,
}

function panelOf(finding: Assessment['flags'][number]): string {
  const stamp = { rulePack: 'rules', factsHash: null }
  return renderToStaticMarkup(
    <FindingPanel finding={finding} asOf={asOf} sourceHref={() => null} stamp={stamp} />,
  )
}

it('names what a flag also covers, each with what it says and its rule', () => {
  const folded = assess(facts, asOf).flags.filter(flag => (flag.folded ?? []).length > 0)
  expect(folded).not.toEqual([])
  for (const flag of folded) {
    const panel = panelOf(flag)
    expect(panel).toContain('Also covers')
    for (const { claim, ruleId } of flag.folded ?? []) {
      expect(panel).toContain(claim)
      expect(panel).toContain(`/rules#${ruleId}`)
    }
  }
})

it('says nothing of the kind where a flag speaks for itself', () => {
  const [flag] = assess(facts, asOf).flags
  if (!flag) throw new Error('Nothing is told')
  const { folded: _, ...alone } = flag
  expect(panelOf(alone)).not.toContain('Also covers')
})
