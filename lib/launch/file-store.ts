import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { CannotStart } from './cannot-start'

const LOCK = 'select pg_advisory_xact_lock(hashtext($1))'
const MARK = `select obj_description('"Document"'::regclass, 'pg_class') as store`

/**
 * Binds a database to the folder that keeps its papers: a server on another folder would take the jobs of papers that it
 * does not have. The first start marks both; a later one with other papers is refused.
 */
export async function bindFileStore(databaseUrl: string, dataFolder: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(LOCK, ['file-store'])
    const { rows } = await client.query<{ store: string | null }>(MARK)
    const marked = rows[0]?.store ?? null
    if (marked === null)
      await client.query(`comment on table "Document" is '${readStore(dataFolder) ?? makeStore(dataFolder)}'`)
    else if (marked !== readStore(dataFolder)) throw new CannotStart(anotherStore(dataFolder))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const fileOf = (dataFolder: string) => path.join(dataFolder, 'blobs', 'store')

/** `Papers in store 5f0c…`; null for a folder that no database is bound to. */
function readStore(dataFolder: string): string | null {
  const file = fileOf(dataFolder)
  const id = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return /^[0-9a-f-]{36}$/.test(id) ? `Papers in store ${id}` : null
}

function makeStore(dataFolder: string): string {
  const file = fileOf(dataFolder)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const id = randomUUID()
  writeFileSync(file, `${id}\n`, { mode: 0o600 })
  return `Papers in store ${id}`
}

function anotherStore(dataFolder: string): string {
  return `The papers of this database are not in ${dataFolder}: it was started with another data folder. Set DATA_DIR to that one, or restore its blobs here.`
}
