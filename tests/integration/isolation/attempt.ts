import pg from 'pg'
import { asIdentity, asIdentityOfFirm, type Tx, withFirm } from '@/lib/platform'
import { testDatabase } from '../database'

class Undo extends Error {
  constructor(readonly rows: number) {
    super('undone')
  }
}

/** The number of rows that a statement touched, or the code with which the database refused it. Nothing is kept. */
export type Touched = number | string

/** Tries a statement in a firm's transaction, as every command and query of that firm runs. */
export function asFirm(firmId: string, sql: string, ...values: unknown[]): Promise<Touched> {
  return undone(run => withFirm(firmId, run), sql, values)
}

/** Tries it with all that the application may ever have: the firm's own transaction, and identity work in it. */
export function asFirmWithIdentity(firmId: string, sql: string, ...values: unknown[]): Promise<Touched> {
  return undone(run => asIdentity(tx => asIdentityOfFirm(tx, firmId, () => run(tx))), sql, values)
}

/** Tries it as whom no row-level security binds, so that nothing but a key or a trigger can refuse. */
export async function asTheOwner(sql: string, ...values: unknown[]): Promise<Touched> {
  const client = new pg.Client({ connectionString: testDatabase() })
  await client.connect()
  try {
    await client.query('begin')
    return (await client.query(sql, values)).rowCount ?? 0
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code
    throw error
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

async function undone(
  within: (run: (tx: Tx) => Promise<never>) => Promise<never>,
  sql: string,
  values: unknown[],
): Promise<Touched> {
  try {
    return await within(async tx => {
      throw new Undo(await tx.$executeRawUnsafe(sql, ...values))
    })
  } catch (error) {
    if (error instanceof Undo) return error.rows
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): string {
  const code = error instanceof Error ? /Code: `(\w{5})`/.exec(error.message)?.[1] : undefined
  if (!code) throw error
  return code
}
