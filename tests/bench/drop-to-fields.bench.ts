import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { AMONG_MANY_MS, statusAddress, waits } from '@/components/upload/poll-status'
import { SENT_AT_ONCE } from '@/components/upload/upload-file'
import { cents, day } from '@/lib/resolution'
import { drawNotice, drawTranscript, noticeSpec } from '../factories/paper'
import { measure } from './place'
import { openHouse } from './sample-house'
import type { Visitor } from './visitor'

const RUNS = 10
const TOGETHER = 10
const SHOEBOX = 30
/** Between two pages of somebody at work. */
const THINKING_MS = 250
const AIM = { oneMs: 2_000, togetherMs: 10_000, shoeboxMs: 20_000, pageMs: 500 }
/** Papers that may not be copied into the project lie beside it on some machines. */
const SAMPLES = ['../shared/samples', '../../shared/samples'].map(folder => path.resolve(folder))
const SAMPLE_PAPERS = ['notices', 'transcripts']
/** Between two drops of one person. */
const BREATH_MS = 1_000

const received = z.object({ documentId: z.string() })
const statuses = z.object({
  papers: z.array(
    z.object({ documentId: z.string(), state: z.enum(['received', 'reading', 'read', 'not-read']) }),
  ),
})

/** From the drop of a text PDF on a case until the browser knows that its fields are read. */
await measure(async place => {
  const { owner, links } = await openHouse(place, 'prisma/sample.ts')
  const caseId = links.cleanBill?.split('/').at(-1)
  const drop = (bytes: Uint8Array) => dropAndWait(owner, `/api/documents?caseId=${caseId}`, bytes)
  const first = await drop(await bill(0))
  const bills = []
  for (let run = 1; run <= RUNS; run++) bills.push(await drop(await bill(run)))
  const figures = [
    { what: 'first paper of the house, a CP14', ms: [first], aimMs: AIM.oneMs },
    { what: 'CP14', ms: bills, aimMs: AIM.oneMs },
  ]
  for (const file of samplePapers()) {
    const bytes = readFileSync(file)
    const ms = []
    for (let run = 1; run <= RUNS; run++) ms.push(await drop(made(bytes, run)))
    figures.push({ what: path.basename(file), ms, aimMs: AIM.oneMs })
  }
  const many = await Promise.all(Array.from({ length: TOGETHER }, (_, at) => bill(1000 + at)))
  const all = await Promise.all(many.map(drop))
  figures.push({ what: `${TOGETHER} CP14 at once, the last`, ms: [Math.max(...all)], aimMs: AIM.togetherMs })
  const box = await shoebox(owner, String(caseId))
  return [
    ...figures.map(figure => ({ ...figure, judged: 'median' as const })),
    {
      what: `${SHOEBOX} transcripts in one drop, the last`,
      ms: [box.lastMs],
      aimMs: AIM.shoeboxMs,
      judged: 'median' as const,
    },
    { what: 'the case page meanwhile', ms: box.pagesMs, aimMs: AIM.pageMs, judged: 'p95' as const },
  ]
})

/** Ten years of a few forms at once, while somebody goes on working: when the last is read, and how long each page took. */
async function shoebox(visitor: Visitor, caseId: string) {
  const papers = await Promise.all(Array.from({ length: SHOEBOX }, (_, at) => pull(at)))
  const pagesMs: number[] = []
  let reading = true
  const working = (async () => {
    while (reading) {
      pagesMs.push((await visitor.get(`/cases/${caseId}`)).ms)
      await pause(THINKING_MS)
    }
  })()
  await pause(BREATH_MS)
  const began = performance.now()
  const waiting = new Set<string>()
  const send = async () => {
    for (let bytes = papers.pop(); bytes; bytes = papers.pop())
      waiting.add(await dropOne(visitor, `/api/documents?caseId=${caseId}`, bytes))
  }
  const sent = Promise.all(Array.from({ length: SENT_AT_ONCE }, send))
  await Promise.race([sent, pause(waits().next().value)])
  await untilRead(visitor, waiting, sent)
  const lastMs = performance.now() - began
  reading = false
  await working
  return { lastMs, pagesMs }
}

/** An account of one quarter or year that nobody has pulled yet. */
function pull(number: number): Promise<Uint8Array> {
  const balanceCents = cents(651_200 + number)
  const rows = [
    { code: '150', explanation: 'Tax return filed', date: day('2025-06-02'), cents: balanceCents },
    {
      code: '971',
      explanation: 'Notice issued',
      date: day('2025-06-02'),
      cents: cents(0),
      detail: 'CP 0014',
    },
  ]
  const periodEnd = day(`${2024 - (number % 15)}-12-31`)
  return drawTranscript({ rows, periodEnd, trackingNumber: `105000000${100 + number}` })
}

/** Asks how the paper stands at the pace of the upload list, so that its waits count too. */
async function dropAndWait(visitor: Visitor, to: string, bytes: Uint8Array): Promise<number> {
  await pause(BREATH_MS)
  const began = performance.now()
  await untilRead(visitor, new Set([await dropOne(visitor, to, bytes)]))
  return performance.now() - began
}

async function dropOne(visitor: Visitor, to: string, bytes: Uint8Array): Promise<string> {
  const answer = await visitor.drop(to, { bytes: new Uint8Array(bytes), fileName: 'CP14.pdf' })
  if (answer.status !== 201) throw new Error(`The drop was answered ${answer.status}: ${answer.text}`)
  return received.parse(JSON.parse(answer.text)).documentId
}

/** One question for all that is waited for, as the upload list asks it, until everything is sent and read. */
async function untilRead(visitor: Visitor, waiting: Set<string>, sent: Promise<unknown> = Promise.resolve()) {
  let sending = true
  const over = sent.then(() => {
    sending = false
  })
  let pace = waits()
  while (sending || waiting.size > 0) {
    await pause(pace.next().value)
    if (waiting.size === 0) continue
    const { papers } = statuses.parse(JSON.parse((await visitor.get(statusAddress([...waiting]))).text))
    const done = papers.filter(({ state }) => state === 'read')
    if (papers.some(({ state }) => state === 'not-read')) throw new Error('A paper could not be read.')
    for (const { documentId } of done) waiting.delete(documentId)
    if (done.length > 0) pace = waits(AMONG_MANY_MS)
  }
  await over
}

/** A first bill whose amounts nobody has seen yet. */
function bill(number: number): Promise<Uint8Array> {
  const lines = [
    { label: 'Tax you owed', cents: cents(318_300 + number) },
    { label: 'Payments and credits', cents: cents(-100_000) },
    { label: 'Interest charges', cents: cents(12_361) },
  ]
  return drawNotice(noticeSpec({ code: 'CP14', noticeDate: day('2026-10-05'), lines }))
}

function samplePapers(): string[] {
  const folder = SAMPLES.find(existsSync)
  if (!folder) return []
  return SAMPLE_PAPERS.flatMap(kind =>
    readdirSync(path.join(folder, kind))
      .filter(name => name.endsWith('.pdf'))
      .map(name => path.join(folder, kind, name)),
  )
}

/** The same paper under other bytes: a copy that is here already would not be read again. */
function made(bytes: Uint8Array, number: number): Uint8Array {
  return Buffer.concat([bytes, Buffer.from(`\n% copy ${number}\n`)])
}
