import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { todayIn } from '@/lib/platform'
import { queueKey } from '@/lib/resolution'
import { inventedName } from './invented-name'
import { onDatabase } from './on-database'

/*
 * Makes a firm of thousands of cases in a minute or two, for measuring and nothing else: cases that were made by
 * commands and judged by the rules are copied row by row under new ids and other names. Readings and files are left
 * out, for no list and no case page opens them, and of the record only what opens a case is written, elsewhere.
 */

const BATCH = 25
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const DAY_MS = 86_400_000
/** Nobody has touched some cases for so long. */
const UNTOUCHED_DAYS = 240

/** Tables of a case in an order in which each finds what it points to, and how its rows are found. */
const TABLES = {
  Client: `id = (select "clientId" from "Case" where id = $1)`,
  Person: `"clientId" = (select "clientId" from "Case" where id = $1)`,
  Case: `id = $1`,
  TaxPeriod: `"caseId" = $1`,
  Document: `"caseId" = $1`,
  Notice: `"caseId" = $1`,
  NoticePeriod: `"noticeId" in (select id from "Notice" where "caseId" = $1)`,
  Transcript: `"caseId" = $1`,
  TranscriptEntry: `"transcriptId" in (select id from "Transcript" where "caseId" = $1)`,
  Payment: `"caseId" = $1`,
  Interview: `"caseId" = $1`,
  Authorization: `"caseId" = $1`,
  Finances: `"caseId" = $1`,
  OptionDecision: `"caseId" = $1`,
  Flag: `"caseId" = $1`,
  Deadline: `"caseId" = $1`,
  ChecklistItem: `"caseId" = $1`,
  Note: `"caseId" = $1`,
}
type Table = keyof typeof TABLES
const tables = Object.keys(TABLES) as Table[]

type Row = Record<string, unknown> & { id: string }
type Rows = Record<Table, Row[]>

/** How many of a hundred cases stand how: few burn, most wait. */
const SHARES = { 1: 4, 2: 10, 3: 25, 4: 30, nothing: 15, closed: 16 }
type Standing = keyof typeof SHARES

export interface Copying {
  databaseUrl: string
  firmId: string
  /** Members of the firm among whom the copies are shared out. */
  assignees: readonly (string | null)[]
  models: readonly string[]
  copies: number
  firstNumber: number
}

export interface Copy {
  caseId: string
  clientId: string
  number: number
}

/** Adds this many cases to the firm, each a copy of one of the models. */
export function copyCases(copying: Copying): Promise<Copy[]> {
  const { databaseUrl, firmId, firstNumber, copies } = copying
  return onDatabase(databaseUrl, async client => {
    const models: Rows[] = []
    await inFirm(client, firmId, async () => {
      for (const caseId of copying.models) models.push(await readModel(client, caseId))
    })
    const next = modelsByShare(models)
    const made: Copy[] = []
    while (made.length < copies) {
      const size = Math.min(BATCH, copies - made.length)
      const batch = Array.from({ length: size }, (_, at) => copyOf(next(), made.length + at, copying))
      await inFirm(client, firmId, () => insert(client, batch))
      made.push(...batch.map(summary))
    }
    await inFirm(client, firmId, async () => {
      const numbered = [firmId, firstNumber + copies]
      await client.query(`update "Firm" set "nextCaseNumber" = $2 where id = $1`, numbered)
    })
    return made
  })
}

/** The owner of the tables is bound by row-level security too, where it is not all-powerful. */
export async function inFirm(client: pg.Client, firmId: string, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  await client.query(`select set_config('app.firm_id', $1, true)`, [firmId])
  await work()
  await client.query('commit')
}

async function readModel(client: pg.Client, caseId: string): Promise<Rows> {
  const model = {} as Rows
  for (const table of tables) {
    const { rows } = await client.query<{ row: Row }>(
      `select to_jsonb(t) as row from "${table}" t where ${TABLES[table]}`,
      [caseId],
    )
    model[table] = rows.map(({ row }) => row)
  }
  return model
}

/** Deals out the models so that every hundred cases stand as the shares say. */
function modelsByShare(models: readonly Rows[]): () => Rows {
  const kinds = Object.keys(SHARES) as unknown as Standing[]
  const byStanding = Map.groupBy(models, model => standingOf(theOne(model.Case)))
  const dealt = kinds.flatMap(kind =>
    (byStanding.get(kind) ?? []).length === 0
      ? []
      : Array.from({ length: SHARES[kind] }, (_, at) => ({ kind, at: (at + 0.5) / SHARES[kind] })),
  )
  const order = dealt.sort((a, b) => a.at - b.at).map(({ kind }) => kind)
  const turns = new Map<Standing, number>()
  let at = 0
  return () => {
    const kind = order[at++ % order.length] as Standing
    const own = byStanding.get(kind) ?? []
    const turn = turns.get(kind) ?? 0
    turns.set(kind, turn + 1)
    return theOne(own.slice(turn % own.length))
  }
}

function standingOf({ status, queueSeverity }: Row): Standing {
  if (status === 'closed') return 'closed'
  return queueSeverity === null ? 'nothing' : (String(queueSeverity) as unknown as Standing)
}

function copyOf(model: Rows, index: number, { assignees, firstNumber }: Copying): Rows {
  const own = new Set(tables.flatMap(table => model[table].flatMap(({ id }) => (id ? [id] : []))))
  const renamed = new Map([...own].map(id => [id, uuidv7()]))
  const copy: Rows = JSON.parse(JSON.stringify(model).replace(UUID, id => renamed.get(id) ?? id))
  const name = inventedName(index)
  for (const client of copy.Client) client.name = name.client
  for (const person of copy.Person) {
    Object.assign(person, { lastName: name.last, tinCipher: null, tinIndex: null })
    if (person.firstName !== null) person.firstName = name.first
    if (person.tinLast4 !== null) person.tinLast4 = String(index % 10_000).padStart(4, '0')
  }
  for (const paper of copy.Document)
    Object.assign(paper, { contentKey: randomUUID(), idempotencyKey: randomUUID() })
  const row = theOne(copy.Case)
  const touchedAt = noonDaysAgo(1 + ((index * 37) % UNTOUCHED_DAYS))
  Object.assign(row, {
    number: firstNumber + index,
    assigneeId: assignees[index % assignees.length],
    lastTouchedAt: touchedAt.toISOString(),
    openedOn: new Date(touchedAt.getTime() - (index % 400) * DAY_MS).toISOString().slice(0, 10),
  })
  const flag = copy.Flag.find(({ id }) => id === row.queueFlagId)
  if (flag) row.queueKey = keyOf(row, flag, touchedAt)
  return copy
}

/** Noon in London is the same day in every American zone. */
function noonDaysAgo(days: number): Date {
  const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS
  return new Date(midnight - days * DAY_MS + DAY_MS / 2)
}

function keyOf(row: Row, flag: Row, touchedAt: Date): string {
  type Place = Parameters<typeof queueKey>[0]
  const finding = flag.finding as Place['finding']
  const lastTouchedOn = touchedAt.toISOString().slice(0, 10) as Place['lastTouchedOn']
  return queueKey({ finding, lastTouchedOn, caseId: row.id }, todayIn('UTC'))
}

async function insert(client: pg.Client, copies: readonly Rows[]): Promise<void> {
  for (const table of tables) {
    const rows = copies.flatMap(copy => copy[table])
    if (rows.length === 0) continue
    await client.query(
      `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(rows)],
    )
  }
}

function summary(copy: Rows): Copy {
  const { id, clientId, number } = theOne(copy.Case)
  return { caseId: id, clientId: String(clientId), number: Number(number) }
}

function theOne<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('A model without a row that every case has.')
  return first
}
