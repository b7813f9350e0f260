import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { environment } from './env'
import { Prisma, PrismaClient } from './generated/prisma/client'

export type Tx = Prisma.TransactionClient

const TRANSACTION = { maxWait: 10_000, timeout: 20_000 }

// Next reloads modules in development; the pool must survive that.
const kept = globalThis as { resolventDatabase?: PrismaClient }

function database(): PrismaClient {
  kept.resolventDatabase ??= connect()
  return kept.resolventDatabase
}

function connect(): PrismaClient {
  const { databaseUrl, databaseEmbedded } = environment()
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: databaseEmbedded ? 4 : 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // The embedded server shares one backend between its connections, so session-wide settings would leak.
    ...(databaseEmbedded ? {} : { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 }),
  })
  return new PrismaClient({ adapter })
}

export async function disconnect(): Promise<void> {
  await kept.resolventDatabase?.$disconnect()
  kept.resolventDatabase = undefined
}

const afterCommit = new WeakMap<Tx, (() => void)[]>()

/** Runs this once the firm's transaction is committed, and never when it is not. */
export function onCommit(tx: Tx, run: () => void): void {
  afterCommit.get(tx)?.push(run)
}

/**
 * The only way to a firm's rows. The role and the firm last as long as the transaction, so a pooled connection
 * carries nothing over to its next borrower. Keep files, mail and parsing outside.
 */
export async function withFirm<T>(firmId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  const afterwards: (() => void)[] = []
  const result = await database().$transaction(async tx => {
    await tx.$queryRaw`SELECT set_config('role', 'resolvent_app', true), set_config('app.firm_id', ${firmId}, true),
      set_config('app.identity', '', true)`
    afterCommit.set(tx, afterwards)
    return run(tx)
  }, TRANSACTION)
  for (const act of afterwards) act()
  return result
}

/** Finds out who somebody is, before a firm is known. For lib/access and the scheduler's list of firms alone. */
export function asIdentity<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(async tx => {
    await tx.$queryRaw`SELECT set_config('role', 'resolvent_app', true), set_config('app.firm_id', '', true),
      set_config('app.identity', 'on', true)`
    return run(tx)
  }, TRANSACTION)
}

/** Creates a firm, or acts once for a person whose firm has just been found, in one transaction with identity work. */
export async function asIdentityOfFirm<T>(tx: Tx, firmId: string, run: () => Promise<T>): Promise<T> {
  await tx.$queryRaw`SELECT set_config('app.firm_id', ${firmId}, true)`
  return run()
}

const AWAY = new Set([
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1017',
  'P2024',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P03',
])

/** Whether an error means that the database cannot be reached, as against a mistake of ours. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (AWAY.has(code) || error instanceof Prisma.PrismaClientInitializationError) return true
  if (
    /ECONNREFUSED|ECONNRESET|Connection terminated|Can't reach database|DatabaseNotReachable|ConnectionClosed|timeout exceeded when trying to connect|terminating connection|not currently accepting connections|too many (clients|connections)|not permitted to log in|database ".*" does not exist|the database system is/i.test(
      error.message,
    )
  )
    return true
  return error.cause !== undefined && isDatabaseAway(error.cause)
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
