import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access'
import { getCase, getReconciliation, importPayments } from '@/lib/cases'
import { openJobs } from '@/lib/platform'
import { extractText } from '@/lib/platform/text-extraction'
import {
  type Assessment,
  assess,
  type CaseFacts,
  cents,
  compareOptions,
  day,
  type FlagFinding,
  factsOf,
  findMisapplied,
  optionsInput,
  type PlainDate,
  type ReadPaper,
  readCase,
  readDocuments,
  readPaymentCsv,
  reconcileCase,
} from '@/lib/resolution'
import { foundFirm } from '../factories/firm/people'
import { authorize, confirmAsRead, done, dropAndRead, takeIn } from '../factories/firm/work'
import type { NoticeSpec } from '../factories/paper/notice-spec'
import { plainNotice, plainTranscript } from '../factories/paper/plain-paper'
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
type Row = readonly [code: string, on: string, cents?: number, words?: string]

/** What each year of a case shows, and the notices beside it. */
interface CaseTruth {
  years?: Readonly<Record<number, readonly Row[]>>
  notices?: readonly Partial<NoticeSpec>[]
}

const PULLED = day('2026-11-16')
const wordsOfCode: Readonly<Record<string, string>> = {
  '150': 'Tax return filed',
  '582': 'Lien placed on assets due to balance owed',
  '670': 'Payment',
  '671': 'Dishonored payment',
  '806': 'W-2 or 1099 withholding',
}

/** An account transcript of each year as a file, settled where the case says nothing of it, and the notices. */
function casePapers({ years = {}, notices = [] }: CaseTruth): Uint8Array[] {
  return [
    ...[2022, 2023, 2024].map(year => transcriptOf(year, years[year] ?? settled(year))),
    ...notices.map(plainNotice),
  ]
}

function settled(year: number): readonly Row[] {
  return [
    ['150', `${year + 1}-06-01`, 900_000],
    ['806', `${year + 1}-04-15`, -900_000],
  ]
}

function transcriptOf(year: number, rows: readonly Row[]): Uint8Array {
  return plainTranscript({
    periodEnd: day(`${year}-12-31`),
    ...{ requestDate: PULLED, responseDate: PULLED, accrualsAsOf: PULLED },
    ...{ accruedInterestCents: cents(0), accruedPenaltyCents: cents(0) },
    taxPerReturnCents: cents(rows.find(([code]) => code === '150')?.[2] ?? 0),
    rows: rows.map(([code, on, amount = 0, words]) => ({
      ...{ code, date: day(on), cents: cents(amount) },
      explanation: words ?? wordsOfCode[code] ?? 'Row',
    })),
  })
}

const unpaid = ['150', '2025-06-02', 941_200] as const
const withheld = ['806', '2025-04-15', -690_000] as const

const cases: [string, CaseTruth, table: string | null][] = [
  ['three years filed and paid', {}, null],
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
  [
    'a final levy notice whose days are over',
    {
      years: { 2024: [unpaid, withheld] },
      notices: [
        {
          code: 'LT11',
          noticeDate: day('2026-10-05'),
          periodEnd: day('2024-12-31'),
          lines: [{ label: 'Amount you owed', cents: cents(251_200) }],
        },
      ],
    },
    null,
  ],
  [
    'a refund and a notice that are announced for a day to come',
    {
      years: {
        2023: [
          ['150', '2024-06-03', 900_000],
          ['806', '2024-04-15', -950_000],
          ['846', '2026-12-07', 50_000, 'Refund issued'],
        ],
        2024: [
          unpaid,
          withheld,
          ['971', '2026-12-07', 0, 'Collection due process Notice of Intent to Levy -- issued'],
        ],
      },
    },
    null,
  ],
  [
    'a year of which no return has posted, and withholding that nothing claims',
    { years: { 2024: [withheld] } },
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
  const { flags } = await getCase(owner, caseId)
  return {
    ...(await getReconciliation(owner, caseId)),
    shown: flags.map(({ finding }) => flagWords(finding)),
  }
}

async function byTheCommand(papers: readonly Uint8Array[], table: string | null): Promise<CaseFacts> {
  const read: ReadPaper[] = []
  for (const [at, bytes] of papers.entries()) {
    const extraction = await extractText(bytes)
    if (!extraction.ok) throw new Error(extraction.message)
    for (const [part, { reading }] of readDocuments(extraction.text).entries())
      read.push({ id: `${at}-${part}`, reading })
  }
  const payments = table === null ? null : readPaymentCsv(table)
  const told = payments && 'payments' in payments ? payments.payments : []
  return factsOf(read, { authorityOnFile: true, clientKind: 'individual', payments: told })
}

/** What the rules conclude, without the ids of papers. */
function judgementOf({ flags, deadlines, checklist, nextStep, stage, arrangement }: Assessment) {
  return {
    flags: flags.map(flagWords),
    deadlines: deadlines.map(({ ruleId, kind, lastDay, what }) => [ruleId, kind, lastDay, what]),
    checklist: checklist.map(({ key, state, title, why }) => [key, state, title, why]),
    nextStep: [nextStep.ruleId, nextStep.sentence, nextStep.because],
    ...{ stage, arrangement },
  }
}

function flagWords({ ruleId, severity, outcome, claim, nextAction, periods, ...flag }: FlagFinding) {
  return {
    ...{ ruleId, severity, outcome, claim, nextAction, periods },
    missing: flag.missing,
    lastDay: flag.deadline?.lastDay ?? null,
    working: flag.working,
    folded: (flag.folded ?? []).map(under => [under.ruleId, under.claim]),
  }
}

type Words = ReturnType<typeof flagWords>

function byWords(one: Words, other: Words): number {
  const [a, b] = [`${one.ruleId} ${one.claim}`, `${other.ruleId} ${other.claim}`]
  return a < b ? -1 : Number(a > b)
}

/** What a person reads of the answer: everything but the ids and the words for where a fact came from. */
function answerOf(facts: CaseFacts, on: PlainDate) {
  const view = readCase(facts, on)
  return {
    ...judgementOf(assess(facts, on)),
    options: compareOptions(optionsInput(facts, on), on).options.map(({ id, state, gates, cells }) => ({
      ...{ id, state, gates: gates.map(gate => [gate.id, gate.state, gate.formula]) },
      cells: Object.entries(cells).map(([name, cell]) => [name, cell?.value ?? null]),
    })),
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
      const papers = casePapers(truth).map(bytes => Uint8Array.from([...bytes, ...end]))
      const { facts, today, shown } = await byTheProduct(papers, table)
      const answer = answerOf(facts, today)
      const told = await byTheCommand(papers, table)
      // On which day a paper came in the product alone knows; with the same facts the answer is the same.
      const notices = told.notices.map(notice => ({ ...notice, receivedOn: today }))
      expect(answer).toEqual(answerOf({ ...told, notices }, today))
      // The page leads with the flag that speaks for the case in the queue; it shows the same ones.
      expect(shown.sort(byWords)).toEqual(answer.flags.sort(byWords))
    })

  test('and the answers differ from case to case, so that an empty one proves nothing here', async () => {
    const answers = await Promise.all(
      cases.map(async ([, truth, table]) =>
        answerOf(await byTheCommand(casePapers(truth), table), day('2026-11-24')),
      ),
    )
    expect(answers.map(({ misapplied }) => misapplied.map(({ pattern }) => pattern))).toEqual([
      [],
      ['other-year'],
      [],
      [],
      ['dishonored'],
      [],
      [],
      [],
    ])
    const rules = answers.map(({ flags }) => new Set(flags.map(({ ruleId }) => ruleId)))
    expect(rules[5]).toContain('E-02')
    expect(rules[6]).not.toContain('M-03')
    expect(rules[7]).toContain('C-01')
    expect(new Set(answers.map(({ options }) => JSON.stringify(options))).size).toBeGreaterThan(3)
    expect(answers[3]?.reconciliation.find(({ key }) => key.includes('2024'))?.verdict).toBe('differs')
  })
})
