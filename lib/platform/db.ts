import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { environment } from './env'
import { Prisma, PrismaClient } from './generated/prisma/client'
import { OneAtATime } from './one-at-a-time'

export type Tx = Prisma.TransactionClient

const TRANSACTION = { maxWait: 10_000, timeout: 20_000 }

/** The last is our own patience with a line that went dead: the server's limits are told over that line. */
const LIMITS = {
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 30_000,
  query_timeout: 35_000,
  keepAlive: true,
}

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
    Client: OneAtATime,
    max: databaseEmbedded ? 4 : 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // The embedded server shares one backend between its connections, so session-wide settings would leak.
    ...(databaseEmbedded ? {} : LIMITS),
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

/** Classes of SQLSTATE by which a server says that it does not serve: connection, resources, shutting down, login, no such database. */
const AWAY_STATES = /^(08|53|57P|28|3D)/
/** What the system, Prisma and the driver call a server that is not reached, or does not answer in time. */
const AWAY_CODES =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|P1\d{3}$|P2024$|P2037$)/
/** The driver, and Prisma's pool of transactions, have words and no code of their own for these. */
const AWAY_WORDS =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)|Unable to start a transaction in the given time/

interface ServersWord {
  code?: unknown
  originalCode?: unknown
  severity?: unknown
}

/** Whether an error means that the database cannot be reached or does not serve, as against a mistake of ours. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const told = serversWordIn(error)
  const code = String(told.originalCode ?? told.code ?? '')
  // What ends the connection ends it whatever its code is: 55000 for a closed database, 42501 for one not granted.
  if (told.severity === 'FATAL' || told.severity === 'PANIC') return true
  if (AWAY_STATES.test(code) || AWAY_CODES.test(code) || AWAY_WORDS.test(error.message)) return true
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  return error.cause !== undefined && isDatabaseAway(error.cause)
}

/** Prisma keeps what the server said behind its own code. */
function serversWordIn(error: Error): ServersWord {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error as Error & ServersWord
  const driver = error.meta?.driverAdapterError
  const cause = driver instanceof Error ? driver.cause : undefined
  return { code: error.code, ...(cause && typeof cause === 'object' ? cause : {}) }
}

export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
