import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getReconciliation, importPayments } from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { extractText } from '@/lib/platform/text-extraction'
import {
  type CaseFacts,
  cents,
  day,
  factsOf,
  findMisapplied,
  type PlainDate,
  type ReadPaper,
  readCase,
  readDocuments,
  readPaymentCsv,
  reconcileCase,
} from '@/lib/resolution'
import { foundFirm } from '../factories/firm/people'
import { authorize, confirmAsRead, done, dropAndRead, takeIn } from '../factories/firm/work'
import { plainCasePapers } from '../factories/paper/case-matrix/case-papers'
import type { CaseTruth } from '../factories/paper/case-matrix/case-truth'
import { startEmpty } from './owner'

startEmpty()

let owner: Actor
beforeAll(async () => {
  await openJobs()
  owner = (await foundFirm({ firmName: 'Ostrow', name: 'Maren Ostrow', email: 'maren@firm.example' })).actor
})

const payments = [
  'Payment Date,Amount,Tax Form,Tax Year,Confirmation Number',
  '04/14/2026,2512.00,1040,2024,A1',
].join('\n')
const unpaid = ['150', '2025-06-02', 941_200] as const
const withheld = ['806', '2025-04-15', -690_000] as const

const cases: [string, CaseTruth, table: string | null][] = [
  ['six years filed and paid', {}, null],
  [
    'a payment that sits on another year',
    {
      years: {
        2024: [unpaid, withheld],
        2023: [
          ['150', '2024-06-03', 812_000],
          ['806', '2024-04-15', -812_000],
          ['670', '2026-04-14', -251_200],
        ],
      },
    },
    payments,
  ],
  [
    'a payment where it belongs',
    { years: { 2024: [unpaid, withheld, ['670', '2026-04-14', -251_200]] } },
    payments,
  ],
  [
    'a bill that asks for more than the transcript shows',
    {
      years: { 2024: [unpaid, withheld] },
      notices: [
        {
          code: 'CP14',
          noticeDate: day('2026-11-02'),
          periodEnd: day('2024-12-31'),
          lines: [
            { label: 'Tax you owed', cents: cents(941_200) },
            { label: 'Payments and credits', cents: cents(-640_000) },
          ],
        },
      ],
    },
    null,
  ],
  [
    'an agreement, a lien and a payment that the bank returned',
    {
      years: {
        2023: [
          ['150', '2024-06-03', 900_000],
          ['582', '2024-12-02'],
          ['971', '2025-05-05', 0, 'Installment agreement established'],
          ['670', '2025-07-01', -50_000],
          ['671', '2025-07-09', 50_000],
        ],
      },
    },
    null,
  ],
]

async function byTheProduct(papers: readonly Uint8Array[], table: string | null) {
  const caseId = await takeIn(owner, {
    ...{ firstName: 'Alex', lastName: 'Sample', tin: '913-41-4821' },
    // One taxpayer for all the papers; each case of his is taken in by itself.
    despiteDuplicate: 'on',
  })
  for (const [at, bytes] of papers.entries())
    await confirmAsRead(owner, await dropAndRead(owner, { bytes, fileName: `${at}.txt`, caseId }))
  if (table) done(await importPayments(owner, { caseId, table }))
  await authorize(owner, caseId)
  return getReconciliation(owner, caseId)
}

async function byTheCommand(papers: readonly Uint8Array[], table: string | null): Promise<CaseFacts> {
  const read: ReadPaper[] = []
  for (const [at, bytes] of papers.entries()) {
    const extraction = await extractText(bytes)
    if (!extraction.ok) throw new Error(extraction.message)
    for (const [part, { reading }] of readDocuments(extraction.text).entries())
      read.push({ id: `${at}-${part}`, reading })
  }
  const told = table === null ? [] : (readPaymentCsv(table)?.payments ?? [])
  return factsOf(read, { authorityOnFile: true, clientKind: 'individual', payments: told })
}

/** What a person reads of the answer: everything but the ids and the words for where a fact came from. */
function answerOf(facts: CaseFacts, on: PlainDate) {
  const view = readCase(facts, on)
  return {
    years: view.periods.map(({ key, balance, ladder, account }) => ({
      ...{ key, stage: ladder.stage, balance: balance?.cents ?? null },
      totals: account?.totals,
      collectible: account?.collectible,
      statuses: account?.statuses.map(({ kind, state, from, outcome }) => [kind, state, from, outcome]),
      accruals: account?.accrueTo(on),
    })),
    reconciliation: reconcileCase(view).map(
      ({ key, verdict, compared, lines, parts, unexplained, payments, missing }) => ({
        ...{ key, verdict, compared, lines, unexplained, missing },
        parts: parts.map(({ kind, name, cents }) => [kind, name, cents]),
        payments: payments.map(({ found }) => found),
      }),
    ),
    misapplied: findMisapplied(view).map(({ pattern, certainty, what, claim, packet, call }) => ({
      ...{ pattern, certainty, what, claim, packet, call },
    })),
  }
}

describe('the product and the command give one answer for the same papers', () => {
  for (const [at, [what, truth, table]] of cases.entries())
    test(what, async () => {
      // A paper of the same bytes is on another case already and would not be filed again.
      const end = new TextEncoder().encode('\n'.repeat(at + 1))
      const papers = plainCasePapers(truth).map(bytes => Uint8Array.from([...bytes, ...end]))
      const { facts, today } = await byTheProduct(papers, table)
      expect(answerOf(facts, today)).toEqual(answerOf(await byTheCommand(papers, table), today))
    })

  test('and the answers differ from case to case, so that an empty one proves nothing here', async () => {
    const answers = await Promise.all(
      cases.map(async ([, truth, table]) =>
        answerOf(await byTheCommand(plainCasePapers(truth), table), day('2026-11-24')),
      ),
    )
    expect(answers.map(({ misapplied }) => misapplied.map(({ pattern }) => pattern))).toEqual([
      [],
      ['other-year'],
      [],
      [],
      ['dishonored'],
    ])
    expect(answers[3]?.reconciliation.find(({ key }) => key.includes('2024'))?.verdict).toBe('differs')
  })
})
