import 'server-only'
import { Pool } from 'pg'
import { PgBoss } from 'pg-boss'
import { asIdentity, onCommit, type Tx } from './db'
import { environment } from './env'
import { tellTrouble } from './job-trouble'

/** What a job carries: ids only, never what a paper says. */
export interface JobData {
  'read-document': { firmId: string; documentId: string }
  /** A paper at which every try to read it was cut off. */
  'give-up-reading': { firmId: string; documentId: string }
  'pass-days': Record<string, never>
  /** The open cases of a firm, by the rules of this release. */
  'review-pack': { firmId: string }
}

export type JobName = keyof JobData
export type JobHandlers = { [Name in JobName]: (data: JobData[Name]) => Promise<void> }

interface Queue {
  retryLimit: number
  retryDelay: number
  /** A job in hand for longer belongs to a process that is gone, and is given out again. */
  expireInSeconds: number
  /** Where a job goes that failed at every try. */
  deadLetter?: JobName
}

/** A queue stands below the one that takes what it could not do. */
const QUEUES: Record<JobName, Queue> = {
  'give-up-reading': { retryLimit: 5, retryDelay: 30, expireInSeconds: 60 },
  'read-document': { retryLimit: 3, retryDelay: 2, expireInSeconds: 300, deadLetter: 'give-up-reading' },
  'pass-days': { retryLimit: 2, retryDelay: 60, expireInSeconds: 1800 },
  // It goes on from the cases that are left, so that being cut off costs nothing.
  'review-pack': { retryLimit: 20, retryDelay: 30, expireInSeconds: 14_400 },
}
/** A committed job wakes its worker at once; asking is for retries, and for what another process has left. */
const POLL_SECONDS: Record<JobName, number> = {
  'read-document': 2,
  'give-up-reading': 5,
  'pass-days': 30,
  'review-pack': 30,
}
const HOURLY = '5 * * * *'

// Next gives instrumentation and routes their own copies of a module; the connection must be one, and the route that
// adds a job must find the worker that instrumentation started.
const kept = globalThis as { resolventJobs?: Promise<PgBoss>; resolventWorkers?: Map<JobName, string[]> }

/** Connects to the queue. Done before any transaction: inside one, the embedded database would wait for itself. */
export async function openJobs(): Promise<void> {
  await jobs()
}

function jobs(): Promise<PgBoss> {
  kept.resolventJobs ??= open()
  return kept.resolventJobs
}

async function open(): Promise<PgBoss> {
  const { databaseUrl, databaseEmbedded } = environment()
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    migrate: false,
    // The embedded server shares one backend, where a session-wide role would leak to other connections.
    ...(databaseEmbedded ? {} : { options: '-c role=resolvent_app' }),
  })
  boss.on('error', tellTrouble)
  try {
    return await boss.start()
  } catch (error) {
    kept.resolventJobs = undefined
    throw error
  }
}

/** Adds a job in the caller's transaction: it exists if and only if the change that asked for it does. */
export async function enqueue<Name extends JobName>(tx: Tx, name: Name, data: JobData[Name]): Promise<void> {
  if (!kept.resolventJobs)
    throw new Error('The job queue is not open: call openJobs() before the transaction')
  const boss = await kept.resolventJobs
  await boss.send(name, data, {
    priority: -(await turnOf(tx, name, data)),
    db: {
      executeSql: async (text, values = []) => ({
        rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
      }),
    },
  })
  onCommit(tx, () => wake(boss, name))
}

/**
 * The place of a job in the queue, so that firms take turns: behind the firm's own that wait, else beside the next of
 * all. Two hundred papers of one firm hold up one paper of another by one paper, and not by two hundred.
 */
async function turnOf<Name extends JobName>(tx: Tx, name: Name, data: JobData[Name]): Promise<number> {
  if (!('firmId' in data)) return 0
  const [waiting] = await tx.$queryRaw<{ next: number | null; own: number | null }[]>`
    SELECT min(-priority)::int AS next, max(-priority) FILTER (WHERE data->>'firmId' = ${data.firmId})::int AS own
    FROM pgboss.job WHERE name = ${name} AND state < 'active'`
  const { next = null, own = null } = waiting ?? {}
  return own === null ? (next ?? 0) : own + 1
}

/** Lets the workers of this process, if there are any, look for their next job now. One that is at work looks after it. */
function wake(boss: PgBoss, name: JobName): void {
  for (const worker of kept.resolventWorkers?.get(name) ?? []) boss.notifyWorker(worker)
}

/**
 * Papers read at once. Their text is taken out in processes of low priority; more than these would only wait for the
 * two cores of the machine that a small firm has, and for the memory of each other.
 */
const AT_ONCE: Record<JobName, number> = {
  'read-document': 2,
  'give-up-reading': 1,
  'pass-days': 1,
  'review-pack': 1,
}

/** Begins to work the queues in this process: a few papers at a time, so that pages stay fast. */
export async function startWorkers(handlers: JobHandlers): Promise<void> {
  const boss = await jobs()
  await takeUpWhatWasLeft()
  kept.resolventWorkers = new Map()
  for (const name of Object.keys(QUEUES) as JobName[]) {
    const workers: string[] = []
    for (let at = 0; at < AT_ONCE[name]; at++) workers.push(await work(boss, name, handlers[name]))
    kept.resolventWorkers.set(name, workers)
  }
  await boss.schedule('pass-days', HOURLY, {})
}

/**
 * One process owns the data folder and with it the queues, so what is in hand before it has begun was in the hands of
 * one that is gone. It counts as a try, as ever; the last try is left to expire, which sends it where given-up jobs go.
 */
async function takeUpWhatWasLeft(): Promise<void> {
  await asIdentity(
    tx => tx.$executeRaw`
      UPDATE pgboss.job SET state = 'retry', start_after = now()
      WHERE state = 'active' AND retry_count < retry_limit`,
  )
}

async function work<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handle: JobHandlers[Name],
): Promise<string> {
  return boss.work<JobData[Name]>(
    name,
    { pollingIntervalSeconds: POLL_SECONDS[name], batchSize: 1 },
    async batch => {
      try {
        for (const job of batch) await handle(job.data)
      } finally {
        // Several may have come meanwhile, and the next is not waited for.
        wake(boss, name)
      }
    },
  )
}

export async function stopJobs(): Promise<void> {
  const boss = await kept.resolventJobs?.catch(() => undefined)
  kept.resolventJobs = undefined
  kept.resolventWorkers = undefined
  await boss?.stop({ graceful: true, timeout: 10_000 })
}

/** Makes the queue's own tables as the database's owner, and lets the application's role use them. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false })
  boss.on('error', tellTrouble)
  await boss.start()
  for (const [name, options] of Object.entries(QUEUES)) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, { ...options, retryBackoff: true })
    else await boss.createQueue(name, { ...options, retryBackoff: true })
  }
  await boss.stop({ graceful: false })
  const pool = new Pool({ connectionString: ownerUrl, max: 1 })
  await pool.query(`GRANT USAGE ON SCHEMA pgboss TO resolvent_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO resolvent_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO resolvent_app;`)
  await pool.end()
}
