import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { day } from '@/lib/resolution'
import { assessPapers } from './assess-papers'

const folder = mkdtempSync(path.join(os.tmpdir(), 'assess-'))
afterAll(() => rmSync(folder, { recursive: true }))
const TIMEOUT = 60_000
const asOf = day('2026-11-24')
const transcripts = 'tests/fixtures/transcripts'

function run(...words: string[]) {
  return spawnSync('npm', ['run', '-s', 'assess', '--', ...words], { encoding: 'utf8' })
}

function facts(told: unknown): string {
  const file = path.join(folder, `${Math.abs(JSON.stringify(told).length)}.json`)
  writeFileSync(file, JSON.stringify(told))
  return file
}

test('a bill and its transcript: the year, its clock, the reconciliation and one next step', {
  timeout: TIMEOUT,
}, async () => {
  const assessed = await assessPapers({
    files: ['tests/fixtures/notices/cp14-classic.txt', `${transcripts}/account-capitals.txt`],
    asOf: day('2025-06-10'),
    answers: { authorityOnFile: true },
  })
  expect(assessed.years).toMatchObject([
    {
      form: '1040',
      period: '2024-12-31',
      balanceCents: 673_334,
      stage: 'first-bill',
      csed: { earliest: '2035-06-02', latest: '2035-06-02' },
    },
  ])
  expect(assessed.reconciliation).toMatchObject([{ verdict: 'agrees', unexplainedCents: 0 }])
  expect(assessed.misapplied).toEqual([])
  expect(assessed.nextStep.sentence).not.toBe('')
})

test('accruals stand beside the day to which they run', { timeout: TIMEOUT }, async () => {
  const files = [`${transcripts}/account-capitals.txt`]
  const assessed = await assessPapers({ files, asOf: day('2025-06-23'), answers: {} })
  expect(assessed.years[0]?.accruals).toMatchObject({
    on: '2025-06-23',
    interestCents: 2_717,
    penaltyCents: 3_256,
    balancePlusAccrualsCents: 679_307,
  })
})

test('a folder is all its files, and what cannot be read is listed with why', {
  timeout: TIMEOUT,
}, async () => {
  writeFileSync(path.join(folder, 'empty.pdf'), '')
  const assessed = await assessPapers({ files: [folder, transcripts], asOf, answers: {} })
  expect(assessed.papers.find(({ file }) => file.endsWith('empty.pdf'))?.problems).not.toEqual([])
  expect(assessed.years.map(({ form, period }) => `${form}:${period}`)).toContain('941:2023-06-30')
})

test('a table of payments is held against the accounts', { timeout: TIMEOUT }, async () => {
  const table = path.join(folder, 'payments.csv')
  writeFileSync(table, 'Payment Date,Tax Form,Tax Year,Amount\n05/12/2025,1040,2024,"$2,400.00"\n')
  const files = [table, `${transcripts}/account-capitals.txt`]
  const { reconciliation } = await assessPapers({ files, asOf, answers: {} })
  expect(reconciliation).toMatchObject([{ verdict: 'differs', unexplainedCents: 240_000 }])
})

test('every flag has its evidence, rule, reason, action, citation and mark', {
  timeout: TIMEOUT,
}, async () => {
  const { flags, unknowns } = await assessPapers({ files: [transcripts], asOf, answers: {} })
  expect(flags.length).toBeGreaterThan(0)
  for (const flag of flags) {
    expect(flag.evidence.length, flag.trigger).toBeGreaterThan(0)
    for (const words of [flag.rule, flag.why, flag.nextAction, flag.citation?.cite, flag.mark])
      expect(words, flag.trigger).toBeTruthy()
  }
  for (const { document, fact } of unknowns) expect([document, fact]).not.toContain('')
})

test('the command prints its facts’ schema, one JSON text, and refuses what it does not know', {
  timeout: TIMEOUT,
}, () => {
  const schema = JSON.parse(run('--schema').stdout)
  expect(Object.keys(schema.properties)).toContain('payments')
  const told = facts({
    authorityOnFile: true,
    payments: [
      { paidOn: '2025-05-12', cents: 240_000, designated: { form: '1040', periodEnd: '2024-12-31' } },
    ],
  })
  const printed = JSON.parse(
    run('--as-of', '2026-11-24', `${transcripts}/account-capitals.txt`, '--facts', told).stdout,
  )
  expect(printed.reconciliation[0].payments).toEqual([{ paymentId: 'payment-1', found: 'nowhere' }])
  const wrong = run('--as-of', '2026-11-24', '--facts', facts({ authority: true }))
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).toContain('authority')
  expect(run(`${transcripts}/account-capitals.txt`).status).toBe(1)
  expect(run('--as-of', '2026-02-30', 'x').stderr).toContain('--as-of takes a day')
})

test('takes an interview and authorizations beside the papers, and refuses an answer that is none', {
  timeout: TIMEOUT,
}, () => {
  const owing = [{ form: '1040', periodEnd: '2018-12-31', filed: 'filed', balanceCents: 500_000 }]
  const told = facts({
    periods: owing,
    interview: { hardship: { value: 'yes', on: '2026-11-20' } },
    authorizations: [
      {
        form: '2848',
        representative: 'Ines Calloway',
        covers: [{ form: '1040', from: '2020-12-31', to: '2028-12-31' }],
        signedOn: '2026-11-02',
      },
    ],
  })
  const { flags } = JSON.parse(run('--as-of', '2026-11-24', '--facts', told).stdout)
  const triggers = flags.map(({ trigger }: { trigger: string }) => trigger)
  expect(triggers).toEqual(expect.arrayContaining(['X-14', 'P-11']))
  const wrong = facts({ interview: { hardship: { value: 'perhaps, some day', on: '2026-11-20' } } })
  expect(run('--as-of', '2026-11-24', '--facts', wrong).stderr).toContain('interview.hardship.value')
})

test('every option stands beside the others, with its gates in order and what each still needs', {
  timeout: TIMEOUT,
}, async () => {
  const { options } = await assessPapers({
    files: [`${transcripts}/account-capitals.txt`],
    asOf: day('2025-06-10'),
    answers: { authorityOnFile: true },
  })
  expect(options.map(({ option }) => option)).toEqual(
    expect.arrayContaining(['full-payment', 'simple-plan', 'not-collectible', 'offer-lump-sum', 'waiting']),
  )
  for (const { state, gates, firstOpen } of options) {
    const open = gates.find(gate => gate.state !== 'pass') ?? null
    expect(firstOpen).toBe(open?.gate ?? null)
    expect(state === 'available').toBe(open === null)
    for (const gate of gates) {
      expect(gate.citations).not.toEqual([])
      expect(gate.need !== null).toBe(gate.state === 'need')
    }
  }
  // Whatever hangs on money that nobody told is a need and no answer.
  const hardship = options.find(({ option }) => option === 'not-collectible')
  expect(hardship?.state).not.toBe('available')
  expect(hardship?.gates.some(({ state }) => state === 'need')).toBe(true)
})
