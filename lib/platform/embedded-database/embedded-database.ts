import { mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Where the rows live: in a folder, or in memory, empty or from the dump of another in-memory database. */
export type DatabaseSource = { folder: string } | { dump?: Uint8Array<ArrayBuffer> }

export type ToWorker = { kind: 'dump' } | { kind: 'stop' }
export type FromWorker =
  | { kind: 'listening'; url: string }
  | { kind: 'opened' }
  | { kind: 'dumped'; dump: Uint8Array<ArrayBuffer> }
  | { kind: 'stopped' }

export interface EmbeddedDatabase {
  /** Connects as the owner, `postgres`; another role that may sign in uses the same password. */
  url: string
  /** Settles when the files are open; connections made before that wait. */
  opened: Promise<void>
  dump: () => Promise<Uint8Array<ArrayBuffer>>
  /** Drops the connections, writes a checkpoint and closes the files. */
  stop: () => Promise<void>
  /** Settles with the reason when the database ends without having been asked to. */
  failed: Promise<Error>
}

/**
 * PostgreSQL inside this process (PGlite), in a thread of its own so that the caller stays free to answer
 * signals, and gone with the process however that ends.
 */
export async function startEmbeddedDatabase(source: DatabaseSource): Promise<EmbeddedDatabase> {
  if ('folder' in source) mkdirSync(source.folder, { recursive: true, mode: 0o700 })
  const worker = new Worker(new URL('./database-worker.ts', import.meta.url), {
    workerData: source,
    execArgv: ['--import', 'tsx'],
  })
  const failed = failureOf(worker)
  const ask = async <Kind extends FromWorker['kind']>(kind: Kind, message?: ToWorker) => {
    const answer = answerOf(worker, kind)
    if (message) worker.postMessage(message)
    const first = await Promise.race([answer, failed])
    if (first instanceof Error) throw first
    return first
  }

  const opened = ask('opened').then(() => undefined)
  // A failure to open also settles `failed`, and fails whoever connects.
  opened.catch(() => undefined)
  const { url } = await ask('listening')
  return {
    url,
    opened,
    dump: async () => (await ask('dumped', { kind: 'dump' })).dump,
    async stop() {
      await opened.catch(() => undefined)
      const exited = new Promise<void>(resolve => worker.once('exit', () => resolve()))
      await ask('stopped', { kind: 'stop' })
      await exited
    },
    failed,
  }
}

function answerOf<Kind extends FromWorker['kind']>(worker: Worker, kind: Kind) {
  return new Promise<Extract<FromWorker, { kind: Kind }>>(resolve => {
    worker.on('message', function listen(message: FromWorker) {
      if (!isKind(message, kind)) return
      worker.off('message', listen)
      resolve(message)
    })
  })
}

function isKind<Kind extends FromWorker['kind']>(
  message: FromWorker,
  kind: Kind,
): message is Extract<FromWorker, { kind: Kind }> {
  return message.kind === kind
}

function failureOf(worker: Worker): Promise<Error> {
  return new Promise(resolve => {
    worker.once('error', error => resolve(error instanceof Error ? error : new Error(String(error))))
    worker.once('exit', code => resolve(new Error(`The embedded database ended (code ${code}).`)))
  })
}
