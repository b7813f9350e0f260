import { asIdentity, asIdentityOfFirm, type Tx, withFirm } from '@/lib/platform'

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

/** Tries it as the owner of the tables, so that nothing but a key or a trigger can refuse. */
export function asTheOwner(sql: string, ...values: unknown[]): Promise<Touched> {
  return undone(
    run =>
      asIdentity(async tx => {
        await tx.$executeRawUnsafe('RESET ROLE')
        return run(tx)
      }),
    sql,
    values,
  )
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
